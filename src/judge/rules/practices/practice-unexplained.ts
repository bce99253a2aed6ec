import type { Rule } from '../rule.ts';
import { answeredPractices } from './detailed.ts';

export const practiceUnexplained: Rule = {
  id: 'practice-unexplained',
  severity: 'warning',
  summary: 'A practice is marked as not applicable without a reason.',
  why: 'Practices that do not apply are left out of the score. A reason lets the next reader judge whether it still holds.',
  fix: 'State under "why" why it does not apply here, or set the status to "not-started".',
  reportsMissing: true,
  example: {
    at: '/practices/strategic-acts/full-circle-feedback/why',
    plan: `
 practices:
   strategic-acts:
-    full-circle-feedback: {status: not-applicable}
+    full-circle-feedback: {status: not-applicable, why: Eleven people who talk every day}
`,
  },
  // Does not wait for the playbook's detail: whoever says that a practice does not apply is asked why at once.
  *check(facts) {
    for (const { path, practice, answer } of answeredPractices(facts)) {
      if (answer.status !== 'not-applicable' || answer.why !== undefined) continue;
      yield { path: [...path, 'why'], message: `"${practice.title}" is marked as not applicable, without a reason.` };
    }
  },
};
