import { TWELVE_WAYS } from '../../../method/sources.ts';
import type { Rule } from '../rule.ts';

/** The two halves of a dazzling recovery, by the id of the measure. */
const HALVES: readonly (readonly [id: string, what: string])[] = [
  ['recovered-within-24h', 'how many mistakes are fixed within 24 hours'],
  ['surprised', 'how many affected customers are surprised'],
];

export const recoveryUnmeasured: Rule = {
  id: 'recovery-unmeasured',
  severity: 'warning',
  summary: 'Recovery from mistakes is not measured: within 24 hours, and with a surprise.',
  why: 'A recovery impresses customers if the mistake is fixed within 24 hours and followed by a surprise. Neither half does it alone.',
  fix: 'Add the measures "recovered-within-24h" and "surprised"; both can be computed from a recovery log.',
  source: TWELVE_WAYS,
  reportsMissing: true,
  example: {
    at: '/measures',
    plan: `
 serving:
   imperative: To be the bike shop that this city tells stories about
 measures:
   - {id: recovered-within-24h, name: Mistakes put right within 24 hours, target: 100}
+  - {id: surprised, name: Customers who were surprised, target: 100}
`,
  },
  *check(facts) {
    if (!facts.begun('serving') || !facts.begun('measures')) return;
    const path = ['measures'];
    const ids = facts.measures.map(({ item }) => item.id);
    const missing = HALVES.filter(([id]) => !ids.includes(id));
    if (missing.length > 0)
      yield {
        path,
        message: `No measure shows ${missing.map(([, what]) => what).join(' or ')}.`,
        help: `Add the ${missing.length === 1 ? 'measure' : 'measures'} ${missing.map(([id]) => `"${id}"`).join(' and ')}; "from: recovery-log" computes ${missing.length === 1 ? 'it' : 'both'} from a recovery log.`,
      };
  },
};
