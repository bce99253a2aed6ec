import { ONLY_STATEMENT } from '../../../method/sources.ts';
import { quoted } from '../../../values/listed.ts';
import type { Rule } from '../rule.ts';
import { claptrapIn } from './claptrap-in.ts';

export const onlyClaptrap: Rule = {
  id: 'only-claptrap',
  severity: 'warning',
  summary: 'The ONLY statement uses words that anyone could claim.',
  why: 'A competitor can print "leading" or "best" on a brochure tomorrow. A fact convinces if customers can check it and competitors cannot copy it.',
  fix: 'Replace each such word by the fact behind it: what exactly do customers get from you, and from nobody else?',
  source: ONLY_STATEMENT,
  example: {
    at: '/win/only',
    plan: `
 win:
-  only: We are the leading bike shop, with world-class service
+  only: We are the only bike shop that keeps you riding the same day, wherever your bike broke down
`,
  },
  *check({ plan, settings }) {
    const only = plan.win?.only;
    if (only === undefined) return;
    const words = claptrapIn(only, settings.claptrap);
    if (words.length > 0)
      yield {
        path: ['win', 'only'],
        message: `The ONLY statement uses ${quoted(words)}, which anyone could claim.`,
      };
  },
};
