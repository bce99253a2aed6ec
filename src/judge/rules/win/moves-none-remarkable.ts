import { TRYING_TO_BE_PERFECT } from '../../../method/sources.ts';
import type { Rule } from '../rule.ts';
import { standingMoves } from './moves.ts';

export const movesNoneRemarkable: Rule = {
  id: 'moves-none-remarkable',
  severity: 'note',
  summary: 'Some moves are noticeable, and none is remarkable.',
  why: 'Customers soon take a noticeable change for granted, and competitors follow. A remarkable move is one that customers tell others about.',
  fix: 'Take the move that customers like most, and ask what would make it remarkable.',
  source: TRYING_TO_BE_PERFECT,
  reportsMissing: true,
  example: {
    at: '/win/moves',
    plan: `
 win:
   moves:
     - id: longer-hours
       title: Open until nine on weekdays
       change: noticeable
+    - id: repair-at-the-door
+      title: A mechanic at the customer's door within three hours
+      change: remarkable
`,
  },
  *check(facts) {
    const moves = standingMoves(facts);
    const noticeable = moves.filter(({ item }) => item.change === 'noticeable').length;
    if (moves.some(({ item }) => item.change === 'remarkable')) return;
    if (noticeable > 0) yield { path: ['win', 'moves'], message: messageOf(noticeable, moves.length) };
  },
};

function messageOf(noticeable: number, all: number): string {
  if (all === 1) return 'The only move is noticeable, and none is remarkable.';
  return `None of the ${all} moves is remarkable; ${noticeable} ${noticeable === 1 ? 'is' : 'are'} noticeable.`;
}
