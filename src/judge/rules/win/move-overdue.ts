import { daysBetween } from '../../../values/dates.ts';
import { capital } from '../../../values/listed.ts';
import { count } from '../../../values/money.ts';
import { isToDo } from '../../facts/tasks.ts';
import type { Rule } from '../rule.ts';

export const moveOverdue: Rule = {
  id: 'move-overdue',
  severity: 'warning',
  summary: 'An open move, cut, dumb rule or customer change is past its date.',
  why: 'A date that passes without a word tells everyone that dates mean nothing here. The thing is done, needs help, or was never important.',
  fix: 'Mark it as done, agree on a new date with its owner, or drop it.',
  example: {
    at: '/win/moves[id=repair-at-the-door]/due',
    plan: `
 win:
   moves:
-    - {id: repair-at-the-door, title: A mechanic at the door, status: started, due: 2026-09-30}
+    - {id: repair-at-the-door, title: A mechanic at the door, status: done, due: 2026-09-30}
`,
  },
  *check(facts) {
    for (const { path, name, item } of facts.tasks.filter(isToDo)) {
      if (item.due === undefined) continue;
      const days = daysBetween(item.due, facts.asOf);
      if (days <= 0) continue;
      const message = `${capital(name)} was due on ${item.due} and is ${count(days, 'day')} late.`;
      yield { path: [...path, 'due'], message };
    }
  },
};
