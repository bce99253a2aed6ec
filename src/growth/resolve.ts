import { mapEstimate, potentialOf, statedFigures } from './estimate.ts';
import { aimedAt, annualRate, lossInAmounts, realRate } from './goal.ts';
import type { HowBigInput, TermInput } from './input.ts';
import { pertMean } from './pert.ts';
import type { Potential } from './types.ts';

/** Why there is no valid goal. */
export type GoalProblem =
  /** The baseline, the start, the horizon, or both the growth and the target are not stated. */
  | 'missing'
  /** Growth in percent from a baseline of 0. */
  | 'from-nothing'
  /** A rate a year of a total over the horizon. */
  | 'rate-of-total'
  /** Nothing is required, and no chosen term is expected to shrink. */
  | 'asks-nothing';

/** HOW BIG as numbers; null where something that a figure rests on cannot be read. */
export interface HowBig {
  readonly months: number;
  readonly days: number;
  readonly baseline: number;
  readonly target: number;
  /** target − baseline. */
  readonly goal: number;
  /** What today's business loses by the end, and its mean. */
  readonly losses: Potential | null;
  readonly attrition: number | null;
  /** goal + mean attrition: what the terms must add. */
  readonly required: number | null;
  /** The yearly rate as a fraction; null from a baseline of 0 and of a total over the horizon. */
  readonly annualRate: number | null;
  /** The same without inflation; null where no inflation is stated. */
  readonly realRate: number | null;
}

/** A term with its figures calculated; null where they are not known. */
export interface Term {
  readonly input: TermInput;
  /** Whether its first addition comes at the end of the horizon or later, so that it adds nothing. */
  readonly isLate: boolean;
  /** What it adds; the constant 0 where it is late. */
  readonly potential: Potential | null;
  /** The lowest and highest figure that is stated of it, as additions. */
  readonly stated: readonly [number, number] | null;
}

const NOTHING: Potential = { low: 0, likely: 0, high: 0 };

/** HOW BIG in figures, or why there are none. */
export function resolveHowBig(input: HowBigInput): HowBig | Exclude<GoalProblem, 'asks-nothing'> {
  const { baseline, months, days, aim, per, inflation } = input;
  if (baseline === null || months === null || days === null || aim === null) return 'missing';
  if (!('target' in aim) && baseline === 0) return 'from-nothing';
  if ('growthAYear' in aim && per === 'horizon') return 'rate-of-total';
  const losses = lossesOf(input.attrition, baseline, months);
  const attrition = losses && pertMean(losses);
  const { target, goal } = aimedAt(aim, baseline, months);
  const rate = per === 'horizon' ? null : annualRate(baseline, target, months);
  return {
    months,
    days,
    baseline,
    target,
    goal,
    losses,
    attrition,
    required: attrition === null ? null : withoutNoise(goal + attrition, goal),
    annualRate: rate,
    realRate: rate === null || inflation === null ? null : realRate(rate, inflation),
  };
}

/** A sum that is 0 but for rounding is 0: nothing is then required, and no coverage is calculated. */
function withoutNoise(sum: number, part: number): number {
  return Math.abs(sum) <= 1e-9 * Math.abs(part) ? 0 : sum;
}

function lossesOf(attrition: HowBigInput['attrition'], baseline: number, months: number): Potential | null {
  if (attrition === 'unreadable') return null;
  return attrition === null ? NOTHING : potentialOf(lossInAmounts(attrition, baseline, months));
}

/** The part of today's business that is left at the end, on average: 1 from a baseline of 0. */
export function remainingPart({ baseline, attrition }: HowBig): number | null {
  if (baseline === 0) return 1;
  return attrition === null ? null : 1 - attrition / baseline;
}

/** A term as an addition: a target, less what is left of today's part of the baseline, or the potential itself. */
export function resolveTerm(input: TermInput, howBig: HowBig | null): Term {
  const isLate = howBig !== null && input.closeMonths >= howBig.months;
  const addition = additionStated(input, howBig);
  const potential = addition && potentialOf(addition);
  if (addition === null || potential === null) return { input, isLate, potential: null, stated: null };
  if (isLate) return { input, isLate, potential: NOTHING, stated: [0, 0] };
  const [lowest, , highest] = statedFigures(addition);
  return { input, isLate, potential, stated: [lowest, highest] };
}

/** What is stated of a term as an addition: its potential, or its target less what is left of today; null where unknown. */
export function additionStated({ today, target, potential }: TermInput, howBig: HowBig | null): TermInput['potential'] {
  if (target === null) return potential;
  const remaining = howBig && remainingPart(howBig);
  return today === null || remaining === null ? null : mapEstimate(target, (amount) => amount - today * remaining);
}
