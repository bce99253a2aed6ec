import { patternFor } from '../../plan/letters.ts';
import { CLAPTRAP, NO_CLAPTRAP } from './claptrap.ts';

/**
 * The words and phrases of a text that anyone could claim of themselves, as they are written there, each once, in the
 * order of the text; `extra` are words of the organisation's own. Only whole words count, in upper or lower case, with
 * blanks or hyphens between them.
 */
export function claptrapIn(text: string, extra: readonly string[]): string[] {
  const characters = [...text.normalize('NFC')];
  const letters = lettersOf(characters);
  const phrases = phrasesWith(extra);
  const found = new Map<string, string>();
  for (let at = 0; at < letters.length; ) {
    const phrase = phraseAt(letters, at, phrases);
    const key = keyOfLetters(phrase);
    if (phrase.length > 0 && phrases.claims.has(key) && !found.has(key)) {
      const written = characters.slice(phrase[0]!.index, phrase.at(-1)!.index + 1).join('');
      found.set(key, written.replaceAll(/\s+/g, ' '));
    }
    at += Math.max(1, phrase.length);
  }
  return [...found.values()];
}

/** What is looked for. Phrases are written as `keyOf` says. */
interface Phrases {
  readonly claims: ReadonlySet<string>;
  /** The claims, and what only looks like one. */
  readonly all: ReadonlySet<string>;
  /** How long those that begin with a unit of UTF-16 are, the longest first: few begin as any word of a text does. */
  readonly lengthsByStart: ReadonlyMap<string, readonly number[]>;
}

const known = new WeakMap<readonly string[], Phrases>();

function phrasesWith(extra: readonly string[]): Phrases {
  const before = known.get(extra);
  if (before !== undefined) return before;
  const claims = new Set([...CLAPTRAP, ...extra].map(keyOf));
  const all = new Set([...claims, ...NO_CLAPTRAP.map(keyOf)]);
  const lengths = new Map<string, Set<number>>();
  for (const key of all) {
    const known = lengths.get(startOf(key));
    if (known === undefined) lengths.set(startOf(key), new Set([[...key].length]));
    else known.add([...key].length);
  }
  const lengthsByStart = new Map([...lengths].map(([start, known]) => [start, [...known].sort((a, b) => b - a)]));
  const phrases = { claims, all, lengthsByStart };
  known.set(extra, phrases);
  return phrases;
}

function startOf(key: string): string {
  return key.slice(0, 1);
}

/** A character of a text that is neither blank nor hyphen. */
interface Letter {
  readonly character: string;
  readonly index: number;
  readonly beginsWord: boolean;
  readonly endsWord: boolean;
}

function lettersOf(characters: readonly string[]): Letter[] {
  const inWord = characters.map((character) => wordFor(character).test(character));
  const letters: Letter[] = [];
  characters.forEach((character, index) => {
    if (blankFor(character).test(character)) return;
    letters.push({ character, index, beginsWord: !inWord[index - 1], endsWord: !inWord[index + 1] });
  });
  return letters;
}

const wordFor = patternFor(/[A-Za-z\d]/, () => /[\p{L}\p{M}\p{N}]/u);
/** A blank or a hyphen. */
const blankFor = patternFor(/[\s-]/, () => /[\s\p{Pd}]/u);
const blanksIn = patternFor(/[\s-]/g, () => /[\s\p{Pd}]/gu);

/** The longest phrase that begins here, so that "best before" is never taken for "best"; empty where none does. */
function phraseAt(letters: readonly Letter[], at: number, phrases: Phrases): readonly Letter[] {
  const { character, beginsWord } = letters[at]!;
  if (!beginsWord) return [];
  for (const length of phrases.lengthsByStart.get(startOf(character.toLowerCase())) ?? []) {
    if (!letters[at + length - 1]?.endsWord) continue;
    const phrase = letters.slice(at, at + length);
    if (phrases.all.has(keyOfLetters(phrase))) return phrase;
  }
  return [];
}

/** The same for all ways in which a phrase may be written. */
function keyOf(phrase: string): string {
  const text = phrase.normalize('NFC');
  return text.replaceAll(blanksIn(text), '').toLowerCase();
}

function keyOfLetters(letters: readonly Letter[]): string {
  return letters
    .map(({ character }) => character)
    .join('')
    .toLowerCase();
}
