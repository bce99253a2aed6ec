/** Places in a broken text, where there is no document to ask. Every function is linear in the text. */
import type { TextRange } from './lines.ts';

/** The offset at which the line of an offset begins. */
export function lineStart(text: string, offset: number): number {
  return offset <= 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

/** The line of an offset, without its line break. */
export function lineRange(text: string, offset: number): TextRange {
  const newline = text.indexOf('\n', offset);
  const end = newline === -1 ? text.length : newline;
  return { start: lineStart(text, offset), end: text[end - 1] === '\r' ? end - 1 : end };
}

/** The first line at or behind an offset that says anything, without its indentation. */
export function contentLine(text: string, offset: number): TextRange {
  const line = lineRange(text, firstContent(text, offset));
  const content = text.slice(line.start, line.end);
  const start = line.start + content.length - content.trimStart().length;
  return { start, end: Math.max(start, line.start + content.trimEnd().length) };
}

/** The first offset at or behind another that is neither white space nor in a comment; the offset itself if there is none. */
function firstContent(text: string, offset: number): number {
  let at = offset;
  while (at !== -1) {
    at = firstOf(/\S/g, text, at);
    if (at === -1 || text[at] !== '#') break;
    at = text.indexOf('\n', at);
  }
  return at === -1 ? offset : at;
}

/** The first offset at or behind another that is neither white space nor a comma; the offset itself if there is none. */
export function firstEntry(text: string, offset: number): number {
  const at = firstOf(/[^\s,]/g, text, offset);
  return at === -1 ? offset : at;
}

function firstOf(pattern: RegExp, text: string, offset: number): number {
  pattern.lastIndex = offset;
  return pattern.exec(text)?.index ?? -1;
}
