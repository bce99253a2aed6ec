import { PERT } from '../../../method/sources.ts';
import { showAmount } from '../../../values/money.ts';
import { defineRule } from '../rule.ts';

export const potentialSingle = defineRule({
  id: 'potential-single',
  severity: 'note',
  section: 'who',
  summary: 'A potential is one number and no range.',
  why: 'Nobody knows to the last unit what customers will buy in two years. A single number is taken as certain, which makes the probability of the goal look better, or worse, than it is.',
  fix: 'Replace the number by a range: {low: …, likely: …, high: …}.',
  source: PERT,
  examples: {
    bad: {
      plan: `who:
  segments:
    - id: commuters
      name: Daily commuters
      potential: 1.9M
`,
      at: '/who/segments[id=commuters]/potential',
    },
    good: {
      plan: `who:
  segments:
    - id: commuters
      name: Daily commuters
      potential: {low: 900k, likely: 1.9M, high: 3.2M}
`,
    },
  },
  // Segments that are not chosen are judged too: the smallest sets that cover the goal are looked for among all.
  *check({ segments, unit }) {
    for (const { path, name, potential, potentialState } of segments) {
      const place = [...path, 'potential'];
      if (potentialState !== 'single') continue;
      const amount = showAmount(unit, potential!.likely);
      yield {
        path: place,
        message: `The potential of "${name}" is one number, ${amount}, and is taken as certain.`,
        help: `Ask those who know the segment for the least and the most it can add, and write {low: …, likely: …, high: …} around ${amount}.`,
      };
    }
  },
});
