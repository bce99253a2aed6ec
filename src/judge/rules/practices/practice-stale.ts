import { daysBetween } from '../../../values/dates.ts';
import { count } from '../../../values/money.ts';
import { counts } from '../../facts/measures.ts';
import type { Rule } from '../rule.ts';
import { answeredPractices } from './detailed.ts';

export const practiceStale: Rule = {
  id: 'practice-stale',
  severity: 'note',
  summary: 'A practice was last reviewed a long time ago.',
  why: 'After a quarter without a look, the status of a practice is a memory and not a fact.',
  fix: 'Look at it again with its owner; "plan review" notes the date.',
  example: {
    at: '/practices/strategic-acts/take-notes/reviewed',
    plan: `
 practices:
   strategic-acts:
-    take-notes: {status: started, owner: Head of Retail, next: A notebook in every apron, due: 2026-12-01, reviewed: 2026-05-15}
+    take-notes: {status: started, owner: Head of Retail, next: A notebook in every apron, due: 2026-12-01, reviewed: 2026-09-15}
`,
  },
  *check(facts) {
    const { asOf, days, settings } = facts;
    for (const { path, practice, answer } of answeredPractices(facts)) {
      const { reviewed } = answer;
      if (reviewed === undefined || !counts(reviewed, days)) continue;
      const age = daysBetween(reviewed, asOf);
      if (age <= settings.thresholds.staleDays) continue;
      yield {
        path: [...path, 'reviewed'],
        message: `"${practice.title}" was last reviewed on ${reviewed}, ${count(age, 'day')} ago.`,
      };
    }
  },
};
