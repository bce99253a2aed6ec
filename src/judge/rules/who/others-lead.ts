import { total } from '../../../growth/round.ts';
import { showAmounts } from '../../../values/money.ts';
import { above } from '../../facts/settings.ts';
import type { Rule } from '../rule.ts';

export const othersLead: Rule = {
  id: 'others-lead',
  severity: 'warning',
  summary: 'Other contributions are expected to bring more than half of what is required.',
  why: 'Purchases, prices and costs can make a business larger without a single new customer. A plan that mostly rests on them says little about whom to serve.',
  fix: 'Look for segments that can bring more, or say openly that this is a plan for purchases, prices or costs.',
  example: {
    at: '/howBig/other',
    plan: `
 howBig:
   start: 2026-07-01
   horizon: 24 months
   baseline: 12M
   target: 15M
   other:
-    - id: acquisition
-      name: A second workshop
-      potential: {low: 1M, likely: 2M, high: 3M}
+    - id: prices
+      name: Higher prices
+      potential: {low: 100k, likely: 300k, high: 500k}
 who:
   segments:
     - id: commuters
       name: Daily commuters
-      potential: {low: 500k, likely: 1M, high: 2M}
+      potential: {low: 2M, likely: 3M, high: 4M}
`,
  },
  *check(facts) {
    const { others, howBig, unit } = facts;
    if (others.length === 0 || howBig?.required == null || facts.growth.expected === null) return;
    const expected = total(others.map((other) => facts.figures.get(other)?.mean ?? 0));
    if (howBig.required <= 0 || !above(expected, 0.5 * howBig.required)) return;
    const [brought, required] = showAmounts(unit, [expected, howBig.required]);
    yield {
      path: ['howBig', 'other'],
      message: `Most of this growth comes from no customer: other contributions are expected to bring ${brought} of the ${required}.`,
    };
  },
};
