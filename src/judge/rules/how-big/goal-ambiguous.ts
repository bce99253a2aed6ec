import { FORMAT } from '../../../method/sources.ts';
import { showAmounts, showPercent } from '../../../values/money.ts';
import { parseAmount, parseDuration, parseGrowth } from '../../../values/values.ts';
import { above } from '../../facts/settings.ts';
import { defineRule } from '../rule.ts';

/** The part of the larger figure by which the two may differ: a target is often a rounded growth. */
const ROUNDING = 0.005;

export const goalAmbiguous = defineRule({
  id: 'goal-ambiguous',
  severity: 'error',
  section: 'how-big',
  summary: 'Growth and target are both stated, and they differ.',
  why: 'Two goals in one plan mean that some people work for the one and some for the other, and that both can claim at the end to have reached it. The figures are computed with the target, which may not be the one the leaders agreed on.',
  fix: 'Keep the growth or the target, whichever was agreed, and delete the other.',
  source: FORMAT,
  examples: {
    bad: {
      plan: `howBig:
  horizon: 24 months
  baseline: 12M
  growth: 25%
  target: 16M
`,
      at: '/howBig/target',
    },
    good: {
      plan: `howBig:
  horizon: 24 months
  baseline: 12M
  growth: 25%
  target: 15M
`,
    },
  },
  *check({ plan: { howBig }, unit }) {
    const baseline = parseAmount(howBig?.baseline);
    const growth = parseGrowth(howBig?.growth, parseDuration(howBig?.horizon));
    const target = parseAmount(howBig?.target);
    if (baseline === null || growth === null || target === null) return;
    const path = ['howBig', 'target'];
    const grown = baseline * (1 + growth);
    if (!above(Math.abs(grown - target), ROUNDING * Math.max(grown, target))) return;
    const [from, byGrowth, byTarget] = showAmounts(unit, [baseline, grown, target]);
    yield {
      path,
      message: `Growth of ${showPercent(growth)} leads from ${from} to ${byGrowth}, but the target is ${byTarget}.`,
      related: [{ path: ['howBig', 'growth'], message: `Growth of ${showPercent(growth)} leads to ${byGrowth}.` }],
    };
  },
});
