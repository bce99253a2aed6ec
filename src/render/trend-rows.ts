/** A plan at each revision as the rows of a table. */
import { isGap, short, type TrendEntry } from '../judge/trend.ts';
import { VERDICT_WORDS } from '../judge/verdict/words.ts';
import { ONES, SCALES, showProbability } from '../values/money.ts';
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
  if (isGap(entry)) return [entry.date ?? '?', short(entry.revision), 'cannot be read', '', '', '', '', '', ''];
  const { date, verdict, probability, reading, line, answered, total, practices, steps } = entry;
  return [
    date,
    short(entry.revision),
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
  const { suffix, size } = SCALES.find((scale) => Math.abs(value) >= scale.size) ?? ONES;
  return `${Number((value / size).toPrecision(4))}${suffix}`;
}
