import type { Goal } from './types.ts';

interface GoalBasis {
  readonly months: number;
  readonly baseline: number;
  /** The amount expected to be lost from today's business over the horizon. */
  readonly attrition: number;
  readonly confidence: number;
}

/** Growth over the whole horizon as a fraction, or the amount at its end. */
export type GoalAim = { readonly growth: number } | { readonly target: number };

/**
 * Resolves HOW BIG. `months` > 0 and `baseline` ≥ 0 are the caller's to ensure; a goal below the
 * baseline is resolved like any other (a rule judges it).
 */
export function makeGoal(basis: GoalBasis & GoalAim): Goal {
  const { months, baseline, attrition, confidence } = basis;
  // Multiplying growth out directly keeps "10 % of 700,000" free of the noise of target − baseline.
  const goal = 'target' in basis ? basis.target - baseline : baseline * basis.growth;
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

/** (target / baseline)^(12 / months) − 1; `null` where that exceeds every number, as it does from a baseline of 0. */
export function annualRate(baseline: number, target: number, months: number): number | null {
  const rate = (target / baseline) ** (12 / months) - 1;
  return Number.isFinite(rate) ? rate : null;
}
