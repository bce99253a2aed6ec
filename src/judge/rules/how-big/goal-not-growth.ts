import { showAmounts } from '../../../values/money.ts';
import { aimKey } from '../../facts/how-big.ts';
import type { Rule } from '../rule.ts';

export const goalNotGrowth: Rule = {
  id: 'goal-not-growth',
  severity: 'error',
  summary: 'HOW BIG asks for nothing: no growth, and no losses to make good.',
  why: 'A plan that asks for nothing asks nothing of anybody: any choice of customers would do. To hold a business that loses customers is a goal, and so is a planned decline whose losses are stated.',
  fix: 'State a larger target, or the loss of today’s business under "attrition".',
  example: {
    at: '/howBig/growth',
    plan: `
 howBig:
   start: 2026-07-01
   horizon: 12 months
   baseline: 12M
-  growth: -5%
+  growth: 5%
`,
  },
  *check({ plan, growth, growthInput, unit }) {
    const { howBig, goalProblem } = growth;
    // A segment that cannot be read may be one that shrinks.
    if (goalProblem !== 'asks-nothing' || howBig === null || !growthInput.isReadable) return;
    const [target, baseline, lost] = showAmounts(unit, [howBig.target, howBig.baseline, howBig.attrition ?? 0]);
    const losses = howBig.attrition === 0 ? 'nothing is lost' : `${lost} is lost on the way`;
    yield {
      path: ['howBig', aimKey(plan.howBig) ?? 'growth'],
      message: `Nothing must be found: the target is ${target}, the baseline ${baseline}, and ${losses}.`,
    };
  },
};
