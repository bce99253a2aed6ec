import { TRYING_TO_BE_PERFECT } from '../method/sources.ts';
import { drawnFrom } from './drawn-from.ts';
import type { Playbook } from './playbook.ts';

/** Where customers notice effort, and where perfection wastes it. */
export const beRemarkable: Playbook = {
  id: 'be-remarkable',
  title: 'Be remarkable',
  summary:
    'Customers notice the first 50 % of an improvement and perhaps the next 25 %, but nobody notices the last 1 %. Five practices direct your effort to changes that are big enough to see.',
  fits: 'Use it when you keep improving, and customers still see no difference between you and your competitors.',
  source: TRYING_TO_BE_PERFECT,
  practices: drawnFrom(TRYING_TO_BE_PERFECT, [
    {
      id: 'make-noticeable-changes',
      title: 'Make changes customers will notice',
      question: 'Do you make changes that customers notice without being asked?',
      why: 'Customers ignore an organisation that they do not notice. They see the first half of an improvement, perhaps the next quarter, but nobody sees a step of 1 %.',
      firstStep: 'List your last ten improvements, and ask five customers which of them they noticed.',
      evidence:
        'Dated remarks, posts or articles about one change, made by customers or reporters on their own initiative.',
    },
    {
      id: 'beware-benchmarks',
      title: 'Beware of chasing benchmarks',
      question: 'Do you base your changes on your own reasons rather than on benchmarks?',
      why: 'A benchmark encourages small steps towards a result that somebody else already has. Customers hardly notice such steps, and you come to look like everyone else.',
      firstStep:
        "Mark every move in your plan that began with a competitor's figure, and replace one with something no competitor does.",
      evidence: 'The papers behind the last three changes, each with a reason other than a comparison with others.',
    },
    {
      id: 'seek-gaspworthy',
      title: 'Work on something astonishing',
      question: 'Is at least one project under way that would make customers gasp?',
      why: 'Customers take things that work for granted, so a lack of defects earns respect but no talk. Astonishment gives people a story to tell, and separates you from competitors.',
      firstStep:
        'Give six people from different jobs an hour for one question: what would make a customer ring a friend about us?',
      evidence: 'The project with its owner and deadline, and the first ten reactions of customers in their own words.',
    },
    {
      id: 'accept-odd-mistakes',
      title: 'Accept the odd mistake',
      question: 'Do you accept an occasional mistake in new work, where safety permits?',
      why: 'People make mistakes and technology fails, so waiting for perfection never ends. Remarkable work is like art: it has flaws, and its admirers forgive them.',
      firstStep:
        'Pick one offer that is waiting for its last details, agree on two acceptable flaws, and set a release date.',
      evidence:
        "Launch papers that name the flaws known at the time, and a leader's response to the first one reported.",
    },
    {
      id: 'spend-on-different',
      title: 'Put effort into being different',
      question: 'Does more of your improvement effort go into being different than into being perfect?',
      why: "The last percentage points take great effort, and hardly anyone sees them. Something distinctive that is almost right appeals to customers' emotions, and they forgive an error.",
      firstStep:
        "Sort this quarter's improvements into 'different' or 'slightly better', add up the days of each, and move one person across.",
      evidence: 'A table of the days spent on each kind of improvement, for this quarter and the previous one.',
    },
  ]),
};
