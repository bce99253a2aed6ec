import type { Playbook } from './playbook.ts';
import { drawnFrom, TRYING_TO_BE_PERFECT } from './sources.ts';

/** Where effort is noticed, and where it is wasted on perfection. */
export const beRemarkable: Playbook = {
  id: 'be-remarkable',
  title: 'Be remarkable',
  summary:
    'Where to put effort so that customers notice it: the first 50 % of an improvement is seen, the next 25 % perhaps, a last 1 % by nobody. For organisations that keep polishing and are still overlooked.',
  source: TRYING_TO_BE_PERFECT,
  practices: drawnFrom(TRYING_TO_BE_PERFECT, [
    {
      id: 'make-noticeable-changes',
      title: 'Change enough to be seen',
      question: 'Have you made a change in the past year so big that customers brought it up without being asked?',
      why: 'Among many hungry competitors, whoever does not stand out is passed over. As the first half of an improvement is seen and a step of 1 % by nobody, only a change that is large in the eyes of customers wins attention.',
      firstStep: 'List your last ten improvements, ask five customers which of them they noticed, and count.',
      evidence: 'Dated remarks, posts or press about one change that customers or reporters made of their own accord.',
    },
    {
      id: 'beware-benchmarks',
      title: 'Distrust catching up with others',
      question:
        'Do you choose changes for a reason of your own or of your customers, rather than because a competitor scores higher?',
      why: 'Measuring yourself against others shows how to close a gap by small degrees, and the prize for closing it is to look the same. Such steps are hardly noticed, and they set you apart from nobody.',
      firstStep:
        "Mark every move in your plan that began with a competitor's figure, and replace one of them with something no competitor does.",
      evidence:
        'The papers behind the last three changes with the reason stated in each, none of them a comparison with others.',
    },
    {
      id: 'seek-gaspworthy',
      title: 'Pursue something that astonishes',
      question: 'Is at least one project under way that would make your customers catch their breath if it came off?',
      why: 'Things that work as promised are taken for granted, so a record without defects earns respect and no talk. Astonishment gives people something to tell others, and that lifts you out of the crowd.',
      firstStep:
        'Give six people from different jobs an hour to answer what would make a customer ring a friend about you, and choose one answer to try.',
      evidence: 'The project with its owner and budget, and the first ten reactions to it in the words of customers.',
    },
    {
      id: 'accept-odd-mistakes',
      title: 'Tolerate the occasional flaw',
      question:
        'Where safety allows it, do new things go out before they are flawless, and is an occasional error in them met without blame?',
      why: 'People and machines will always err, so to wait for flawlessness is to wait for ever. Anything original has rough edges, as works of art do, and those who love it forgive them.',
      firstStep:
        'Pick one offer that is held back for its last details, agree with its owner which two flaws are bearable, and set a release date within 14 days.',
      evidence:
        'Launch papers that name the flaws known at the time, and what leaders wrote when the first one surfaced.',
    },
    {
      id: 'spend-on-different',
      title: 'Put effort into difference',
      question:
        'Does more of your improvement time and money go into what sets you apart than into perfecting what already works?',
      why: 'The last percentage points are dear, and hardly anyone sees them. The same effort put into something distinctive that is almost right speaks to the feelings of customers, and makes them lenient about a slip.',
      firstStep:
        "Sort this quarter's improvements into 'different' and 'a little better', add up the days of each, and move one person from the second to the first.",
      evidence: 'A table of days and money on either side, for this quarter and the one before.',
    },
  ]),
};
