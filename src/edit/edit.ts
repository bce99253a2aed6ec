/**
 * Editing a plan's text in place: new text is spliced into the old, so that comments, key order, quoting, blank lines
 * and line endings of whatever is not touched stay as they are, byte for byte.
 */
import { isDeepStrictEqual } from 'node:util';
import { isMap, type Node } from 'yaml';
import { keyOrder } from '../plan/schema-at.ts';
import { type Path, valueAt } from '../yaml/path.ts';
import { insertInBlock, removeFromBlock, replaceInBlock } from './edit-block.ts';
import { type Change, dataWith, placeName, type Step, stepsFor } from './edit-change.ts';
import {
  brackets,
  type Collection,
  collectionIn,
  type Entry,
  parseSource,
  type Slot,
  type Source,
} from './edit-document.ts';
import { insertInFlow, removeFromFlow, replaceInFlow } from './edit-flow.ts';
import {
  type Data,
  type DataMap,
  flowPair,
  flowText,
  isEmpty,
  itemLines,
  pairLines,
  type ValueLayout,
  writeValue,
} from './edit-layout.ts';
import type { Context, Quote } from './edit-scalar.ts';
import { insertion, isBlank, lineEnding, type Splice, splice } from './edit-splice.ts';

export type { Change } from './edit-change.ts';

/**
 * The text of a plan after changes, made one after the other. `text` is a valid plan (no anchors, aliases or tags), or
 * empty, or comments alone. A new key of the format goes to its place in the canonical order. Setting what is there already changes nothing; a map or list that becomes empty is written
 * as an empty pair of brackets. With a removed entry go its comment on the same line and the comment lines directly below
 * that are indented deeper; a blank line is taken along where two would meet.
 *
 * Throws an `Error` for a text that is not YAML, a value that a plan cannot hold, a path that leads through a scalar or
 * past a list's end, and (a bug) where no edit leads to the data that is meant.
 */
export function applyChanges(text: string, changes: readonly Change[]): string {
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  let source = parseSource(text.slice(mark.length));
  for (const group of groupsOf(changes)) source = applyGroup(source, group);
  return mark + source.text;
}

/** Settings that follow one another are made at once; whatever removes something is made by itself. */
function groupsOf(changes: readonly Change[]): Change[][] {
  const groups: Change[][] = [];
  for (const change of changes) {
    const group = groups.at(-1);
    if (change.op === 'set' && group?.[0]?.op === 'set') group.push(change);
    else groups.push([change]);
  }
  return groups;
}

function applyGroup(source: Source, group: readonly Change[]): Source {
  const meant = dataWith(source.data, group);
  const steps =
    group[0]!.op === 'set'
      ? stepsFor(group, source.data, meant)
      : (group as Step[]).filter(({ path }) => valueAt(source.data, path) !== undefined);
  return applySteps(source, steps, meant);
}

/** Makes steps that are about different places. Where the edits of all do not hold together, those of each half are tried. */
function applySteps(source: Source, steps: readonly Step[], meant: Data): Source {
  const [only] = steps;
  if (only === undefined) return source;
  if (steps.length === 1) return applyStep(source, only, meant);
  const splices = steps.map((step) => edit(source, step, 'full'));
  const result = splices.includes(undefined) ? undefined : verified(source.text, splices.flat() as Splice[], meant);
  if (result) return result;
  const middle = steps.length >> 1;
  const first = steps.slice(0, middle);
  const half = applySteps(source, first, dataWith(source.data, first));
  return applySteps(half, steps.slice(middle), meant);
}

/** How boldly an edit is tried: `plain` does without block literals and without taking blank lines along. */
type Boldness = 'full' | 'plain';

