import { PLAN_SIZE } from '../../../method/sources.ts';
import { count } from '../../../values/money.ts';
import { isOpen } from '../../facts/entry.ts';
import type { Rule } from '../rule.ts';

/** So many times the elements that a plan may have are an error: beyond them few plans succeed. */
const FAR_TOO_MANY = 3;

export const movesTooMany: Rule = {
  id: 'moves-too-many',
  severity: 'warning',
  summary: 'Over 20 open moves and measures; from 60 on this is an error.',
  why: 'Every move and every measure needs attention each month. In a scorecard vendor’s own data, 68% of plans with fewer than 20 elements succeeded, and 8% of those with over 60.',
  fix: 'Finish or drop moves, and remove measures, until the rest can be followed every month.',
  source: PLAN_SIZE,
  example: {
    at: '/win/moves',
    plan: `
 win:
   moves:
${Array.from({ length: 20 }, (_, index) => ` ${moveOf(index + 1)}`).join('')}-${moveOf(21)}`,
  },
  *check({ moves, measures, settings }) {
    const open = moves.filter(({ item }) => isOpen(item)).length;
    const total = open + measures.length;
    const { elements } = settings.thresholds;
    if (total <= elements) return;
    yield {
      path: moves.length > 0 ? ['win', 'moves'] : ['measures'],
      message: `${count(open, 'open move')} and ${count(measures.length, 'measure')} are ${total} elements, ${total - elements} more than the ${elements} that can be followed.`,
      help: `Finish or drop moves, or remove measures: ${total - elements} in all.`,
      severity: total >= FAR_TOO_MANY * elements ? 'error' : undefined,
    };
  },
};

function moveOf(number: number): string {
  return `    - {id: move-${number}, title: Move ${number}}\n`;
}
