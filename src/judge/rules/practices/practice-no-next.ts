import type { Rule } from '../rule.ts';
import { detailedPractices } from './detailed.ts';

export const practiceNoNext: Rule = {
  id: 'practice-no-next',
  severity: 'warning',
  summary: 'A practice is started or planned without a next step or its date.',
  why: 'Without a next step, an intention looks the same at every review. A small step with a date is done or missed.',
  fix: 'State the next step under "next" and its date under "due".',
  example: {
    at: '/practices/strategic-acts/take-notes/next',
    plan: `
 practices:
   strategic-acts:
-    take-notes: {status: started, owner: Head of Retail, due: 2026-12-01}
+    take-notes: {status: started, owner: Head of Retail, next: A notebook in every apron, due: 2026-12-01}
`,
  },
  *check(facts) {
    for (const { path, practice, answer } of detailedPractices(facts)) {
      const { status, next, due } = answer;
      if (status !== 'started' && status !== 'planned') continue;
      const lacksNext = next === undefined && !facts.refused.touches([...path, 'next']);
      const lacksDue = due === undefined && !facts.refused.touches([...path, 'due']);
      if (!lacksNext && !lacksDue) continue;
      const missing = !lacksNext ? 'date' : lacksDue ? 'next step and no date' : 'next step';
      yield {
        path: [...path, lacksNext ? 'next' : 'due'],
        message: `"${practice.title}" is ${status} and has no ${missing}.`,
        help: lacksNext
          ? `State a next step under "next"${lacksDue ? ' and its date under "due"' : ''}, for example: ${practice.firstStep}`
          : 'State the date of the next step under "due".',
      };
    }
  },
};
