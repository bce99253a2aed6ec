/** What is calculated of HOW BIG × WHO. */
import type { DatedValue } from './input.ts';
import type { PlannedPath } from './planned-path.ts';
import type { GoalProblem, HowBig } from './resolve.ts';
import type { Potential } from './types.ts';
import type { Verdict } from './verdict.ts';

/** Every figure of HOW BIG × WHO. What rests on something that is not stated is null, never 0. */
export interface Growth {
  readonly verdict: Verdict;
  readonly howBig: HowBig | null;
  readonly goalProblem: GoalProblem | null;
  /** The latest reading after the start and up to the day of the evaluation. */
  readonly latest: DatedValue | null;
  /** What the chosen terms are expected to add. */
  readonly expected: number | null;
  /** expected / required; null where nothing is required. */
  readonly coverage: number | null;
  /** P(goal) as planned; null where every term is a single number. */
  readonly probability: number | null;
  /** Quantiles of the sum plus the mean attrition, to compare with `required`. */
  readonly p10: number | null;
  readonly p50: number | null;
  readonly p90: number | null;
  /** The growth over the horizon that is supported at the asked confidence, a fraction; null from a baseline of 0. */
  readonly carries: number | null;
  /** As it is at the latest reading; null where there is none between the start and the end. */
  readonly now: Now | null;
  readonly known: Known;
  /** In the order of the input. */
  readonly terms: readonly TermGrowth[];
  /** From the baseline, less the mean attrition, plus the chosen terms' means, to the end. */
  readonly bridge: { readonly baseline: number; readonly attrition: number; readonly end: number } | null;
  /** The fewest segments that cover what is required together with `other`: at most five sets. */
  readonly smallestSets: readonly CoveringSet[];
  /** What all segments and `other` lack in expectation; null where they cover what is required. */
  readonly shortfallOfAll: number | null;
  /** Null where there is no goal, or its milestones are out of order. */
  readonly path: PlannedPath | null;
}

/** The plan at its latest reading. */
export interface Now {
  readonly day: number;
  readonly value: number;
  /** Where the planned path is on that day. */
  readonly planned: number | null;
  /** What is still missing, with the mean of the losses left. */
  readonly toFind: number | null;
  /** What the terms are expected to add from here on. */
  readonly expected: number | null;
  /** What each chosen term is expected to add from here on, and the losses that are left. */
  readonly left: readonly { readonly id: string; readonly mean: number }[];
  readonly lossesLeft: number | null;
  readonly probability: number | null;
  /** The growth from the baseline that is supported at the asked confidence, what has come included. */
  readonly carries: number | null;
}

/** What is known of the chosen terms, whether or not all is. */
export interface Known {
  /** The ids of the terms whose potential is stated, and of the others. */
  readonly stated: readonly string[];
  readonly unstated: readonly string[];
  /** What the stated ones are expected to add, and what the others must bring then. */
  readonly expected: number;
  readonly missing: number | null;
}

/** What one term has to do with the sum; null where that is not known or does not apply. */
export interface TermGrowth {
  readonly id: string;
  readonly kind: 'segment' | 'other';
  readonly chosen: boolean;
  /** Whether its first addition comes at the end of the horizon or later, so that it counts nothing. */
  readonly isLate: boolean;
  readonly potential: Potential | null;
  /** The lowest and the highest figure that is stated of it, as additions; both 0 where it is late. */
  readonly stated: readonly [number, number] | null;
  readonly mean: number | null;
  /** Its part of the positive means of the chosen terms, 0 to 1. */
  readonly share: number | null;
  /** P(goal) without it. */
  readonly without: number | null;
  /** What all are expected to add with this one at its stated low (or p10), and at its high (or p90). */
  readonly sumAtLow: number | null;
  readonly sumAtHigh: number | null;
  /** Of a segment: its value at the end, and its growth a year as a fraction. */
  readonly end: number | null;
  readonly rate: number | null;
}

/** Segments that cover what is required. */
export interface CoveringSet {
  /** In plan order. */
  readonly ids: readonly string[];
  /** What they and `other` are expected to add. */
  readonly expected: number;
  readonly probability: number | null;
}
