import type { Estimate } from './estimate.ts';
import type { GoalAim, Loss, Per } from './goal.ts';

/** The measure on a day, counted in days from the start of the horizon. */
export interface DatedValue {
  readonly day: number;
  readonly value: number;
}

/** HOW BIG as it is stated; null is not stated. Amounts are of the measure, as `per` counts it. */
export interface HowBigInput {
  readonly baseline: number | null;
  readonly aim: GoalAim | null;
  /** Length of the horizon, in months and in days. */
  readonly months: number | null;
  readonly days: number | null;
  readonly per: Per;
  readonly attrition: Loss | null | 'unreadable';
  /** The chance of reaching the goal that the leaders ask for, 0 to 1. */
  readonly confidence: number;
  /** A year, as a fraction. */
  readonly inflation: number | null;
  /** In the order of the plan. */
  readonly milestones: readonly DatedValue[] | 'unreadable';
  /** All readings, those after `asOf` included. */
  readonly readings: readonly DatedValue[];
  /** The most days that may lie between the last reading and the end: 31, 92 or 366. */
  readonly every: number;
  /** The day of the evaluation, from the start; null where there is no start. */
  readonly asOf: number | null;
}

/** A segment of the judged view, or a contribution that no segment brings (`other`). */
export interface TermInput {
  readonly id: string;
  readonly kind: 'segment' | 'other';
  /** Always true of `other`. */
  readonly chosen: boolean;
  /** The segment's part of the baseline. */
  readonly today: number | null;
  /** What it adds by the end of the horizon on top of what is left of today's business. */
  readonly potential: Estimate | null;
  /** In place of the potential: all that it brings at the end. */
  readonly target: Estimate | null;
  /** Months until the first addition; 0 if none are stated. */
  readonly closeMonths: number;
}

export interface GrowthInput {
  readonly howBig: HowBigInput;
  /** Segments first, in the order of the plan. */
  readonly terms: readonly TermInput[];
  /** Between every two terms, 0 to 0.95. */
  readonly correlation: number;
  /** False where any other value that the verdict depends on cannot be read, or customers are counted twice. */
  readonly isReadable: boolean;
}
