import { RIGHT_CUSTOMERS } from '../../../method/sources.ts';
import { showAmount } from '../../../values/money.ts';
import type { Rule } from '../rule.ts';

export const segmentsMissing: Rule = {
  id: 'segments-missing',
  severity: 'error',
  summary: 'There is a goal, and no segment is chosen to reach it.',
  why: 'Growth is not found in a budget: somebody has to buy. HOW BIG and WHO are one decision, and a goal without chosen customers leaves every department to pick its own.',
  fix: 'List the groups of customers you considered under "who.segments", and choose those whose potential can bring the growth.',
  source: RIGHT_CUSTOMERS,
  reportsMissing: true,
  example: {
    at: '/who/segments',
    plan: `
 howBig:
   start: 2026-07-01
   horizon: 24 months
   baseline: 12M
   growth: 25%
 who:
   segments:
+    - id: commuters
+      name: Daily commuters
     - id: racers
       name: Amateur racers
       chosen: false
`,
  },
  *check({ goal, views, segments, chosenSegments, unit, isGroup, isDividedUnclearly }) {
    if (goal === null || views === null || isDividedUnclearly || chosenSegments.length > 0 || isGroup) return;
    const required = goal.required ?? 0;
    const asked = required > 0 ? `HOW BIG asks for ${showAmount(unit, required)}` : 'There is a goal';
    const considered = segments.length === 0 ? 'no segment is named' : 'no segment that counts is chosen';
    yield { path: ['who', 'segments'], message: `${asked}, and ${considered} to bring it.` };
  },
};
