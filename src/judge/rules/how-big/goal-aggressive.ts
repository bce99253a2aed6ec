import { BASE_RATES } from '../../../method/sources.ts';
import { count, showGrowth, showPercent } from '../../../values/money.ts';
import { aimKey } from '../../facts/how-big.ts';
import { atLeast } from '../../facts/settings.ts';
import type { Rule } from '../rule.ts';

export const goalAggressive: Rule = {
  id: 'goal-aggressive',
  severity: 'note',
  summary: 'The goal is growth of 20% a year or more.',
  why: 'Growth of this size is not a larger helping of the usual strategy: it takes other customers, bolder moves and more risk than growth of a few percent. Of large listed companies, 18% of those that started under $325M of revenue, and 3% of those between $1.25bn and $2bn, grew by more than 20% a year for ten years.',
  fix: 'Make sure that WHO and WIN are as bold as the goal, or set a goal below 20% a year.',
  source: BASE_RATES,
  example: {
    at: '/howBig/growth',
    plan: `
 howBig:
   start: 2026-07-01
-  horizon: 12 months
+  horizon: 24 months
   baseline: 12M
   growth: 25%
`,
  },
  *check({ plan, goal, settings }) {
    const aim = aimKey(plan.howBig);
    const rate = goal?.annualRate ?? null;
    if (goal === null || aim === null || rate === null) return;
    const { aggressive } = settings.thresholds;
    if (!atLeast(rate, aggressive)) return;
    const whole =
      goal.months === 12 ? '' : `, ${showGrowth(goal.goal / goal.baseline)} in ${count(goal.months, 'month')}`;
    yield {
      path: ['howBig', aim],
      message: `The goal is growth of ${showPercent(rate)} a year${whole}, which few companies keep up.`,
      help: `Make sure that WHO and WIN are as bold as the goal, or set a goal below ${showPercent(aggressive)} a year.`,
    };
  },
};
