import { RIGHT_CUSTOMERS } from '../../../method/sources.ts';
import { count, showAmounts } from '../../../values/money.ts';
import { defineRule } from '../rule.ts';

export const movesMissing = defineRule({
  id: 'moves-missing',
  severity: 'warning',
  section: 'win',
  summary: 'There is a goal, and no move that leads to it.',
  why: 'Growth does not come from wanting it: something must change that customers notice. A goal without moves leaves everybody doing what they did last year and hoping for another result.',
  fix: 'Write under "win.moves" the first thing that the chosen customers will notice, with one owner and a date.',
  source: RIGHT_CUSTOMERS,
  examples: {
    bad: {
      plan: `howBig: {horizon: 24 months, baseline: 12M, growth: 25%}
win:
  only: We are the only bike shop that keeps you riding the same day
`,
      at: '/win/moves',
    },
    good: {
      plan: `howBig: {horizon: 24 months, baseline: 12M, growth: 25%}
win:
  only: We are the only bike shop that keeps you riding the same day
  moves:
    - id: repair-at-the-door
      title: A mechanic at the customer's door
`,
    },
  },
  *check(facts) {
    if (!facts.begun('win') || facts.howBig === null || facts.moves.length > 0) return;
    const { baseline, target, months } = facts.howBig;
    const [from, to] = showAmounts(facts.unit, [baseline, target]);
    yield {
      path: ['win', 'moves'],
      message: `HOW BIG asks for ${from} to become ${to} in ${count(months, 'month')}, and the plan has no move.`,
    };
  },
});
