import { type Estimate, mapEstimate } from './estimate.ts';
import type { Goal } from './types.ts';

interface GoalBasis {
  readonly months: number;
  readonly baseline: number;
  /** The amount expected to be lost from today's business over the horizon. */
  readonly attrition: number;
  readonly confidence: number;
}

/** What an amount counts: a year's worth, a state at a moment, or a total over the horizon. */
export type Per = 'year' | 'moment' | 'horizon';

/** Growth over the whole horizon or a year, as a fraction above −1, or the amount at the end of the horizon. */
export type GoalAim = { readonly growth: number } | { readonly growthAYear: number } | { readonly target: number };

/** What today's business loses: an amount, or a part of the baseline over the whole horizon or a year, 0 to 1. */
export interface Loss {
  readonly unit: 'amount' | 'share' | 'share-a-year';
  readonly estimate: Estimate;
}

/**
 * Resolves HOW BIG. `months` > 0 and `baseline` ≥ 0 are the caller's to ensure; a goal below the
 * baseline is resolved like any other (a rule judges it).
 */
export function makeGoal(basis: GoalBasis & GoalAim): Goal {
  const { months, baseline, attrition, confidence } = basis;
  // Multiplying growth out directly keeps "10 % of 700,000" free of the noise of target − baseline.
  const goal = 'target' in basis ? basis.target - baseline : baseline * growthOverHorizon(basis, months);
  const target = 'target' in basis ? basis.target : baseline + goal;
  return {
    months,
    baseline,
    target,
    goal,
    attrition,
    required: goal + attrition,
    confidence,
    annualRate: annualRate(baseline, target, months),
  };
}

function growthOverHorizon(aim: Exclude<GoalAim, { target: number }>, months: number): number {
  return 'growth' in aim ? aim.growth : (1 + aim.growthAYear) ** (months / 12) - 1;
}

/** A loss in amounts at the end of the horizon: 5 % a year of what is left each year, for a rate a year. */
export function lossInAmounts({ unit, estimate }: Loss, baseline: number, months: number): Estimate {
  switch (unit) {
    case 'amount':
      return estimate;
    case 'share':
      return mapEstimate(estimate, (share) => baseline * share);
    case 'share-a-year':
      return mapEstimate(estimate, (rate) => baseline * (1 - (1 - rate) ** (months / 12)));
  }
}

/** The yearly rate without the part that is inflation; both as fractions. */
export function realRate(annual: number, inflation: number): number {
  return (1 + annual) / (1 + inflation) - 1;
}

/** (target / baseline)^(12 / months) − 1; `null` where that exceeds every number, as it does from a baseline of 0. */
export function annualRate(baseline: number, target: number, months: number): number | null {
  const rate = (target / baseline) ** (12 / months) - 1;
  return Number.isFinite(rate) ? rate : null;
}
