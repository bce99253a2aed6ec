import type { PlanContent, PlanGrowth } from '../../judge/assessment.ts';
import { entries } from '../../judge/facts/entry.ts';
import { showAmount, showAmounts, showFigures, type Unit, unitName } from '../../values/money.ts';
import { parseAmount } from '../../values/values.ts';
import { figure } from '../parts.ts';
import { ticksOf } from './axes.ts';
import { endsOf, figureOf, type Ids } from './figure.ts';
import type { Html } from './html.ts';
import { timeChart } from './time-chart.ts';

interface Dated {
  readonly date: string;
  readonly value: number;
}

/** HOW BIG on its way: the planned path, the milestones that it goes through, and the readings up to the day of judging. */
export function pathChart(
  growth: PlanGrowth,
  plan: PlanContent['plan'],
  asOf: string,
  unit: Unit,
  ids: Ids,
): Html | null {
  const { start, end, line, now } = growth;
  if (start === null || end === null || line.length < 2) return null;
  const isInside = (date: string) => date >= start && date <= end;
  const milestones = dated(plan.howBig?.milestones).filter(({ date }) => isInside(date));
  const readings = dated(plan.howBig?.readings).filter(({ date }) => isInside(date) && date <= asOf);
  const { low, high } = endsOf([...line, ...milestones, ...readings].map(({ value }) => value));
  const ticks = ticksOf(low, high);
  const shownTicks = showFigures(unit, ticks);
  const latest = readings.at(-1);
  const isBehind = now !== null && now.date === latest?.date && now.line !== null && latest.value < now.line;
  const chart = timeChart({
    first: start,
    last: end,
    levels: ticks.map((value, index) => ({ value, label: shownTicks[index]! })),
    day: isInside(asOf) ? asOf : undefined,
    series: [
      { line: 'path', mark: 'ring', values: line, isEachMarked: false, label: showAmount(unit, line.at(-1)!.value) },
      { line: null, mark: 'ring', values: milestones, isEachMarked: true, label: '' },
      {
        ...{ line: null, mark: 'dot', values: readings, isEachMarked: true },
        ...{ label: latest ? showAmount(unit, latest.value) : '', isLabelBelow: isBehind },
      },
    ],
  });
  return figureOf(
    sentenceOf(growth, milestones.length, readings.length, unit),
    chart,
    tableOfPath(growth, milestones, readings, unit),
    ids,
  );
}

function dated(list: readonly ({ readonly date: string; readonly value: unknown } | null)[] | undefined): Dated[] {
  return entries(list as readonly { readonly date: string; readonly value: unknown }[] | undefined, [])
    .flatMap(({ item: { date, value } }) => {
      const amount = parseAmount(value);
      return amount === null ? [] : [{ date, value: amount }];
    })
    .sort((a, b) => (a.date < b.date ? -1 : 1));
}

function sentenceOf({ measure, line }: PlanGrowth, milestones: number, readings: number, unit: Unit): string {
  const [first, last] = [line[0]!, line.at(-1)!];
  const [from, to] = showAmounts(unit, [first.value, last.value]);
  const rings = milestones > 0 ? 'rings are milestones and the goal' : 'the ring is the goal';
  const dots = readings === 0 ? 'there is no reading yet' : 'dots are readings';
  return `The planned path of ${measure}, from ${from} on ${first.date} to ${to} on ${last.date}: ${rings}, ${dots}.`;
}

function tableOfPath({ line }: PlanGrowth, milestones: readonly Dated[], readings: readonly Dated[], unit: Unit) {
  const quarters = line.filter((_, month) => month % 3 === 0 || month === line.length - 1);
  const dates = [...new Set([...quarters, ...milestones, ...readings].map(({ date }) => date))].sort();
  const on = (list: readonly Dated[], date: string) => {
    const found = list.find((each) => each.date === date);
    return found === undefined ? '' : showFigures(unit, [found.value])[0]!;
  };
  return {
    caption: `The path in ${unitName(unit)}`,
    columns: [{ title: 'Date' }, ...['Planned', 'Milestone', 'Reading'].map(figure)],
    rows: dates.map((date) => ({ cells: [date, on(line, date), on(milestones, date), on(readings, date)] })),
  };
}
