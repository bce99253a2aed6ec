import {
  BREAKTHROUGH_TECHNOLOGIES,
  EXECUTIVE_LEADER,
  ONLY_STATEMENT,
  SIXTEEN_ACTIONS,
  TRYING_TO_BE_PERFECT,
} from '../method/sources.ts';
import { choices, type Field, type ListField } from './field.ts';
import { onlyMeaning } from './meaning.ts';
import type { AnswerKind, Choice } from './question.ts';

/** HOW will you compete and WIN? */
export const winFields: readonly Field[] = [
  {
    key: 'only',
    text: 'Complete the sentence: We are the only ... that ...',
    meaning: onlyMeaning,
    help: {
      why: 'A claim that only you can make tells customers why you and staff what to do. "Best" and "leading" tell neither.',
      good: 'We are the only bike shop that keeps you riding the same day, wherever your bike broke down.',
      source: ONLY_STATEMENT,
    },
  },
  {
    key: 'proof',
    text: 'How would a customer confirm it?',
    help: {
      why: 'A claim that no customer can check is an advertisement.',
      good: 'The customer stopped a stopwatch in 9 of 10 rides tracked since May.',
      source: ONLY_STATEMENT,
    },
  },
];

/** Who answers, and by when: of everything that somebody must do. */
export function ownerAndDue(source: string): Field[] {
  return [
    {
      key: 'owner',
      text: '{name}: which one person answers for it?',
      help: { why: 'What belongs to several people waits for the others.', good: 'Head of Workshops.', source },
    },
    {
      key: 'due',
      text: '{name}: when is it done?',
      help: { why: 'Without a date it is a wish.', good: '2027-03-31, or in 6 months.', source },
    },
  ];
}

/** What the plan will do that customers notice. */
export function moves(segments: readonly Choice[], technology: readonly Choice[]): ListField {
  const references = (list: readonly Choice[]): AnswerKind => ({ type: 'references', choices: list });
  return {
    path: ['win', 'moves'],
    naming: 'title',
    noun: 'move',
    withId: true,
    defaults: () => ({ status: 'planned' }),
    first: 'What will you do that customers notice?',
    further: 'Another move? (Enter: that is all)',
    help: {
      why: 'The first half of an improvement is noticed, the last percent by nobody: a few large moves beat many small ones.',
      good: 'A mechanic at the customer’s door within three hours.',
      source: TRYING_TO_BE_PERFECT,
    },
    fields: [
      {
        key: 'serves',
        text: '{name}: for which of the segments?',
        kind: references(segments),
        when: () => segments.length > 0,
        help: {
          why: 'A chosen segment that no move serves will not bring its growth.',
          good: 'Their numbers, such as 1,2; or all.',
          source: TRYING_TO_BE_PERFECT,
        },
      },
      {
        key: 'change',
        text: '{name}: how much of a difference will a customer see?',
        kind: {
          type: 'choice',
          choices: choices({
            remarkable: 'remarkable: they will tell others',
            noticeable: 'noticeable: they will see it',
            incremental: 'incremental: hardly anybody will',
          }),
        },
        help: {
          why: 'What nobody notices wins nobody.',
          good: 'remarkable, for at least one move.',
          source: TRYING_TO_BE_PERFECT,
        },
      },
      {
        key: 'basis',
        text: '{name}: where does the idea come from?',
        kind: {
          type: 'choice',
          choices: choices({
            'customer-secret': 'something customers let slip',
            'own-idea': 'an idea of our own',
            benchmark: 'a benchmark: others do it',
          }),
        },
        help: {
          why: 'Benchmarks make you like everybody else, a little later.',
          good: 'Something customers let slip.',
          source: TRYING_TO_BE_PERFECT,
        },
      },
      {
        key: 'technology',
        text: '{name}: which of the technology does it use?',
        kind: references(technology),
        when: () => technology.length > 0,
        help: {
          why: 'Technology is a means: it belongs to a move.',
          good: 'Its number.',
          source: BREAKTHROUGH_TECHNOLOGIES,
        },
      },
      ...ownerAndDue(TRYING_TO_BE_PERFECT),
      {
        key: 'next',
        text: '{name}: what is the next step?',
        help: {
          why: 'The next step is what somebody can do on Monday.',
          good: 'Second van on the road by January.',
          source: SIXTEEN_ACTIONS,
        },
      },
    ],
  };
}

