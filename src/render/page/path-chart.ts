import type { PlanContent, PlanGrowth } from '../../judge/assessment.ts';
import { entries } from '../../judge/facts/entry.ts';
import { addMonths, daysBetween } from '../../values/dates.ts';
import { showAmount, showAmounts, showFigures, type Unit, unitName } from '../../values/money.ts';
import { parseAmount } from '../../values/values.ts';
import { axesOf, ROOM_BELOW, ticksOf } from './axes.ts';
import { anchorAt, besideLabel, chartLabel } from './chart-text.ts';
import { endsOf, figureOf, type Ids, percent, scaleOf } from './figure.ts';
import { type Html, html } from './html.ts';

interface Dated {
  readonly date: string;
  readonly value: number;
}

const TOP = 32;
const HEIGHT = 200;

/** HOW BIG on its way: the planned path, the milestones that it goes through, and the readings up to the day of judging. */
export function pathChart(
  growth: PlanGrowth,
  plan: PlanContent['plan'],
  asOf: string,
  unit: Unit,
  ids: Ids,
): Html | null {
  const { start, end, line } = growth;
  if (start === null || end === null || line.length < 2) return null;
  const inside = ({ date }: Dated) => date >= start && date <= end;
  const milestones = dated(plan.howBig?.milestones).filter(inside);
  const readings = dated(plan.howBig?.readings).filter((reading) => inside(reading) && reading.date <= asOf);
  const values = [...line, ...milestones, ...readings].map(({ value }) => value);
  const { low, high } = endsOf(values);
  const ticks = ticksOf(low, high);
  const across = scaleOf([0, daysBetween(start, end)]);
  const up = scaleOf([ticks[0]!, ticks.at(-1)!]);
  const x = (date: string) => percent(across(daysBetween(start, date)));
  const y = (value: number) => Math.round((TOP + HEIGHT * (1 - up(value))) * 10) / 10;
  const shownTicks = showFigures(unit, ticks);
  const dates = datesOf(start, growth.months ?? line.length - 1);
  const marks = dates.map((date) => ({ at: across(daysBetween(start, date)), label: date.slice(0, 7) }));
  const { grid, amounts } = axesOf(
    ticks.map((tick, index) => ({ y: y(tick), label: shownTicks[index]! })),
    marks,
    TOP + HEIGHT,
  );
  const path = line.slice(1).map((to, index) => {
    const from = line[index]!;
    return html`<line class="path" x1="${x(from.date)}" y1="${y(from.value)}" x2="${x(to.date)}" y2="${y(to.value)}"/>
`;
  });
  const today =
    asOf >= start && asOf <= end
      ? html`<line class="day" x1="${x(asOf)}" x2="${x(asOf)}" y1="18" y2="${TOP + HEIGHT}"/>
<text class="small" x="${x(asOf)}" y="13" text-anchor="${anchorAt(across(daysBetween(start, asOf)), asOf)}">${asOf}</text>
`
      : null;
  const last = line.at(-1)!;
  const latest = readings.at(-1);
  const drawing = html`${grid}${path}${amounts}${today}
${milestones.map(({ date, value }) => html`<circle class="ring" cx="${x(date)}" cy="${y(value)}" r="5"/>`)}
<circle class="ring" cx="100%" cy="${y(last.value)}" r="6"/>
<text class="strong" x="100%" y="${y(last.value) - 13}" text-anchor="end">${chartLabel(showAmount(unit, last.value))}</text>
${readings.map(({ date, value }) => html`<circle class="dot" cx="${x(date)}" cy="${y(value)}" r="6"/>`)}
${latest && labelOf(latest, growth.now, across(daysBetween(start, latest.date)), y(latest.value), unit)}`;
  return figureOf(
    sentenceOf(growth, milestones.length, readings.length, unit),
    { drawing, height: TOP + HEIGHT + ROOM_BELOW },
    tableOfPath(growth, milestones, readings, unit),
    ids,
  );
}

/** The latest reading in figures: above its dot where it is ahead of the path, beside it where it is behind. */
function labelOf({ date, value }: Dated, now: PlanGrowth['now'], at: number, y: number, unit: Unit): Html {
  const isBehind = now?.date === date && now.line !== null && value < now.line;
  const shown = showAmount(unit, value);
  const label = isBehind ? besideLabel(shown) : chartLabel(shown);
  const side = at > 0.5 ? { anchor: 'end', dx: -12 } : { anchor: 'start', dx: 12 };
  const place = isBehind ? { ...side, y: y + 5 } : { anchor: anchorAt(at, label), dx: 0, y: y - 12 };
  return html`<text class="strong" x="${percent(at)}" dx="${place.dx}" y="${place.y}" text-anchor="${place.anchor}">${label}</text>`;
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
    columns: [{ title: 'Date' }, ...['Planned', 'Milestone', 'Reading'].map((title) => ({ title, isFigure: true }))],
    rows: dates.map((date) => ({ cells: [date, on(line, date), on(milestones, date), on(readings, date)] })),
  };
}

/** The start, the end, and one to three dates between them. */
function datesOf(start: string, months: number): string[] {
  const parts = months % 4 === 0 ? 4 : months % 3 === 0 ? 3 : 2;
  return Array.from({ length: parts + 1 }, (_, part) => addMonths(start, Math.round((part * months) / parts)));
}
