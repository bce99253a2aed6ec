/** From YAML nodes to plain data, refusing what YAML would turn into something other than what is there. */
import { isMap, isScalar, isSeq, type Pair, type ParsedNode, type Scalar, type YAMLMap } from 'yaml';
import { findHidden, findHiddenBehindColon, nameOfCharacter } from '../values/hidden.ts';
import { shown } from './guard.ts';
import type { LineIndex } from './lines.ts';
import { colonWithoutSpace } from './parse-errors.ts';
import { explainStrayKeys, strayKeys } from './stray-keys.ts';
import { MAX_ISSUES } from './text.ts';
import type { TextIssue } from './text-issue.ts';

/** The data of a document and what is refused in it; the data counts only where nothing is. */
export function toPlainData(root: ParsedNode | null, lines: () => LineIndex): { value: unknown; issues: TextIssue[] } {
  const reader = new Reader(lines);
  return { value: reader.read(root), issues: reader.issues };
}

class Reader {
  readonly issues: TextIssue[] = [];
  readonly #lines: () => LineIndex;

  constructor(lines: () => LineIndex) {
    this.#lines = lines;
  }

  // Recursion is bounded: the guard lets no text through that nests deeper than its cap.
  read(node: unknown): unknown {
    if (this.issues.length >= MAX_ISSUES || node === null) return null;
    if (isScalar(node)) return this.#scalar(node);
    if (isMap(node)) return this.#map(node);
    if (isSeq(node)) return node.items.map((item) => this.read(item));
    return null;
  }

  #map(map: YAMLMap): Record<string, unknown> {
    const data: Record<string, unknown> = {};
    const refused = this.#refuseStrayKeys(map);
    for (const pair of map.items) {
      if (this.issues.length >= MAX_ISSUES) break;
      if (refused.has(pair.key)) continue;
      const name = this.#key(pair, data, map);
      const value = this.read(pair.value);
      if (name !== null) data[name] = value;
    }
    return data;
  }

  /** Keys that a comma made of a figure, or of words that YAML takes for no text: one mistake, and not one for each key. */
  #refuseStrayKeys(map: YAMLMap): ReadonlySet<unknown> {
    const refused = new Set<unknown>();
    for (const stray of strayKeys(map)) {
      if (!stray.isFigure && stray.keys.every(({ value }) => typeof value === 'string')) continue;
      for (const key of stray.keys) refused.add(key);
      this.#refuse(stray.range.start, stray.range.end, ...explainStrayKeys(stray));
    }
    return refused;
  }

  /** The name of a pair's key; `null` where it is refused. */
  #key(pair: Pair, earlier: Readonly<Record<string, unknown>>, map: YAMLMap): string | null {
    const { key } = pair;
    if (!isScalar(key) || typeof key.value !== 'string') return this.#refuseKey(key, ...nonTextKey(key));
    const name = key.value;
    if (hasHalfCharacter(key)) return this.#refuseKey(key, ...HALF_CHARACTER);
    const hidden = findHidden(name);
    if (hidden !== null) {
      const message = `The key "${shown(name)}" holds a character that cannot be seen (${nameOfCharacter(hidden.character)}).`;
      return this.#refuseKey(key, message, 'Delete it; between words type an ordinary space.');
    }
    if (Object.hasOwn(earlier, name)) return this.#refuseDuplicate(key, name, map);
    if (name === '__proto__')
      return this.#refuseKey(key, 'The key __proto__ is not allowed.', 'Give the key another name.');
    if (key.type === 'PLAIN') {
      const fault = plainKeyFault(name, pair);
      if (fault !== null) return this.#refuseKey(key, ...fault);
    }
    return name;
  }

  #refuseDuplicate(key: Scalar, name: string, map: YAMLMap): null {
    const first = map.items.find((pair) => isScalar(pair.key) && pair.key.value === name)?.key as Scalar;
    const { line } = this.#lines().positionAt(rangeStart(first));
    const message = `The key "${shown(name)}" appears here for the second time; the first is on line ${line}.`;
    return this.#refuseKey(key, message, 'Keep one of the two, or give one another name.');
  }

  #refuseKey(key: unknown, message: string, help: string): null {
    const [start, end] = (key as Scalar).range ?? [0, 0];
    this.#refuse(start, end, message, help);
    return null;
  }

  #scalar(node: Scalar): unknown {
    const { value } = node;
    if (typeof value === 'number') {
      const fault = numberFault(node.source ?? '', value);
      if (fault !== null) this.#refuseKey(node, ...fault);
    } else if (hasHalfCharacter(node)) this.#refuseKey(node, ...HALF_CHARACTER);
    else if (typeof value === 'string' && node.type === 'PLAIN' && this.#beginsLine(node)) {
      const hidden = findHiddenBehindColon(value);
      if (hidden !== null) {
        const { offset, character } = hidden;
        const start = rangeStart(node) + offset;
        // It keeps the colon from making a key of the word before it.
        const message = `The character after this colon is not an ordinary space (${nameOfCharacter(character)}).`;
        this.#refuse(start, start + character.length, message, 'Delete it and type a space.');
      }
    }
    return value;
  }

  /** Whether a value is where the first key of a map would be. */
  #beginsLine(node: Scalar): boolean {
    const lines = this.#lines();
    const { line, column } = lines.positionAt(rangeStart(node));
    return /^[\s-]*$/.test(lines.lineText(line).slice(0, column - 1));
  }

  #refuse(start: number, end: number, message: string, help: string): void {
    if (this.issues.length < MAX_ISSUES) this.issues.push({ message, help, start, end });
  }
}

