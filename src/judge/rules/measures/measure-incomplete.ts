import { OWN } from '../../../method/sources.ts';
import { listed } from '../../../values/listed.ts';
import { isText } from '../../facts/entry.ts';
import type { Rule } from '../rule.ts';

export const measureIncomplete: Rule = {
  id: 'measure-incomplete',
  severity: 'warning',
  summary: 'A measure has no target, no due date or no owner.',
  why: 'A number without a target is a statistic. Without a date and an owner, nobody acts on it.',
  fix: 'State the target, its due date and the one owner.',
  source: OWN,
  example: {
    at: '/measures[id=repeat-business]/owner',
    plan: `
 measures:
   - id: repeat-business
     name: Customers who bought again within a year
     target: 55
     due: 2028-06-30
+    owner: Head of Retail
`,
  },
  *check({ measures, refused }) {
    for (const { path, item } of measures) {
      const missing = [
        { key: 'target', words: 'no target', state: 'the target', absent: item.target === undefined },
        { key: 'due', words: 'no due date', state: 'the due date', absent: item.due === undefined },
        { key: 'owner', words: 'no owner', state: 'the one owner', absent: !isText(item.owner) },
      ].filter(({ key, absent }) => absent && !refused.touches([...path, key]));
      const [first] = missing;
      if (first === undefined) continue;
      yield {
        path: [...path, first.key],
        message: `The measure "${item.name}" has ${listed(missing.map(({ words }) => words))}.`,
        help: `State ${listed(missing.map(({ state }) => state))}.`,
      };
    }
  },
};
