import type { Rule } from '../rule.ts';
import { unitOf } from './units-example.ts';

export const unitOverlap: Rule = {
  id: 'unit-overlap',
  severity: 'note',
  summary: 'Two units serve a segment of the same id.',
  why: 'Customers whom two units serve are counted in both, and may be served by neither.',
  fix: 'If they are the same customers, let one unit count them; if not, give the segments ids of their own.',
  example: {
    at: '/units[1]',
    plan: `
-units: [canada.yaml, france.yaml]
+units: [canada.yaml, france-by-bike.yaml]
 howBig:
   start: 2026-07-01
   horizon: 24 months
   baseline: 12M
   target: 13.5M
   attrition: 0%
`,
    files: {
      'canada.yaml': unitOf('Canada'),
      'france.yaml': unitOf('France'),
      'france-by-bike.yaml': unitOf('France', 'commuters-in-france'),
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
};
