import type { Plan } from '../../generated/plan.ts';
import { makeGoal } from '../../growth/goal.ts';
import type { Goal } from '../../growth/types.ts';
import { addMonths } from '../../values/dates.ts';
import { parseAmount, parseDuration, parseGrowth, parseLoss, parsePercent } from '../../values/values.ts';

/** HOW BIG as numbers. */
export interface HowBig extends Goal {
  readonly start: string | null;
  /** The date at which the horizon ends, where its start is known. */
  readonly end: string | null;
}

/** HOW BIG, or `null` where the plan lacks the baseline, the horizon, or both the growth and the target. */
export function readHowBig(plan: Plan): HowBig | null {
  const { howBig } = plan;
  const baseline = parseAmount(howBig?.baseline);
  const months = parseDuration(howBig?.horizon);
  const growth = parseGrowth(howBig?.growth, months);
  const target = parseAmount(howBig?.target);
  if (baseline === null || months === null || (growth === null && target === null)) return null;
  const goal = makeGoal({
    months,
    baseline,
    ...(target === null ? { growth: growth! } : { target }),
    attrition: parseLoss(howBig?.attrition, baseline, months) ?? 0,
    confidence: parsePercent(howBig?.confidence) ?? 0.7,
  });
  const start = howBig?.start ?? null;
  return { ...goal, start, end: start && addMonths(start, months) };
}

/** The key that says how far it goes; the target wins over the growth. `null` where neither can be read. */
export function aimOf(howBig: Plan['howBig']): 'growth' | 'target' | null {
  if (parseAmount(howBig?.target) !== null) return 'target';
  return parseGrowth(howBig?.growth, 12) === null ? null : 'growth';
}

/** What grows, as the plan calls it. */
export function measureName(plan: Plan): string {
  return plan.howBig?.measure?.trim() || 'annual revenue';
}
