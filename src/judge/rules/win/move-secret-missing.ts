import { SIXTEEN_ACTIONS } from '../../../method/sources.ts';
import { entries, isOpen, isText } from '../../facts/entry.ts';
import type { SegmentFacts } from '../../facts/segments.ts';
import { quoted } from '../listed.ts';
import { defineRule } from '../rule.ts';

export const moveSecretMissing = defineRule({
  id: 'move-secret-missing',
  severity: 'note',
  section: 'win',
  summary: 'A move rests on a customer secret, and no segment that it serves has one.',
  why: 'A secret that nobody has written down cannot be checked, taught or built upon: the move may rest on a hunch. Once it stands in the plan, those who carry the move out know what they must get right.',
  fix: 'Write the secret under "secrets" of the segment that told it, or name the move’s true basis.',
  source: SIXTEEN_ACTIONS,
  examples: {
    bad: {
      plan: `who:
  segments:
    - id: commuters
      name: Commuters
win:
  moves:
    - {id: repair-at-the-door, title: A mechanic at the door, serves: [commuters], basis: customer-secret}
`,
      at: '/win/moves[id=repair-at-the-door]/basis',
    },
    good: {
      plan: `who:
  segments:
    - id: commuters
      name: Commuters
      secrets: [Being late is what they fear]
win:
  moves:
    - {id: repair-at-the-door, title: A mechanic at the door, serves: [commuters], basis: customer-secret}
`,
    },
  },
  *check(facts) {
    const byId = new Map([...facts.segments].reverse().map((segment) => [segment.id, segment]));
    for (const { path, item } of facts.moves) {
      if (item.basis !== 'customer-secret' || !isOpen(item)) continue;
      const served = segmentsNamed(entries(item.serves, path), byId);
      if (served === null || served.some(hasSecret)) continue;
      yield {
        path: [...path, 'basis'],
        message: `The move "${item.title.trim()}" rests on a customer secret, and none is noted of ${quoted(served.map(({ name }) => name.trim()))}.`,
        related: served.map((segment) => ({
          path: [...segment.path, 'secrets'],
          message: 'No secret is noted here.',
        })),
      };
    }
  },
});

/** The segments of these ids; `null` where there are none, or an id is nobody's. */
function segmentsNamed(
  ids: readonly { item: string }[],
  byId: ReadonlyMap<string, SegmentFacts>,
): SegmentFacts[] | null {
  const named = ids.map(({ item }) => byId.get(item));
  return named.length > 0 && named.every((segment) => segment !== undefined) ? named : null;
}

function hasSecret({ item, path }: SegmentFacts): boolean {
  return entries(item.secrets, path).some((secret) => isText(secret.item));
}
