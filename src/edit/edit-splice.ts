import { lineEnd, lineStart } from '../yaml/parse-places.ts';

export { lineEnd, lineStart } from '../yaml/parse-places.ts';

/** A replacement of `text[start, end)`. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Applies replacements that do not overlap; those at one place are applied in the order given. */
export function splice(text: string, splices: readonly Splice[]): string {
  const sorted = splices.toSorted((a, b) => a.start - b.start || a.end - b.end);
  let result = '';
  let position = 0;
  for (const { start, end, text: replacement } of sorted) {
    if (start < position) throw new Error('Two edits of the plan overlap.');
    result += text.slice(position, start) + replacement;
    position = end;
  }
  return result + text.slice(position);
}

/** An insertion at `position`. */
export function insertion(position: number, text: string): Splice {
  return { start: position, end: position, text };
}

/** Where the line after the one that holds `position` begins, or the end of the text. */
export function nextLine(text: string, position: number): number {
  const newline = text.indexOf('\n', position);
  return newline < 0 ? text.length : newline + 1;
}

/** Whether there is nothing but spaces and line endings between two places. */
export function isBlank(text: string, start: number, end: number): boolean {
  return /^[ \t\r\n]*$/.test(text.slice(start, end));
}

/** Whether only spaces are before `position` on its line. */
export function startsLine(text: string, position: number): boolean {
  return isBlank(text, lineStart(text, position), position);
}

/** Whether only spaces, or a comment, are between `position` and the end of its line. */
export function endsLine(text: string, position: number): boolean {
  return /^[ \t]*(#|$)/.test(text.slice(position, lineEnd(text, position)));
}

/** The line ending of the text, `\n` where it has none yet. */
export function lineEnding(text: string): string {
  return text[text.indexOf('\n') - 1] === '\r' ? '\r\n' : '\n';
}

/** Deletes whole lines: from the one that holds `start` to the one that holds `end`. */
export function deleteLines(text: string, start: number, end: number): Splice {
  const first = lineStart(text, start);
  const next = text.indexOf('\n', end);
  if (next >= 0) return { start: first, end: next + 1, text: '' };
  return { start: first === 0 ? 0 : lineEnd(text, lineStart(text, first - 1)), end: text.length, text: '' };
}

/** Where an item ends that is at `column`: after its line's comment, and after deeper comment lines below it. */
export function extentEnd(text: string, end: number, column: number): number {
  let last = lineEnd(text, end);
  for (let line = nextLine(text, last); line < text.length; line = nextLine(text, line)) {
    const content = text.slice(line, lineEnd(text, line));
    if (/^[ \t]*$/.test(content)) continue;
    const indent = content.search(/[^ \t]/);
    if (content[indent] !== '#' || indent <= column) break;
    last = lineEnd(text, line);
  }
  return last;
}
