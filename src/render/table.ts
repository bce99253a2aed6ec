import Table from 'cli-table3';
import { escapeTerminal } from './escape.ts';
import { cellLines, columnWidths, inGlyphs, present, widthOf } from './layout.ts';
import type { View } from './view.ts';

const ASCII = {
  top: '-', 'top-mid': '+', 'top-left': '+', 'top-right': '+',
  bottom: '-', 'bottom-mid': '+', 'bottom-left': '+', 'bottom-right': '+',
  left: '|', 'left-mid': '+', mid: '-', 'mid-mid': '+', right: '|', 'right-mid': '+', middle: '|',
}; // biome-ignore format: the corners of a box

/**
 * A table as wide as the view at most; cells are wrapped. In a plain view, and in one that is too narrow for the table, each
 * row is a line of `Name: value` pairs, without empty ones.
 */
export function renderTable(head: readonly string[], rows: readonly (readonly string[])[], view: View): string {
  const cells = rows.map((row) => row.map(escapeTerminal));
  const widths = columnWidths([head, ...cells], view.width - 1 - 3 * head.length, 8);
  if (view.plain || widths === null) {
    const lines = cells.map((row) => {
      const pairs = row.flatMap((cell, index) => (cell === '' ? [] : [`${head[index]}: ${cell}`]));
      return `${pairs.join('; ')}\n`;
    });
    return present(lines.join(''), view);
  }
  const linesOf = (row: readonly string[]) =>
    cellLines(
      row.map((cell) => inGlyphs(cell, view)),
      widths,
    );
  const headLines = linesOf(head);
  // Rows have no rule between them, and cli-table3 takes cubic time for a cell of many lines: each line is a row.
  const lines = cells.flatMap(linesOf);
  const table = new Table({
    head: head.map((_, place) => headLines.map((line) => standIn(line[place]!)).join('\n')),
    style: { head: [], border: [], compact: true },
    wordWrap: false,
    ...(view.glyphs === 'ascii' ? { chars: ASCII } : {}),
  });
  table.push(...lines.map((line) => line.map(standIn)));
  const texts = [...headLines, ...lines].flat().filter((text) => widthOf(text) > 0);
  return `${table.toString().replaceAll(STAND_INS, () => texts.shift()!)}\n`;
}

const STAND_INS = /\ue000+/g;

/**
 * cli-table3 counts columns by rules of its own and breaks the frame at newer emoji, flags and many scripts. So it never sees
 * a text, but as many signs from the private use area as the text takes columns.
 */
function standIn(text: string): string {
  return '\ue000'.repeat(widthOf(text));
}
