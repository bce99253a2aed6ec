import { RIGHT_CUSTOMERS } from '../../../method/sources.ts';
import { showAmounts, showPercent } from '../../../values/money.ts';
import { parseAmount, parseDuration, parseGrowth } from '../../../values/values.ts';
import { aimOf } from '../../facts/goal.ts';
import { above } from '../../facts/settings.ts';
import { defineRule } from '../rule.ts';

export const goalNotGrowth = defineRule({
  id: 'goal-not-growth',
  severity: 'error',
  section: 'how-big',
  summary: 'The target is not above the baseline.',
  why: 'A plan for growth that ends where it started, or below, asks nothing of anybody: any choice of customers would do. Where a business is to shrink on purpose, that decision deserves a plan of its own.',
  fix: 'State growth above 0%, or a target above the baseline; from a baseline of 0, state a target.',
  source: RIGHT_CUSTOMERS,
  examples: {
    bad: {
      plan: `howBig:
  horizon: 12 months
  baseline: 12M
  growth: -5%
`,
      at: '/howBig/growth',
    },
    good: {
      plan: `howBig:
  horizon: 12 months
  baseline: 12M
  growth: 5%
`,
    },
  },
  *check({ plan: { howBig }, unit }) {
    const aim = aimOf(howBig);
    const baseline = parseAmount(howBig?.baseline);
    if (aim === null || baseline === null) return;
    const path = ['howBig', aim];
    // Whether it grows does not depend on the months.
    const growth = parseGrowth(howBig?.growth, parseDuration(howBig?.horizon) ?? 12);
    const target = aim === 'target' ? parseAmount(howBig?.target)! : baseline * (1 + growth!);
    if (above(target, baseline)) return;
    const [end, start] = showAmounts(unit, [target, baseline]);
    if (aim === 'target') {
      yield { path, message: `The target of ${end} is not above the baseline of ${start}.` };
    } else if (baseline === 0) {
      yield {
        path,
        message: `Growth of ${showPercent(growth!)} on a baseline of ${start} is nothing: what starts from nothing needs a target.`,
        help: 'Replace the growth by a target: what there is to be at the end of the horizon.',
      };
    } else {
      yield { path, message: `Growth of ${showPercent(growth!)} is no growth: ${start} becomes ${end}.` };
    }
  },
});
