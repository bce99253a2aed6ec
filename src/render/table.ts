import Table from 'cli-table3';
import { escapeTerminal } from './escape.ts';
import { widthOf, wrap } from './layout.ts';
import type { View } from './view.ts';

const ASCII = {
  top: '-', 'top-mid': '+', 'top-left': '+', 'top-right': '+',
  bottom: '-', 'bottom-mid': '+', 'bottom-left': '+', 'bottom-right': '+',
  left: '|', 'left-mid': '+', mid: '-', 'mid-mid': '+', right: '|', 'right-mid': '+', middle: '|',
}; // biome-ignore format: the corners of a box

/**
 * A table as wide as the view at most; cells are wrapped. In a plain view each row is a line of `Name: value` pairs.
 */
export function renderTable(head: readonly string[], rows: readonly (readonly string[])[], view: View): string {
  const cells = rows.map((row) => row.map(escapeTerminal));
  if (view.plain)
    return cells.map((row) => `${row.map((cell, index) => `${head[index]}: ${cell}`).join('; ')}\n`).join('');
  const widths = columnWidths([head, ...cells], view.width);
  const table = new Table({
    head: head.map((title, index) => wrap(title, widths[index]!).join('\n')),
    style: { head: [], border: [], compact: true },
    wordWrap: false,
    ...(view.glyphs === 'ascii' ? { chars: ASCII } : {}),
  });
  for (const row of cells) table.push(row.map((cell, index) => wrap(cell, widths[index]!).join('\n')));
  return `${table.toString()}\n`;
}

/** The widest columns give way until the table fits. */
function columnWidths(rows: readonly (readonly string[])[], width: number): number[] {
  const widths = rows[0]!.map((_, index) => Math.max(...rows.map((row) => widthOf(row[index] ?? ''))));
  const room = Math.max(8 * widths.length, width - 3 * widths.length - 1);
  for (;;) {
    const excess = widths.reduce((sum, each) => sum + each, 0) - room;
    if (excess <= 0) return widths;
    const widest = widths.indexOf(Math.max(...widths));
    const next = Math.max(...widths.filter((_, index) => index !== widest), 8);
    widths[widest] = Math.max(
      8,
      Math.max(next, widths[widest]! - excess) === widths[widest]
        ? widths[widest]! - 1
        : Math.max(next, widths[widest]! - excess),
    );
  }
}
