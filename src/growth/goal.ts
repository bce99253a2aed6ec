import { type Estimate, mapEstimate } from './estimate.ts';

/** What an amount counts: a year's worth, a state at a moment, or a total over the horizon. */
export type Per = 'year' | 'moment' | 'horizon';

/** Growth over the whole horizon or a year, as a fraction above −1, or the amount at the end of the horizon. */
export type GoalAim = { readonly growth: number } | { readonly growthAYear: number } | { readonly target: number };

/** What today's business loses: an amount, or a part of the baseline over the whole horizon or a year, 0 to 1. */
export interface Loss {
  readonly unit: 'amount' | 'share' | 'share-a-year';
  readonly estimate: Estimate;
}

/** Where an aim leads from a baseline over so many months, and how far that is; below the baseline like any other. */
export function aimedAt(aim: GoalAim, baseline: number, months: number): { target: number; goal: number } {
  if ('target' in aim) return { target: aim.target, goal: aim.target - baseline };
  const growth = 'growth' in aim ? aim.growth : (1 + aim.growthAYear) ** (months / 12) - 1;
  // Multiplying growth out directly keeps "10 % of 700,000" free of the noise of target − baseline.
  const goal = baseline * growth;
  return { target: baseline + goal, goal };
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
