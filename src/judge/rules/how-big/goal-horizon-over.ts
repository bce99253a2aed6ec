import { RIGHT_CUSTOMERS } from '../../../method/sources.ts';
import { addMonths } from '../../../values/dates.ts';
import { parseDuration } from '../../../values/values.ts';
import { defineRule } from '../rule.ts';

export const goalHorizonOver = defineRule({
  id: 'goal-horizon-over',
  severity: 'warning',
  section: 'how-big',
  summary: 'The horizon has ended: time for the next HOW BIG.',
  why: 'After its last day a goal can only be met or missed, no longer worked for. Until the next one is set, customers and moves are chosen for an end that lies in the past.',
  fix: 'State the next HOW BIG: where you stand as the baseline, a new start, and a new horizon.',
  source: RIGHT_CUSTOMERS,
  examples: {
    bad: {
      plan: `howBig:
  start: 2024-07-01
  horizon: 24 months
  baseline: 12M
  growth: 25%
`,
      at: '/howBig/horizon',
    },
    good: {
      plan: `howBig:
  start: 2026-07-01
  horizon: 24 months
  baseline: 15M
  growth: 25%
`,
    },
  },
  *check({ plan: { howBig }, asOf }) {
    const months = parseDuration(howBig?.horizon);
    if (howBig?.start === undefined || months === null) return;
    const path = ['howBig', 'horizon'];
    const end = addMonths(howBig.start, months);
    if (end < asOf)
      yield {
        path,
        message: `The horizon of ${howBig.horizon} from ${howBig.start} ended on ${end}: it is time for the next HOW BIG.`,
      };
  },
});
