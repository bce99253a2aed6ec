import { count, showAmounts } from '../../../values/money.ts';
import type { Rule } from '../rule.ts';

export const movesMissing: Rule = {
  id: 'moves-missing',
  severity: 'warning',
  summary: 'There is a goal, and no move towards it.',
  why: 'Growth needs a change that customers notice. A goal without moves means another year of the same work.',
  fix: 'Write under "win.moves" the first change that the chosen customers will notice, with one owner and a date.',
  reportsMissing: true,
  example: {
    at: '/win/moves',
    plan: `
 howBig: {start: 2026-07-01, horizon: 24 months, baseline: 12M, growth: 25%}
 win:
   only: We are the only bike shop that keeps you riding the same day
+  moves:
+    - id: repair-at-the-door
+      title: A mechanic at the customer's door
`,
  },
  *check(facts) {
    if (!facts.begun('win') || facts.goal === null || facts.moves.length > 0) return;
    const { baseline, target, goal, months } = facts.goal;
    const [from, to] = showAmounts(facts.unit, [baseline, target]);
    yield {
      path: ['win', 'moves'],
      message:
        goal > 0
          ? `The goal is to grow from ${from} to ${to} in ${count(months, 'month')}, but the plan has no move.`
          : 'There is a goal, but the plan has no move.',
    };
  },
};
