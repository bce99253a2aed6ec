import { THREE_STEPS } from '../../../method/sources.ts';
import { SERVICE_MEASURES } from '../../facts/measures.ts';
import type { Rule } from '../rule.ts';

export const serviceUnmeasured: Rule = {
  id: 'service-unmeasured',
  severity: 'warning',
  summary: 'None of complaints, referrals and repeat business is measured.',
  why: 'Customers judge service in three ways: they complain, they send others, they come back. Without one of these counts nobody can show that better service pays.',
  fix: 'Add a measure "complaints", "referrals" or "repeat-business", whichever you can count from next month.',
  source: THREE_STEPS,
  reportsMissing: true,
  example: {
    at: '/measures',
    plan: `
 serving:
   imperative: To be the bike shop that this city tells stories about
 measures:
-  - {id: web-visits, name: Visits to the web site, target: 90000}
+  - {id: repeat-business, name: Customers who bought again within a year, target: 55}
`,
  },
  *check(facts) {
    if (!facts.begun('serving') || !facts.begun('measures')) return;
    const path = ['measures'];
    const { measures } = facts;
    if (!measures.some(({ item }) => SERVICE_MEASURES.includes(item.id)))
      yield {
        path,
        message:
          measures.length === 1
            ? `The only measure, "${measures[0]!.item.name.trim()}", counts neither complaints nor referrals nor repeat business.`
            : `None of the ${measures.length} measures counts complaints, referrals or repeat business.`,
      };
  },
};
