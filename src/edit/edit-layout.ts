import type { Path } from '../yaml/path.ts';
import { type Context, literalText, type Quote, scalarText } from './edit-scalar.ts';

/** Plain data, as a YAML document holds it. */
export type Data = string | number | boolean | null | readonly Data[] | DataMap;
/** A map of plain data. */
export type DataMap = { readonly [key: string]: Data };

/** Steps of indentation in columns: a map under its key, a sequence under its key, an item's content after its dash. */
export interface Indentation {
  readonly map: number;
  readonly sequence: number;
  readonly item: number;
}

/** The indentation of a new plan. */
export const standardIndentation: Indentation = { map: 2, sequence: 2, item: 2 };

/** The text of a value: what follows the `:` or `-` on its line, and the full lines below it. */
export interface ValueLines {
  readonly first: string;
  readonly rest: readonly string[];
}

/** What a value is attached to: a key (`pair`), a dash (`item`) or the document itself (`root`), at a column. */
export interface Owner {
  readonly kind: 'pair' | 'item' | 'root';
  readonly column: number;
}

/**
 * How a value is written. `style` forces flow or block collections. `literals` says which block literals are allowed:
 * without `all`, none whose text ends its last line, because readers disagree where the file does not end its own.
 */
export interface ValueLayout {
  readonly indentation: Indentation;
  readonly style?: Context | undefined;
  readonly quote?: Quote | undefined;
  readonly literals: 'all' | 'unended' | 'none';
}

/** Brackets that end further to the right go over several lines: `plan fmt` and Prettier break them there. */
const width = 80;
/** Lists whose items grow over the life of a plan, so they start as blocks. Items of others are read best on one line. */
const blockLists = ['segments', 'moves', 'technology', 'measures'];

/** Whether a value is a map of plain data. */
export function isDataMap(value: unknown): value is DataMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The lines of the plan's own map: what takes several lines has a blank line around it. */
function sectionLines(value: DataMap, layout: ValueLayout): string[] {
  const entries = Object.entries(value).map(([key, entry]) => pairLines(key, entry, [key], 0, layout));
  return entries.flatMap((entry, index) => {
    const previous = entries[index - 1];
    const apart = previous !== undefined && (entry.length > 1 || previous.length > 1);
    return apart ? ['', ...entry] : entry;
  });
}

/** The lines of one `key: value` of a block map that is at `column`. */
export function pairLines(key: string, value: Data, path: Path, column: number, layout: ValueLayout): string[] {
  const label = `${' '.repeat(column)}${scalarText(key, 'block')}:`;
  const { first, rest } = writeValue(value, path, { kind: 'pair', column }, label.length + 1, layout);
  return [first === '' ? label : `${label} ${first}`, ...rest];
}

/** The lines of one `- item` of a block sequence that is at `column`. */
export function itemLines(value: Data, path: Path, column: number, layout: ValueLayout): string[] {
  const dash = `${' '.repeat(column)}-${' '.repeat(layout.indentation.item - 1)}`;
  const { first, rest } = writeValue(value, path, { kind: 'item', column }, dash.length, layout);
  return [`${dash}${first}`, ...rest];
}

/** The text of a value on `owner`; `start` is the column at which its first line begins. */
export function writeValue(value: Data, path: Path, owner: Owner, start: number, layout: ValueLayout): ValueLines {
  const literal = typeof value === 'string' && owner.kind !== 'root' ? literalFor(value, layout) : undefined;
  if (literal) return { first: literal.header, rest: indented(literal.lines, owner.column + layout.indentation.map) };
  if (typeof value !== 'object' || value === null) {
    return { first: scalarText(value, 'block', layout.quote), rest: [] };
  }
  const flow = flowText(value);
  if (isEmpty(value) || wantsFlow(value, path, start + flow.length, layout.style)) return { first: flow, rest: [] };
  const inner = { ...layout, style: undefined, quote: undefined };
  if (owner.kind === 'root' && isDataMap(value)) return { first: '', rest: sectionLines(value, inner) };
  const lines = blockLines(value, path, childColumn(value, owner, layout.indentation), inner);
  return owner.kind === 'item' ? { first: lines[0]!.trimStart(), rest: lines.slice(1) } : { first: '', rest: lines };
}

/** The lines of a block collection that is at `column`. */
function blockLines(value: readonly Data[] | DataMap, path: Path, column: number, layout: ValueLayout): string[] {
  return isDataMap(value)
    ? Object.entries(value).flatMap(([key, entry]) => pairLines(key, entry, [...path, key], column, layout))
    : value.flatMap((entry, index) => itemLines(entry, [...path, index], column, layout));
}

/** The text of a value on one line, as it stands inside a flow collection. */
export function flowText(value: Data, quote?: Quote): string {
  if (typeof value !== 'object' || value === null) return scalarText(value, 'flow', quote);
  if (!isDataMap(value)) return `[${value.map((entry) => flowText(entry)).join(', ')}]`;
  if (isEmpty(value)) return '{}';
  return `{ ${Object.entries(value).map(flowPair).join(', ')} }`;
}

/** One `key: value` inside a flow map. */
export function flowPair([key, value]: readonly [string, Data]): string {
  return `${scalarText(key, 'flow')}: ${flowText(value)}`;
}

function literalFor(value: string, layout: ValueLayout): ReturnType<typeof literalText> {
  const wanted = layout.literals === 'all' || (layout.literals === 'unended' && !value.endsWith('\n'));
  return wanted && layout.quote !== 'double' ? literalText(value) : undefined;
}

function childColumn(value: Data, owner: Owner, indentation: Indentation): number {
  if (owner.kind === 'root') return owner.column;
  if (owner.kind === 'item') return owner.column + indentation.item;
  return owner.column + (isDataMap(value) ? indentation.map : indentation.sequence);
}

function indented(lines: readonly string[], column: number): string[] {
  return lines.map((line) => (line === '' ? '' : ' '.repeat(column) + line));
}

/** Whether a map or a sequence has nothing in it. */
export function isEmpty(value: readonly Data[] | DataMap): boolean {
  return Object.keys(value).length === 0;
}

function wantsFlow(value: readonly Data[] | DataMap, path: Path, end: number, style: Context | undefined): boolean {
  if (style !== undefined) return style === 'flow';
  if (end > width || !Object.values(value).every(isShort)) return false;
  return isDataMap(value) ? isRecord(value, path) : value.every(isEasyItem);
}

/** Scalars that need no more quotes between brackets than on a line of their own. */
function isEasyItem(value: Data): boolean {
  return (typeof value !== 'object' || value === null) && scalarText(value, 'flow') === scalarText(value, 'block');
}

/** Scalars on one line, and lists of them. */
function isShort(value: Data): boolean {
  if (typeof value === 'string') return !value.includes('\n');
  if (typeof value !== 'object' || value === null) return true;
  if (isDataMap(value)) return isEmpty(value);
  return value.every((entry) => (typeof entry !== 'object' || entry === null) && isShort(entry));
}

function isRecord(value: DataMap, path: Path): boolean {
  if (path.length < 2) return false;
  if (path[0] === 'practices') return path.length > 2;
  if (typeof path.at(-1) === 'number') return !blockLists.includes(String(path.at(-2)));
  return Object.keys(value).length <= 4;
}
