import { RIGHT_CUSTOMERS } from '../../../method/sources.ts';
import { parseDuration } from '../../../values/values.ts';
import { defineRule } from '../rule.ts';

/** Months beyond which a horizon is no longer a plan that people can act on. */
const LONGEST = 36;

export const goalHorizonLong = defineRule({
  id: 'goal-horizon-long',
  severity: 'warning',
  section: 'how-big',
  summary: 'The horizon is longer than 36 months.',
  why: 'The growth of a far horizon tends to be put into its last years, where nobody who signs today will have to answer for it. A goal of 12 or 24 months can be felt, steered and missed in time to do something about it.',
  fix: 'Plan for 12 or 24 months, 36 at most, and say how much of the growth falls into them.',
  source: RIGHT_CUSTOMERS,
  examples: {
    bad: {
      plan: `howBig:
  horizon: 5 years
  baseline: 12M
  growth: 40%
`,
      at: '/howBig/horizon',
    },
    good: {
      plan: `howBig:
  horizon: 36 months
  baseline: 12M
  growth: 25%
`,
    },
  },
  *check({ plan: { howBig } }) {
    const months = parseDuration(howBig?.horizon);
    if (months === null) return;
    const path = ['howBig', 'horizon'];
    if (months > LONGEST) yield { path, message: `The horizon of ${months} months is longer than ${LONGEST} months.` };
  },
});
