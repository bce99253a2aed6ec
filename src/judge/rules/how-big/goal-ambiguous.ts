import type { Plan } from '../../../generated/plan.ts';
import { showAmounts } from '../../../values/money.ts';
import { parseAmount, parseDuration, parseGrowth, parseRate } from '../../../values/values.ts';
import type { Facts } from '../../facts/facts.ts';
import { above } from '../../facts/settings.ts';
import type { Outcome, Rule } from '../rule.ts';

/** The part of the target by which the two may differ: a target is often a rounded growth. */
const ROUNDING = 0.005;

export const goalAmbiguous: Rule = {
  id: 'goal-ambiguous',
  severity: 'error',
  summary: 'Growth and target differ, or a total over the horizon has a rate a year or milestones.',
  why: 'Two goals in one plan mean that some people work for the one and some for the other, and that both can claim at the end to have reached it. The figures are computed with the target, which may not be the one the leaders agreed on.',
  fix: 'Keep the growth or the target, whichever was agreed, and delete the other.',
  example: {
    at: '/howBig/target',
    plan: `
 howBig:
   start: 2026-07-01
   horizon: 24 months
   baseline: 12M
   growth: 25%
-  target: 16M
+  target: 15M
`,
  },
  *check(facts) {
    yield* differing(facts);
    yield* ofATotal(facts);
  },
};

function* differing({ plan: { howBig }, unit }: Facts): Iterable<Outcome> {
  const baseline = parseAmount(howBig?.baseline);
  const growth = parseGrowth(howBig?.growth, parseDuration(howBig?.horizon));
  const target = parseAmount(howBig?.target);
  if (baseline === null || growth === null || target === null || isRateOfTotal(howBig)) return;
  const grown = baseline * (1 + growth);
  if (!above(Math.abs(grown - target), ROUNDING * target)) return;
  const [from, byGrowth, byTarget] = showAmounts(unit, [baseline, grown, target]);
  yield {
    path: ['howBig', 'target'],
    message: `Growth of ${howBig!.growth} leads from ${from} to ${byGrowth}, but the target is ${byTarget}.`,
    related: [{ path: ['howBig', 'growth'], message: `Growth of ${howBig!.growth} leads to ${byGrowth}.` }],
  };
}

function isRateOfTotal(howBig: Plan['howBig']): boolean {
  return howBig?.per === 'horizon' && parseRate(howBig.growth) !== null;
}

/** A total over the horizon has no yearly rate and no milestones. */
function* ofATotal({ plan: { howBig } }: Facts): Iterable<Outcome> {
  if (howBig?.per !== 'horizon') return;
  if (isRateOfTotal(howBig)) {
    yield {
      path: ['howBig', 'growth'],
      message: `The measure is a total over the horizon, and the growth is ${howBig.growth}.`,
      help: 'State the growth over the whole horizon, or the target.',
    };
  }
  if (howBig.milestones !== undefined) {
    yield {
      path: ['howBig', 'milestones'],
      message: 'The measure is a total over the horizon, which has no milestones: they are not used.',
      help: 'Delete the milestones, or state under "per" what the measure counts.',
    };
  }
}
