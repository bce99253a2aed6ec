import { CLAPTRAP, NO_CLAPTRAP } from './claptrap.ts';

/**
 * The words and phrases of a text that anyone could claim of themselves, as they are written there, each once, in the
 * order of the text; `extra` are words of the organisation's own. Whole words alone count, in any case, with blanks or
 * hyphens between them.
 */
export function claptrapIn(text: string, extra: readonly string[]): string[] {
  const found = new Map<string, string>();
  for (const match of text.normalize('NFC').matchAll(patternOf([...extra, ...CLAPTRAP], NO_CLAPTRAP))) {
    const claim = match.groups?.['claim']?.replaceAll(/\s+/g, ' ');
    if (claim !== undefined && !found.has(keyOf(claim))) found.set(keyOf(claim), claim);
  }
  return [...found.values()];
}

/** At every place the longest phrase wins, so that "best before" is seen before "best"; on a tie it is a claim. */
function patternOf(claims: readonly string[], harmless: readonly string[]): RegExp {
  const phrases = [
    ...claims.map((phrase) => ({ group: 'claim', words: wordsOf(phrase) })),
    ...harmless.map((phrase) => ({ group: 'harmless', words: wordsOf(phrase) })),
  ].filter(({ words }) => words.length > 0);
  const longestFirst = phrases.sort((a, b) => b.words.join('').length - a.words.join('').length);
  return new RegExp(BOUNDARY, 'giu');
}
