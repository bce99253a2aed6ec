import { PLAN_CARE } from '../../../method/sources.ts';
import { isText } from '../../facts/entry.ts';
import { listed } from '../listed.ts';
import { defineRule } from '../rule.ts';

export const measureIncomplete = defineRule({
  id: 'measure-incomplete',
  severity: 'warning',
  section: 'measures',
  summary: 'A measure lacks its target, its due date or its owner.',
  why: 'A number without a target is a statistic, and one without a date or an owner is a wish. In one study only about 17% of the measures had a named owner, which is how many somebody was going to act on.',
  fix: 'State the target, when it is due, and the one person who answers for it.',
  source: PLAN_CARE,
  examples: {
    bad: {
      plan: `measures:
  - id: repeat-business
    name: Customers who bought again within a year
    target: 55
    due: 2028-06-30
`,
      at: '/measures[id=repeat-business]/owner',
    },
    good: {
      plan: `measures:
  - id: repeat-business
    name: Customers who bought again within a year
    target: 55
    due: 2028-06-30
    owner: Head of Retail
`,
    },
  },
  *check({ measures }) {
    for (const { path, item } of measures) {
      const missing = [
        { key: 'target', words: 'no target', absent: item.target === undefined },
        { key: 'due', words: 'no due date', absent: item.due === undefined },
        { key: 'owner', words: 'no owner', absent: !isText(item.owner) },
      ].filter(({ absent }) => absent);
      const [first] = missing;
      if (first === undefined) continue;
      yield {
        path: [...path, first.key],
        message: `The measure "${item.name}" has ${listed(missing.map(({ words }) => words))}.`,
      };
    }
  },
});
