import { SECTIONS } from '../../../method/sections.ts';
import { listed } from '../../../values/listed.ts';
import type { Rule } from '../rule.ts';

export const sectionUnanswered: Rule = {
  id: 'section-unanswered',
  severity: 'note',
  summary: 'Nothing is stated yet about WIN, serving customers or measures.',
  why: 'HOW BIG and WHO are a choice. How to win these customers, how to serve them and how to see whether it works make a plan of it. The rules that report something missing in a section wait until it is begun.',
  fix: 'Answer one question of the section, or let "plan init --full" ask you.',
  example: {
    at: '',
    plan: `
+win:
+  only: We are the only bike shop that keeps you riding the same day
 serving:
   imperative: To be the bike shop that this city tells stories about
 measures:
   - {id: referrals, name: Customers sent by customers}
`,
  },
  *check(facts) {
    const missing = SECTIONS.flatMap(({ id, keys, unanswered }) =>
      unanswered === undefined || facts.begun(id) || keys.some((key) => facts.refused.touches([key]))
        ? []
        : [unanswered],
    );
    const [first] = missing;
    if (first === undefined) return;
    const names = listed(missing.map(({ name }) => name));
    yield { path: [], message: `Nothing is stated yet on ${names}.`, help: first.help };
  },
};
