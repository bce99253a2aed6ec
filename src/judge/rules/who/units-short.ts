import { total } from '../../../growth/round.ts';
import { showAmounts } from '../../../values/money.ts';
import { above } from '../../facts/settings.ts';
import type { Rule } from '../rule.ts';
import { unitOf } from './units-example.ts';

/** The part of the group’s goal by which rounded goals may fall short. */
const ROUNDING = 0.005;

export const unitsShort: Rule = {
  id: 'units-short',
  severity: 'warning',
  summary: 'The units’ goals add up to less than the group’s goal.',
  why: 'An amount that no unit has as its goal is nobody’s goal, and will be missing at the end.',
  fix: 'Agree with the units who takes the rest, or lower the group’s goal.',
  example: {
    at: '/units',
    plan: `
 units: [canada.yaml]
 howBig:
   start: 2026-07-01
   horizon: 24 months
   baseline: 12M
-  target: 14M
+  target: 13.5M
   attrition: 0%
`,
    files: { 'canada.yaml': unitOf('Canada') },
  },
  *check({ units, goal, unit }) {
    if (goal === null || units.length === 0) return;
    const goals = units.map(({ facts, problem }) => (problem === null ? (facts?.goal?.goal ?? null) : null));
    if (goals.some((each) => each === null)) return;
    const sum = total(goals.map((each) => each!));
    if (!above(goal.goal - Math.abs(goal.goal) * ROUNDING, sum)) return;
    const [added, whole, short] = showAmounts(unit, [sum, goal.goal, goal.goal - sum]);
    yield {
      path: ['units'],
      message: `The units’ goals add up to ${added}, and the group’s goal is ${whole}: ${short} is nobody’s.`,
    };
  },
};
