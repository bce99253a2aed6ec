import { patternFor } from '../../../yaml/letters.ts';
import { CLAPTRAP, NO_CLAPTRAP } from './claptrap.ts';

/**
 * The words and phrases of a text that anyone could claim of themselves, as they are written there, each once, in the
 * order of the text; `extra` are words of the organisation's own. Only whole words count, in upper or lower case, with
 * blanks or hyphens between them.
 */
export function claptrapIn(text: string, extra: readonly string[]): string[] {
  const written = writtenIn(text);
  const phrases = phrasesWith(extra);
  const found = new Map<string, string>();
  for (let at = 0; at < written.letters.length; ) {
    const length = phraseLengthAt(written, at, phrases);
    const key = length === 0 ? null : keyAt(written, at, length);
    if (key !== null && phrases.claims.has(key) && !found.has(key)) found.set(key, claimAt(written, at, length));
    at += Math.max(1, length);
  }
  return [...found.values()];
}

/** A claim as it is written. */
function claimAt({ characters, letters }: Written, at: number, length: number): string {
  const written = characters.slice(letters[at], letters[at + length - 1]! + 1).join('');
  return written.replaceAll(/\s+/g, ' ');
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

/** How long the longest phrase is that begins here, so that "best before" is never treated as "best"; 0 where none does. */
function phraseLengthAt(written: Written, at: number, phrases: Phrases): number {
  const { characters, inWord, letters } = written;
  const start = letters[at]!;
  if (inWord[start - 1]) return 0;
  for (const length of phrases.lengthsByStart.get(startOf(characters[start]!.toLowerCase())) ?? []) {
    const end = letters[at + length - 1];
    if (end === undefined || inWord[end + 1]) continue;
    if (phrases.all.has(keyAt(written, at, length))) return length;
  }
  return 0;
}

/** The same for all ways in which a phrase may be written. */
function keyOf(phrase: string): string {
  const text = phrase.normalize('NFC');
  return text.replaceAll(blanksIn(text), '').toLowerCase();
}

function keyAt({ characters, letters }: Written, at: number, length: number): string {
  let text = '';
  for (const index of letters.slice(at, at + length)) text += characters[index];
  return text.toLowerCase();
}
