import { RIGHT_CUSTOMERS } from '../../../method/sources.ts';
import { isText } from '../../facts/entry.ts';
import { defineRule } from '../rule.ts';

export const potentialUnproven = defineRule({
  id: 'potential-unproven',
  severity: 'warning',
  section: 'who',
  summary: 'A chosen segment’s potential rests on no evidence.',
  why: 'The whole plan rests on what the chosen customers can add. A potential that nobody can trace to a survey, a waiting list or signed letters is a wish, and the first hard question in the boardroom will find it.',
  fix: 'State under "evidence" what the potential rests on: a survey, a count, a waiting list, letters of intent.',
  source: RIGHT_CUSTOMERS,
  examples: {
    bad: {
      plan: `who:
  segments:
    - id: commuters
      name: Commuters
      potential: {low: 900k, likely: 1.9M, high: 3.2M}
`,
      at: '/who/segments[id=commuters]/evidence',
    },
    good: {
      plan: `who:
  segments:
    - id: commuters
      name: Commuters
      potential: {low: 900k, likely: 1.9M, high: 3.2M}
      evidence: 2026 survey of 1,140 commuters; 61% would pay
`,
    },
  },
  *check({ chosenSegments }) {
    for (const { path, name, item, potentialState } of chosenSegments) {
      if (potentialState === 'missing') continue;
      if (!isText(item.evidence))
        yield { path: [...path, 'evidence'], message: `Nothing is said of what the potential of "${name}" rests on.` };
    }
  },
});
