import { addMonths } from '../../../values/dates.ts';
import { parseDuration } from '../../../values/values.ts';
import { entries } from '../../facts/entry.ts';
import type { Rule } from '../rule.ts';

/** Months beyond which a horizon is no longer a plan that people can act on. */
const LONGEST = 36;

export const goalHorizonLong: Rule = {
  id: 'goal-horizon-long',
  severity: 'warning',
  summary: 'The horizon is longer than 36 months, and no milestone lies within the first 36.',
  why: 'The growth of a distant horizon tends to be put into its last years, where nobody who signs today will have to answer for it. A goal of 12 or 24 months can be felt, steered and missed in time to do something about it.',
  fix: 'Add a milestone within the first 36 months under "milestones", or plan for 12 or 24 months.',
  example: {
    at: '/howBig/horizon',
    plan: `
 howBig:
   start: 2026-07-01
-  horizon: 5 years
+  horizon: 36 months
   baseline: 12M
-  growth: 40%
+  growth: 25%
`,
  },
  *check({ plan: { howBig }, asOf, refused }) {
    const months = parseDuration(howBig?.horizon);
    if (months === null || months <= LONGEST) return;
    const { start } = howBig!;
    if (start !== undefined && addMonths(start, months) <= asOf) return;
    if (refused.touches(['howBig', 'milestones'])) return;
    const early = start && addMonths(start, LONGEST);
    const milestones = entries(howBig!.milestones, ['howBig', 'milestones']);
    if (early !== undefined && milestones.some(({ item }) => item.date > start! && item.date <= early)) return;
    yield {
      path: ['howBig', 'horizon'],
      message: `The horizon of ${months} months has no milestone within its first ${LONGEST} months.`,
      // A total over the horizon has no milestones.
      help: howBig!.per === 'horizon' ? 'Plan for 12, 24 or 36 months, and let the next plan continue.' : undefined,
    };
  },
};
