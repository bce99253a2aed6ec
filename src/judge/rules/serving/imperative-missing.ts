import { THREE_STEPS } from '../../../method/sources.ts';
import type { Rule } from '../rule.ts';

export const imperativeMissing: Rule = {
  id: 'imperative-missing',
  severity: 'warning',
  summary: 'The leaders have declared no service imperative.',
  why: 'Without a declared standard of service, each department sets its own. One sentence, repeated often, lets everybody act on it.',
  fix: 'Write under "serving.imperative" the one sentence by which you want to be known for serving customers.',
  source: THREE_STEPS,
  reportsMissing: true,
  example: {
    at: '/serving/imperative',
    plan: `
 serving:
   officer: {title: Chief Serving Officer, executive: true}
+  imperative: To be the bike shop that this city tells stories about
`,
  },
  *check(facts) {
    if (!facts.begun('serving') || facts.plan.serving?.imperative !== undefined) return;
    yield { path: ['serving', 'imperative'], message: 'The plan declares no service imperative.' };
  },
};
