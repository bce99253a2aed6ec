import type { Paragraph } from '../../method/sections.ts';

/** How the scorecard is worked out. */
export const SCORECARD_TEXT: readonly Paragraph[] = [
  {
    heading: 'The verdict',
    text: 'The verdict says whether WHO can deliver HOW BIG. It stands first and alone: nothing in the scorecard changes it, and there is no total score.',
  },
  {
    heading: 'Sections',
    text: 'Each of HOW BIG, WHO, WIN, serving customers and measures shows how many of its questions are answered, and its errors and warnings. Silenced findings and rules that are switched off do not count.',
  },
  {
    heading: 'Practices',
    text: 'A score from 0 to 100 over the practices of the playbooks in use: practising with evidence counts 1, practising without evidence 3/4, started 1/2, planned 1/4, not started or unanswered 0. Practices that do not apply are left out.',
  },
  {
    heading: 'Playbooks in use',
    text: 'They are those that the configuration names under "playbooks", else those that the plan names, else strategic-acts and every playbook with an answer.',
  },
  {
    heading: 'In a gate',
    text: '"plan check --min-score KEY=N" asks for a percentage: complete (answered of asked over all sections), a section, practices, or a playbook in use.',
  },
];
