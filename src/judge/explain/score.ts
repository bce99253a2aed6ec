import type { Paragraph } from '../../method/sections.ts';

/** How the score is worked out. */
export const SCORE_TEXT: readonly Paragraph[] = [
  {
    heading: 'Sections',
    text: 'HOW BIG, WHO, WIN, serving customers and measures score the weighted share of their rules that hold: an error weighs 3, a warning 2, a note 1. A rule that judges several things counts the share that is right, what is done or dropped counting as right; a rule with nothing to judge does not count. A measure that is behind counts as right as long as it has no owner, which counts against it already. The rules on the document, on practices and on silencing comments do not score.',
  },
  {
    heading: 'Playbooks',
    text: 'A playbook scores the mean over the practices that apply: practising with evidence 1, practising without evidence 3/4, started 1/2, planned 1/4, not started or unanswered 0.',
  },
  {
    heading: 'The total',
    text: 'The mean of the sections that are begun, weighted: HOW BIG 2, WHO 3, WIN 2, serving customers 1, measures 1, and 3 shared equally by the playbooks that are begun. A configuration can change the weights.',
  },
  {
    heading: 'What is not known',
    text: 'A section of which nothing is answered scores "?", never 0. Beside every score stands how many of its questions are answered, so that a high score on few answers is seen for what it is.',
  },
  {
    heading: 'What cannot be gamed',
    text: 'A silenced finding still counts against the score. Closing a gap (a step up in status, evidence, an owner, a date still ahead, a move that is done) never lowers the score of its section.',
  },
  {
    heading: 'Gaps',
    text: 'A gap is a practice that is not yet practised with evidence. Its weight is what closing it would add to the total; a playbook that is not begun is weighed as if it were.',
  },
];