/** Tries the edits from the most readable to the most robust, and takes the first that yields the data meant. */
function applyStep(source: Source, step: Step, meant: Data): Source {
  const parent = step.path.slice(0, -1);
  const attempts: (() => Splice[] | undefined)[] = [
    () => edit(source, step, 'full'),
    () => edit(source, step, 'plain'),
  ];
  if (parent.length > 0) {
    const whole: Step = { op: 'set', path: parent, value: valueAt(meant, parent) as Data };
    attempts.push(() => edit(source, whole, 'plain', 'flow'));
  }
  for (const attempt of attempts) {
    const splices = attempt();
    const result = splices && verified(source.text, splices, meant);
    if (result) return result;
  }
  throw new Error(`The plan could not be changed at ${placeName(step.path)} without touching something else.`);
}

/** The text after edits as a plan, where it is one and its data is what was meant. */
function verified(text: string, splices: readonly Splice[], meant: Data): Source | undefined {
  try {
    const source = parseSource(splice(text, splices));
    return isDeepStrictEqual(source.data, meant) ? source : undefined;
  } catch {
    return undefined;
  }
}

function edit(source: Source, step: Step, boldness: Boldness, style?: Context): Splice[] | undefined {
  const literals = boldness === 'plain' ? 'none' : /(^|\n)$/.test(source.text) ? 'all' : 'unended';
  const layout: ValueLayout = { indentation: source.indentation, literals, style };
  let slot = source.root;
  let end = 0;
  for (const [depth, part] of step.path.entries()) {
    const path = step.path.slice(0, depth);
    const collection = collectionIn(slot, source.text)!;
    const index = indexOf(collection, part);
    const entry = collection.entries[index];
    const last = depth === step.path.length - 1;
    if (step.op === 'rename' && last) return renameKey(collection, index, step.key);
    if (step.op === 'remove' && last) return remove(source, collection, index, end, path, layout, boldness);
    if (!entry) {
      return step.op === 'set' ? insert(source.text, collection, String(part), path, [step.value], layout) : undefined;
    }
    slot = entry.slot;
    end = entry.end;
  }
  if (step.op === 'set') return replace(source, slot, end, step.path, step.value, layout);
  const list = step.op === 'append' && collectionIn(slot, source.text);
  return list ? insert(source.text, list, '', step.path, step.values, layout) : undefined;
}

function renameKey({ slot: { node } }: Collection, index: number, key: string): Splice[] | undefined {
  const name = isMap(node) ? (node.items[index]?.key as Node | undefined) : undefined;
  return name?.range ? [{ start: name.range[0], end: name.range[1], text: key }] : undefined;
}

function indexOf({ kind, entries }: Collection, part: string | number): number {
  if (kind === 'sequence') return Number(part) < entries.length ? Number(part) : -1;
  return entries.findIndex(({ key }) => String(key) === String(part));
}

/** Brackets with nothing but a comment in them. */
function hasCommentAlone(text: string, { entries, slot }: Collection): boolean {
  const place = entries.length === 0 && brackets(slot);
  return place ? !isBlank(text, place.open + 1, place.close) : false;
}

function replace(
  { text }: Source,
  slot: Slot,
  end: number,
  path: Path,
  value: Data,
  layout: ValueLayout,
): Splice[] | undefined {
  const quote = typeof value === 'string' ? quoteOf(slot) : undefined;
  const old = collectionIn(slot, text);
  const alike = old && (old.kind === 'sequence') === Array.isArray(value);
  if (alike && hasCommentAlone(text, old) && !isEmpty(value as DataMap))
    return insertInFlow(text, old, 0, flowText(value).slice(1, -1).trim());
  if (slot.inFlow) return replaceInFlow(text, slot, end, flowText(value, quote));
  // An explicit key (`? key`) may do without its colon.
  if (slot.owner.kind === 'pair' && slot.after === undefined) {
    return [insertion(end, `${lineEnding(text)}${' '.repeat(slot.owner.column)}: ${flowText(value)}`)];
  }
  const style = layout.style ?? (alike && old.entries.length > 0 ? (old.inFlow ? 'flow' : 'block') : undefined);
  const start = slot.owner.column + 2 + String(path.at(-1) ?? '').length;
  const indentation = { ...layout.indentation, item: itemStep(text, slot) };
  return replaceInBlock(
    text,
    slot,
    writeValue(value, path, slot.owner, start, { ...layout, indentation, quote, style }),
  );
}

