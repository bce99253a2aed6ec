import type { Rule } from '../rule.ts';
import { isBackwards } from './direction.ts';

export const measureBackwards: Rule = {
  id: 'measure-backwards',
  severity: 'error',
  summary: 'The target of a measure is worse than its baseline.',
  why: 'The plan says which way is better, and its target lies the other way. The owner is asked to make things worse.',
  fix: 'Exchange baseline and target, or correct "better".',
  example: {
    at: '/measures[id=complaints]/target',
    plan: `
 measures:
-  - {id: complaints, name: Complaints a month, better: lower, baseline: 40, target: 60}
+  - {id: complaints, name: Complaints a month, better: lower, baseline: 60, target: 40}
`,
  },
  *check({ measures }) {
    for (const { path, item } of measures) {
      const { better, baseline, target } = item;
      if (!isBackwards(item)) continue;
      yield {
        path: [...path, 'target'],
        message: `"${item.name.trim()}" is better ${better}, but its target of ${target} is ${better === 'higher' ? 'below' : 'above'} the baseline of ${baseline}.`,
        related: [
          { path: [...path, 'baseline'], message: `The baseline is ${baseline}.` },
          { path: [...path, 'better'], message: `Better is ${better}.` },
        ],
      };
    }
  },
};
