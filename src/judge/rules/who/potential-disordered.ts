import type { Segment } from '../../../generated/plan.ts';
import { PERT } from '../../../method/sources.ts';
import { showAmounts } from '../../../values/money.ts';
import { parseAmount, writeAmount } from '../../../values/values.ts';
import { defineRule } from '../rule.ts';

export const potentialDisordered = defineRule({
  id: 'potential-disordered',
  severity: 'error',
  section: 'who',
  summary: 'A potential’s low, likely and high are not in this order.',
  why: 'A range whose ends are swapped describes no segment that can exist, so it is left out of every sum. Mostly a figure was mistyped or a unit forgotten, and then the others deserve a second look too.',
  fix: 'Write the least, the most likely and the most that the segment can add in this order.',
  source: PERT,
  examples: {
    bad: {
      plan: `who:
  segments:
    - id: commuters
      name: Daily commuters
      potential: {low: 900k, likely: 3.2M, high: 1.9M}
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
    for (const { path, name, item, potentialState } of segments) {
      const place = [...path, 'potential'];
      if (potentialState !== 'disordered') continue;
      const written = amountsOf(item.potential);
      const [low, likely, high] = showAmounts(unit, written);
      const [least, middle, most] = [...written].sort((a, b) => a - b).map(writeAmount);
      yield {
        path: place,
        message: `The potential of "${name}" is out of order: low ${low}, likely ${likely}, high ${high}.`,
        help: `Look at all three figures again; in order they read {low: ${least}, likely: ${middle}, high: ${most}}.`,
      };
    }
  },
});

function amountsOf(potential: Segment['potential']): number[] {
  if (typeof potential !== 'object') return [];
  return [potential.low, potential.likely, potential.high].map((amount) => parseAmount(amount) ?? 0);
}
