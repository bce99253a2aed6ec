import { oncePer } from '../../../growth/lazily.ts';
import { patternFor } from '../../../yaml/letters.ts';
import { CLAPTRAP, NO_CLAPTRAP } from './claptrap.ts';

/**
 * The words and phrases of a text that anyone could claim of themselves, as they are written there, each once, in the
 * order of the text; `extra` are words of the organisation's own. Only whole words count, in upper or lower case, with
 * blanks or hyphens between them.
 */
export function claptrapIn(text: string, extra: readonly string[]): string[] {
  const written = writtenIn(text);
  const { characters, letters } = written;
  const phrases = phrasesWith(extra);
  const found = new Map<string, string>();
  for (let at = 0; at < letters.length; ) {
    const [key, length] = phraseAt(written, at, phrases);
    if (length > 0 && phrases.claims.has(key) && !found.has(key)) {
      const claim = characters.slice(letters[at], letters[at + length - 1]! + 1).join('');
      found.set(key, claim.replaceAll(/\s+/g, ' '));
    }
    at += Math.max(1, length);
  }
  return [...found.values()];
}

/** What is looked for. Phrases are written as `keyOf` says. */
interface Phrases {
  readonly claims: ReadonlySet<string>;
  /** The claims, and what only looks like one. */
  readonly all: ReadonlySet<string>;
  /** The length of the longest. */
  readonly longest: number;
}

const phrasesWith = oncePer((extra: readonly string[]): Phrases => {
  const claims = [...CLAPTRAP, ...extra].map(keyOf);
  const all = [...claims, ...NO_CLAPTRAP.map(keyOf)];
  return { claims: new Set(claims), all: new Set(all), longest: Math.max(...all.map(({ length }) => length)) };
});

/** A text, character by character. */
interface Written {
  readonly characters: readonly string[];
  /** Whether each of them is part of a word. */
  readonly inWord: readonly boolean[];
  /** The indexes of those that are neither blank nor hyphen. */
  readonly letters: readonly number[];
}

function writtenIn(text: string): Written {
  const characters = [...text.normalize('NFC')];
  const inWord = characters.map((character) => wordFor(character).test(character));
  const letters: number[] = [];
  characters.forEach((character, index) => {
    if (!blankFor(character).test(character)) letters.push(index);
  });
  return { characters, inWord, letters };
}

const wordFor = patternFor(/[A-Za-z\d]/, () => /[\p{L}\p{M}\p{N}]/u);
/** A blank or a hyphen. */
const blankFor = patternFor(/[\s-]/, () => /[\s\p{Pd}]/u);
const blanksIn = patternFor(/[\s-]/g, () => /[\s\p{Pd}]/gu);

/** The longest phrase that begins here, so that "best before" is never treated as "best", and its letters; else none. */
function phraseAt(
  { characters, inWord, letters }: Written,
  at: number,
  { all, longest }: Phrases,
): readonly [key: string, length: number] {
  let found: readonly [string, number] = ['', 0];
  if (inWord[letters[at]! - 1]) return found;
  let text = '';
  for (let length = 1; length <= longest; length++) {
    const end = letters[at + length - 1];
    if (end === undefined) break;
    text += characters[end];
    const key = text.toLowerCase();
    if (!inWord[end + 1] && all.has(key)) found = [key, length];
  }
  return found;
}

/** The same for all ways in which a phrase may be written. */
function keyOf(phrase: string): string {
  const text = phrase.normalize('NFC');
  return text.replaceAll(blanksIn(text), '').toLowerCase();
}
