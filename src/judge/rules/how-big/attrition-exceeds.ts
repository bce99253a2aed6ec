import { isInOrder, statedFigures } from '../../../growth/estimate.ts';
import { lossInAmounts } from '../../../growth/goal.ts';
import { showAmounts } from '../../../values/money.ts';
import { above } from '../../facts/settings.ts';
import type { Rule } from '../rule.ts';

export const attritionExceeds: Rule = {
  id: 'attrition-exceeds',
  severity: 'error',
  summary: 'The plan expects to lose more than the baseline.',
  why: 'Usually the loss was added up over the years, or written in another unit than the baseline. Too much is then asked of the segments.',
  fix: 'State the loss by the end of the horizon, such as 5%, 5% a year or an amount below the baseline.',
  example: {
    at: '/howBig/attrition',
    plan: `
 howBig:
   start: 2026-07-01
   horizon: 24 months
   baseline: 12M
   growth: 25%
-  attrition: 60M
+  attrition: 600k
`,
  },
  *check({ growthInput, unit }) {
    const { attrition, baseline, months } = growthInput.howBig;
    if (attrition === null || attrition === 'unreadable' || baseline === null) return;
    const loss = lossInAmounts(attrition, baseline, months ?? 12);
    const [, likely] = statedFigures(loss);
    if (!isInOrder(loss) || !above(likely, baseline)) return;
    const [lost, whole] = showAmounts(unit, [likely, baseline]);
    yield {
      path: ['howBig', 'attrition'],
      message: `The plan expects to lose ${lost} of a baseline of ${whole}.`,
    };
  },
};
