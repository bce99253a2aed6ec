import { quoted } from '../../../values/listed.ts';
import { entries, isOpen, isStated } from '../../facts/entry.ts';
import type { Rule } from '../rule.ts';

export const moveSecretMissing: Rule = {
  id: 'move-secret-missing',
  severity: 'note',
  summary: 'A move is based on a customer secret, and no segment that it serves has one.',
  why: 'A secret that is not written down cannot be checked or taught. Once it is in the plan, everybody who works on the move knows what matters.',
  fix: 'Write the secret under "secrets" of the segment that revealed it, or correct the basis of the move.',
  example: {
    at: '/win/moves[id=repair-at-the-door]/basis',
    plan: `
 who:
   segments:
     - id: commuters
       name: Commuters
+      secrets: [Being late is what they fear]
 win:
   moves:
     - {id: repair-at-the-door, title: A mechanic at the door, serves: [commuters], basis: customer-secret}
`,
  },
  *check({ segments, moves, refused }) {
    const byId = new Map(segments.toReversed().map((segment) => [segment.id, segment]));
    for (const { path, item } of moves) {
      if (item.basis !== 'customer-secret' || !isOpen(item)) continue;
      const served = entries(item.serves, path).map(({ item: id }) => byId.get(id) ?? null);
      if (served.length === 0 || !served.every((segment) => segment !== null)) continue;
      const places = served.map((segment) => [...segment.path, 'secrets']);
      if (served.some(({ item: { secrets } }) => isStated(secrets)) || places.some((place) => refused.touches(place)))
        continue;
      yield {
        path: [...path, 'basis'],
        message: `The move "${item.title.trim()}" is based on a customer secret, but none is noted for ${quoted(served.map(({ name }) => name.trim()))}.`,
        related: places.map((place) => ({ path: place, message: 'No secret is noted here.' })),
      };
    }
  },
};
