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
  const lengthsByStart = new Map<string, number[]>();
  for (const key of all) {
    const lengths = lengthsByStart.get(startOf(key)) ?? [];
    lengthsByStart.set(
      startOf(key),
      [...new Set([...lengths, [...key].length])].sort((a, b) => b - a),
    );
  }
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
  return characters.flatMap((character, index) => {
    if (/[\s\p{Pd}]/u.test(character)) return [];
    const [beginsWord, endsWord] = [!isWord(characters[index - 1]), !isWord(characters[index + 1])];
    return [{ character, index, beginsWord, endsWord }];
  });
}

function isWord(character: string | undefined): boolean {
  return character !== undefined && patternFor(character, /[A-Za-z\d]/, /[\p{L}\p{M}\p{N}]/u).test(character);
}

/** The longest phrase that begins here, so that "best before" is never taken for "best"; empty where none does. */
function phraseAt(letters: readonly Letter[], at: number, phrases: Phrases): readonly Letter[] {
  const { character, beginsWord } = letters[at]!;
  if (!beginsWord) return [];
  for (const length of phrases.lengthsByStart.get(startOf(character.toLowerCase())) ?? []) {
    const phrase = letters.slice(at, at + length);
    if (phrase.length > 0 && phrase.at(-1)!.endsWord && phrases.all.has(keyOfLetters(phrase))) return phrase;
  }
  return [];
}

/** The same for all ways in which a phrase may be written. */
function keyOf(phrase: string): string {
  return phrase
    .normalize('NFC')
    .replaceAll(/[\s\p{Pd}]/gu, '')
    .toLowerCase();
}

function keyOfLetters(letters: readonly Letter[]): string {
  return letters
    .map(({ character }) => character)
    .join('')
    .toLowerCase();
}
