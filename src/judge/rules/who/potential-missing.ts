import { RIGHT_CUSTOMERS } from '../../../method/sources.ts';
import { defineRule } from '../rule.ts';

export const potentialMissing = defineRule({
  id: 'potential-missing',
  severity: 'error',
  section: 'who',
  summary: 'A chosen segment’s potential is not stated.',
  why: 'A segment is chosen for the growth that lies in it. As long as nobody has said how much that is, it counts for nothing in the sum, and choosing it is a matter of taste.',
  fix: 'State under "potential" what the segment can add over the horizon: {low: …, likely: …, high: …}.',
  source: RIGHT_CUSTOMERS,
  examples: {
    bad: {
      plan: `who:
  segments:
    - id: commuters
      name: Daily commuters
      evidence: 2026 survey of 1,140 commuters
`,
      at: '/who/segments[id=commuters]/potential',
    },
    good: {
      plan: `who:
  segments:
    - id: commuters
      name: Daily commuters
      potential: {low: 900k, likely: 1.9M, high: 3.2M}
      evidence: 2026 survey of 1,140 commuters
`,
    },
  },
  *check({ chosenSegments }) {
    for (const { path, name, potentialState } of chosenSegments) {
      const place = [...path, 'potential'];
      if (potentialState === 'missing')
        yield { path: place, message: `"${name}" is chosen, and nothing is said of what it can add over the horizon.` };
    }
  },
});
