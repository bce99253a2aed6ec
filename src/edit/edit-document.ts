import {
  type CST,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { type Data, type Indentation, type Owner, standardIndentation } from './edit-layout.ts';
import { lineStart } from './edit-splice.ts';

/** A plan's text with what the YAML parser makes of it. */
export interface Source {
  readonly text: string;
  readonly data: Data;
  readonly root: Slot;
  readonly indentation: Indentation;
}

/** A value's place in the text: from its first character to the end of its last line's content. */
interface Piece {
  readonly kind: 'inline' | 'block-scalar' | 'block-collection';
  readonly start: number;
  readonly end: number;
  readonly token?: CST.Token | undefined;
}

/** A place that holds a value, or could: after a `:` or a `-`, or the document itself. */
export interface Slot {
  readonly owner: Owner;
  /** Just past the `:` or the `-`; `undefined` for a key without a `:`, and for the document. */
  readonly after: number | undefined;
  readonly inFlow: boolean;
  readonly piece?: Piece | undefined;
  readonly node?: Node | undefined;
}

/** A key with its value in a map, or an item of a sequence. */
export interface Entry {
  readonly key: string | number;
  readonly start: number;
  readonly end: number;
  readonly slot: Slot;
}

/** A map or sequence that exists in the text. */
export interface Collection {
  readonly slot: Slot;
  readonly inFlow: boolean;
  readonly kind: 'map' | 'sequence';
  readonly column: number;
  readonly entries: readonly Entry[];
}

type Item = CST.BlockMap['items'][number] | CST.BlockSequence['items'][number] | CST.FlowCollection['items'][number];

/** Parses a plan's text. Throws an `Error` that names the first mistake where the text is not YAML. */
export function parseSource(text: string): Source {
  // The package compares every key of a map with every other to find one that appears twice.
  const document = parseDocument(text, { keepSourceTokens: true, uniqueKeys: false });
  const mistake = document.errors[0];
  if (mistake) throw new Error(`The plan cannot be edited, because it is not valid YAML: ${mistake.message}`);
  refuseDuplicates(document.contents);
  const root = rootOf(document.contents);
  return { text, data: document.toJS() as Data, root, indentation: indentationOf(text, root) };
}

/** The slot of the whole plan. */
export function rootOf(contents: Node | null): Slot {
  const owner: Owner = { kind: 'root', column: 0 };
  return { owner, after: undefined, inFlow: false, node: contents ?? undefined, piece: pieceOf(contents?.srcToken) };
}

function refuseDuplicates(node: unknown): void {
  if (isSeq(node)) for (const item of node.items) refuseDuplicates(item);
  if (!isMap(node)) return;
  const names = new Set(node.items.map(({ key }) => keyName(key)));
  if (names.size < node.items.length) throw new Error('The plan cannot be edited, because it has the same key twice.');
  for (const { value } of node.items) refuseDuplicates(value);
}

function keyName(key: unknown): string {
  return isScalar(key) ? String(key.value ?? '') : String(key);
}

/** The map or sequence in a slot, or `undefined` where the slot holds a scalar or nothing. */
export function collectionIn(slot: Slot, text: string): Collection | undefined {
  const known = slot.node && collections.get(slot.node);
  if (known) return known;
  const collection = collectionOnce(slot, text);
  if (collection) collections.set(slot.node!, collection);
  return collection;
}

/** Many edits in one list look through it once. */
const collections = new WeakMap<Node, Collection>();

/** As `collectionIn`, for whoever looks at each slot once: nothing is remembered of it. */
export function collectionOnce(slot: Slot, text: string): Collection | undefined {
  const { node } = slot;
  if (!isMap(node) && !isSeq(node)) return undefined;
  const token = node.srcToken;
  const block = token?.type === 'block-map' || token?.type === 'block-seq';
  const column = block ? token.offset - lineStart(text, token.offset) : 0;
  const kind = isMap(node) ? 'map' : 'sequence';
  const entries = isMap(node) ? mapEntries(node, !block, column) : sequenceEntries(node, !block, column);
  return { slot, inFlow: !block, kind, column, entries };
}

/** Lets go of what a map or sequence consists of, and of its place in the text. */
export function release({ node, piece }: Slot): void {
  if (!isMap(node) && !isSeq(node)) return;
  node.items.length = 0;
  (node as { srcToken?: unknown }).srcToken = undefined;
  if (piece?.token && 'items' in piece.token) piece.token.items.length = 0;
}

function mapEntries(node: YAMLMap, inFlow: boolean, column: number): Entry[] {
  const owner: Owner = { kind: 'pair', column };
  return (node.items as Pair<Node, Node | null>[]).map((pair) => {
    const item = (pair as { srcToken?: Item }).srcToken;
    if (!item) throw new Error('A key of the plan has no place in its text.');
    return entryOf(keyName(pair.key), item, slotOf(item, owner, inFlow, pair.value ?? undefined));
  });
}

function sequenceEntries(node: YAMLSeq, inFlow: boolean, column: number): Entry[] {
  const all = itemsOf(node.srcToken);
  const items = all.filter((item) => (inFlow ? hasContent(item) : indicator(item.start, 'seq-item-ind')));
  if (items.length !== node.items.length) throw new Error('An item of the plan has no place in its text.');
  const owner: Owner = { kind: 'item', column };
  return items.map((item, index) => entryOf(index, item, slotOf(item, owner, inFlow, node.items[index] as Node)));
}

function entryOf(key: string | number, item: Item, slot: Slot): Entry {
  return { key, start: itemStart(item), end: itemEnd(item), slot };
}

/** Where the comma behind an entry of a flow collection is: the parser puts it at the beginning of the next item. */
export function commaBehind({ slot }: Collection, { end }: Entry): number | undefined {
  const commas = itemsOf(slot.node?.srcToken).map(({ start }) => indicator(start, 'comma')?.offset ?? -1);
  return commas.find((comma) => comma >= end);
}

function slotOf(item: Item, owner: Owner, inFlow: boolean, node: Node | undefined): Slot {
  if (owner.kind === 'item' && (item.key || item.sep)) {
    const piece: Piece = { kind: 'inline', start: itemStart(item), end: itemEnd(item) };
    return { owner, after: undefined, inFlow, piece, node };
  }
  const mark = indicator(item.sep, 'map-value-ind') ?? indicator(item.start, 'seq-item-ind');
  return { owner, after: mark && mark.offset + 1, inFlow, piece: pieceOf(item.value), node };
}

function pieceOf(token: CST.Token | undefined): Piece | undefined {
  if (!token || ('source' in token && token.source === '' && token.type === 'scalar')) return undefined;
  return { kind: pieceKind(token), start: token.offset, end: contentEnd(token), token };
}

function pieceKind(token: CST.Token): Piece['kind'] {
  if (token.type === 'block-scalar') return 'block-scalar';
  return token.type === 'block-map' || token.type === 'block-seq' ? 'block-collection' : 'inline';
}

/** Where a token's content ends: without the comment, the spaces and the line ending after it. */
function contentEnd(token: CST.Token): number {
  switch (token.type) {
    case 'block-map':
    case 'block-seq':
      return itemEnd(token.items.findLast((item: Item) => hasContent(item) || indicator(item.start, 'seq-item-ind'))!);
    case 'flow-collection':
      return token.end[0]!.offset + 1;
    case 'block-scalar': {
      const body = token.source.replace(/[ \t\r\n]+$/, '');
      // One without a line of its own ends with its header: behind that the next entry begins.
      return body === '' ? blockHeader(token).end : headerEnd(token) + body.length;
    }
    default:
      return token.offset + ('source' in token ? token.source.length : 0);
  }
}

/** Where the first line of a block scalar ends, its line ending included. */
function headerEnd(token: CST.BlockScalar): number {
  const last = token.props.at(-1)!;
  return last.offset + ('source' in last ? last.source.length : 0);
}

/** The `|` or `>` of a block scalar with its modifiers. */
export function blockHeader(token: CST.BlockScalar): { start: number; end: number; bodyStart: number } {
  const header = token.props.find((prop) => prop.type === 'block-scalar-header') as CST.SourceToken;
  return { start: header.offset, end: header.offset + header.source.length, bodyStart: headerEnd(token) };
}

/** Where the brackets of a flow collection are, or `undefined` for a pair without brackets inside a sequence. */
export function brackets(slot: Slot): { open: number; close: number } | undefined {
  const token = slot.node?.srcToken;
  return token?.type === 'flow-collection' ? { open: token.offset, close: token.end[0]!.offset } : undefined;
}

function itemsOf(token: CST.Token | undefined): readonly Item[] {
  return token && 'items' in token ? token.items : [];
}

function itemStart(item: Item): number {
  const mark = indicator(item.start, 'explicit-key-ind') ?? indicator(item.start, 'seq-item-ind');
  return (mark ?? item.key ?? item.sep?.[0] ?? item.value)!.offset;
}

function itemEnd(item: Item): number {
  if (item.value && pieceOf(item.value)) return contentEnd(item.value);
  const mark = indicator(item.sep, 'map-value-ind');
  if (mark) return mark.offset + 1;
  if (item.key) return contentEnd(item.key);
  return (indicator(item.start, 'seq-item-ind') ?? indicator(item.start, 'explicit-key-ind'))!.offset + 1;
}

function hasContent(item: Item): boolean {
  return Boolean(item.key || item.sep || item.value || indicator(item.start, 'explicit-key-ind'));
}

function indicator(tokens: readonly CST.SourceToken[] | undefined, type: CST.SourceToken['type']) {
  return tokens?.find((token) => token.type === type);
}

/** The steps of indentation that a text uses, taken from its first places that show them. */
function indentationOf(text: string, root: Slot): Indentation {
  const found: { -readonly [Step in keyof Indentation]?: number } = {};
  const visit = (slot: Slot): void => {
    if (slot.piece?.kind !== 'block-collection') return;
    const collection = collectionIn(slot, text)!;
    const ownLine = slot.owner.kind === 'pair';
    const compact = slot.owner.kind === 'item' && lineStart(text, slot.piece.start) <= (slot.after ?? 0);
    const step = collection.column - slot.owner.column;
    if (ownLine && collection.kind === 'map') found.map ??= step;
    if (ownLine && collection.kind === 'sequence') found.sequence ??= step;
    if (compact) found.item ??= step;
    for (const entry of collection.entries) visit(entry.slot);
  };
  visit(root);
  return { ...standardIndentation, ...found };
}
