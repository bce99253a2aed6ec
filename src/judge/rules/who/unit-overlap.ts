import { OWN } from '../../../method/sources.ts';
import { defineRule } from '../rule.ts';

export const unitOverlap = defineRule({
  id: 'unit-overlap',
  severity: 'note',
  section: 'who',
  summary: 'Two units serve a segment of the same id.',
  why: 'Customers whom two units serve are counted in both, and may be served by neither.',
  fix: 'If they are the same customers, let one unit count them; if not, give the segments ids of their own.',
  source: OWN,
  examples: {
    bad: {
      plan: `units: [canada.yaml, france.yaml]
howBig:
  start: 2026-07-01
  horizon: 24 months
  baseline: 12M
  target: 13.5M
  attrition: 0%
`,
      files: {
        'canada.yaml': `format: 1
organization: Canada
currency: USD
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
        'france.yaml': `format: 1
organization: France
currency: USD
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
      at: '/units[1]',
    },
    good: {
      plan: `units: [canada.yaml, france-by-bike.yaml]
howBig:
  start: 2026-07-01
  horizon: 24 months
  baseline: 12M
  target: 13.5M
  attrition: 0%
`,
      files: {
        'canada.yaml': `format: 1
organization: Canada
currency: USD
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
        'france-by-bike.yaml': `format: 1
organization: France
currency: USD
howBig:
  start: 2026-07-01
  horizon: 24 months
  baseline: 5M
  target: 6.5M
  attrition: 0%
who:
  segments:
    - id: commuters-in-france
      name: Daily commuters
      potential: {low: 900k, likely: 1.9M, high: 3.2M}
`,
      },
    },
  },
  *check({ units }) {
    const first = new Map<string, string>();
    for (const { path, name, facts } of units) {
      for (const { id, kind, chosen } of facts?.terms ?? []) {
        if (kind !== 'segment' || !chosen) continue;
        const other = first.get(id);
        if (other === undefined) first.set(id, name);
        else if (other !== name) yield { path, message: `"${other}" and "${name}" both serve a segment "${id}".` };
      }
    }
  },
});
