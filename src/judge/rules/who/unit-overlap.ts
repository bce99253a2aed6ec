import { OWN } from '../../../method/sources.ts';
import { defineRule } from '../rule.ts';
import { groupOf, unitOf } from './units-example.ts';

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
      plan: groupOf('canada.yaml, france.yaml', '13.5M'),
      files: { 'canada.yaml': unitOf('Canada'), 'france.yaml': unitOf('France') },
      at: '/units[1]',
    },
    good: {
      plan: groupOf('canada.yaml, france-by-bike.yaml', '13.5M'),
      files: {
        'canada.yaml': unitOf('Canada'),
        'france-by-bike.yaml': unitOf('France', 'commuters-in-france'),
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
