import stringWidth from 'string-width';
import { escapeTerminal } from './escape.ts';

/** How many columns a text takes. */
export function widthOf(text: string): number {
  return stringWidth(text);
}

/** A text filled up with blanks to a width. */
export function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}

/** The same, the text at the right. */
export function padStart(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - widthOf(text))) + text;
}

/** A text as lines of at most `width` columns; words that are longer are cut. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((part) => cut(part, width))) {
    if (line !== '' && widthOf(line) + 1 + widthOf(word) > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

const graphemes = new Intl.Segmenter();

function cut(word: string, width: number): string[] {
  if (widthOf(word) <= width) return [word];
  const parts: string[] = [''];
  for (const { segment } of graphemes.segment(word)) {
    if (widthOf(parts.at(-1)! + segment) > width) parts.push('');
    parts[parts.length - 1] += segment;
  }
  return parts;
}

/** A text of at most `width` columns, with an ellipsis where something is left out. */
export function shorten(text: string, width: number, ellipsis: string): string {
  if (widthOf(text) <= width) return text;
  return `${cut(text, Math.max(1, width - widthOf(ellipsis)))[0]}${ellipsis}`;
}

/** Template tag for lines that a terminal shows: everything that is filled in is escaped. */
export function line(strings: TemplateStringsArray, ...values: readonly (string | number)[]): string {
  return strings.reduce(
    (text, part, index) => text + part + (index < values.length ? escapeTerminal(String(values[index])) : ''),
    '',
  );
}
