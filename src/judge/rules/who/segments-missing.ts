import { RIGHT_CUSTOMERS } from '../../../method/sources.ts';
import { showAmount } from '../../../values/money.ts';
import { defineRule } from '../rule.ts';

export const segmentsMissing = defineRule({
  id: 'segments-missing',
  severity: 'error',
  section: 'who',
  summary: 'There is a goal, and no segment is chosen to reach it.',
  why: 'Growth is not found in a budget: somebody has to buy. HOW BIG and WHO are one decision, and a goal without chosen customers leaves every department to pick its own.',
  fix: 'List the groups of customers you considered under "who.segments", and choose those whose potential can bring the growth.',
  source: RIGHT_CUSTOMERS,
  examples: {
    bad: {
      plan: `howBig:
  horizon: 24 months
  baseline: 12M
  growth: 25%
who:
  segments:
    - id: racers
      name: Amateur racers
      chosen: false
`,
      at: '/who/segments',
    },
    good: {
      plan: `howBig:
  horizon: 24 months
  baseline: 12M
  growth: 25%
who:
  segments:
    - id: commuters
      name: Daily commuters
    - id: racers
      name: Amateur racers
      chosen: false
`,
    },
  },
  *check({ howBig, segments, chosenSegments, unit }) {
    if (howBig === null || chosenSegments.length > 0) return;
    const path = ['who', 'segments'];
    const asked =
      howBig.required > 0 ? `HOW BIG asks for ${showAmount(unit, howBig.required)} more` : 'There is a goal';
    const considered = segments.length === 0 ? 'no segment is named' : 'none of the segments is chosen';
    yield { path, message: `${asked}, and ${considered} to bring it.` };
  },
});
