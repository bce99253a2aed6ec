import type { VerdictValue } from '../../growth/verdict.ts';

/** What a verdict is called where there is no room for its sentence, and in a cell of a table; and how it is coloured. */
export const VERDICT_WORDS: Readonly<
  Record<
    VerdictValue,
    { readonly words: string; readonly short: string; readonly tone: 'good' | 'warning' | 'error' | 'unknown' }
  >
> = {
  reached: { words: 'HOW BIG is reached', short: 'reached', tone: 'good' },
  missed: { words: 'HOW BIG was missed', short: 'missed', tone: 'error' },
  unknown: { words: 'Not known yet', short: 'not known yet', tone: 'unknown' },
  unlikely: { words: 'WHO is not expected to deliver HOW BIG', short: 'not expected to deliver', tone: 'error' },
  may: { words: 'WHO may deliver HOW BIG', short: 'may deliver', tone: 'warning' },
  'on-paper': { words: 'On paper WHO adds up to HOW BIG', short: 'adds up on paper', tone: 'warning' },
  can: { words: 'WHO can deliver HOW BIG', short: 'can deliver', tone: 'good' },
};
