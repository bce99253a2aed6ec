/** Finding one's way in a parsed document: from a path to its node and its place in the text, and back. */
import { isCollection, isMap, isScalar, isSeq, type Pair, type ParsedNode, type YAMLMap, type YAMLSeq } from 'yaml';
import type { TextRange } from './lines.ts';
import { lineStart } from './parse-places.ts';
import type { Path } from './path.ts';

/** The node at a path, and the pair that holds it where it is in a map. */
export interface Located {
  readonly node: ParsedNode | null;
  readonly pair: Pair | undefined;
}

/** Looking through a large map for each of its keys would take time that grows with the square of them. */
const indexes = new WeakMap<YAMLMap, Map<string, Pair>>();

/** The node at a path; `undefined` where the path leads nowhere. */
export function locate(root: ParsedNode | null, path: Path): Located | undefined {
  let found: Located = { node: root, pair: undefined };
  if (root === null) return undefined;
  for (const part of path) {
    const next = childAt(found.node, part);
    if (next === undefined) return undefined;
    found = next;
  }
  return found;
}

/** The longest beginning of a path that leads somewhere. */
export function nearestPath(root: ParsedNode | null, path: Path): Path {
  let node = root;
  for (const [depth, part] of path.entries()) {
    const next = childAt(node, part);
    if (next === undefined) return path.slice(0, depth);
    node = next.node;
  }
  return path;
}

function childAt(node: ParsedNode | null, part: string | number): Located | undefined {
  if (isMap(node)) {
    const pair = pairOf(node, String(part));
    return pair && { node: pair.value as ParsedNode | null, pair };
  }
  if (!isSeq(node) || !/^\d+$/.test(String(part))) return undefined;
  const item = node.items[Number(part)];
  return item === undefined ? undefined : { node: item as ParsedNode, pair: undefined };
}

function pairOf(map: YAMLMap, name: string): Pair | undefined {
  let index = indexes.get(map);
  if (index === undefined) {
    index = new Map();
    for (const pair of map.items) {
      const key = keyName(pair);
      if (key !== null && !index.has(key)) index.set(key, pair);
    }
    indexes.set(map, index);
  }
  return index.get(name);
}

/** The names of a map's keys, in the order of the text. */
export function keyNames(node: ParsedNode | null): string[] {
  return isMap(node) ? node.items.map(keyName).filter((name) => name !== null) : [];
}

function keyName(pair: Pair): string | null {
  return isScalar(pair.key) && typeof pair.key.value === 'string' ? pair.key.value : null;
}

/** Where a node is. A list or map without brackets ends where its last value does, without trailing comments. */
export function rangeOfNode(node: ParsedNode): TextRange {
  return { start: node.range[0], end: Math.max(contentEnd(node), node.range[0]) };
}

function contentEnd(node: ParsedNode): number {
  let last: ParsedNode = node;
  while (isCollection(last) && !last.flow && last.items.length > 0) {
    const item = last.items.at(-1);
    last = (isMap(last) ? ((item as Pair).value ?? (item as Pair).key) : item) as ParsedNode;
  }
  return last.range[1];
}

/** Where a pair's key is. */
export function rangeOfKey(pair: Pair): TextRange {
  return rangeOfNode(pair.key as ParsedNode);
}

/** The innermost place an offset belongs to. */
export interface Place {
  readonly path: Path;
  readonly part: 'key' | 'value';
}

/**
 * The innermost place at an offset. An empty line belongs to the map or list whose column it has reached, so that a
 * key typed there would belong to it.
 */
export function placeAt(root: ParsedNode, text: string, offset: number): Place {
  const path: (string | number)[] = [];
  let node: ParsedNode | null = root;
  while (isMap(node) || isSeq(node)) {
    const index = lastStartingBefore(node, offset);
    if (index === -1) break;
    const step: Step | null = isMap(node)
      ? stepIntoPair(node.items[index] as Pair, text, offset)
      : stepIntoItem(node, index, text, offset);
    if (step === null) break;
    path.push(step.part);
    if (step.atKey) return { path, part: 'key' };
    node = step.node;
  }
  return { path, part: 'value' };
}

interface Step {
  readonly part: string | number;
  readonly node: ParsedNode | null;
  readonly atKey: boolean;
}

function stepIntoPair(pair: Pair, text: string, offset: number): Step | null {
  const part = keyName(pair);
  if (part === null) return null;
  const key = rangeOfKey(pair);
  const node = pair.value as ParsedNode | null;
  if (offset <= key.end) return { part, node, atKey: true };
  const inside = belongsTo(node, key.start, text, offset);
  return inside ? { part, node, atKey: false } : null;
}

function stepIntoItem(seq: YAMLSeq, index: number, text: string, offset: number): Step | null {
  const node = seq.items[index] as ParsedNode;
  const inside = belongsTo(node, seq.range?.[0] ?? 0, text, offset);
  return inside ? { part: index, node, atKey: false } : null;
}

/** Whether an offset behind the start of an entry belongs to the entry's value; the entry begins at `entryStart`. */
function belongsTo(node: ParsedNode | null, entryStart: number, text: string, offset: number): boolean {
  const start = node?.range[0] ?? entryStart;
  const end = node === null ? entryStart : rangeOfNode(node).end;
  if (offset <= end || !text.slice(end, offset).includes('\n')) return true;
  const column = columnOf(text, offset);
  if (isCollection(node)) return !node.flow && column >= columnOf(text, start);
  return start === end && column > columnOf(text, entryStart);
}

function columnOf(text: string, offset: number): number {
  return offset - lineStart(text, offset);
}

/** The index of the last entry that starts at or before an offset; −1 where none does. */
function lastStartingBefore(node: YAMLMap | YAMLSeq, offset: number): number {
  let low = 0;
  let high = node.items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (entryStart(node, middle) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function entryStart(node: YAMLMap | YAMLSeq, index: number): number {
  const item = node.items[index];
  return ((isMap(node) ? (item as Pair).key : item) as ParsedNode).range[0];
}
