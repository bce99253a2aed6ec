/** A plan's lines as its indentation tells them apart: what holds where a text is not YAML yet, because it is being typed. */
import type { LineIndex } from '../yaml/lines.ts';

/** A key or the dash of a list's item at the beginning of a line; several may follow each other, as in `- id: racers`. */
export interface Opening {
  /** Where it is on its line, from 0. */
  readonly column: number;
  /** `null` for an item of a list. */
  readonly key: string | null;
  /** What follows on the line, without a comment; empty where nothing does. */
  readonly rest: string;
  /** The column at which that begins. */
  readonly end: number;
}

const KEY =
  /^(?:"((?:[^"\\]|\\.)*)"|'([^']*)'|([^\s#"'{}[\],|>&*!%@`-][^#"'{}[\],]*?|-[^\s#"'{}[\],][^#"'{}[\],]*?))\s*:(?=\s|$)/;

/** What a line opens, from left to right; nothing for an empty line, a comment or the middle of a text. */
export function openings(line: string): Opening[] {
  const found: Opening[] = [];
  let column = spaces(line);
  for (;;) {
    const here = line.slice(column);
    const match = /^-(?:\s+|$)/.exec(here) ?? KEY.exec(here);
    if (!match) return found;
    const key = match[1] ?? match[2] ?? match[3] ?? null;
    const end = column + match[0].length + (key === null ? 0 : spaces(here.slice(match[0].length)));
    found.push({ column, key, rest: withoutComment(line.slice(end)), end });
    if (key !== null) return found;
    column = end;
  }
}

function spaces(text: string): number {
  return text.length - text.trimStart().length;
}

function withoutComment(text: string): string {
  return text.replace(/(^|\s)#.*$/, '').trim();
}

/** Where an entry is that is being written. */
export interface Surroundings {
  /** The map or list that it is an entry of, or the value that it is the text of. */
  readonly path: (string | number)[];
  /** The keys beside it. */
  readonly keys: readonly string[];
  /** The column of the entries beside it, where it is not its own. */
  readonly column: number;
}

/**
 * What surrounds an entry that begins on a line at a column, from 0, where all that counts is how lines are indented.
 * `own` is what its own line opens before it. `null` in the middle of a text.
 */
export function surroundings(
  lines: LineIndex,
  line: number,
  column: number,
  own: readonly Opening[] = [],
): Surroundings | null {
  const climb = new Climb(column);
  if (!climb.past(own)) return null;
  let above = line;
  while (!climb.done && above > 1) {
    above--;
    const { parent } = climb;
    if (!climb.past(openings(lines.lineText(above)))) return null;
    if (parent === null && climb.parent !== null && own.length === 0) {
      const usual = firstBelow(lines, above, line, climb.parent);
      if (usual !== null && usual !== column) return surroundings(lines, line, usual);
    }
  }
  return { path: climb.path, keys: [...climb.keys, ...keysBelow(lines, line, column)], column };
}

/** The way from an entry up to the root, opening by opening, each line from right to left. */
class Climb {
  readonly keys: string[] = [];
  readonly #path: (string | number)[] = [];
  /** The column of what the entry is in directly, once it is known. */
  parent: number | null = null;
  /** Where the entry is, or the last of what it is known to be in. */
  #column: number;
  /** How many items are before it in its list; `null` where it is no item. */
  #index: number | null = null;

  constructor(column: number) {
    this.#column = column;
  }

  get done(): boolean {
    return this.#column === 0 && this.#index === null && this.parent !== null;
  }

  get path(): (string | number)[] {
    return this.#index === null || this.parent === null ? this.#path : [this.#index, ...this.#path];
  }

  /** Goes past what a line opens; false where the entry turns out to be in the middle of a text. */
  past(line: readonly Opening[]): boolean {
    return line.toReversed().every((opening) => this.#pastOne(opening));
  }

  #pastOne({ column, key, rest }: Opening): boolean {
    if (column > this.#column) return true;
    // A list may be at the same column as the key it belongs to.
    const isParent = column < this.#column || (this.#index !== null && key !== null);
    if (!isParent) {
      this.#pastSibling(key);
      return true;
    }
    if (key !== null && rest !== '') return false;
    if (this.#index !== null && this.parent !== null) this.#path.unshift(this.#index);
    this.#index = key === null ? 0 : null;
    if (key !== null) this.#path.unshift(key);
    this.#column = column;
    this.parent ??= column;
    return true;
  }

  #pastSibling(key: string | null): void {
    if (key === null) this.#index = this.parent !== null && this.#index === null ? null : (this.#index ?? 0) + 1;
    else if (this.parent === null) this.keys.push(key);
  }
}

/** The column at which the first entry below a parent's line is, the line being written left out. */
function firstBelow(lines: LineIndex, parent: number, written: number, column: number): number | null {
  const [, ...onItsLine] = openings(lines.lineText(parent)).filter((opening) => opening.column >= column);
  if (onItsLine[0]) return onItsLine[0].column;
  for (let line = parent + 1; line <= lines.count; line++) {
    const [first] = line === written ? [] : openings(lines.lineText(line));
    if (first) return first.column > column || (first.column === column && first.key === null) ? first.column : null;
  }
  return null;
}

function keysBelow(lines: LineIndex, line: number, column: number): string[] {
  const keys: string[] = [];
  for (let below = line + 1; below <= lines.count; below++) {
    const [first] = openings(lines.lineText(below));
    if (!first || first.column > column) continue;
    if (first.column < column || first.key === null) break;
    keys.push(first.key);
  }
  return keys;
}
