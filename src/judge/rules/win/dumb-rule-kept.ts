import { EXECUTIVE_LEADER } from '../../../method/sources.ts';
import type { Rule } from '../rule.ts';

export const dumbRuleKept: Rule = {
  id: 'dumb-rule-kept',
  severity: 'warning',
  summary: 'The plan keeps a dumb rule without a reason, though no law requires it.',
  why: 'Customers meet the rule every day, and your people have to defend it. A rule that hurts may be worth keeping, but somebody must be able to say why.',
  fix: 'Kill or soften the rule, or write under "why" what it is worth.',
  source: EXECUTIVE_LEADER,
  reportsMissing: true,
  example: {
    at: '/win/dumbRules[rule=No loan bike without a credit card]/why',
    plan: `
 win:
   dumbRules:
-    - {rule: No loan bike without a credit card, decision: keep}
+    - {rule: No loan bike without a credit card, decision: soften}
`,
  },
  *check({ dumbRules, refused }) {
    for (const { path, item } of dumbRules) {
      // A decision to keep is carried out by doing nothing: "done" does not spare the reason.
      const isKept = item.decision === 'keep' && item.status !== 'dropped';
      if (!isKept || item.requiredByLaw === true || item.why !== undefined) continue;
      if (refused.touches([...path, 'requiredByLaw'])) continue;
      yield {
        path: [...path, 'why'],
        message: `The rule "${item.rule.trim()}" has the decision "keep" without a reason, and ${item.requiredByLaw === false ? 'no law requires it' : 'the plan does not say that a law requires it'}.`,
      };
    }
  },
};
