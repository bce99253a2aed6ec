/** Tables as programs export them: CSV (RFC 4180). */

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

/** The rows of a CSV text (RFC 4180: quoted cells may hold commas, doubled quotes and line breaks), empty lines left out. */
export function* csvRows(text: string): Generator<Row, undefined> {
  let at = 0;
  let line = 1;
  while (at < text.length) {
    const blank = lineBreakAt(text, at);
    if (blank > 0) {
      at += blank;
      line++;
      continue;
    }
    const row = { line, cells: [] as string[], closed: true };
    for (;;) {
      const start = at;
      const isQuoted = text[at] === '"';
      if (isQuoted) at = quoteEnd(text, at);
      if (at > text.length) row.closed = false;
      const quoted = isQuoted ? text.slice(start + 1, Math.min(at - 1, start + MAX_CELL)) : '';
      const rest = at;
      while (at < text.length && !isCellEnd(text.charCodeAt(at))) at++;
      if (row.cells.length < MAX_CELLS)
        row.cells.push(quoted.replaceAll('""', '"') + text.slice(rest, Math.min(at, rest + MAX_CELL)));
      line += lineBreaks(text, start, rest);
      if (text[at] !== ',') break;
      at++;
    }
    at += lineBreakAt(text, at) || 1;
    yield row;
    line++;
  }
}

/** Where the quoted cell that opens at a place ends, its closing mark included; beyond the text where there is none. */
function quoteEnd(text: string, open: number): number {
  for (let from = open + 1; ; ) {
    const mark = text.indexOf('"', from);
    if (mark === -1) return text.length + 1;
    if (text[mark + 1] !== '"') return mark + 1;
    from = mark + 2;
  }
}

/** How many characters the line break at a place has; 0 where there is none. */
function lineBreakAt(text: string, at: number): number {
  if (text[at] === '\n') return 1;
  if (text[at] !== '\r') return 0;
  return text[at + 1] === '\n' ? 2 : 1;
}

function isCellEnd(code: number): boolean {
  return code === 0x2c || code === 0x0a || code === 0x0d;
}

/** How many line breaks there are from one place to another. */
function lineBreaks(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; ) {
    const length = lineBreakAt(text, at);
    if (length > 0) count++;
    at += length || 1;
  }
  return count;
}
