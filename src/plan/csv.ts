/** Tables as programs export them: CSV (RFC 4180). */
import { shown } from '../yaml/guard.ts';

const SEPARATORS: readonly (readonly [sign: string, name: string])[] = [
  [';', 'semicolons'],
  ['\t', 'tabs'],
  ['|', 'vertical bars'],
];

/** What separates the columns of a first line without commas that names a known column; `null` where nothing does. */
export function otherSeparator(header: readonly string[], known: readonly string[]): string | null {
  if (header.length > 1) return null;
  const parts = (sign: string) => (header[0] ?? '').split(sign).map((part) => part.replaceAll(/["']/g, '').trim());
  const found = SEPARATORS.find(([sign]) => parts(sign).length > 1 && parts(sign).some((part) => known.includes(part)));
  return found?.[1] ?? null;
}

/** The known column that a first line names twice; `undefined` where there is none. */
export function columnTwice(header: readonly string[], known: readonly string[]): string | undefined {
  return known.find((name) => header.indexOf(name) !== header.lastIndexOf(name));
}

/** A row with more cells than this, or a cell with more characters, is nobody's table: the rest is not kept. */
const MAX_CELLS = 1000;
const MAX_CELL = 1000;

interface Row {
  /** The line that it begins on. */
  readonly line: number;
  readonly cells: readonly string[];
  /** Whether each quotation mark that opens a cell is closed. */
  readonly closed: boolean;
}

/** What is wrong with the cells of a row, as a sentence without its full stop; `null` where nothing is. */
export function rowFault({ cells, closed }: Pick<Row, 'cells' | 'closed'>, header: readonly string[]): string | null {
  if (!closed) return 'A quotation mark in this row is not closed';
  const surplus = cells.slice(header.length).find((cell) => cell.trim() !== '');
  if (surplus === undefined) return null;
  return `No column is named for ${JSON.stringify(shown(surplus.trim()))}: put a value with a comma in quotes`;
}

/** What is between quotation marks, of which the closing one may be missing; what is behind it; and how the cell ends. */
const CELL = /(?:"([^"]*(?:""[^"]*)*)("?))?([^,\r\n]*)(,|\r\n?|\n|$)/g;

/** The rows of a CSV text (RFC 4180: quoted cells may hold commas, doubled quotes and line breaks), empty lines left out. */
export function* csvRows(text: string): Generator<Row, undefined> {
  let line = 1;
  let row = { line, cells: [] as string[], closed: true };
  for (const [cell, quoted = '', mark, rest, end] of text.matchAll(CELL)) {
    const isEmptyLine = row.cells.length === 0 && cell === end && end !== ',';
    if (!isEmptyLine && row.cells.length < MAX_CELLS)
      row.cells.push(quoted.slice(0, MAX_CELL).replaceAll('""', '"') + rest!.slice(0, MAX_CELL));
    if (mark === '') row.closed = false;
    line += cell.match(/\r\n?|\n/g)?.length ?? 0;
    if (end === ',') continue;
    if (!isEmptyLine) yield row;
    row = { line, cells: [], closed: true };
  }
}
