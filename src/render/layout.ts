import { escapeTerminal } from './escape.ts';
import type { View } from './view.ts';
import { PLAIN, segmenter, widthOf } from './width.ts';

export { widthOf } from './width.ts';

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
  for (const word of text.split(BETWEEN_WORDS).flatMap((part) => cut(part, width))) {
    if (line !== '' && widthOf(line) + 1 + widthOf(word) > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].map((text) => text.replace(/ +$/, ''));
}

/** A currency and its amount stay together. */
const BETWEEN_WORDS = /(?<!(?<![A-Z])[A-Z]{3}(?= -?\d)) /;

/** The characters of a text as a reader sees them. */
function* graphemesOf(text: string): Generator<string> {
  if (PLAIN.test(text)) yield* text;
  else for (const { segment } of segmenter().segment(text)) yield segment;
}

function cut(word: string, width: number): string[] {
  if (widthOf(word) <= width) return [word];
  const parts: string[] = [''];
  let used = 0;
  for (const grapheme of graphemesOf(word)) {
    const columns = widthOf(grapheme);
    if (used + columns > width) {
      parts.push('');
      used = 0;
    }
    parts[parts.length - 1] += grapheme;
    used += columns;
  }
  return parts;
}

/** A text of at most `width` columns, with an ellipsis where its end is left out. */
export function fitStart(text: string, width: number, ellipsis: string): string {
  if (widthOf(text) <= width) return text;
  return `${cut(text, Math.max(1, width - widthOf(ellipsis)))[0]}${ellipsis}`;
}

/** The end of a text, at most `width` columns of it. */
export function keepEnd(text: string, width: number): string {
  let end = '';
  let used = 0;
  for (const grapheme of [...graphemesOf(text)].reverse()) {
    used += widthOf(grapheme);
    if (used > width) break;
    end = grapheme + end;
  }
  return end;
}

/** The lines of a row: its cells wrapped, each to the width of its column. */
export function cellLines(cells: readonly string[], widths: readonly number[]): string[][] {
  const columns = cells.map((cell, place) => wrap(cell, widths[place]!));
  const height = Math.max(...columns.map(({ length }) => length));
  return Array.from({ length: height }, (_, at) => columns.map((lines) => lines[at] ?? ''));
}

/**
 * The widths of columns that have `room` together: the widest gives way, down to `least`, until they fit; null where they
 * do not.
 */
export function columnWidths(
  rows: readonly (readonly string[])[],
  room: number,
  least: number,
  isFixed: (place: number) => boolean = () => false,
): number[] | null {
  const widths = rows[0]!.map((_, place) => Math.max(...rows.map((row) => widthOf(row[place] ?? ''))));
  for (let excess = widths.reduce((sum, each) => sum + each, 0) - room; excess > 0; excess--) {
    const widest = Math.max(...widths.filter((_, place) => !isFixed(place)));
    if (widest <= least) return null;
    widths[widths.findIndex((each, place) => each === widest && !isFixed(place))]!--;
  }
  return widths;
}

/** A text for people as it is shown: in the signs of the device, no line wider than the terminal. */
export function present(text: string, view: View): string {
  return fitLines(inGlyphs(text, view), view);
}

/** Breaks the lines that are wider than the terminal: between words, and within a word that is wider itself. */
export function fitLines(text: string, { width, isTerminal }: Pick<View, 'width' | 'isTerminal'>): string {
  if (!isTerminal) return text;
  return text
    .split('\n')
    .map((each) => (widthOf(each) <= width ? each : brokenLine(each, width)))
    .join('\n');
}

/** The parts of a line that stay together: a colour with the word behind it, a run of blanks. */
const PARTS = / +|[^ ]+/g;

function brokenLine(text: string, width: number): string {
  const lead = /^ */.exec(text)![0].length;
  const indent = ' '.repeat(Math.min(lead + 2, Math.floor(width / 4)));
  const lines = [''];
  const add = (part: string, start: string) => {
    if (widthOf(lines.at(-1)! + part) <= width) lines[lines.length - 1] += part;
    else lines.push(start + part);
  };
  for (const part of text.match(PARTS) ?? []) {
    if (part.startsWith(' ')) {
      // Blanks at a break are left out, and so are those that fill a column up where it does not fit.
      if (widthOf(lines.at(-1)! + part) < width) lines[lines.length - 1] += part;
      else lines.push(indent);
    } else if (widthOf(part) <= width - indent.length) add(part, indent);
    // A colour takes no room, so that it stays on the line.
    else
      for (const piece of part.split(/(\u001b\[[0-9;]*m)/))
        for (const sign of piece.startsWith('\u001b') ? [piece] : graphemesOf(piece)) add(sign, indent);
  }
  return lines
    .map((each) => each.trimEnd())
    .filter((each) => each !== '')
    .join('\n');
}

/** Template tag for lines that a terminal shows: everything that is filled in is escaped. */
export function line(strings: TemplateStringsArray, ...values: readonly (string | number)[]): string {
  return strings.reduce(
    (text, part, index) => text + part + (index < values.length ? escapeTerminal(String(values[index])) : ''),
    '',
  );
}

// biome-ignore format: a table
const PUNCTUATION: Readonly<Record<string, string>> = {
  '‘': "'", '’': "'", '“': '"', '”': '"', '«': '"', '»': '"', '–': '-', '—': '-', '‐': '-', '‑': '-', '−': '-',
  '…': '...', '×': 'x', '·': '-', '•': '-', '→': '->', '≥': '>=', '≤': '<=', '\u00a0': ' ', '\u202f': ' ',
};

/** A text with punctuation that every device has; letters stay what they are. */
export function asciiPunctuation(text: string): string {
  return text.replaceAll(/[‘’“”«»–—‐‑−…×·•→≥≤\u00a0\u202f]/g, (sign) => PUNCTUATION[sign] ?? sign);
}

/** The same, where the view asks for it. */
export function inGlyphs(text: string, { glyphs, plain }: Pick<View, 'glyphs' | 'plain'>): string {
  return plain || glyphs === 'ascii' ? asciiPunctuation(text) : text;
}

/** A text of a plan as it stands in a view, before it is wrapped: signs that take more room are replaced first. */
export function shownText(text: string, view: Pick<View, 'glyphs' | 'plain'>): string {
  return inGlyphs(escapeTerminal(text), view);
}

/** A text as lines with an indent, those after the first with another; only what is behind the indent is painted. */
export function wrapped(
  text: string,
  view: View,
  indent = 0,
  hanging = indent,
  paint = (line: string): string => line,
): string[] {
  return wrap(shownText(text, view), view.width - Math.max(indent, hanging)).map((line, row) =>
    (' '.repeat(row === 0 ? indent : hanging) + paint(line)).trimEnd(),
  );
}
