/** The charts of a plan over time. */
import { isGap, pointsOf, type TrendEntry, type TrendPoint } from '../../judge/trend.ts';
import { count, showAmounts, showFigures, showPercent, showProbability, unitName } from '../../values/money.ts';
import { showScore } from '../overview.ts';
import { figure } from '../parts.ts';
import { NOT_KNOWN } from '../report-growth.ts';
import { HEAD, rowOf } from '../trend-rows.ts';
import { ticksOf } from './axes.ts';
import { endsOf, figureOf, figuresOf, type Ids } from './figure.ts';
import { type Html, html } from './html.ts';
import { type TimeChart, type TimeSeries, timeChart } from './time-chart.ts';

export interface Time {
  /** By date; each has one. */
  readonly entries: readonly TrendEntry[];
  readonly ids: Ids;
}

interface Chart {
  readonly sentence: string;
  readonly series: readonly (Pick<TimeSeries, 'line' | 'label'> & {
    readonly pick: (point: TrendPoint) => number | null;
  })[];
  readonly levels: TimeChart['levels'];
  readonly table: OverTime;
}

/** A table with a row a revision, and columns of the table that a terminal shows. */
interface OverTime {
  readonly caption: string;
  readonly columns: readonly (typeof HEAD)[number][];
  /** Whether a revision has something to say; each has by default. */
  readonly isShown?: (point: TrendPoint) => boolean;
}

export function chances(time: Time): Html {
  const table: OverTime = {
    caption: 'Verdict and chance',
    columns: ['Verdict', 'P(goal)'],
  };
  const known = pointsOf(time.entries).filter(({ probability }) => probability !== null);
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined)
    return html`<p>The chance is not known at any revision.</p>${figuresOf(tableOf(time, table), time.ids)}`;
  const unknown = pointsOf(time.entries).length - known.length;
  return chartOf(time, {
    sentence: [
      `P(goal), the chance that the verdict rests on: ${thenAndNow(first, last, chanceOf)}.`,
      unknown === 0 ? '' : ` At ${count(unknown, 'revision')} it is not known.`,
    ].join(''),
    series: [{ line: 'path', label: chanceOf(last), pick: ({ probability }) => probability }],
    levels: PERCENTS,
    table,
  });
}

function chanceOf({ probability }: TrendPoint): string {
  return probability === null ? NOT_KNOWN : showProbability(probability);
}

/** The latest reading of growth at each revision, and where the planned path was on its day. */
export function readings(time: Time): Html {
  const points = pointsOf(time.entries);
  const { unit } = points.at(-1)!;
  const isOfUnit = (point: TrendPoint) => unitName(point.unit) === unitName(unit);
  const known = points.filter((point) => point.reading !== null && isOfUnit(point));
  const last = known.at(-1);
  if (last === undefined) return html`<p>No revision has a reading.</p>`;
  const amounts = known.flatMap(({ reading, line }) => [reading, line]).filter((amount) => amount !== null);
  const { low, high } = endsOf(amounts);
  const ticks = ticksOf(low, high);
  const labels = showFigures(unit, ticks);
  const [reading, line] = showAmounts(unit, [last.reading!, ...(last.line === null ? [] : [last.line])]);
  const others = points.filter((point) => point.reading !== null).length - known.length;
  return chartOf(time, {
    sentence: [
      `The latest reading at each revision: ${reading} on ${last.date}`,
      line === undefined ? '.' : `; the planned path (dashed) was at ${line}.`,
      others === 0 ? '' : ` ${count(others, 'reading')} in another unit left out.`,
    ].join(''),
    series: [
      { line: 'path', label: reading!, pick: (point) => (isOfUnit(point) ? point.reading : null) },
      ...(line === undefined
        ? []
        : [
            {
              line: 'compared' as const,
              label: `planned ${line}`,
              pick: (point: TrendPoint) => (isOfUnit(point) ? point.line : null),
            },
          ]),
    ],
    levels: ticks.map((value, index) => ({ value, label: labels[index]! })),
    table: {
      caption: `Readings in ${unitName(unit)}`,
      columns: ['Reading', 'Planned'],
      isShown: (point) => point.reading !== null && isOfUnit(point),
    },
  });
}

export function answers(time: Time): Html {
  const last = pointsOf(time.entries).at(-1)!;
  const score = ({ practices }: TrendPoint) => (practices === null ? NOT_KNOWN : `${showScore(practices)}%`);
  const answered = `${last.answered} of ${last.total}`;
  return chartOf(time, {
    sentence: `The part of the practices that is done, and of the questions that are answered (dashed): ${score(last)} and ${answered} on ${last.date}.`,
    series: [
      {
        line: 'path',
        label: `practices ${score(last)}`,
        pick: ({ practices }) => (practices === null ? null : practices / 100),
      },
      {
        line: 'compared',
        label: `answered ${answered}`,
        pick: ({ answered, total }) => (total === 0 ? null : answered / total),
      },
    ],
    levels: PERCENTS,
    table: {
      caption: 'Practices and answers',
      columns: ['Practices', 'Answered'],
    },
  });
}

export function steps(time: Time): Html {
  const points = pointsOf(time.entries);
  const { high } = endsOf(points.map((point) => point.steps));
  const shown = ({ steps }: TrendPoint) => String(steps);
  const last = points.at(-1)!;
  return chartOf(time, {
    sentence: `The steps that are open: ${thenAndNow(points[0]!, last, shown)}.`,
    series: [{ line: 'path', label: shown(last), pick: (point) => point.steps }],
    levels: ticksOf(0, Math.max(4, high)).map((value) => ({ value, label: String(value) })),
    table: { caption: 'Open steps', columns: ['Steps'] },
  });
}

const PERCENTS = [0, 0.25, 0.5, 0.75, 1].map((value) => ({ value, label: showPercent(value) }));

function thenAndNow(first: TrendPoint, last: TrendPoint, shown: (point: TrendPoint) => string): string {
  const now = `${shown(last)} on ${last.date}`;
  return first === last ? now : `${shown(first)} on ${first.date}, ${now}`;
}

function chartOf(time: Time, { sentence, series, levels, table }: Chart): Html {
  const gaps = time.entries.filter(isGap);
  const marks = gaps.length === 0 ? '' : ` Dotted lines: ${count(gaps.length, 'revision')} that cannot be read.`;
  const chart = timeChart({
    first: time.entries[0]!.date!,
    last: time.entries.at(-1)!.date!,
    series: series.map(({ pick, ...each }) => ({
      ...each,
      mark: 'dot',
      isEachMarked: each.line === 'path',
      values: time.entries.map((entry) => ({ date: entry.date!, value: isGap(entry) ? null : pick(entry) })),
    })),
    levels,
    gaps: gaps.map(({ date }) => date!),
  });
  return figureOf(`${sentence}${marks}`, chart, tableOf(time, table), time.ids);
}

function tableOf(time: Time, { caption, columns, isShown = () => true }: OverTime) {
  const titles = ['Date', 'Revision', ...columns] as const;
  const rows = pointsOf(time.entries).filter(isShown).map(rowOf);
  return {
    caption,
    columns: titles.map((title, place) => (place < 2 || title === 'Verdict' ? { title } : figure(title))),
    rows: rows.map((cells) => ({ cells: titles.map((title) => cells[HEAD.indexOf(title)]!) })),
  };
}
