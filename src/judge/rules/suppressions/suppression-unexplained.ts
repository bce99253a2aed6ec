import { FORMAT } from '../../../method/sources.ts';
import { quoted } from '../../../values/listed.ts';
import type { Rule } from '../rule.ts';

export const suppressionUnexplained: Rule = {
  id: 'suppression-unexplained',
  severity: 'warning',
  summary: 'An ignore comment gives no reason, so it silences nothing.',
  why: 'Somebody else will read the comment later. With a reason the decision can be judged; without one it cannot.',
  fix: 'State the reason behind two dashes: "# plan-ignore RULE -- reason until 2027-03-31".',
  source: FORMAT,
  example: {
    at: '',
    plan: `
 who:
   segments:
-    # plan-ignore potential-unproven
+    # plan-ignore potential-unproven -- the survey is under way until 2027-03-31
     - {id: fleets, name: Delivery fleets, potential: 800k}
`,
  },
  *check({ ignores }) {
    for (const { ignore } of ignores) {
      const { rules, reason, misspelt, start, end } = ignore;
      if (misspelt !== null || reason !== null) continue;
      const what = rules.length === 0 ? 'names no rule and gives no reason' : `for ${quoted(rules)} gives no reason`;
      yield { path: [], range: { start, end }, message: `This ignore comment ${what}: it silences nothing.` };
    }
  },
};
