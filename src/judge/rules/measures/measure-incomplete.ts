import { listed } from '../../../values/listed.ts';
import type { Rule } from '../rule.ts';

const PARTS = [
  ['target', 'target'],
  ['due', 'due date'],
  ['owner', 'owner'],
] as const;

export const measureIncomplete: Rule = {
  id: 'measure-incomplete',
  severity: 'warning',
  summary: 'A measure has no target, no due date or no owner.',
  why: 'A number without a target is a statistic. Without a date and an owner, nobody acts on it.',
  fix: 'State the target, its due date and the one owner.',
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
      const missing = PARTS.filter(([key]) => item[key] === undefined && !refused.touches([...path, key]));
      const [first] = missing;
      if (first === undefined) continue;
      yield {
        path: [...path, first[0]],
        message: `The measure "${item.name}" has ${listed(missing.map(([, what]) => `no ${what}`))}.`,
        help: `State ${listed(missing.map(([key, what]) => `the ${key === 'owner' ? 'one owner' : what}`))}.`,
      };
    }
  },
};
