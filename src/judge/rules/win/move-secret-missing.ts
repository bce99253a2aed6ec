import { OWN } from '../../../method/sources.ts';
import { quoted } from '../../../values/listed.ts';
import { entries, isOpen } from '../../facts/entry.ts';
import type { SegmentFacts } from '../../facts/segments.ts';
import type { Rule } from '../rule.ts';

export const moveSecretMissing: Rule = {
  id: 'move-secret-missing',
  severity: 'note',
  summary: 'A move is based on a customer secret, and no segment that it serves has one.',
  why: 'A secret that is not written down cannot be checked or taught. Once it is in the plan, everybody who works on the move knows what matters.',
  fix: 'Write the secret under "secrets" of the segment that revealed it, or correct the basis of the move.',
  source: OWN,
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
  *check(facts) {
    const byId = new Map([...facts.segments].reverse().map((segment) => [segment.id, segment]));
    for (const { path, item } of facts.moves) {
      if (item.basis !== 'customer-secret' || !isOpen(item)) continue;
      const served = segmentsNamed(entries(item.serves, path), byId);
      if (served === null || served.some(hasSecret)) continue;
      if (served.some((segment) => facts.refused.touches([...segment.path, 'secrets']))) continue;
      yield {
        path: [...path, 'basis'],
        message: `The move "${item.title.trim()}" is based on a customer secret, but none is noted for ${quoted(served.map(({ name }) => name.trim()))}.`,
        related: served.map((segment) => ({
          path: [...segment.path, 'secrets'],
          message: 'No secret is noted here.',
        })),
      };
    }
  },
};

/** The segments of these ids; `null` where there are none, or an id is nobody's. */
function segmentsNamed(
  ids: readonly { item: string }[],
  byId: ReadonlyMap<string, SegmentFacts>,
): SegmentFacts[] | null {
  const named = ids.map(({ item }) => byId.get(item));
  return named.length > 0 && named.every((segment) => segment !== undefined) ? named : null;
}

function hasSecret({ item, path }: SegmentFacts): boolean {
  return entries(item.secrets, path).length > 0;
}
