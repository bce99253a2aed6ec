import { isEvidence } from '../../facts/evidence.ts';
import type { Rule } from '../rule.ts';

export const potentialUnproven: Rule = {
  id: 'potential-unproven',
  severity: 'warning',
  summary: 'The potential of a chosen segment or another contribution has no evidence.',
  reportsMissing: true,
  why: 'The whole plan rests on what the chosen customers can add. A potential that nobody can trace to a survey, a waiting list or signed letters is a wish, and the first hard question in the boardroom will find it.',
  fix: 'State under "evidence" what the potential rests on: a survey, a count, a waiting list, letters of intent.',
  example: {
    at: '/who/segments[id=commuters]/evidence',
    plan: `
 who:
   segments:
     - id: commuters
       name: Commuters
       potential: {low: 900k, likely: 1.9M, high: 3.2M}
+      evidence: 2026 survey of 1,140 commuters; 61% would pay
`,
  },
  *check({ segments, others }) {
    for (const { path, name, key, item, chosen, state } of [...segments, ...others]) {
      const { evidence } = item;
      if (!chosen || state === 'missing' || isEvidence(evidence)) continue;
      const stated = evidence === undefined ? '' : ` ("${evidence.trim()}" is none)`;
      yield { path: [...path, 'evidence'], message: `The ${key} of "${name}" has no evidence${stated}.` };
    }
  },
};