/** From the dash of the item in a slot to the content on its line; where there is none yet, one space will be between. */
function itemStep(text: string, { after, piece }: Slot): number {
  if (after === undefined || !piece || text.slice(after, piece.start).includes('\n')) return 2;
  return piece.start - after + 1;
}

function quoteOf(slot: Slot): Quote | undefined {
  const type = slot.piece?.token?.type;
  if (type === 'double-quoted-scalar') return 'double';
  return type === 'single-quoted-scalar' ? 'single' : undefined;
}

function insert(
  text: string,
  collection: Collection,
  key: string,
  path: Path,
  values: readonly Data[],
  layout: ValueLayout,
): Splice[] | undefined {
  const { entries, kind, inFlow, column } = collection;
  const isMap = kind === 'map';
  const index = isMap ? placeOf(key, entries, keyOrder(path) ?? []) : entries.length;
  if (inFlow) {
    const written = values.map((value) => (isMap ? flowPair([key, value]) : flowText(value)));
    return insertInFlow(text, collection, index, written.join(', '));
  }
  const inserted = values.map((value) => {
    const like: ValueLayout = { ...layout, style: layout.style ?? styleOf(collection, value) };
    return isMap
      ? pairLines(key, value, [...path, key], column, like)
      : itemLines(value, [...path, index], column, like);
  });
  return insertInBlock(text, collection, index, inserted);
}

/** Where a new key goes: after the nearest key before it in the canonical order, else before the first after it. */
function placeOf(key: string, entries: readonly Entry[], order: readonly string[]): number {
  const rank = order.indexOf(key);
  if (rank < 0) return entries.length;
  const indexOf = (name: string) => entries.findIndex((entry) => entry.key === name);
  const before = order.slice(0, rank).findLast((name) => indexOf(name) >= 0);
  if (before !== undefined) return indexOf(before) + 1;
  const after = order.slice(rank + 1).find((name) => indexOf(name) >= 0);
  return after === undefined ? entries.length : indexOf(after);
}

/** The style of the collections beside a new one: of the last in a list, of all in a map whose values are all alike. */
function styleOf({ entries, kind }: Collection, value: Data): Context | undefined {
  if (typeof value !== 'object' || value === null || isEmpty(value)) return undefined;
  const type = Array.isArray(value) ? ('[' as const) : ('{' as const);
  const styles = entries.map(({ slot }) => siblingStyle(slot, type));
  if (kind === 'sequence') return styles.findLast((style) => style !== undefined);
  return styles.every((style) => style === styles[0]) ? styles[0] : undefined;
}

function siblingStyle({ piece }: Slot, type: '[' | '{'): Context | undefined {
  const token = piece?.token;
  if (token?.type === 'flow-collection')
    return token.start.source === type && token.items.length > 0 ? 'flow' : undefined;
  return token?.type === (type === '{' ? 'block-map' : 'block-seq') ? 'block' : undefined;
}

function remove(
  source: Source,
  collection: Collection,
  index: number,
  end: number,
  path: Path,
  layout: ValueLayout,
  boldness: Boldness,
): Splice[] | undefined {
  const { text } = source;
  if (collection.inFlow) {
    const inside = removeFromFlow(text, collection, index);
    if (inside) return inside;
  }
  if (collection.entries.length > 1) {
    return collection.inFlow ? undefined : removeFromBlock(text, collection, index, boldness === 'full');
  }
  return replace(source, collection.slot, end, path, collection.kind === 'map' ? {} : [], { ...layout, style: 'flow' });
}
