import { SIXTEEN_ACTIONS } from '../../../method/sources.ts';
import { entries } from '../../facts/entry.ts';
import type { Rule } from '../rule.ts';

export const secretsMissing: Rule = {
  id: 'secrets-missing',
  severity: 'note',
  summary: 'A chosen segment without a customer secret.',
  why: 'A secret is what only those learn who listen to a customer: what they fear, put up with, or never say in a survey. A move that rests on one is hard to copy; without any, everyone looks at the same market report.',
  fix: 'Ask five of these customers what they worry about, and write down under "secrets" what nobody else knows.',
  source: SIXTEEN_ACTIONS,
  reportsMissing: true,
  example: {
    at: '/who/segments[id=fleets]/secrets',
    plan: `
 who:
   segments:
     - id: fleets
       name: Delivery fleets
+      secrets: [Downtime per bike is their only number]
 win:
   only: We are the only workshop that comes at night
`,
  },
  *check(facts) {
    if (!facts.begun('win')) return;
    for (const { path, name, item } of facts.chosenSegments) {
      const place = [...path, 'secrets'];
      if (entries(item.secrets, place).length === 0)
        yield { path: place, message: `The plan names no secret of "${name}".` };
    }
  },
};
