import { ONLY_STATEMENT } from '../../../method/sources.ts';
import type { Rule } from '../rule.ts';

export const onlyMissing: Rule = {
  id: 'only-missing',
  severity: 'warning',
  summary: 'No ONLY statement.',
  why: 'A customer who compares two suppliers needs one reason to choose you that nobody else can give. Without it, the price decides.',
  fix: 'Write one sentence under "win.only" that starts "We are the only … that …". Ask three customers to confirm it.',
  source: ONLY_STATEMENT,
  reportsMissing: true,
  example: {
    at: '/win/only',
    plan: `
 win:
+  only: We are the only bike shop that keeps you riding the same day, wherever your bike broke down
   moves:
     - id: repair-at-the-door
       title: A mechanic at the customer's door
`,
  },
  *check(facts) {
    if (!facts.begun('win') || facts.plan.win?.only !== undefined) return;
    yield {
      path: ['win', 'only'],
      message: 'The plan has no ONLY statement: it does not say what customers get from nobody else.',
    };
  },
};
