import { BASE_RATES } from '../../../method/sources.ts';
import { count, showPercent } from '../../../values/money.ts';
import { aimOf } from '../../facts/goal.ts';
import { atLeast } from '../../facts/settings.ts';
import { defineRule } from '../rule.ts';

export const goalAggressive = defineRule({
  id: 'goal-aggressive',
  severity: 'note',
  section: 'how-big',
  summary: 'The goal is growth of 20% a year or more.',
  why: 'Growth of this size is not a larger helping of the usual strategy: it takes other customers, bolder moves and more risk than growth of a few percent. Leaders should choose it knowing how rarely it has been kept up.',
  fix: 'Make sure that WHO and WIN are as bold as the goal, or set a goal below 20% a year.',
  source: BASE_RATES,
  examples: {
    bad: {
      plan: `howBig:
  horizon: 12 months
  baseline: 12M
  growth: 25%
`,
      at: '/howBig/growth',
    },
    good: {
      plan: `howBig:
  horizon: 24 months
  baseline: 12M
  growth: 25%
`,
    },
  },
  *check({ plan, howBig, settings }) {
    const aim = aimOf(plan.howBig);
    const rate = howBig?.annualRate ?? null;
    if (howBig === null || aim === null || rate === null) return;
    const { aggressive } = settings.thresholds;
    const path = ['howBig', aim];
    if (atLeast(rate, aggressive))
      yield {
        path,
        message: `Growth of ${showPercent(howBig.goal / howBig.baseline)} in ${count(howBig.months, 'month')} is ${showPercent(rate)} a year, an aggressive goal: of large listed companies, 18% of those that started under $325M of revenue, and 3% of those between $1.25bn and $2bn, grew over 20% a year for ten years, which is a yardstick for ambition kept up over a decade and not the odds of a plan of 12 or 24 months.`,
        help: `Make sure that WHO and WIN are as bold as the goal, or set a goal below ${showPercent(aggressive)} a year.`,
      };
  },
});
