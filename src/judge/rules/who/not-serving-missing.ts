import { entries } from '../../facts/entry.ts';
import type { Rule } from '../rule.ts';

export const notServingMissing: Rule = {
  id: 'not-serving-missing',
  severity: 'note',
  summary: 'Nobody is turned away.',
  why: 'Choosing some customers means not choosing others, and as long as nobody is named, everybody is served a little. The hours that go to customers who will never bring growth are missing where the growth is.',
  fix: 'Name under "notServing" those whom you will no longer pursue, and why.',
  reportsMissing: true,
  example: {
    at: '/who/notServing',
    plan: `
 who:
   segments:
     - id: fleets
       name: Delivery fleets
+  notServing:
+    - {name: Bargain hunters, why: They leave with the next coupon}
 win:
   only: We are the only workshop that comes at night
`,
  },
  *check(facts) {
    if (!facts.begun('who') || !facts.begun('win')) return;
    const path = ['who', 'notServing'];
    if (entries(facts.plan.who?.notServing, path).length === 0)
      yield { path, message: 'The plan turns nobody away: "notServing" names no group of customers.' };
  },
};
