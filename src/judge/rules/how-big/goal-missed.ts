import { latestReadingInWords } from '../../verdict/growth-words.ts';
import { latestReadingPath } from '../../verdict/latest-reading.ts';
import type { Rule } from '../rule.ts';

export const goalMissed: Rule = {
  id: 'goal-missed',
  severity: 'error',
  summary: 'The horizon is over, and the last reading is below the target.',
  why: 'A missed goal that stays in the plan teaches everyone that goals do not count. The reasons why it was missed are the best material for the next plan.',
  fix: 'Find out which segments brought less than they should, then state the next HOW BIG.',
  example: {
    at: '/howBig/readings[date=2026-09-30]/value',
    plan: `
 howBig:
   start: 2024-10-01
-  horizon: 24 months
+  horizon: 36 months
   baseline: 12M
   target: 15M
   readings:
     - {date: 2026-09-30, value: 14.1M}
`,
  },
  *check(facts) {
    if (facts.growth.verdict.value !== 'missed') return;
    yield { path: latestReadingPath(facts), message: `HOW BIG was missed: ${latestReadingInWords(facts)}.` };
  },
};
