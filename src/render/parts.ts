/** What a report consists of, before it is laid out for a terminal or as Markdown. All texts are as the plan has them. */
import type { Step } from '../judge/assessment.ts';

/** A result by itself. */
export interface Page {
  readonly title: string;
  /** Those without an item are left out. */
  readonly parts: readonly Part[];
}

export interface Part {
  readonly title: string;
  readonly items: readonly Item[];
}

export type Item =
  | { readonly kind: 'text'; readonly text: string }
  /** A piece of a plan, shown as it is written. */
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'list'; readonly lines: readonly string[] }
  /** What something is called, and what is said of it. */
  | { readonly kind: 'facts'; readonly rows: readonly Fact[] }
  | Table
  /** A thing with its keys. */
  | { readonly kind: 'entry'; readonly title: string; readonly rows: readonly Fact[] }
  | { readonly kind: 'bars'; readonly rows: readonly Bar[] }
  /** Steps, and how many there are beyond them. */
  | { readonly kind: 'steps'; readonly steps: readonly Step[]; readonly asOf: string; readonly rest: number };

export type Fact = readonly [label: string, text: string];

export interface Table {
  readonly kind: 'table';
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** What the text below each row is called. */
  readonly below?: string;
}

export interface Column {
  readonly title: string;
  /** Figures are aligned at the right. */
  readonly isFigure?: boolean;
}

export interface Row {
  readonly cells: readonly string[];
  /** A text on a line of its own. */
  readonly below?: string;
}

/** A part of a whole, from 0 to 1, and what it is in figures; null where there is nothing to measure. */
export interface Bar {
  readonly title: string;
  readonly part: number | null;
  readonly figures: string;
}

/** Facts without those that say nothing. */
export function facts(...rows: readonly (readonly [label: string, text: string | null | undefined])[]): Item[] {
  const stated = rows.flatMap(([label, text]): Fact[] => (text == null || text.trim() === '' ? [] : [[label, text]]));
  return stated.length === 0 ? [] : [{ kind: 'facts', rows: stated }];
}

export function text(content: string | null): Item[] {
  return content === null ? [] : [{ kind: 'text', text: content }];
}

export function list(lines: readonly string[]): Item[] {
  return lines.length === 0 ? [] : [{ kind: 'list', lines }];
}

/** A table without the columns that hold nothing; nothing where it has no rows. */
export function table(columns: readonly Column[], rows: readonly Row[], below?: string): Item[] {
  if (rows.length === 0) return [];
  const filledPlaces = columns.map((_, place) => place === 0 || rows.some(({ cells }) => cells[place] !== ''));
  const isFilled = (_: unknown, place: number) => filledPlaces[place]!;
  const filled = rows.map((row) => ({ ...row, cells: row.cells.filter(isFilled) }));
  return [
    { kind: 'table', columns: columns.filter(isFilled), rows: filled, ...(below === undefined ? {} : { below }) },
  ];
}

export function columns(...titles: readonly string[]): Column[] {
  return titles.map((title) => ({ title }));
}

export function figure(title: string): Column {
  return { title, isFigure: true };
}
