import type { VerdictValue } from '../../growth/verdict.ts';

/**
 * What a verdict is called where there is no room for its sentence, and in a cell of a table; how it is coloured; and its
 * rank from good to bad, as the gate takes it.
 */
export const VERDICT_WORDS: Readonly<
  Record<
    VerdictValue,
    {
      readonly words: string;
      readonly short: string;
      readonly tone: 'good' | 'warning' | 'error' | 'unknown';
      readonly rank: number;
    }
  >
> = {
  reached: { words: 'HOW BIG is reached', short: 'reached', tone: 'good', rank: 0 },
  missed: { words: 'HOW BIG was missed', short: 'missed', tone: 'error', rank: 3 },
  unknown: { words: 'Not known yet', short: 'not known yet', tone: 'unknown', rank: 2 },
  unlikely: {
    words: 'WHO is not expected to deliver HOW BIG',
    short: 'not expected to deliver',
    tone: 'error',
    rank: 2,
  },
  may: { words: 'WHO may deliver HOW BIG', short: 'may deliver', tone: 'warning', rank: 1 },
  'on-paper': { words: 'On paper WHO adds up to HOW BIG', short: 'adds up on paper', tone: 'warning', rank: 1 },
  can: { words: 'WHO can deliver HOW BIG', short: 'can deliver', tone: 'good', rank: 0 },
};
