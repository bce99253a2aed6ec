import { SECTIONS } from '../../../method/sections.ts';
import { THREE_QUESTIONS } from '../../../method/sources.ts';
import { defineRule } from '../rule.ts';

export const sectionUnanswered = defineRule({
  id: 'section-unanswered',
  severity: 'note',
  section: 'document',
  summary: 'Nothing is stated yet of WIN, of serving customers, or of the measures.',
  why: 'HOW BIG and WHO alone are a wish with an address. How to win these customers, how to serve them and how to tell whether it works are what turns the choice into a plan, and a section left empty is scored by nobody.',
  fix: 'Answer the section, or let "plan init" ask you.',
  source: THREE_QUESTIONS,
  examples: {
    bad: {
      plan: `serving:
  imperative: To be the bike shop that this city tells stories about
measures:
  - {id: referrals, name: Customers sent by customers}
`,
      at: '/win',
    },
    good: {
      plan: `win:
  only: We are the only bike shop that keeps you riding the same day
serving:
  imperative: To be the bike shop that this city tells stories about
measures:
  - {id: referrals, name: Customers sent by customers}
`,
    },
  },
  // What is missing inside a section is told once it is begun; until then this one note stands for all of it.
  *check(facts) {
    for (const { id, keys, unanswered } of SECTIONS) {
      if (unanswered === undefined) continue;
      const path = [keys[0]];
      yield facts.begun(id) ? { path } : { path, ...unanswered };
    }
  },
});
