import { TRYING_TO_BE_PERFECT } from '../../../method/sources.ts';
import { isOpen } from '../../facts/entry.ts';
import type { Rule } from '../rule.ts';

export const moveBenchmarked: Rule = {
  id: 'move-benchmarked',
  severity: 'note',
  summary: 'An open move is based on a benchmark.',
  why: 'A benchmark shows what others already do. It can keep you from falling behind, but it gives no customer a reason to come.',
  fix: 'Start from a customer secret or your own idea, or accept that this move will not set you apart.',
  source: TRYING_TO_BE_PERFECT,
  example: {
    at: '/win/moves[id=loyalty-card]/basis',
    plan: `
 win:
   moves:
-    - {id: loyalty-card, title: A loyalty card like the market's, basis: benchmark}
+    - {id: repair-at-the-door, title: A mechanic at the door, basis: customer-secret}
`,
  },
  *check(facts) {
    for (const { path, item } of facts.moves) {
      if (!isOpen(item) || item.basis !== 'benchmark') continue;
      yield {
        path: [...path, 'basis'],
        message: `The move "${item.title.trim()}" is based on a benchmark: others do it already.`,
      };
    }
  },
};