/** Technology in the service of value. */
export function technologyList(segments: readonly Choice[]): ListField {
  return {
    path: ['win', 'technology'],
    naming: 'name',
    noun: 'technology',
    withId: true,
    first: 'Which technology will give customers something they value?',
    further: 'Other technology? (Enter: that is all)',
    help: {
      why: 'Technology can be copied, and will be; the value it gives the people you chose less easily.',
      good: 'Live dispatch board.',
      source: BREAKTHROUGH_TECHNOLOGIES,
    },
    fields: [
      {
        key: 'capability',
        text: '{name}: what can it do?',
        help: {
          why: 'Strip it to the one capability you need.',
          good: 'Assigns the nearest van to a breakdown.',
          source: BREAKTHROUGH_TECHNOLOGIES,
        },
      },
      {
        key: 'value',
        text: '{name}: what does a customer get from it?',
        help: {
          why: 'Features are yours, value is theirs.',
          good: 'The rider knows within a minute when help comes.',
          source: BREAKTHROUGH_TECHNOLOGIES,
        },
      },
      {
        key: 'experience',
        text: '{name}: what does that feel like?',
        help: {
          why: 'People remember the experience and forget the system.',
          good: 'A calm text message in place of a phone queue.',
          source: BREAKTHROUGH_TECHNOLOGIES,
        },
      },
      {
        key: 'serves',
        text: '{name}: for which of the segments?',
        kind: { type: 'references', choices: segments },
        when: () => segments.length > 0,
        help: {
          why: 'Value is value for somebody.',
          good: 'Their numbers, such as 1,2; or all.',
          source: BREAKTHROUGH_TECHNOLOGIES,
        },
      },
    ],
  };
}

/** What the plan gives up. */
export const cuts: ListField = {
  path: ['win', 'cut'],
  naming: 'what',
  noun: 'cut',
  withId: false,
  defaults: () => ({ status: 'planned' }),
  first: 'What will you stop doing, to make room?',
  further: 'Anything else that stops? (Enter: that is all)',
  help: {
    why: 'New work on top of old work is done badly. Cutting is a strategic act.',
    good: 'The weekend show-room in the mall.',
    source: SIXTEEN_ACTIONS,
  },
  fields: [
    {
      key: 'why',
      text: '{name}: why?',
      help: {
        why: 'The reason keeps it from coming back.',
        good: '2% of sales and 9% of hours.',
        source: SIXTEEN_ACTIONS,
      },
    },
    ...ownerAndDue(SIXTEEN_ACTIONS),
  ],
};

/** Rules that infuriate customers. */
export const dumbRules: ListField = {
  path: ['win', 'dumbRules'],
  naming: 'rule',
  noun: 'rule',
  withId: false,
  defaults: () => ({ status: 'planned' }),
  first: 'Which rule of yours makes customers furious?',
  further: 'Another such rule? (Enter: that is all)',
  help: {
    why: 'Most angry calls are about a rule, not about a person; and rules are the cheapest thing to change.',
    good: 'No loan bike without a credit card.',
    source: EXECUTIVE_LEADER,
  },
  fields: [
    {
      key: 'hurts',
      text: '{name}: whom does it hurt, and how?',
      help: {
        why: 'A rule without a victim needs no killing.',
        good: 'Families whose card is with the other parent.',
        source: EXECUTIVE_LEADER,
      },
    },
    {
      key: 'decision',
      text: '{name}: what becomes of it?',
      kind: { type: 'choice', choices: choices({ kill: 'it goes', soften: 'it is softened', keep: 'it stays' }) },
      help: { why: 'A rule that is only discussed stays.', good: 'It goes.', source: EXECUTIVE_LEADER },
    },
    {
      key: 'requiredByLaw',
      text: '{name}: does a law ask for it?',
      when: (item) => item['decision'] === 'keep',
      help: { why: 'Then it stays, and staff can say so.', good: 'no', source: EXECUTIVE_LEADER },
    },
    {
      key: 'why',
      text: '{name}: why does it stay?',
      when: (item) => item['decision'] === 'keep' && item['requiredByLaw'] !== true,
      help: {
        why: 'If nobody can say why, it goes.',
        good: 'The insurer pays only with it.',
        source: EXECUTIVE_LEADER,
      },
    },
    ...ownerAndDue(EXECUTIVE_LEADER).map((field) => ({
      ...field,
      when: (item: Readonly<Record<string, unknown>>) => item['decision'] !== 'keep',
    })),
  ],
};
