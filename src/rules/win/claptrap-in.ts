import { CLAPTRAP, NO_CLAPTRAP } from './claptrap.ts';

/**
 * The words and phrases of a text that anyone could claim of themselves, as they are written there, each once, in the
 * order of the text; `extra` are words of the organisation's own. Only whole words count, in upper or lower case, with
 * blanks or hyphens between them.
 */
export function claptrapIn(text: string, extra: readonly string[]): string[] {
  const claims = new Set([...CLAPTRAP, ...extra].map(keyOf));
  const found = new Map<string, string>();
  for (const [written] of text.normalize('NFC').matchAll(patternOf([...CLAPTRAP, ...extra, ...NO_CLAPTRAP]))) {
    const key = keyOf(written);
    if (claims.has(key) && !found.has(key)) found.set(key, written.replaceAll(/\s+/g, ' '));
  }
  return [...found.values()];
}

/** The same for all ways in which a phrase may be written. */
function keyOf(phrase: string): string {
  return wordsOf(phrase).join('').toLowerCase();
}

function wordsOf(phrase: string): string[] {
  return phrase
    .normalize('NFC')
    .split(/[\s\p{Pd}]+/u)
    .filter((word) => word !== '');
}

/** Where several phrases begin at one place the longest is found, so that "best before" is never taken for "best". */
function patternOf(phrases: readonly string[]): RegExp {
  const alternatives = phrases
    .map(wordsOf)
    .filter((words) => words.length > 0)
    .sort((a, b) => b.join('').length - a.join('').length)
    .map((words) => words.map(escaped).join('[\\s\\p{Pd}]*'));
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
}

function escaped(word: string): string {
  return word.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
