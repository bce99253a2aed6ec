import { RIGHT_CUSTOMERS } from '../method/sources.ts';
import { choiceOf, EVERY, type ListField, type MapFields } from './field.ts';
import { coverageMeaning, goalMeaning } from './meaning.ts';

/** Whose plan it is. */
export const organization: MapFields = {
  path: [],
  fields: [
    {
      key: 'organization',
      text: 'What is the organisation called?',
      quick: true,
      why: 'It is the heading of every report.',
      good: 'The name your customers use.',
    },
  ],
};

/** Asked where the plan counts something else than money. */
export const currency: MapFields = {
  path: [],
  fields: [
    {
      key: 'currency',
      text: 'Which currency are costs in?',
      why: 'Whatever grows, moves cost money.',
      good: 'A code such as USD, EUR or CAD; USD if you skip.',
    },
  ],
};

export const champion: MapFields = {
  path: [],
  fields: [
    {
      key: 'champion',
      text: 'Which one person drives this plan and answers for the goal?',
      why: 'A plan that several people drive waits for the others.',
      good: 'One person or role, such as Head of Strategy.',
    },
  ],
};

/** HOW BIG do you want to be? What grows and its unit come before how much. */
export const howBig: MapFields = {
  path: ['howBig'],
  fields: [
    {
      key: 'measure',
      text: 'What do you want to grow? (Enter: annual revenue)',
      short: 'What grows:',
      otherwise: 'annual revenue',
      quick: true,
      why: 'One measure says how big you are; with two, each year picks the kinder one.',
      good: 'Annual revenue; or members, places, tonnes.',
    },
    {
      key: 'unit',
      text: 'What unit is it measured in? (a currency such as CAD, or what you count, such as members)',
      short: 'Unit:',
      kind: { type: 'unitOrCurrency' },
      quick: true,
      why: 'All figures of the plan are in one unit, so that they can be added.',
      good: 'USD, EUR or CAD; or members, students, tonnes.',
    },
    {
      key: 'per',
      text: 'What does the figure count?',
      quick: true,
      kind: choiceOf({
        year: 'all of a year',
        moment: 'how many there are at a moment',
        horizon: 'all of the horizon together',
      }),
      when: (howBig) => howBig['unit'] !== undefined,
      why: 'Members are counted on a day, revenue over a year; the planned path differs.',
      good: 'How many there are at a moment, for members.',
    },
    {
      key: 'baseline',
      text: 'How big are you today?',
      quick: true,
      meaning: goalMeaning,
      why: 'Growth is counted from this figure, and finance will ask where it comes from.',
      good: 'Last full year’s figure, such as {1}; or calculated: 40 x 150 x 52.',
    },
    {
      key: 'growth',
      text: 'By how much do you want to grow over the whole horizon? (a percentage, or the size to reach)',
      kind: { type: 'growthOrTarget' },
      quick: true,
      meaning: goalMeaning,
      why: 'The size of the goal decides which customers can deliver it: 10% and 25% a year call for different companies.',
      good: '25%, 8% a year, or the size to reach, such as {1.25}.',
      source: RIGHT_CUSTOMERS,
    },
    {
      key: 'start',
      text: 'From which day does the plan run?',
      quick: true,
      // Until the horizon is known there is nothing new to say.
      meaning: (facts) => (facts.horizon === null ? [] : goalMeaning(facts)),
      why: 'From then on readings can be compared with the planned path.',
      good: 'The first day of a quarter, such as 2026-07-01; or today.',
    },
    {
      key: 'horizon',
      text: 'Over how long?',
      quick: true,
      meaning: goalMeaning,
      why: 'The same growth is riskier in one year than in three. Beyond three years nobody can test the answer.',
      good: '24 months, 2 years, or by the end of 2028.',
      source: RIGHT_CUSTOMERS,
    },
    {
      key: 'attrition',
      text: 'If you won nothing new, how much of today’s business would be gone by the end? (0% if your figures are net of that)',
      short: 'Lost by the end (attrition):',
      quick: true,
      meaning: goalMeaning,
      why: 'Losses must be replaced before anything grows. Many plans forget them, and miss by that amount.',
      good: '5%, 8% a year, an amount such as {0.05}, or a range: 4%; 5%; 8%. Type 0% if what customers add is already net of losses.',
    },
    {
      key: 'inflation',
      text: 'Which inflation do you expect? (to show the growth in real terms)',
      why: 'At 4% inflation, 4% a year is no growth.',
      good: '2% a year.',
    },
    {
      key: 'confidence',
      text: 'How sure do you want to be of reaching it?',
      meaning: coverageMeaning,
      why: 'Ranges give a probability, not a promise. Below this probability you are warned.',
      good: '70%, the default.',
    },
    {
      key: 'every',
      text: 'How often do you read where it stands?',
      kind: EVERY,
      why: 'Without readings nobody knows whether the plan works.',
      good: 'every quarter',
    },
    {
      key: 'owner',
      text: 'Who answers for the goal?',
      why: 'A goal that belongs to everybody is nobody’s.',
      good: 'One person or role, such as Chief Executive Officer; or "same" for who drives the plan.',
    },
    {
      key: 'why',
      text: 'Why this big, and not half or double?',
      quick: true,
      why: 'When the first bad quarter comes, the reason keeps the goal from being negotiated away.',
      good: 'The lease on the second workshop needs {1.25} of yearly sales.',
    },
  ],
};

/** What no group of customers brings. */
export const otherContributions: ListField = {
  path: ['howBig', 'other'],
  noun: 'contribution',
  first: 'What will bring growth that no group of customers does? (an acquisition, prices; Enter: nothing)',
  further: 'Anything else of that kind? (Enter: that is all)',
  why: 'It counts towards the goal, but never as an answer to WHO.',
  good: 'The workshop that we buy in Laval.',
  fields: [
    {
      key: 'potential',
      text: 'how much will it bring, {more}?',
      meaning: coverageMeaning,
      why: 'A range is honest about what is not known.',
      good: '{0.04} {0.06} {0.09}',
    },
    {
      key: 'evidence',
      text: 'what evidence supports that range?',
      why: 'Somebody must be able to trace the figure.',
      good: 'The accounts of the last two years.',
    },
    {
      key: 'timeToClose',
      text: 'how long until it brings anything?',
      why: 'What starts late brings less within the horizon.',
      good: '6 months',
    },
  ],
};
