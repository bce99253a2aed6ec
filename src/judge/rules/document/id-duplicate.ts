import { FORMAT } from '../../../method/sources.ts';
import { titleOf } from '../../../plan/identity.ts';
import type { Entry } from '../../facts/entry.ts';
import type { Outcome, Rule } from '../rule.ts';

export const idDuplicate: Rule = {
  id: 'id-duplicate',
  severity: 'error',
  summary: 'Two segments, other contributions, moves, technologies or measures share an id.',
  why: 'Moves, stories and readings refer to things by their id. With two things of one id, nobody knows which one is meant, and figures are recorded for the wrong one.',
  fix: 'Give one of them its own id, and correct the references to it.',
  source: FORMAT,
  example: {
    at: '/who/segments[id=racers]/id',
    plan: `
 who:
   segments:
     - id: racers
       name: Amateur racers
-    - id: racers
+    - id: racing-clubs
       name: Racing clubs
`,
  },
  *check({ segments, others, moves, technologies, measures }) {
    const kinds: Readonly<Record<string, readonly Identified[]>> = {
      segments,
      'other contributions': others,
      moves,
      technologies,
      measures,
    };
    for (const [kind, items] of Object.entries(kinds)) {
      const first = new Map<string, Identified>();
      for (const entry of items) {
        const { id } = entry.item;
        const other = first.get(id);
        if (other === undefined) first.set(id, entry);
        else yield duplicate(kind, entry, other);
      }
    }
  },
};

type Identified = Entry<{ readonly id: string }>;

function duplicate(kind: string, entry: Identified, first: Identified): Outcome {
  const { id } = entry.item;
  const [name, firstName] = [nameOf(entry), nameOf(first)];
  return {
    path: [...entry.path, 'id'],
    message:
      name === firstName
        ? `Two ${kind}, both called "${name}", share the id "${id}".`
        : `The ${kind} "${firstName}" and "${name}" share the id "${id}".`,
    related: [{ path: [...first.path, 'id'], message: `"${firstName}" has the id "${id}" already.` }],
  };
}

function nameOf({ item }: Identified): string {
  return titleOf(item) ?? item.id;
}
