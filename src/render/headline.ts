import type { Assessment, PlanGrowth } from '../judge/assessment.ts';
import { above } from '../judge/facts/settings.ts';
import { count, showGrowth } from '../values/money.ts';

/** One sentence that says whether WHO can deliver HOW BIG, with the figures that this rests on. */
export function headline({ verdict, error }: Assessment): string {
  if (error) return `Nothing can be said: ${error.message}`;
  return verdict?.sentence ?? 'Nothing can be said yet: the plan cannot be read.';
}

/** The goal in a few words: `+25% in 24 months`; null where it is not known. */
export function goalOf({ baseline, goal, months, attrition }: PlanGrowth): string | null {
  if (baseline === null || goal === null || months === null) return null;
  const size = baseline > 0 ? showGrowth(goal / baseline) : 'the target';
  const lost = attrition !== null && above(attrition, 0) ? ' after losses' : '';
  return `${size} in ${count(months, 'month')}${lost}`;
}
