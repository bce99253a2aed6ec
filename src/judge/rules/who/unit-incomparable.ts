import type { Rule } from '../rule.ts';
import { unitOf } from './units-example.ts';

export const unitIncomparable: Rule = {
  id: 'unit-incomparable',
  severity: 'error',
  summary: 'The plan of a unit cannot be added to the group’s.',
  why: 'A group is the sum of its units. One that cannot be added up, or is counted in something else, makes the whole sum unknown.',
  fix: 'Correct the unit’s plan, or take it off the list until it can be added up.',
  example: {
    at: '/units[0]',
    plan: `
+currency: CAD
 units: [canada.yaml]
 howBig:
   start: 2026-07-01
   horizon: 24 months
   baseline: 12M
   target: 14M
   attrition: 0%
`,
    files: { 'canada.yaml': unitOf('Canada', 'commuters', 'CAD') },
  },
  *check({ units }) {
    for (const { path, file, name, problem } of units) {
      if (problem === null || problem.isFile) continue;
      const who = name === file ? `"${file}"` : `"${name}" (${file})`;
      yield { path, message: `The unit ${who} ${problem.problem}.` };
    }
  },
};
