import { THREE_QUESTIONS } from '../../../method/sources.ts';
import type { Section } from '../../facts/facts.ts';
import { defineRule } from '../rule.ts';

const SECTIONS: readonly { section: Section; message: string; help: string }[] = [
  {
    section: 'win',
    message: 'Nothing is said yet of how to WIN: no ONLY statement, no move, nothing that is cut.',
    help: 'Begin with one move that a customer will notice, under "win", or let "plan init" ask you.',
  },
  {
    section: 'serving',
    message:
      'Nothing is said yet of serving customers: no officer, no imperative, no story, no change after what was heard.',
    help: 'Begin with the one executive for serving customers, under "serving", or let "plan init" ask you.',
  },
  {
    section: 'measures',
    message: 'No measure says yet whether the plan works.',
    help: 'Begin with one number that customers feel, such as mistakes put right within 24 hours, under "measures".',
  },
];

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
    for (const { section, message, help } of SECTIONS) {
      yield facts.begun(section) ? { path: [section] } : { path: [section], message, help };
    }
  },
});
