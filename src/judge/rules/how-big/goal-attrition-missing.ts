import { showAmount } from '../../../values/money.ts';
import { parseAmount } from '../../../values/values.ts';
import type { Rule } from '../rule.ts';

export const goalAttritionMissing: Rule = {
  id: 'goal-attrition-missing',
  severity: 'warning',
  summary: 'The plan does not state what today’s business will lose by the end of the horizon.',
  reportsMissing: true,
  why: 'Some of today’s customers will leave before the horizon ends, and what they take with them has to be won back before a single unit of growth is seen. A plan that counts on keeping everything asks too little of the segments it chooses.',
  fix: 'State the loss of today’s business under "attrition", such as 5%, 5% a year or 600k. Write 0% if the potentials are net of it.',
  example: {
    at: '/howBig/attrition',
    plan: `
 howBig:
   start: 2026-07-01
   horizon: 24 months
   baseline: 12M
   growth: 25%
+  attrition: 5%
`,
  },
  *check({ plan: { howBig }, unit }) {
    const baseline = parseAmount(howBig?.baseline);
    if (baseline === null || baseline === 0 || howBig?.attrition !== undefined || howBig?.per === 'horizon') return;
    yield {
      path: ['howBig', 'attrition'],
      message: `The plan does not state how much of today’s ${showAmount(unit, baseline)} will be lost by the end: nothing is assumed to be lost.`,
    };
  },
};
