import { escapeTerminal } from '../escape.ts';
import { widthOf } from '../layout.ts';
import type { Column } from '../parts.ts';
import { type AxisMark, marksBelow, type Reference, ROOM_BELOW, referenceLine } from './axes.ts';
import { chartLines } from './chart-text.ts';
import { percent } from './figure.ts';
import { type Html, html } from './html.ts';

/** Something that is drawn in a row; places are parts of the width, from 0 to 1. */
type Mark =
  /** An amount: of a whole (`total`), added (`bar`) or lost (`loss`); `range` is one that is not certain, `part` a share. */
  | { readonly kind: 'total' | 'bar' | 'loss' | 'range' | 'part'; readonly from: number; readonly to: number }
  /** A value, with what it is called: known (`dot`), planned (`ring`), or what it is compared with (`tick`). */
  | { readonly kind: 'dot' | 'ring' | 'tick'; readonly at: number; readonly label?: string };

export interface ChartRow {
  readonly label: string;
  /** What is said at the right: the figure that counts. */
  readonly value: string;
  readonly marks: readonly Mark[];
  /** Whether it is a sum. */
  readonly isStrong?: boolean;
}

/** So many letters of a chart fit beside each other on the narrowest screen. */
const COLUMNS = 36;
/** A value of so many letters may be beside a label that needs several lines. */
const SHORT = 14;
const LINE = 17;
const BAR = 12;
const GAP = 15;

/** Rows with a label above each, which is read as easily on a phone as on paper; lines across all of them. */
export function rowChart(
  rows: readonly ChartRow[],
  references: readonly Reference[] = [],
  axis: readonly AxisMark[] = [],
): { drawing: Html; height: number } {
  const top = references.length * LINE + (references.length > 0 ? 6 : 0);
  let y = top;
  const drawn = rows.map((row) => {
    const { lines, beside } = placed(row);
    const place = y;
    const middle = place + lines.length * LINE + BAR / 2 + 3;
    y = middle + BAR / 2 + GAP;
    const weight = row.isStrong && html` class="strong"`;
    return html`${lines.map((line, index) => html`<text x="0" y="${place + index * LINE + 13}"${weight}>${line}</text>`)}
${beside && html`<text x="100%" y="${place + 13}" text-anchor="end"${weight}>${beside}</text>`}
<line class="rail" x1="0" x2="100%" y1="${middle}" y2="${middle}"/>
${row.marks.map((mark) => drawnMark(mark, middle))}
`;
  });
  const bottom = y - GAP + 6;
  const across = references.map((each, index) => referenceLine(each, index * LINE + 12, bottom));
  const drawing = html`${marksBelow(axis, top, bottom)}${across}${drawn}`;
  return { drawing, height: bottom + (axis.length > 0 ? ROOM_BELOW : 2) };
}

/** The labels and values of rows as a table. */
export function tableOfRows(caption: string, columns: readonly Column[], rows: readonly ChartRow[]) {
  return { caption, columns, rows: rows.map(({ label, value }) => ({ cells: [label, value] })) };
}

/** The lines of a row's text, and the value where it has room beside the first; a long one is a line of its own. */
function placed({ label, value: text }: ChartRow): { lines: readonly string[]; beside: string | null } {
  const value = escapeTerminal(text);
  const room = COLUMNS - 2 - widthOf(value);
  if (value === '') return { lines: chartLines(label, COLUMNS), beside: null };
  if (widthOf(label) <= room || widthOf(value) <= SHORT) return { lines: chartLines(label, room), beside: value };
  return { lines: [...chartLines(label, COLUMNS), ...chartLines(value, COLUMNS)], beside: null };
}

function drawnMark(mark: Mark, y: number): Html {
  switch (mark.kind) {
    case 'dot':
    case 'ring':
      return html`<circle class="${mark.kind}" cx="${percent(mark.at)}" cy="${y}" r="6"/>${mark.label && labelOf(mark.label, mark.at, y)}`;
    case 'tick':
      return html`<line class="tick" x1="${percent(mark.at)}" x2="${percent(mark.at)}" y1="${y - 9}" y2="${y + 9}"/>`;
    default: {
      const from = Math.max(0, Math.min(mark.from, mark.to));
      const width = Math.max(0.004, Math.min(1, Math.max(mark.from, mark.to)) - from);
      const height = mark.kind === 'part' ? BAR / 3 : BAR;
      return html`<rect class="${mark.kind}" x="${percent(Math.min(from, 0.996))}" y="${y - height / 2}" width="${percent(width)}" height="${height}" rx="1"/>`;
    }
  }
}

/** What a mark is called, beside it: at its left where there is no room at its right. */
function labelOf(label: string, at: number, y: number): Html {
  const isLeft = at > 0.6;
  return html`<text class="small" x="${percent(at)}" dx="${isLeft ? -11 : 11}" y="${y + 4}" text-anchor="${isLeft ? 'end' : 'start'}">${label}</text>`;
}
