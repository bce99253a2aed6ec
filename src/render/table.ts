import Table from 'cli-table3';
import { escapeTerminal } from './escape.ts';
import { graphemesOf, inGlyphs, present, widthOf, wrap } from './layout.ts';
import type { View } from './view.ts';

const ASCII = {
  top: '-', 'top-mid': '+', 'top-left': '+', 'top-right': '+',
  bottom: '-', 'bottom-mid': '+', 'bottom-left': '+', 'bottom-right': '+',
  left: '|', 'left-mid': '+', mid: '-', 'mid-mid': '+', right: '|', 'right-mid': '+', middle: '|',
}; // biome-ignore format: the corners of a box

/**
 * A table as wide as the view at most; cells are wrapped. In a plain view, and in one that is too narrow for the table, each
 * row is a line of `Name: value` pairs.
 */
export function renderTable(head: readonly string[], rows: readonly (readonly string[])[], view: View): string {
  const cells = rows.map((row) => row.map(escapeTerminal));
  const widths = columnWidths([head, ...cells], view.width);
  if (view.plain || frameWidth(widths) > view.width) {
    const lines = cells.map((row) => `${row.map((cell, index) => `${head[index]}: ${cell}`).join('; ')}\n`);
    return present(lines.join(''), view);
  }
  const standIns = new StandIns();
  const linesOf = (row: readonly string[]) =>
    row.map((cell, index) => wrap(inGlyphs(cell, view), widths[index]!).map((text) => standIns.replace(text)));
  const table = new Table({
    head: linesOf(head).map((lines) => lines.join('\n')),
    style: { head: [], border: [], compact: true },
    wordWrap: false,
    ...(view.glyphs === 'ascii' ? { chars: ASCII } : {}),
  });
  for (const row of cells) {
    const columns = linesOf(row);
    // Rows have no rule between them, and cli-table3 takes cubic time for a cell of many lines: each line is a row.
    const height = Math.max(...columns.map((lines) => lines.length));
    for (let at = 0; at < height; at++) table.push(columns.map((lines) => lines[at] ?? ''));
  }
  return `${standIns.restore(table.toString())}\n`;
}

const FIRST_STAND_IN = 0xf0000;
const LAST_STAND_IN = 0xffffd;

/**
 * cli-table3 counts columns by rules of its own and breaks the frame at newer emoji, flags and many scripts. So it is given
 * stand-ins from the private use area, one for each column that a character takes, and never sees the characters.
 */
class StandIns {
  readonly #characters: string[] = [];

  replace(text: string): string {
    return [...graphemesOf(text)]
      .map((grapheme) => (/^[\u0000-\u007f]+$/.test(grapheme) ? grapheme : this.#add(grapheme)))
      .join('');
  }

  #add(grapheme: string): string {
    const standIn = FIRST_STAND_IN + 1 + this.#characters.length;
    if (standIn > LAST_STAND_IN) return '?'.repeat(widthOf(grapheme));
    if (widthOf(grapheme) === 0) return '';
    this.#characters.push(grapheme);
    return String.fromCodePoint(standIn) + String.fromCodePoint(FIRST_STAND_IN).repeat(widthOf(grapheme) - 1);
  }

  restore(text: string): string {
    return text.replaceAll(
      /[\u{f0000}-\u{ffffd}]/gu,
      (standIn) => this.#characters[standIn.codePointAt(0)! - FIRST_STAND_IN - 1] ?? '',
    );
  }
}

/** How wide a table with these columns is, its frame included. */
function frameWidth(widths: readonly number[]): number {
  return widths.reduce((sum, each) => sum + each + 3, 1);
}

/** The widest column gives way, column by column, until the table fits; none becomes narrower than eight. */
function columnWidths(rows: readonly (readonly string[])[], width: number): number[] {
  const widths = rows[0]!.map((_, index) => Math.max(...rows.map((row) => widthOf(row[index] ?? ''))));
  for (let excess = frameWidth(widths) - width; excess > 0; excess--) {
    const widest = widths.indexOf(Math.max(...widths));
    if (widths[widest]! <= 8) break;
    widths[widest]!--;
  }
  return widths;
}
