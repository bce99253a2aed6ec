import { latestReadingInWords } from '../../verdict/growth-words.ts';
import { latestReadingPath } from '../../verdict/latest-reading.ts';
import type { Rule } from '../rule.ts';

export const goalReached: Rule = {
  id: 'goal-reached',
  severity: 'note',
  summary: 'The latest reading is at the target or above.',
  why: 'A goal that is reached no longer says what to do. The time that is left is best used for the next HOW BIG, while everyone can still see how this one was reached.',
  fix: 'Celebrate with those who did it, then start the next HOW BIG.',
  example: {
    at: '/howBig/readings[date=2026-09-30]/value',
    plan: `
 howBig:
   start: 2025-07-01
   horizon: 24 months
   baseline: 12M
   target: 15M
   readings:
-    - {date: 2026-09-30, value: 15.2M}
+    - {date: 2026-09-30, value: 13.8M}
`,
  },
  *check(facts) {
    if (facts.growth.verdict.value !== 'reached') return;
    yield { path: latestReadingPath(facts), message: `HOW BIG is reached: ${latestReadingInWords(facts)}.` };
  },
};
