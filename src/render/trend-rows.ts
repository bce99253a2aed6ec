/** A plan at each revision as the rows of a table. */
import { isGap, type TrendEntry } from '../judge/trend.ts';
import { VERDICT_WORDS } from '../judge/verdict/words.ts';
import { showProbability } from '../values/money.ts';
import { showScore } from './overview.ts';

export const HEAD = [
  'Date',
  'Revision',
  'Verdict',
  'P(goal)',
  'Reading',
  'Planned',
  'Answered',
  'Practices',
  'Steps',
] as const;

export function rowOf(entry: TrendEntry): string[] {
  if (isGap(entry)) return [entry.date ?? '?', short(entry), 'cannot be read', '', '', '', '', '', ''];
  const { date, verdict, probability, reading, line, answered, total, practices, steps } = entry;
  return [
    date,
    short(entry),
    VERDICT_WORDS[verdict].short,
    probability === null ? '' : showProbability(probability),
    reading === null ? '' : shortFigure(reading),
    line === null ? '' : shortFigure(line),
    `${answered}/${total}`,
    practices === null ? '' : `${showScore(practices)}%`,
    String(steps),
  ];
}

/** At most four significant digits, without a unit: the column is one of figures to compare. */
function shortFigure(value: number): string {
  return (
    SCALES.flatMap(([suffix, size]) =>
      Math.abs(value) >= size ? [`${Number((value / size).toPrecision(4))}${suffix}`] : [],
    )[0] ?? String(Number(value.toPrecision(4)))
  );
}

const SCALES = [
  ['tn', 1e12],
  ['bn', 1e9],
  ['M', 1e6],
  ['k', 1e3],
] as const;

/** A commit as people name it. */
export function short({ revision }: TrendEntry): string {
  return revision.slice(0, 7);
}
