import type { VerdictValue } from '../../growth/verdict.ts';

/** What a verdict is called where there is no room for its sentence, and how it is coloured. */
export const VERDICT_WORDS: Readonly<
  Record<VerdictValue, { readonly words: string; readonly tone: 'good' | 'warning' | 'error' | 'unknown' }>
> = {
  reached: { words: 'HOW BIG is reached', tone: 'good' },
  missed: { words: 'HOW BIG was missed', tone: 'error' },
  unknown: { words: 'Not known yet', tone: 'unknown' },
  unlikely: { words: 'WHO is not expected to deliver HOW BIG', tone: 'error' },
  may: { words: 'WHO may deliver HOW BIG', tone: 'warning' },
  'on-paper': { words: 'On paper WHO adds up to HOW BIG', tone: 'warning' },
  can: { words: 'WHO can deliver HOW BIG', tone: 'good' },
};
