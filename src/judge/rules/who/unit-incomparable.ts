import { OWN } from '../../../method/sources.ts';
import { defineRule } from '../rule.ts';

export const unitIncomparable = defineRule({
  id: 'unit-incomparable',
  severity: 'error',
  section: 'who',
  summary: 'The plan of a unit cannot be added to the group’s.',
  why: 'A group is the sum of its units. One that cannot be added up, or is counted in something else, makes the whole sum unknown.',
  fix: 'Correct the unit’s plan, or take it off the list until it can be added up.',
  source: OWN,
  examples: {
    bad: {
      plan: `units: [canada.yaml]
howBig:
  start: 2026-07-01
  horizon: 24 months
  baseline: 12M
  target: 14M
  attrition: 0%
`,
      files: {
        'canada.yaml': `format: 1
organization: Canada
currency: CAD
howBig:
  start: 2026-07-01
  horizon: 24 months
  baseline: 5M
  target: 6.5M
  attrition: 0%
who:
  segments:
    - id: commuters
      name: Daily commuters
      potential: {low: 900k, likely: 1.9M, high: 3.2M}
`,
      },
      at: '/units[0]',
    },
    good: {
      plan: `currency: CAD
units: [canada.yaml]
howBig:
  start: 2026-07-01
  horizon: 24 months
  baseline: 12M
  target: 14M
  attrition: 0%
`,
      files: {
        'canada.yaml': `format: 1
organization: Canada
currency: CAD
howBig:
  start: 2026-07-01
  horizon: 24 months
  baseline: 5M
  target: 6.5M
  attrition: 0%
who:
  segments:
    - id: commuters
      name: Daily commuters
      potential: {low: 900k, likely: 1.9M, high: 3.2M}
`,
      },
    },
  },
  *check({ units }) {
    for (const { path, file, name, problem } of units) {
      if (problem === null || problem.isFile) continue;
      const who = name === file ? `"${file}"` : `"${name}" (${file})`;
      yield { path, message: `The unit ${who} ${problem.problem}.` };
    }
  },
});
