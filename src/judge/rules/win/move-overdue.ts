import { OWN } from '../../../method/sources.ts';
import { daysBetween } from '../../../values/dates.ts';
import { count } from '../../../values/money.ts';
import type { Path } from '../../../yaml/path.ts';
import { entries, isOpen } from '../../facts/entry.ts';
import type { Facts } from '../../facts/facts.ts';
import type { Rule } from '../rule.ts';

export const moveOverdue: Rule = {
  id: 'move-overdue',
  severity: 'warning',
  summary: 'An open move, cut, dumb rule or customer change is past its date.',
  why: 'A date that passes without a word tells everyone that dates mean nothing here. The thing is done, needs help, or was never important.',
  fix: 'Mark it as done, agree on a new date with its owner, or drop it.',
  source: OWN,
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
    for (const { path, name, item } of promises(facts)) {
      // A rule that is kept asks nothing of anybody.
      if (item.due === undefined || !isOpen(item) || item.decision === 'keep') continue;
      const days = daysBetween(item.due, facts.asOf);
      if (days > 0)
        yield { path: [...path, 'due'], message: `${name} was due on ${item.due} and is ${count(days, 'day')} late.` };
    }
  },
};

interface Promised {
  readonly path: Path;
  readonly name: string;
  readonly item: { readonly due?: string; readonly status?: string; readonly decision?: string };
}

/** All that the plan promises by a date, the practices and the measures aside. */
function promises(facts: Facts): Promised[] {
  const { win, customer } = facts.plan;
  return [
    ...facts.moves.map(({ path, item }) => ({ path, item, name: `The move "${item.title.trim()}"` })),
    ...entries(win?.cut, ['win', 'cut']).map(({ path, item }) => ({
      path,
      item,
      name: `The cut "${item.what.trim()}"`,
    })),
    ...entries(win?.dumbRules, ['win', 'dumbRules']).map(({ path, item }) => ({
      path,
      item,
      name: `The decision on the rule "${item.rule.trim()}"`,
    })),
    ...entries(customer?.changes, ['customer', 'changes']).map(({ path, item }) => ({
      path,
      item,
      name: `The change after "${item.heard.trim()}"`,
    })),
  ];
}
