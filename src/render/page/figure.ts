import type { Column, Table as TableItem } from '../parts.ts';
import { type Html, html, unbroken } from './html.ts';

/** Gives what has a name on one page an id, counted: nothing of a plan becomes an id. */
export interface Ids {
  next(): string;
}

export function countedIds(): Ids {
  let last = 0;
  return { next: () => `c${++last}` };
}

type Table = Omit<TableItem, 'kind'>;

/**
 * A table whose first column names its rows. It scrolls by itself where the screen is narrower.
 * @param label the id of the element that names it
 */
export function tableOf({ columns, rows, below }: Table, label: string): Html {
  const className = (column: Column | undefined) => column?.isFigure && html` class="figure"`;
  const more = below ? `${below}: ` : '';
  return html`<div class="scroll" role="group" aria-labelledby="${label}" tabindex="0"><table aria-labelledby="${label}">
<thead><tr>${columns.map((column) => html`<th scope="col"${className(column)}>${column.title}</th>`)}</tr></thead>
<tbody>${rows.map(
    (row) => html`<tr>${row.cells.map((cell, place) =>
      place === 0
        ? html`<th scope="row">${cell}${row.below !== undefined && html`<p class="note muted">${more}${row.below}</p>`}</th>`
        : html`<td${className(columns[place])}>${cell}</td>`,
    )}</tr>
`,
  )}</tbody></table></div>`;
}

/** A chart with the sentence that says what it shows, and its figures in a table that opens on demand. */
export function figureOf(
  sentence: string,
  { drawing, height }: { readonly drawing: Html; readonly height: number },
  table: Table & { readonly caption: string },
  ids: Ids,
): Html {
  const id = ids.next();
  return html`<figure>
<figcaption id="${id}">${unbroken(sentence)}</figcaption>
<svg role="img" aria-labelledby="${id}" width="100%" height="${height}">${drawing}</svg>
${figuresOf(table, ids)}
</figure>
`;
}

/** A table that opens on demand. */
export function figuresOf(table: Table & { readonly caption: string }, ids: Ids): Html {
  const name = ids.next();
  return html`<details><summary id="${name}">Figures: ${table.caption}</summary>${tableOf(table, name)}</details>`;
}

/** The lowest and the highest of amounts, of which there may be more than a function takes arguments. */
export function endsOf(amounts: readonly number[]): { low: number; high: number } {
  return amounts.reduce(({ low, high }, amount) => ({ low: Math.min(low, amount), high: Math.max(high, amount) }), {
    low: Number.POSITIVE_INFINITY,
    high: Number.NEGATIVE_INFINITY,
  });
}

/** Maps amounts onto the width of a chart: 0 is its left edge, 1 its right one. */
export function scaleOf(amounts: readonly number[]): (amount: number) => number {
  const { low, high } = endsOf(amounts);
  return (amount) => (high === low ? 0.5 : (amount - low) / (high - low));
}

/** The same with room at the right, so that no line across the chart meets the values there. */
export function roomyScaleOf(amounts: readonly number[]): (amount: number) => number {
  const { low, high } = endsOf(amounts);
  return scaleOf([low, high + (high - low) / 4]);
}

/** A chart has so many rows at most: more would be longer than a sheet of paper, and are in the table. */
export const MOST_ROWS = 12;

/** Says how many of all rows are drawn, as a sentence of its own; nothing where all are. */
export function drawnOf(rows: number, which: 'largest' | 'first'): string {
  return rows <= MOST_ROWS ? '' : ` The ${MOST_ROWS} ${which} of ${rows} are drawn.`;
}

/** A place as SVG takes it, in percent of the width: charts are as wide as there is room, their letters stay as large. */
export function percent(part: number): string {
  return `${Math.round(Math.min(1, Math.max(0, part)) * 10000) / 100}%`;
}
