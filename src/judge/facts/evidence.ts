import { patternFor } from '../../yaml/letters.ts';

/** What people write where they have nothing to state, as `bareWords` returns it. */
const NOTHING: ReadonlySet<string> = new Set([
  ...['', 'n/a', 'na', 'n.a', 'none', 'no', 'nope', 'nil', 'null', 'nothing', 'nothing yet', 'none yet', 'not yet'],
  ...['no evidence', 'no evidence yet', 'no data', 'no proof', 'not available', 'not applicable', 'missing', 'open'],
  ...['tbd', 't.b.d', 'tba', 't.b.a', 'tbc', 't.b.c', 'to do', 'todo', 'to be done', 'later', 'pending', 'undecided'],
  ...['idk', 'dunno', 'unknown', 'unclear', 'not sure', 'no idea', "don't know", 'don’t know', 'do not know'],
  ...['i don’t know', "i don't know", 'i do not know', 'we don’t know', "we don't know", 'we do not know'],
]);

const TO_BE =
  /^to be (?:agreed|announced|appointed|assigned|chosen|confirmed|decided|defined|determined|found|hired|named)$/;

/** What is between the first letter or digit and the last. */
const coreIn = patternFor(/[a-z\d](?:.*[a-z\d])?/, () => /[\p{L}\p{N}](?:.*[\p{L}\p{N}])?/u);

/** A text in small letters, without the marks before and after its words. */
export function bareWords(text: string): string {
  const line = text.toLowerCase().replaceAll(/\s+/g, ' ');
  return coreIn(line).exec(line)?.[0] ?? '';
}

/** Whether bare words say that there is nothing to state yet: "n/a", "none", "to be decided". */
export function isNothing(words: string): boolean {
  return NOTHING.has(words) || TO_BE.test(words);
}

/** Whether a text is evidence: it says something, and not only that there is none. Never throws. */
export function isEvidence(text: string | undefined): boolean {
  return text !== undefined && !isNothing(bareWords(text));
}
