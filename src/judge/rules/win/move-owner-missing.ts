import { isOpen } from '../../facts/entry.ts';
import type { Rule } from '../rule.ts';

export const moveOwnerMissing: Rule = {
  id: 'move-owner-missing',
  severity: 'warning',
  summary: 'An open move without an owner.',
  why: 'If a move belongs to everybody, each waits for another to begin. One name makes it somebody’s promise.',
  fix: 'Name under "owner" the ONE person who answers for the move.',
  reportsMissing: true,
  example: {
    at: '/win/moves[id=repair-at-the-door]/owner',
    plan: `
 win:
   moves:
-    - {id: repair-at-the-door, title: A mechanic at the door, status: started}
+    - {id: repair-at-the-door, title: A mechanic at the door, status: started, owner: Head of Workshops}
`,
  },
  *check(facts) {
    for (const { path, item } of facts.moves) {
      if (!isOpen(item) || item.owner !== undefined) continue;
      yield { path: [...path, 'owner'], message: `The move "${item.title.trim()}" has no owner.` };
    }
  },
};
