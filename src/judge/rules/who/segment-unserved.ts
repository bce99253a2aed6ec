import { grouped } from '../../../values/grouped.ts';
import { quoted } from '../../../values/listed.ts';
import type { Rule } from '../rule.ts';

export const segmentUnserved: Rule = {
  id: 'segment-unserved',
  severity: 'warning',
  summary: 'There are moves, and none of them serves a chosen segment.',
  why: 'A segment without a move is chosen on paper only: its customers will notice nothing, and have no reason to bring the growth that the plan expects. Either something is done for them or the plan should not count on them.',
  fix: 'Add a move for this segment, name it under "serves" of a move that is for it, or do not choose it.',
  example: {
    at: '/who/segments[id=fleets]',
    plan: `
 who:
   segments:
     - id: commuters
       name: Daily commuters
     - id: fleets
       name: Delivery fleets
 win:
   moves:
     - id: repair-at-the-door
       title: A mechanic at the customer's door
-      serves: [commuters]
+      serves: [commuters, fleets]
`,
  },
  *check(facts) {
    if (facts.moves.length === 0 || facts.refused.touches(['win', 'moves'])) return;
    const served = facts.moves.flatMap(({ item }) => [...new Set(item.serves)].map((id) => ({ id, move: item })));
    const byId = grouped(served, ({ id }) => id);
    for (const { path, id, name } of facts.segments.filter(({ chosen }) => chosen)) {
      const serving = (byId.get(id) ?? []).map(({ move }) => move);
      if (serving.some(({ status }) => status !== 'dropped')) continue;
      if (serving.length === 0) yield { path, message: `No move serves "${name}".` };
      else
        yield {
          path,
          message: `No move serves "${name}" any more: ${quoted(serving.map(({ title }) => title))} ${serving.length === 1 ? 'is' : 'are'} dropped.`,
        };
    }
  },
};
