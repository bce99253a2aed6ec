import { entries } from '../../facts/entry.ts';
import type { Rule } from '../rule.ts';

export const milestoneMisplaced: Rule = {
  id: 'milestone-misplaced',
  severity: 'error',
  summary: 'Milestones are out of order, doubled, or outside the horizon.',
  why: 'The planned path leads through the milestones from the start to the end. Without their order there is no path, and no reading can be compared with it.',
  fix: 'Give each milestone a date of its own between the start and the end, in order.',
  example: {
    at: '/howBig/milestones[date=2029-07-01]/date',
    plan: `
 howBig:
   start: 2026-07-01
   horizon: 24 months
   baseline: 12M
   target: 15M
   milestones:
-    - {date: 2029-07-01, value: 13M}
+    - {date: 2027-07-01, value: 13M}
`,
  },
  *check({ plan, horizon }) {
    if (horizon === null || plan.howBig?.per === 'horizon') return;
    let last = horizon.start;
    for (const { path, item } of entries(plan.howBig?.milestones, ['howBig', 'milestones'])) {
      const { date } = item;
      if (date > last && date < horizon.end) {
        last = date;
        continue;
      }
      const isOutside = date <= horizon.start || date >= horizon.end;
      const where = isOutside
        ? `is not between the start on ${horizon.start} and the end on ${horizon.end}`
        : `is not after the one on ${last}`;
      yield { path: [...path, 'date'], message: `The milestone on ${date} ${where}.` };
    }
  },
};
