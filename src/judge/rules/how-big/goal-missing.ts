import { RIGHT_CUSTOMERS } from '../../../method/sources.ts';
import { listed } from '../../../values/listed.ts';
import { missingOfGoal } from '../../facts/how-big.ts';
import type { Rule } from '../rule.ts';

export const goalMissing: Rule = {
  id: 'goal-missing',
  severity: 'error',
  summary: 'HOW BIG is not stated, or lacks its start, horizon, baseline, or both growth and target.',
  why: 'Every other choice is measured by HOW BIG: which customers are enough, which moves are bold enough, what can be cut. The start, the size and the date are one answer: if one of them is missing, nobody can say whether the plan adds up.',
  fix: 'State the start, the horizon, the baseline, and the growth or the target at the end.',
  source: RIGHT_CUSTOMERS,
  example: {
    at: '/howBig/baseline',
    plan: `
 howBig:
   start: 2026-07-01
   horizon: 24 months
+  baseline: 12M
   growth: 25%
`,
  },
  *check({ plan, refused, growth }) {
    const missing = missingOfGoal(plan, refused);
    const [first] = missing;
    if (plan.howBig === undefined) {
      if (!refused.touches(['howBig'])) yield { path: ['howBig'], message: 'The plan does not state HOW BIG.' };
    } else if (first !== undefined) {
      yield { path: ['howBig', first.key], message: `HOW BIG lacks ${listed(missing.map(({ words }) => words))}.` };
    } else if (growth.goalProblem === 'from-nothing') {
      yield {
        path: ['howBig', 'growth'],
        message: `Growth of ${plan.howBig.growth} from a baseline of 0 is nothing: what starts from nothing needs a target.`,
        help: 'Replace the growth by a target: the amount to reach by the end of the horizon.',
      };
    }
  },
};
