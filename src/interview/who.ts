import { RIGHT_CUSTOMERS, SIXTEEN_ACTIONS } from '../method/sources.ts';
import type { ListField, MapFields } from './field.ts';
import { coverageMeaning, headroomMeaning } from './meaning.ts';

/** WHO do you want to serve? */
export const who: MapFields = {
  path: ['who'],
  fields: [
    {
      key: 'dimension',
      text: 'What divides your customers into groups: region, need, size, ...?',
      quick: true,
      why: 'Divide customers in one way only (by region, or by size): with two, the same customer is counted twice.',
      good: 'How they ride; or region; or the job they hire you for.',
    },
  ],
};

export const segments: ListField = {
  path: ['who', 'segments'],
  noun: 'group',
  quick: true,
  first: 'Name a group of customers that could bring the growth.',
  further: 'Another group of customers? (Enter: that is all)',
  why: 'The goal decides who must be served: choose groups with needs that nobody meets yet, not the ones that are easiest to advertise to.',
  good: 'Daily commuters; families with cargo bikes; delivery fleets.',
  source: RIGHT_CUSTOMERS,
  fields: [
    {
      key: 'potential',
      text: 'how much can they bring, {more}?',
      quick: true,
      meaning: coverageMeaning,
      when: (segment) => segment['target'] === undefined,
      why: 'A range is honest about what is not known, and ranges give a probability. One number pretends.',
      good: 'At least {0.075}, at most {0.27}, most likely {0.16}. Or work it out: customers x orders a year x value, such as 40 x 150 x 52.',
    },
    {
      key: 'target',
      text: 'how much are all their purchases to come to by the end of the horizon?',
      quick: true,
      meaning: coverageMeaning,
      when: (segment) => segment['target'] !== undefined,
      why: 'The plan states a target for them, so what they add is calculated from what they bring today.',
      good: 'At least {0.3}, at most {0.5}, most likely {0.4}: today’s business included.',
      source: '',
    },
    {
      key: 'evidence',
      text: 'what evidence supports that range?',
      quick: true,
      why: 'The whole goal rests on these figures, so somebody must be able to trace them.',
      good: 'A survey of 1,140 commuters; a waiting list of 310 names; two letters of intent.',
      source: '',
    },
    {
      key: 'secrets',
      text: 'what do you know of them that competitors do not?',
      quick: true,
      why: 'Moves that rest on what customers let slip cannot be copied from your brochure.',
      good: 'A broken bike means a late arrival, and being late is what they fear.',
      source: SIXTEEN_ACTIONS,
    },
    {
      key: 'chosen',
      text: 'do you choose to serve them? (no: they are only an alternative)',
      meaning: coverageMeaning,
      why: 'A group that was considered and not chosen is worth keeping: "plan whatif" can add it.',
      good: 'yes',
      source: '',
    },
    {
      key: 'today',
      text: 'how much of today’s business do they bring, per year?',
      meaning: headroomMeaning,
      why: 'With their share it shows how much of their spending still goes elsewhere.',
      good: '{0.43}',
      source: '',
    },
    {
      key: 'share',
      text: 'what part of their spending comes to you?',
      meaning: headroomMeaning,
      why: 'Where most of it already comes to you, growth must come from somewhere else.',
      good: '35%',
      source: '',
    },
    {
      key: 'timeToClose',
      text: 'how long from the first contact to the first money?',
      why: 'A customer who needs a year to decide brings nothing in a plan of a year.',
      good: '4 months',
      source: '',
    },
    {
      key: 'why',
      text: 'why them?',
      why: 'The reason is what the next leader needs to keep or change the choice.',
      good: 'The largest unmet need, and our workshops are already on their routes.',
      source: '',
    },
  ],
};

export const notServing: ListField = {
  path: ['who', 'notServing'],
  noun: 'group not served',
  quick: true,
  first: 'Who will you NOT serve?',
  further: 'Anybody else you will not serve? (Enter: that is all)',
  why: 'A choice that turns nobody away is no choice: the same people and money then go everywhere.',
  good: 'Bargain hunters.',
  source: RIGHT_CUSTOMERS,
  fields: [
    {
      key: 'why',
      text: 'why not?',
      why: 'It keeps the door closed when a quarter looks thin.',
      good: 'They leave with the next coupon.',
      source: '',
    },
  ],
};
