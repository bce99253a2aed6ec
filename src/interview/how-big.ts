import { RIGHT_CUSTOMERS } from '../method/sources.ts';
import type { Field } from './field.ts';
import { coverageMeaning, goalMeaning } from './meaning.ts';

/** Whose plan it is. */
export const planFields: readonly Field[] = [
  {
    key: 'organization',
    text: 'What is the organisation called?',
    quick: true,
    help: {
      why: 'It stands at the head of every report.',
      good: 'The name your customers use.',
      source: RIGHT_CUSTOMERS,
    },
  },
  {
    key: 'currency',
    text: 'Which currency are the amounts in?',
    quick: true,
    help: {
      why: 'All amounts of the plan are in one currency, so that they can be added.',
      good: 'A code such as USD, EUR or CAD. Skipped, it is USD.',
      source: RIGHT_CUSTOMERS,
    },
  },
  {
    key: 'champion',
    text: 'Who is the one person who drives this plan?',
    help: {
      why: 'A plan that several people drive waits for the others.',
      good: 'One person or role, such as Head of Strategy.',
      source: RIGHT_CUSTOMERS,
    },
  },
];

/** HOW BIG do you want to be? */
export const howBigFields: readonly Field[] = [
  {
    key: 'measure',
    text: 'What is it that shall grow?',
    help: {
      why: 'One measure says how big you are; with two, each year picks the kinder one.',
      good: 'Annual revenue, which it also is if you skip; or members, places, tonnes.',
      source: RIGHT_CUSTOMERS,
    },
  },
  {
    key: 'baseline',
    text: 'How big are you today, per year?',
    quick: true,
    meaning: goalMeaning,
    help: {
      why: 'Growth is counted from here, and finance will ask where the figure comes from.',
      good: 'Last full year’s revenue, such as 12M.',
      source: RIGHT_CUSTOMERS,
    },
  },
  {
    key: 'growth',
    text: 'By how much do you want to grow over the whole horizon? (a percentage, or the size to reach)',
    kind: { type: 'growthOrTarget' },
    quick: true,
    meaning: goalMeaning,
    help: {
      why: 'The size of the goal decides which customers can deliver it: 10% and 25% a year call for different companies.',
      good: '25%, or a target such as 15M.',
      source: RIGHT_CUSTOMERS,
    },
  },
  {
    key: 'horizon',
    text: 'Over how long?',
    quick: true,
    meaning: goalMeaning,
    help: {
      why: 'The same growth in one year or in three is another risk. Beyond three years nobody can test the answer.',
      good: '24 months, or 2y.',
      source: RIGHT_CUSTOMERS,
    },
  },
  {
    key: 'start',
    text: 'When does the horizon start?',
    quick: true,
    help: {
      why: 'From then on it can be told whether you are on pace.',
      good: 'The first day of a quarter, such as 2026-07-01; or today.',
      source: RIGHT_CUSTOMERS,
    },
  },
  {
    key: 'attrition',
    text: 'How much of today’s business do you expect to lose on the way?',
    quick: true,
    meaning: goalMeaning,
    help: {
      why: 'What leaves must be replaced before anything grows. Most plans forget it and miss by just that much.',
      good: '5% of today’s business, or an amount such as 600k; 0% if you are sure.',
      source: RIGHT_CUSTOMERS,
    },
  },
  {
    key: 'confidence',
    text: 'How sure do you want to be of reaching it?',
    meaning: coverageMeaning,
    help: {
      why: 'Ranges give a probability, not a promise. This is the probability below which you want to be warned.',
      good: '70%, which it also is if you skip.',
      source: RIGHT_CUSTOMERS,
    },
  },
  {
    key: 'owner',
    text: 'Who answers for the goal?',
    help: {
      why: 'A goal that belongs to everybody is nobody’s.',
      good: 'One person or role, such as Chief Executive Officer.',
      source: RIGHT_CUSTOMERS,
    },
  },
  {
    key: 'why',
    text: 'Why this big, and not half or double?',
    quick: true,
    help: {
      why: 'When the first bad quarter comes, the reason is what keeps the goal from being negotiated away.',
      good: 'The lease on the second workshop needs 15M of yearly sales.',
      source: RIGHT_CUSTOMERS,
    },
  },
];
