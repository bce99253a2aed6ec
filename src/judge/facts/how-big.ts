import type { Plan } from '../../generated/plan.ts';
import type { GoalAim, Loss } from '../../growth/goal.ts';
import type { DatedValue, HowBigInput } from '../../growth/input.ts';
import type { Refused } from '../../plan/refused.ts';
import { addDays, addMonths, daysBetween } from '../../values/dates.ts';
import { showMonth } from '../../values/periods.ts';
import { parseAmount, parseDuration, parsePercent, parseRate } from '../../values/values.ts';
import { entries } from './entry.ts';
import { estimateOf, isRangeWritten } from './estimates.ts';
import { type Days, isGrowthReadingRefused, readGrowthReadings } from './measures.ts';

/** When HOW BIG is to be reached; null where its start or its horizon is not known. */
export interface Horizon {
  readonly start: string;
  readonly end: string;
  readonly months: number;
  readonly days: number;
}

export function readHorizon({ howBig }: Plan): Horizon | null {
  const start = howBig?.start;
  const months = parseDuration(howBig?.horizon);
  if (start === undefined || months === null) return null;
  const end = addMonths(start, months);
  return { start, end, months, days: daysBetween(start, end) };
}

/** HOW BIG as the arithmetic takes it. What the schema refused is unreadable, not absent. */
export function readHowBig(plan: Plan, refused: Refused, days: Days): HowBigInput {
  const { howBig } = plan;
  const horizon = readHorizon(plan);
  const dayOf = (date: string): number => (horizon === null ? 0 : daysBetween(horizon.start, date));
  const dated = (list: readonly { readonly date: string; readonly value: number }[]): DatedValue[] =>
    horizon === null ? [] : list.map(({ date, value }) => ({ day: dayOf(date), value }));
  const milestones = entries(howBig?.milestones, ['howBig', 'milestones']);
  return {
    baseline: parseAmount(howBig?.baseline),
    // The target wins over the growth, also where it cannot be read.
    aim: refused.touches(['howBig', 'target']) ? null : aimOf(howBig),
    months: horizon?.months ?? null,
    days: horizon?.days ?? null,
    per: howBig?.per ?? 'year',
    attrition: refused.touches(['howBig', 'attrition']) ? 'unreadable' : lossOf(howBig?.attrition),
    confidence: confidenceOf(plan),
    inflation: parseRate(howBig?.inflation),
    milestones: refused.touches(['howBig', 'milestones'])
      ? 'unreadable'
      : dated(milestones.map(({ item }) => ({ date: item.date, value: parseAmount(item.value) ?? 0 }))),
    // The latest reading is not known where one cannot be read.
    readings: isGrowthReadingRefused(plan, refused) ? [] : dated(readGrowthReadings(plan, days)),
    every: MOST_DAYS[howBig?.every ?? 'quarter'],
    asOf: horizon === null ? null : dayOf(days.asOf),
  };
}

/** The most days that a period has. */
const MOST_DAYS = { month: 31, quarter: 92, year: 366 } as const;

/** The probability of reaching the goal that the leaders ask for. */
export function confidenceOf({ howBig }: Plan): number {
  return parsePercent(howBig?.confidence) ?? 0.7;
}

function aimOf(howBig: Plan['howBig']): GoalAim | null {
  const target = parseAmount(howBig?.target);
  if (target !== null) return { target };
  const growthAYear = parseRate(howBig?.growth);
  if (growthAYear !== null) return { growthAYear };
  const growth = parsePercent(howBig?.growth);
  return growth === null ? null : { growth };
}

/** The key that says how far it goes; the target wins over the growth. `null` where neither can be read. */
export function aimKey(howBig: Plan['howBig']): 'growth' | 'target' | null {
  const aim = aimOf(howBig);
  return aim && ('target' in aim ? 'target' : 'growth');
}

/** What is lost; `unreadable` where a range mixes kinds of figures. */
function lossOf(written: NonNullable<Plan['howBig']>['attrition']): HowBigInput['attrition'] {
  if (written === undefined) return null;
  const figures = isRangeWritten(written) ? Object.values(written) : [written];
  for (const [unit, parse] of LOSSES) {
    const estimate = figures.every((figure) => parse(figure) !== null) ? estimateOf(written, parse) : null;
    if (estimate !== null) return { unit, estimate };
  }
  return 'unreadable';
}

const LOSSES: readonly (readonly [Loss['unit'], (figure: unknown) => number | null])[] = [
  ['amount', parseAmount],
  ['share', parsePercent],
  ['share-a-year', parseRate],
];

/** What a goal lacks, in the order of the format; what the schema refused is not lacking. */
export function missingOfGoal({ howBig }: Plan, refused: Refused): { readonly key: string; readonly words: string }[] {
  const parts = [
    { key: 'start', words: 'the start', keys: ['start'] },
    { key: 'horizon', words: 'the horizon', keys: ['horizon'] },
    { key: 'baseline', words: 'the baseline', keys: ['baseline'] },
    { key: 'growth', words: 'the growth or the target', keys: ['growth', 'target'] },
  ] as const;
  return parts.filter(({ keys }) =>
    keys.every((key) => howBig?.[key] === undefined && !refused.touches(['howBig', key])),
  );
}

/** What grows, as the plan calls it. */
export function measureName(plan: Plan): string {
  return plan.howBig?.measure?.trim() || 'annual revenue';
}

/** The one wording of what amounts count: "more a year by June 2028", in a moment "more in June 2028", in all "by June 2028". */
export function moreByTheEnd(plan: Plan): string {
  const end = readHorizon(plan)?.end;
  // The end is the day after the last one: two years from 1 July 2026 are over in June 2028.
  const when = end === undefined ? 'the end of the horizon' : showMonth(addDays(end, -1));
  switch (plan.howBig?.per ?? 'year') {
    case 'year':
      return `more a year by ${when}`;
    case 'moment':
      return end === undefined ? `more at ${when}` : `more in ${when}`;
    case 'horizon':
      return `by ${when}`;
  }
}
