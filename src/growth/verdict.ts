import type { DatedValue } from './input.ts';
import { reaches } from './round.ts';

export type VerdictValue = 'reached' | 'missed' | 'unknown' | 'unlikely' | 'may' | 'on-paper' | 'can';

/** Whether WHO can deliver HOW BIG: one value, and what it rests on. */
export interface Verdict {
  readonly value: VerdictValue;
  /** Which probability it rests on: that of the plan as stated, or as it stands after the latest reading. */
  readonly basis: 'planned' | 'now' | null;
  /** That probability, 0 to 1; null where the verdict rests on none. */
  readonly probability: number | null;
  /** With `unlikely`: "cannot deliver", where the chance is below 1 % or single numbers do not add up. */
  readonly cannot: boolean;
}

export interface VerdictInput {
  /** Null where there is no valid goal. */
  readonly goal: { readonly baseline: number; readonly target: number } | null;
  /** Length of the horizon in days. */
  readonly days: number;
  /** The day of the evaluation, from the start. */
  readonly asOf: number;
  /** The latest reading after the start and up to that day. */
  readonly latest: DatedValue | null;
  /** The most days that may lie between the last reading and the end: 31, 92 or 366. */
  readonly every: number;
  /** Whether everything that is added up is stated, and can be read. */
  readonly isKnown: boolean;
  /** Whether a sum of single numbers reaches the goal; null where a term is a range, or nothing can be added up. */
  readonly addsUp: boolean | null;
  /** The probability of reaching the goal as planned, and as it stands; null where there is none. */
  readonly planned: number | null;
  readonly now: number | null;
  /** The probability that the leaders ask for. */
  readonly confidence: number;
}

/** Below this, WHO is not expected to deliver. */
const UNLIKELY = 0.3;
/** Below this, WHO cannot deliver. */
const IMPOSSIBLE = 0.01;

const resting = { basis: null, probability: null, cannot: false } as const;

/** The verdict: the first that holds of reached, missed, unknown, unlikely, may, on-paper and can. */
export function verdictOf(input: VerdictInput): Verdict {
  const { goal, latest, days, every, asOf, isKnown, addsUp, confidence } = input;
  const isOver = asOf >= days;
  if (goal !== null && latest !== null) {
    const tellsTheEnd = latest.day >= days - every;
    const isGrowth = goal.target > goal.baseline;
    if (reaches(latest.value, goal.target)) {
      if (isGrowth || tellsTheEnd) return { ...resting, value: 'reached' };
    } else if (isOver && tellsTheEnd) return { ...resting, value: 'missed' };
  }
  if (goal === null || !isKnown || isOver) return { ...resting, value: 'unknown' };
  if (addsUp !== null) {
    return { value: addsUp ? 'on-paper' : 'unlikely', basis: 'planned', probability: null, cannot: !addsUp };
  }
  const basis = input.now === null ? 'planned' : 'now';
  const probability = input.now ?? input.planned;
  if (probability === null) return { ...resting, value: 'unknown' };
  if (!reaches(probability, UNLIKELY)) {
    return { value: 'unlikely', basis, probability, cannot: !reaches(probability, IMPOSSIBLE) };
  }
  return { value: reaches(probability, confidence) ? 'can' : 'may', basis, probability, cannot: false };
}
