import { isOpen } from '../../facts/entry.ts';
import type { Rule } from '../rule.ts';

export const moveDueMissing: Rule = {
  id: 'move-due-missing',
  severity: 'warning',
  summary: 'An open move without a date.',
  why: 'A move without a date is never late, so it gives way to everything that has one.',
  fix: 'Agree on a date with the owner, and write it under "due".',
  reportsMissing: true,
  example: {
    at: '/win/moves[id=repair-at-the-door]/due',
    plan: `
 win:
   moves:
-    - {id: repair-at-the-door, title: A mechanic at the door, owner: Head of Workshops}
+    - {id: repair-at-the-door, title: A mechanic at the door, owner: Head of Workshops, due: 2027-03-31}
`,
  },
  *check(facts) {
    for (const { path, item } of facts.moves) {
      if (!isOpen(item) || item.due !== undefined) continue;
      yield { path: [...path, 'due'], message: `The move "${item.title.trim()}" has no date.` };
    }
  },
};