function rangeStart(node: Scalar): number {
  return node.range?.[0] ?? 0;
}

type Fault = [message: string, help: string];

const HALF_CHARACTER: Fault = [
  'An escape in this text stands for half a character (a lone surrogate).',
  'Type the character itself instead of \\u….',
];

/** Whether an escape wrote one: the text itself holds none, or it would have been refused before. */
function hasHalfCharacter({ value, type }: Scalar): boolean {
  return typeof value === 'string' && type === 'QUOTE_DOUBLE' && !value.isWellFormed();
}

function nonTextKey(key: unknown): Fault {
  if (!isScalar(key)) return ['A list or a map appears where a key is expected.', 'Write the key as plain text.'];
  const written = key.source ?? '';
  if (written === '') return ['A key is missing before this colon.', 'Write the key, or delete the line.'];
  const kind = key.value === null ? 'no value' : typeof key.value === 'number' ? 'a number' : 'a truth value';
  return [`The key ${shown(written)} is ${kind} in YAML, not text.`, `Put the key in quotes: "${shown(written)}".`];
}

function plainKeyFault(name: string, pair: Pair): Fault | null {
  if (name === '<<')
    return ['<< merges another map into this one, and a plan has no references.', 'Write the keys out.'];
  const tight = pair.value === null ? /^([^:]+):\S/.exec(name) : null;
  return tight && colonWithoutSpace(tight[1]!);
}

/** What is wrong with a number as it is written, e.g. `014`; `null` where every reader takes it for the same number. */
function numberFault(written: string, value: number): Fault | null {
  const number = shown(written);
  const text = 'put it in quotes if it is a text';
  if (/[nf]$/i.test(written) && !/^0x/.test(written)) {
    return [`${number} is not a number that a plan can use.`, `Write a plain number, or ${text}.`];
  }
  if (Math.abs(value) > Number.MAX_SAFE_INTEGER) {
    return [`${number} is too large a number to be stored exactly.`, `Write an amount such as 12M, or ${text}.`];
  }
  if (/^0[xo]/.test(written)) {
    const base = written[1] === 'x' ? 'hexadecimal' : 'octal';
    return [`${number} is a ${base} number, which YAML reads as ${value}.`, `Write ${value}, or ${text}.`];
  }
  if (/^[-+]?0\d/.test(written)) {
    return [
      `${number} begins with a zero; some tools read it as ${value}, others as an octal number.`,
      `Write ${value}, or ${text}.`,
    ];
  }
  if (value === 0 && /^[^e]*[1-9]/i.test(written)) {
    return [`${number} is too small a number to differ from 0.`, `Write 0, or ${text}.`];
  }
  return null;
}
