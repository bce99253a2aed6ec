import type { Rule } from '../rule.ts';
import { detailedPractices } from './detailed.ts';

const LIVED = { practising: 'practised', started: 'started', planned: 'planned' } as const;

export const practiceUnowned: Rule = {
  id: 'practice-unowned',
  severity: 'warning',
  summary: 'A practice is practised, started or planned, and has no owner.',
  why: 'A habit of the whole organisation ends in the first busy month unless one person sees to it. The owner need not do it alone.',
  fix: 'Name one person or role under "owner".',
  reportsMissing: true,
  example: {
    at: '/practices/strategic-acts/take-notes/owner',
    plan: `
 practices:
   strategic-acts:
-    take-notes: {status: started, next: A notebook in every apron, due: 2026-12-01}
+    take-notes: {status: started, owner: Head of Retail, next: A notebook in every apron, due: 2026-12-01}
`,
  },
  *check(facts) {
    for (const { path, practice, answer } of detailedPractices(facts)) {
      if (!Object.hasOwn(LIVED, answer.status) || answer.owner !== undefined) continue;
      const lived = LIVED[answer.status as keyof typeof LIVED];
      yield { path: [...path, 'owner'], message: `"${practice.title}" is ${lived} and has no owner.` };
    }
  },
};
