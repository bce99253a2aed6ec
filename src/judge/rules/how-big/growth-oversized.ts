import { showAmounts, showPercent } from '../../../values/money.ts';
import { parsePercent } from '../../../values/values.ts';
import type { Facts } from '../../facts/facts.ts';
import { above } from '../../facts/settings.ts';
import type { Rule } from '../rule.ts';

/** From this coverage on a figure is more likely mistaken than that the plan is so safe. */
const OVERSIZED = 2.5;

export const growthOversized: Rule = {
  id: 'growth-oversized',
  severity: 'warning',
  summary: 'The expected additions are more than two and a half times what is needed.',
  why: 'Such a surplus usually means that a figure is not what it seems: a yearly rate read as growth over the whole horizon, a potential summed over the years, or a goal that is too small.',
  fix: 'Check the goal and the largest potentials: they count the additional amount a year, at the end of the horizon.',
  example: {
    at: '/howBig/growth',
    plan: `
 howBig:
   start: 2026-07-01
   horizon: 7 years
   baseline: 80M
-  growth: 6%
+  growth: 6% a year
 who:
   segments:
     - id: commuters
       name: Daily commuters
       potential: {low: 10M, likely: 20M, high: 30M}
`,
  },
  *check(facts) {
    const { growth, howBig, plan, unit } = facts;
    if (growth.coverage === null || howBig === null || !above(growth.coverage, OVERSIZED)) return;
    // As it stands the goal is out of reach: it is not too small.
    if (growth.verdict.value === 'unlikely') return;
    const [expected, required] = showAmounts(unit, [growth.expected!, howBig.required!]);
    yield {
      path: ['howBig', plan.howBig?.target === undefined ? 'growth' : 'target'],
      message: `${expected} is expected where ${required} is needed: ${showPercent(growth.coverage)}.`,
      help: yearlyMeant(facts),
    };
  },
};

/** Asks whether a bare percentage of a long horizon is meant a year. */
function yearlyMeant({ plan: { howBig }, howBig: resolved }: Facts): string | undefined {
  if (resolved === null || resolved.months <= 12 || howBig?.per === 'horizon') return undefined;
  const bare = [howBig?.target === undefined ? howBig?.growth : undefined, howBig?.attrition].find(
    (written) => typeof written === 'string' && (parsePercent(written) ?? 0) !== 0,
  );
  return bare === undefined
    ? undefined
    : `Is ${bare} meant a year? Then write "${bare} a year". Otherwise check the largest potentials.`;
}
