import { CHAPTER_ON_CUSTOMERS } from '../../../method/sources.ts';
import type { Rule } from '../rule.ts';

export const customerUnheard: Rule = {
  id: 'customer-unheard',
  severity: 'note',
  summary: 'The plan names no change in response to what customers said.',
  why: 'Customers who speak and see no change stop speaking, and then they leave.',
  fix: 'Write under "customer.changes" one thing that customers told you, what changes because of it, and its owner.',
  source: CHAPTER_ON_CUSTOMERS,
  reportsMissing: true,
  example: {
    at: '/customer/changes',
    plan: `
 serving:
   imperative: To be the bike shop that this city tells stories about
+customer:
+  changes:
+    - {heard: Nobody tells me when the part is late, change: A text message at every change of date}
`,
  },
  *check(facts) {
    if (!facts.begun('serving') || facts.changes.length > 0) return;
    yield {
      path: ['customer', 'changes'],
      message: 'The plan names no change in response to what customers said.',
    };
  },
};
