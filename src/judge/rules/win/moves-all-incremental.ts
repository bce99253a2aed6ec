import { TRYING_TO_BE_PERFECT } from '../../../method/sources.ts';
import { count, showAmounts, showPercent } from '../../../values/money.ts';
import type { Facts } from '../../facts/facts.ts';
import { atLeast } from '../../facts/settings.ts';
import type { Rule } from '../rule.ts';
import { standingMoves } from './moves.ts';

export const movesAllIncremental: Rule = {
  id: 'moves-all-incremental',
  severity: 'warning',
  summary: 'Every move is incremental; with an aggressive goal this is an error.',
  why: 'Customers notice the first half of an improvement, perhaps the next quarter, and nobody notices the last percent. Small steps alone keep today’s business at best.',
  fix: 'Replace one of the moves by a change that customers would tell each other about.',
  source: TRYING_TO_BE_PERFECT,
  example: {
    at: '/win/moves',
    plan: `
 win:
   moves:
     - id: faster-answers
       title: Answer letters a day sooner
       change: incremental
-    - id: fewer-errors
-      title: One percent fewer errors on invoices
-      change: incremental
+    - id: repair-at-the-door
+      title: A mechanic at the customer's door within three hours
+      change: remarkable
`,
  },
  *check(facts) {
    const moves = standingMoves(facts);
    if (moves.length === 0 || moves.some(({ item }) => item.change !== 'incremental')) return;
    const who =
      moves.length === 1
        ? 'The only move is incremental'
        : `${moves.length === 2 ? 'Both' : `All ${moves.length}`} moves are incremental`;
    yield {
      path: ['win', 'moves'],
      message: `${who}: customers will hardly notice${aimOf(facts)}.`,
      help: moves.length === 1 ? 'Add a change that customers would tell each other about.' : undefined,
      severity: isAggressive(facts) ? 'error' : undefined,
    };
  },
};

function isAggressive({ goal, settings }: Facts): boolean {
  const rate = goal?.annualRate ?? null;
  return rate !== null && atLeast(rate, settings.thresholds.aggressive);
}

/** What the moves are up against, where there is a goal that is growth. */
function aimOf({ goal, unit }: Facts): string {
  if (goal === null || goal.goal <= 0) return '';
  const [from, to] = showAmounts(unit, [goal.baseline, goal.target]);
  const rate = goal.annualRate === null ? '' : `, ${showPercent(goal.annualRate)} a year`;
  return `, yet the goal is to grow from ${from} to ${to} in ${count(goal.months, 'month')}${rate}`;
}
