import { daysBetween } from '../../../values/dates.ts';
import { count } from '../../../values/money.ts';
import type { Rule } from '../rule.ts';
import { answeredPractices } from './detailed.ts';

export const practiceOverdue: Rule = {
  id: 'practice-overdue',
  severity: 'warning',
  summary: 'A practice is past its date and not yet practised.',
  why: 'A date that passes without a word tells everybody that dates mean nothing here.',
  fix: 'Set the status to "practising" if it is done. Else agree on a new date, or set "not-applicable" and say why.',
  example: {
    at: '/practices/strategic-acts/take-notes/due',
    plan: `
 practices:
   strategic-acts:
-    take-notes: {status: started, owner: Head of Retail, next: A notebook in every apron, due: 2026-10-01}
+    take-notes: {status: started, owner: Head of Retail, next: A notebook in every apron, due: 2026-12-01}
`,
  },
  *check(facts) {
    for (const { path, practice, answer } of answeredPractices(facts)) {
      const { status, due } = answer;
      if (due === undefined || status === 'practising' || status === 'not-applicable') continue;
      const late = daysBetween(due, facts.asOf);
      if (late <= 0) continue;
      yield {
        path: [...path, 'due'],
        message: `"${practice.title}" was due on ${due}, ${count(late, 'day')} ago, and is still ${status === 'not-started' ? 'not started' : status}.`,
      };
    }
  },
};
