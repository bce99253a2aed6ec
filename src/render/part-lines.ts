import { barOf } from './bars.ts';
import { escapeTerminal } from './escape.ts';
import { cellLines, columnWidths, pad, padStart, present, shownText, widthOf, wrap, wrapped } from './layout.ts';
import { stepLines } from './next.ts';
import { type Paint, paintFor } from './paint.ts';
import type { Bar, Fact, Item, Page, Part, Table } from './parts.ts';
import type { View } from './view.ts';

/** A page in a terminal. */
export function prettyPage({ title, parts }: Page, view: View): string {
  const paint = paintFor(view);
  const filled = parts.filter(({ items }) => items.length > 0);
  const blocks = [wrapped(title, view).map(paint.bold), ...filled.map((part) => partLines(part, view, paint))];
  return present(`${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`, view);
}

/** A part of a report as lines for a terminal, none of them wider than the view. */
export function partLines({ title, items }: Part, view: View, paint: Paint): string[] {
  return [...wrapped(title, view).map(paint.bold), ...items.flatMap((item) => itemLines(item, view, paint))];
}

function itemLines(item: Item, view: View, paint: Paint): string[] {
  switch (item.kind) {
    case 'text':
      return wrapped(item.text, view, 2);
    case 'code':
      return item.text
        .trimEnd()
        .split('\n')
        .map((line) => `  ${escapeTerminal(line)}`);
    case 'list':
      return item.lines.flatMap((line) => wrapped(`- ${line}`, view, 2, 4));
    case 'facts':
      return factLines(item.rows, view, paint);
    case 'table':
      return tableLines(item, view, paint);
    case 'entry':
      return [
        ...wrapped(item.title, view, 2),
        ...item.rows.flatMap(([label, text]) => wrapped(`${label}: ${text}`, view, 4, 6).map(paint.dim)),
      ];
    case 'bars':
      return barLines(item.rows, view, paint);
    case 'steps':
      return [
        ...stepLines(item.steps, item.asOf, view, paint),
        ...(item.rest > 0 ? wrapped(`and ${item.rest} more: plan next`, view, 2).map(paint.dim) : []),
      ];
  }
}

/** The widest label still beside its text. */
const LABEL = 18;

function factLines(rows: readonly Fact[], view: View, paint: Paint): string[] {
  const labels = rows.map(([label]) => shownText(label, view));
  const width = Math.max(...labels.map(widthOf));
  if (view.plain || width > LABEL || view.width < 3 * width) {
    return rows.flatMap(([label, text]) => wrapped(`${label}: ${text}`, view, 2, 4));
  }
  return rows.flatMap(([, text], index) =>
    wrap(shownText(text, view), view.width - width - 4).map((line, row) =>
      `  ${row === 0 ? paint.dim(pad(labels[index]!, width)) : ' '.repeat(width)}  ${line}`.trimEnd(),
    ),
  );
}

/** Columns of text give way down to this. */
const NARROWEST = 16;

function tableLines(table: Table, view: View, paint: Paint): string[] {
  const { columns, below } = table;
  const rows = table.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => shownText(cell, view)) }));
  const head = columns.map(({ title }) => title);
  const isFigure = (place: number) => columns[place]!.isFigure === true;
  const widths = columnWidths(
    [head, ...rows.map(({ cells }) => cells)],
    view.width - 2 * head.length,
    NARROWEST,
    isFigure,
  );
  if (view.plain || widths === null) return table.rows.flatMap((row) => rowAsText(table, row, view));
  const linesOf = (cells: readonly string[]) =>
    cellLines(cells, widths).map((line) => {
      const padded = line.map((text, place) => (isFigure(place) ? padStart : pad)(text, widths[place]!));
      return `  ${padded.join('  ')}`.trimEnd();
    });
  return [
    ...linesOf(head).map(paint.dim),
    ...rows.flatMap((row) => [
      ...linesOf(row.cells),
      ...(row.below === undefined ? [] : wrapped(`${labelOf(below)}${row.below}`, view, 4).map(paint.dim)),
    ]),
  ];
}

/** A row where there is no room for a table: `Racers: today 1.3M, end 1.2M. Evidence: none yet`. */
function rowAsText({ columns, below }: Table, row: Table['rows'][number], view: View): string[] {
  const [name, ...cells] = row.cells;
  const pairs = cells.flatMap((cell, index) =>
    cell === ''
      ? []
      : [`${columns[index + 1]!.title.replace(/^[A-Z](?=[a-z ])/, (letter) => letter.toLowerCase())} ${cell}`],
  );
  const more = row.below === undefined ? '' : `. ${labelOf(below)}${row.below}`;
  return wrapped(`${name}: ${pairs.join(', ')}${more}`, view, 2, 4);
}

function labelOf(below: string | undefined): string {
  return below ? `${below}: ` : '';
}

const BAR = 20;

function barLines(rows: readonly Bar[], view: View, paint: Paint): string[] {
  const titles = rows.map(({ title }) => shownText(title, view));
  const titleWidth = Math.max(0, ...titles.map(widthOf));
  const figures = rows.map((row) => shownText(row.figures, view));
  const room = Math.min(BAR, view.width - titleWidth - 6 - Math.max(0, ...figures.map(widthOf)));
  if (view.plain || room < BAR / 2)
    return factLines(
      rows.map(({ title, figures }) => [title, figures]),
      view,
      paint,
    );
  return rows.map(({ part }, index) => {
    const text = `  ${pad(titles[index]!, titleWidth)}  ${barOf(part ?? 0, room, view)}  ${figures[index]}`;
    return part === null ? paint.dim(text) : text;
  });
}
