/** A place in a text as people count it: line and column from 1, the column in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A stretch of a text: UTF-16 offsets, the end exclusive. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** Offsets of a text as lines and columns, and back. LF, CRLF and a lone CR each end a line. */
export class LineIndex {
  readonly #text: string;
  readonly #starts: readonly number[];

  constructor(text: string) {
    this.#text = text;
    this.#starts = lineStarts(text);
  }

  /** How many lines there are; a text that ends with a line break has an empty last line. */
  get count(): number {
    return this.#starts.length;
  }

  /** The position of an offset; one outside the text counts as the nearest inside. */
  positionAt(offset: number): Position {
    const inside = clamp(offset, 0, this.#text.length);
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#starts[middle]! <= inside) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: inside - this.#starts[low]! + 1 };
  }

  /** The offset of a position; a line or column that does not exist counts as the nearest that does. */
  offsetAt({ line, column }: Position): number {
    if (line < 1) return 0;
    if (line > this.#starts.length) return this.#text.length;
    const { start, end } = this.lineRange(line);
    return clamp(start + column - 1, start, end);
  }

  /** The text of a line without its line break; empty where there is no such line. */
  lineText(line: number): string {
    const { start, end } = this.lineRange(line);
    return this.#text.slice(start, end);
  }

  /** Where a line begins and ends, its line break excluded. */
  lineRange(line: number): TextRange {
    const start = this.#starts[line - 1];
    if (start === undefined) return { start: this.#text.length, end: this.#text.length };
    let end = this.#starts[line] ?? this.#text.length;
    if (line < this.#starts.length) {
      end -= this.#text[end - 1] === '\n' && this.#text[end - 2] === '\r' ? 2 : 1;
    }
    return { start, end };
  }
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (const { 0: end, index } of text.matchAll(/\r\n?|\n/g)) starts.push(index + end.length);
  return starts;
}

function clamp(value: number, least: number, most: number): number {
  return Number.isNaN(value) ? least : Math.min(Math.max(Math.trunc(value), least), most);
}
