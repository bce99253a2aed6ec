import {
  BREAKTHROUGH_TECHNOLOGIES,
  EXECUTIVE_LEADER,
  ONLY_STATEMENT,
  SIXTEEN_ACTIONS,
  TRYING_TO_BE_PERFECT,
} from '../method/sources.ts';
import { choiceOf, type Field, type ListField, type MapFields } from './field.ts';
import { onlyMeaning } from './meaning.ts';

/** HOW will you compete and WIN? */
export const win: MapFields = {
  path: ['win'],
  source: ONLY_STATEMENT,
  fields: [
    {
      key: 'only',
      text: 'Complete the sentence: We are the only ... that ...',
      meaning: onlyMeaning,
      why: 'A claim that only you can make tells customers why you and staff what to do. "Best" and "leading" tell neither.',
      good: 'We are the only bike shop that keeps you riding the same day, wherever your bike broke down.',
    },
    {
      key: 'proof',
      text: 'How would a customer confirm it?',
      why: 'A claim that no customer can check is an advertisement.',
      good: 'The customer stopped a stopwatch in 9 of 10 rides tracked since May.',
    },
  ],
};

/** Who answers, and by when: of everything that somebody must do. */
export const OWNER_AND_DUE: readonly Field[] = [
  {
    key: 'owner',
    text: 'which one person answers for it?',
    why: 'What belongs to several people waits for the others.',
    good: 'Head of Workshops.',
  },
  {
    key: 'due',
    text: 'when is it done?',
    why: 'Without a date it is a wish.',
    good: '2027-03-31, or in 6 months.',
  },
];

/** What the plan will do that customers notice. */
export const moves: ListField = {
  path: ['win', 'moves'],
  noun: 'move',
  first: 'What will you do that customers notice?',
  further: 'Another move? (Enter: that is all)',
  why: 'The first half of an improvement is noticed, the last percent by nobody: a few large moves beat many small ones.',
  good: 'A mechanic at the customer’s door within three hours.',
  source: TRYING_TO_BE_PERFECT,
  fields: [
    {
      key: 'serves',
      text: 'for which of the segments?',
      why: 'A chosen segment that no move serves will not bring its growth.',
      good: 'Their numbers, such as 1,2; or all.',
    },
    {
      key: 'change',
      text: 'how much of a difference will a customer see?',
      kind: choiceOf({
        remarkable: 'remarkable: they will tell others',
        noticeable: 'noticeable: they will see it',
        incremental: 'incremental: hardly anybody will',
      }),
      why: 'What nobody notices wins nobody.',
      good: 'remarkable, for at least one move.',
    },
    {
      key: 'basis',
      text: 'where does the idea come from?',
      kind: choiceOf({
        'customer-secret': 'something customers let slip',
        'own-idea': 'an idea of our own',
        benchmark: 'a benchmark: others do it',
      }),
      why: 'Benchmarks make you like everybody else, a little later.',
      good: 'Something customers let slip.',
    },
    {
      key: 'technology',
      text: 'which of the technology does it use?',
      why: 'Technology is a means: it belongs to a move.',
      good: 'Its number.',
      source: BREAKTHROUGH_TECHNOLOGIES,
    },
    ...OWNER_AND_DUE,
    {
      key: 'next',
      text: 'what is the next step?',
      why: 'The next step is what somebody can do on Monday.',
      good: 'Second van on the road by January.',
      source: SIXTEEN_ACTIONS,
    },
  ],
};

/** Technology in the service of value. */
export const technology: ListField = {
  path: ['win', 'technology'],
  noun: 'technology',
  first: 'Which technology will give customers something they value?',
  further: 'Other technology? (Enter: that is all)',
  why: 'Technology can be copied, and will be; the value it gives the people you chose less easily.',
  good: 'Live dispatch board.',
  source: BREAKTHROUGH_TECHNOLOGIES,
  fields: [
    {
      key: 'capability',
      text: 'what can it do?',
      why: 'Strip it to the one capability you need.',
      good: 'Assigns the nearest van to a breakdown.',
    },
    {
      key: 'value',
      text: 'what does a customer get from it?',
      why: 'Features are yours, value is theirs.',
      good: 'The rider knows within a minute when help comes.',
    },
    {
      key: 'experience',
      text: 'what does that feel like?',
      why: 'People remember the experience and forget the system.',
      good: 'A calm text message in place of a phone queue.',
    },
    {
      key: 'serves',
      text: 'for which of the segments?',
      why: 'Value is value for somebody.',
      good: 'Their numbers, such as 1,2; or all.',
    },
  ],
};

/** What the plan gives up. */
export const cuts: ListField = {
  path: ['win', 'cut'],
  noun: 'cut',
  first: 'What will you stop doing, to make room?',
  further: 'Anything else that stops? (Enter: that is all)',
  why: 'New work on top of old work is done badly. Cutting is a strategic act.',
  good: 'The weekend show-room in the mall.',
  source: SIXTEEN_ACTIONS,
  fields: [
    {
      key: 'why',
      text: 'why?',
      why: 'The reason keeps it from coming back.',
      good: '2% of sales and 9% of hours.',
    },
    ...OWNER_AND_DUE,
  ],
};

/** Rules that infuriate customers. */
export const dumbRules: ListField = {
  path: ['win', 'dumbRules'],
  noun: 'rule',
  first: 'Which rule of yours makes customers furious?',
  further: 'Another such rule? (Enter: that is all)',
  why: 'Most angry calls are about a rule, not about a person; and rules are the cheapest thing to change.',
  good: 'No loan bike without a credit card.',
  source: EXECUTIVE_LEADER,
  fields: [
    {
      key: 'hurts',
      text: 'whom does it hurt, and how?',
      why: 'A rule without a victim needs no killing.',
      good: 'Families whose card is with the other parent.',
    },
    {
      key: 'decision',
      text: 'what becomes of it?',
      kind: choiceOf({ kill: 'it goes', soften: 'it is softened', keep: 'it stays' }),
      why: 'A rule that is only discussed stays.',
      good: 'It goes.',
    },
    {
      key: 'requiredByLaw',
      text: 'does a law ask for it?',
      when: (item) => item['decision'] === 'keep',
      why: 'Then it stays, and staff can say so.',
      good: 'no',
    },
    {
      key: 'why',
      text: 'why does it stay?',
      when: (item) => item['decision'] === 'keep' && item['requiredByLaw'] !== true,
      why: 'If nobody can say why, it goes.',
      good: 'The insurer pays only with it.',
    },
    ...OWNER_AND_DUE.map((field) => ({
      ...field,
      when: (item: Readonly<Record<string, unknown>>) => item['decision'] !== 'keep',
    })),
  ],
};
