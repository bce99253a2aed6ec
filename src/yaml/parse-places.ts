/** Places in a text, also a broken one, where there is no document to ask. Every function is linear in the text. */
import type { TextRange } from './lines.ts';

/** The offset at which the line of an offset begins. */
export function lineStart(text: string, offset: number): number {
  return offset <= 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

/** Where the line of an offset ends, before its line break. */
export function lineEnd(text: string, offset: number): number {
  const newline = text.indexOf('\n', offset);
  const end = newline < 0 ? text.length : newline;
  return end > offset && text[end - 1] === '\r' ? end - 1 : end;
}

/** The line of an offset, without its line break. */
export function lineRange(text: string, offset: number): TextRange {
  return { start: lineStart(text, offset), end: lineEnd(text, offset) };
}

/** The first line at or behind an offset that says anything, without its indentation. */
export function contentLine(text: string, offset: number): TextRange {
  const line = lineRange(text, firstContent(text, offset));
  const start = Math.min(firstOf(CONTENT, text, line.start) ?? line.end, line.end);
  let end = line.end;
  while (end > start && (text[end - 1] === ' ' || text[end - 1] === '\t')) end--;
  return { start, end };
}

/** The first offset at or behind another that is neither white space nor in a comment; the offset itself if there is none. */
function firstContent(text: string, offset: number): number {
  let at = firstOf(CONTENT, text, offset);
  while (at !== undefined && text[at] === '#') {
    const newline = text.indexOf('\n', at);
    at = newline === -1 ? undefined : firstOf(CONTENT, text, newline);
  }
  return at ?? offset;
}

/** The first offset at or behind another that is neither white space nor a comma; the offset itself if there is none. */
export function firstEntry(text: string, offset: number): number {
  return firstOf(ENTRY, text, offset) ?? offset;
}

// Other spaces, such as the no-break space, are content to YAML.
const CONTENT = /[^ \t\r\n]/g;
const ENTRY = /[^ \t\r\n,]/g;

function firstOf(pattern: RegExp, text: string, offset: number): number | undefined {
  pattern.lastIndex = offset;
  return pattern.exec(text)?.index;
}
