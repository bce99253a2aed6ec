/** How a plan stood at each of its revisions. */

import { round12 } from '../growth/round.ts';
import type { VerdictValue } from '../growth/verdict.ts';
import type { Unit } from '../values/money.ts';
import type { ReadPlan } from './assess.ts';
import type { Assessment } from './assessment.ts';
import { answersIn } from './scorecard.ts';

export interface Trend {
  readonly path: string;
  readonly organization: string;
  readonly asOf: string;
  /** The oldest first. */
  readonly points: readonly TrendEntry[];
  /** What the history does not show, in sentences. */
  readonly notes: readonly string[];
}

export type TrendEntry = TrendPoint | TrendGap;

interface Commit {
  /** The full name of the commit. */
  readonly revision: string;
}

export interface TrendPoint extends Commit, Standing {
  /** When it was committed, in the zone of who committed it: year-month-day. */
  readonly date: string;
  readonly path: string;
}

/** A revision that cannot be judged. */
export interface TrendGap extends Commit {
  /** Null where the commit has none that can be read. */
  readonly date: string | null;
  /** Why, as the end of a sentence. */
  readonly gap: string;
}

/** A plan as of one day, in a line. */
export interface Standing {
  readonly verdict: VerdictValue;
  /** The probability that the verdict rests on; null where it rests on none. */
  readonly probability: number | null;
  /** The latest reading of growth, and where the planned path is on its day. */
  readonly reading: number | null;
  readonly line: number | null;
  /** What both are counted in. */
  readonly unit: Unit;
  /** How many of the questions of its sections are answered. */
  readonly answered: number;
  readonly total: number;
  /** The score of the practices, 0 to 100; null where none applies. */
  readonly practices: number | null;
  /** How many steps are open. */
  readonly steps: number;
}

/** How a plan stands; null where it is not a plan. */
export function standingOf({ facts }: ReadPlan, { verdict, scorecard, steps, unit }: Assessment): Standing | null {
  if (verdict === null || scorecard === null) return null;
  // Of what growth comes to, nothing is looked at that takes long to work out.
  const { now } = facts.growth;
  return {
    verdict: verdict.value,
    probability: verdict.probability,
    reading: now && round12(now.value),
    line: now?.planned == null ? null : round12(now.planned),
    unit,
    ...answersIn(scorecard.sections),
    practices: scorecard.practices.score,
    steps: steps.length,
  };
}

export function isGap(entry: TrendEntry): entry is TrendGap {
  return 'gap' in entry;
}

/** The revisions that can be judged. */
export function pointsOf(entries: readonly TrendEntry[]): TrendPoint[] {
  return entries.filter((entry): entry is TrendPoint => !isGap(entry));
}

/** A commit as people name it. */
export function short(id: string): string {
  return id.slice(0, 7);
}

/** The last revision of each month that can be judged; of a month without one, the last. */
export function lastOfEachMonth(entries: readonly TrendEntry[]): TrendEntry[] {
  const months = new Map<string, TrendEntry>();
  for (const entry of entries) {
    const month = entry.date?.slice(0, 7) ?? '';
    const known = months.get(month);
    if (known === undefined || isGap(known) || !isGap(entry)) months.set(month, entry);
  }
  return entries.filter((entry) => months.get(entry.date?.slice(0, 7) ?? '') === entry);
}
