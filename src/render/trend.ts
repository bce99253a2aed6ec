import { isGap, pointsOf, short, type Trend, type TrendEntry, type TrendPoint } from '../judge/trend.ts';
import { count, showProbability } from '../values/money.ts';
import { sparkline } from './bars.ts';
import { escapeCsv, escapeTerminal } from './escape.ts';
import { fitLines, pad, wrap } from './layout.ts';
import { showScore } from './overview.ts';
import { paintFor } from './paint.ts';
import { renderTable } from './table.ts';
import { HEAD, rowOf } from './trend-rows.ts';
import type { View } from './view.ts';

/** So many revisions are shown, the latest; all with `--verbose`. */
const MOST_ROWS = 20;

/** A table of the revisions, then each figure as a line over all of them. */
export function renderTrendPretty(trend: Trend, view: View): string {
  const paint = paintFor(view);
  const { points, notes } = trend;
  const wrapped = (text: string): string[] => wrap(escapeTerminal(text), view.width);
  const title = paint.bold(
    escapeTerminal(`${trend.organization}: ${count(points.length, 'revision')} of ${trend.path}`),
  );
  const shown = view.verbose ? points : points.slice(-MOST_ROWS);
  const hidden = points.length - shown.length;
  const blocks = [
    title,
    ...(points.length === 0 ? ['No commit that is here changed the plan.'] : []),
    ...(shown.length === 0 ? [] : [table(shown, view)]),
    ...(hidden === 0 ? [] : [`and ${count(hidden, 'earlier revision')}: plan trend --verbose`]),
    sparklines(points, view).join('\n'),
    shown.flatMap((entry) => (isGap(entry) ? wrapped(`${short(entry.revision)}: ${entry.gap}`) : [])).join('\n'),
    notes.flatMap(wrapped).join('\n'),
  ];
  return fitLines(`${blocks.filter((block) => block !== '').join('\n\n')}\n`, view);
}

/** From this width on there is room for every column. */
const WIDE = 100;
/** The columns that a narrower table leaves out: practices have a line of their own, planned values are in a report. */
const WHERE_WIDE = ['Planned', 'Practices'];

/** The revisions, without the columns that none of them has a value for. */
function table(points: readonly TrendEntry[], view: View): string {
  const rows = points.map(rowOf);
  const isShown = (_: string, column: number) =>
    rows.some((row) => row[column] !== '') && (view.plain || view.width >= WIDE || !WHERE_WIDE.includes(HEAD[column]!));
  return renderTable(
    HEAD.filter(isShown),
    rows.map((row) => row.filter(isShown)),
    view,
  ).trimEnd();
}

/** So many signs at most; of more revisions every second, third … is shown, the last one always. */
const MOST_SIGNS = 50;

function sparklines(entries: readonly TrendEntry[], view: View): string[] {
  const known = pointsOf(entries);
  if (known.length < 2) return [];
  const step = Math.ceil(entries.length / Math.min(MOST_SIGNS, view.width - 24));
  const sampled = entries.filter((_, index) => (entries.length - 1 - index) % step === 0);
  const row = (
    name: string,
    most: number,
    pick: (point: TrendPoint) => number | null,
    show: (value: number) => string,
  ) => {
    const values = known.map(pick).filter((value) => value !== null);
    if (values.length < 2) return [];
    const line = sparkline(
      sampled.map((entry) => (isGap(entry) ? null : pick(entry))),
      most,
      view,
    );
    const [first, last] = [show(values[0]!), show(values.at(-1)!)];
    return [`${pad(name, 9)}  ${line}  ${first === last ? first : `${first} to ${last}`}`];
  };
  const whole = String;
  return [
    ...row('P(goal)', 1, ({ probability }) => probability, showProbability),
    ...row('Answered', Math.max(...known.map(({ total }) => total)), ({ answered }) => answered, whole),
    ...row(
      'Practices',
      100,
      ({ practices }) => practices,
      (score) => `${showScore(score)}%`,
    ),
    ...row('Steps', Math.max(...known.map(({ steps }) => steps)), ({ steps }) => steps, whole),
  ];
}

const COLUMNS = [
  'revision',
  'date',
  'path',
  'verdict',
  'probability',
  'reading',
  'line',
  'answered',
  'total',
  'practices',
  'steps',
  'gap',
] as const;

/** The same for spreadsheets: a line a revision, empty where something is not known. */
export function renderTrendCsv({ points }: Trend): string {
  const lines = points.map((entry) => {
    const cells: Partial<Record<(typeof COLUMNS)[number], string | number | null>> = entry;
    return COLUMNS.map((column) => {
      const value = cells[column] ?? '';
      return typeof value === 'number' ? String(value) : escapeCsv(value);
    }).join(',');
  });
  return `${[COLUMNS.join(','), ...lines].join('\n')}\n`;
}
