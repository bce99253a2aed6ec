import type { Rule } from '../rule.ts';
import { directionOf, isFlat } from './direction.ts';

export const measureFlat: Rule = {
  id: 'measure-flat',
  severity: 'warning',
  summary: 'The target of a measure equals its baseline.',
  why: 'A target that is reached on the first day asks nothing of anybody. Such a figure is worth watching, but it does not measure this plan.',
  fix: 'Set a target that asks for a change, or remove the measure.',
  example: {
    at: '/measures[id=referrals]/target',
    plan: `
 measures:
-  - {id: referrals, name: Customers sent by customers, better: higher, baseline: 12, target: 12}
+  - {id: referrals, name: Customers sent by customers, better: higher, baseline: 12, target: 20}
`,
  },
  *check({ measures }) {
    for (const { path, item } of measures) {
      const { baseline, target } = item;
      if (!isFlat(item)) continue;
      yield {
        path: [...path, 'target'],
        message: `The target of "${item.name.trim()}" is ${target}, the same as its baseline.`,
        ...(target === 0 && item.better === undefined
          ? { help: 'Set a target that asks for a change; if 0 is the best there is, state "better: lower".' }
          : {
              help: `Set a target ${directionOf(item) === 'higher' ? 'above' : 'below'} ${baseline}, or remove the measure.`,
            }),
        related: [{ path: [...path, 'baseline'], message: `The baseline is ${baseline}.` }],
      };
    }
  },
};
