import { FORMAT } from '../../../method/sources.ts';
import { showAmount } from '../../../values/money.ts';
import { parseAmount } from '../../../values/values.ts';
import { defineRule } from '../rule.ts';

export const goalAttritionMissing = defineRule({
  id: 'goal-attrition-missing',
  severity: 'note',
  section: 'how-big',
  summary: 'Nothing is said of what today’s business will lose on the way.',
  why: 'Some of today’s customers will leave before the horizon ends, and what they take with them has to be won back before a single unit of growth is seen. A plan that counts on keeping everything asks too little of the segments it chooses.',
  fix: 'State under "attrition" what you expect to lose over the horizon, in percent of the baseline or as an amount; 0% if it is nothing.',
  source: FORMAT,
  examples: {
    bad: {
      plan: `howBig:
  horizon: 24 months
  baseline: 12M
  growth: 25%
`,
      at: '/howBig/attrition',
    },
    good: {
      plan: `howBig:
  horizon: 24 months
  baseline: 12M
  growth: 25%
  attrition: 5%
`,
    },
  },
  *check(facts) {
    const { howBig } = facts.plan;
    if (!facts.begun('how-big') || howBig?.attrition !== undefined) return;
    const path = ['howBig', 'attrition'];
    const baseline = parseAmount(howBig?.baseline);
    const business = baseline === null ? 'today’s business' : `today’s ${showAmount(facts.unit, baseline)}`;
    yield {
      path,
      message: `Nothing is said of how much of ${business} will be lost over the horizon: none is assumed.`,
    };
  },
});
