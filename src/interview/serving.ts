import {
  CHAPTER_ON_CUSTOMERS,
  EXECUTIVE_LEADER,
  SIXTEEN_ACTIONS,
  THREE_STEPS,
  TWELVE_WAYS,
} from '../method/sources.ts';
import { choiceOf, EVERY, type ListField, type MapFields } from './field.ts';
import { OWNER_AND_DUE } from './win.ts';

/** Serving customers. */
export const serving: MapFields = {
  path: ['serving'],
  source: EXECUTIVE_LEADER,
  fields: [
    {
      key: 'officer.title',
      text: 'Which ONE executive answers for serving customers?',
      why: 'A duty shared by several gets nobody’s attention when it costs something. In a small firm it may be the chief executive.',
      good: 'Chief Serving Officer.',
    },
    {
      key: 'officer.executive',
      text: 'Does that person sit in the executive team?',
      when: (serving) => serving['officer'] !== undefined,
      why: 'Somebody must be able to say no where the decisions are made.',
      good: 'yes',
    },
    {
      key: 'imperative',
      text: 'What do you declare you will be for the people you serve? (one sentence)',
      why: 'People act on a sentence they can repeat.',
      good: 'To be the bike shop that this city tells stories about.',
      source: THREE_STEPS,
    },
  ],
};

/** What must change because of what customers said. */
export const customerChanges: ListField = {
  path: ['customer', 'changes'],
  noun: 'change',
  first: 'What did customers tell you lately that calls for a change?',
  further: 'What else did they tell you? (Enter: that is all)',
  why: 'Feedback that changes nothing teaches customers to stop giving it.',
  good: 'Nobody tells me when the part is late.',
  source: CHAPTER_ON_CUSTOMERS,
  fields: [
    {
      key: 'change',
      text: 'what changes because of it?',
      why: 'One change that they will see.',
      good: 'A text message at every change of date.',
    },
    ...OWNER_AND_DUE,
  ],
};

/** Success stories that were told. */
export const stories: ListField = {
  path: ['stories'],
  noun: 'story',
  first: 'Which story of serving a customer well did you tell lately?',
  further: 'Another story? (Enter: that is all)',
  why: 'A story shows in a minute what the strategy means on a Tuesday afternoon.',
  good: 'The van that came to a wedding.',
  source: SIXTEEN_ACTIONS,
  fields: [
    {
      key: 'told',
      text: 'when was it last told?',
      why: 'Stories fade: after three months it is time for the next.',
      good: 'last told on 2026-10-02.',
    },
    {
      key: 'hero',
      text: 'who is its hero?',
      why: 'Name the person, and others will want to be in the next one.',
      good: 'Workshop crew two.',
    },
    {
      key: 'segment',
      text: 'whom did it happen to?',
      why: 'A story about the customers you chose.',
      good: 'Its number.',
    },
  ],
};

/** The numbers that tell whether it works. */
export const measures: ListField = {
  path: ['measures'],
  noun: 'measure',
  first: 'Which number tells you whether it works?',
  further: 'Another number? (Enter: that is all)',
  why: 'A few numbers with one owner each are looked at; forty are filed.',
  good: 'Mistakes put right within 24 hours; customers who were surprised; complaints; referrals; repeat business.',
  source: TWELVE_WAYS,
  fields: [
    {
      key: 'unit',
      text: 'what unit is it measured in?',
      why: 'So that everybody reads the same figure.',
      good: 'percent, or number a month.',
    },
    {
      key: 'better',
      text: 'which way is good?',
      kind: choiceOf({ higher: 'higher is better', lower: 'lower is better' }),
      why: 'Then readings show whether you are on track.',
      good: 'higher',
    },
    {
      key: 'baseline',
      text: 'what is the value today?',
      why: 'A target means nothing without its starting point.',
      good: '41',
    },
    {
      key: 'target',
      text: 'where should it be?',
      why: 'For mistakes put right within a day, and for surprised customers, the final target is 100 percent.',
      good: '100',
    },
    {
      key: 'start',
      text: 'from when on?',
      why: 'The way to the target is a line from this day.',
      good: 'today',
    },
    ...OWNER_AND_DUE.toReversed(),
    {
      key: 'every',
      text: 'how often is it read?',
      kind: EVERY,
      why: 'A figure that nobody reads for two quarters is forgotten.',
      good: 'every month',
    },
  ],
};

/** The measures that every plan for serving customers wants, as they are proposed. */
export const WELL_KNOWN_MEASURES: readonly {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly better: 'higher' | 'lower';
  readonly text: string;
}[] = [
  {
    id: 'recovered-within-24h',
    name: 'Mistakes put right within 24 hours',
    unit: 'percent',
    better: 'higher',
    text: 'Of your mistakes, how many percent are put right within 24 hours today?',
  },
  {
    id: 'surprised',
    name: 'Customers who were surprised by how it was put right',
    unit: 'percent',
    better: 'higher',
    text: 'Of the people affected, how many percent were surprised by something they did not expect?',
  },
  {
    id: 'complaints',
    name: 'Complaints',
    unit: 'number a month',
    better: 'lower',
    text: 'How many complaints do you get in a month?',
  },
  {
    id: 'referrals',
    name: 'Customers who came because another one told them',
    unit: 'percent',
    better: 'higher',
    text: 'Of your new customers, how many percent came because another customer told them?',
  },
  {
    id: 'repeat-business',
    name: 'Customers who bought again within a year',
    unit: 'percent',
    better: 'higher',
    text: 'Of your customers, how many percent bought again within a year?',
  },
];

export const MEASURE_HELP = {
  why: 'Whether customers are served well shows in five numbers: mistakes put right in a day, surprises, complaints, referrals, repeat business.',
  good: 'A number, estimated if need be; it can be corrected.',
  source: `${TWELVE_WAYS}; ${THREE_STEPS}`,
};
