import { statedFigures } from '../../../growth/estimate.ts';
import { showAmount } from '../../../values/money.ts';
import type { Rule } from '../rule.ts';

export const potentialSingle: Rule = {
  id: 'potential-single',
  severity: 'note',
  summary: 'A potential or target that counts is one number and no range.',
  why: 'Nobody knows to the last unit what customers will buy in two years. A single number is taken as certain, which makes the probability of the goal look better, or worse, than it is.',
  fix: 'Replace the number by a range: {low: …, likely: …, high: …}.',
  example: {
    at: '/who/segments[id=commuters]/potential',
    plan: `
 who:
   segments:
     - id: commuters
       name: Daily commuters
-      potential: 1.9M
+      potential: {low: 900k, likely: 1.9M, high: 3.2M}
`,
  },
  *check({ segments, others, growth, unit }) {
    const severity = growth.verdict.value === 'on-paper' ? 'warning' : 'note';
    for (const { path, name, key, chosen, estimate, state } of [...segments, ...others]) {
      if (!chosen || state !== 'constant') continue;
      const amount = showAmount(unit, statedFigures(estimate!)[1]);
      yield {
        path: [...path, key],
        severity,
        message: `The ${key} of "${name}" is one number, ${amount}, and is taken as certain.`,
        help: `Ask those who know it for the least and the most, and write {low: …, likely: …, high: …} around ${amount}.`,
      };
    }
  },
};
