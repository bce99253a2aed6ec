import { RIGHT_CUSTOMERS } from '../../../method/sources.ts';
import { moreByTheEnd } from '../../facts/how-big.ts';
import { isSilent } from '../../facts/segments.ts';
import type { Rule } from '../rule.ts';

export const potentialMissing: Rule = {
  id: 'potential-missing',
  severity: 'error',
  summary: 'A chosen segment or another contribution does not state what it can add.',
  why: 'A segment is chosen for the growth that lies in it. As long as nobody has said how much that is, nobody can know whether the plan adds up.',
  fix: 'State its potential: {low: …, likely: …, high: …}. Until it is known, "chosen: false" leaves it out.',
  source: RIGHT_CUSTOMERS,
  reportsMissing: true,
  example: {
    at: '/who/segments[id=commuters]/potential',
    plan: `
 who:
   segments:
     - id: commuters
       name: Daily commuters
+      potential: {low: 900k, likely: 1.9M, high: 3.2M}
       evidence: 2026 survey of 1,140 commuters
`,
  },
  *check({ chosenSegments, others, plan, views, refused }) {
    if (views === null) return;
    for (const term of [...chosenSegments, ...others]) {
      const { kind, path, name } = term;
      if (!isSilent(term, refused)) continue;
      const more = moreByTheEnd(plan);
      const message = `"${name}" ${kind === 'other' ? 'counts' : 'is chosen'}, and does not state how much it can bring, ${more}.`;
      const help = kind === 'other' ? 'State its potential, or delete it until it is known.' : undefined;
      yield { path: [...path, 'potential'], message, help };
    }
  },
};
