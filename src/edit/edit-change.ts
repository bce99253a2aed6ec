import { isDeepStrictEqual } from 'node:util';
import { keyOrder } from '../plan/schema-at.ts';
import { type Path, pointer, valueAt } from '../yaml/path.ts';
import { type Data, type DataMap, isDataMap, isEmpty } from './edit-layout.ts';

/**
 * One change of a plan's data. `set` creates missing parents and replaces what exists; an index equal to the length of
 * a sequence appends. `remove` takes out a key or an item, and `rename` gives a key another name; either changes nothing
 * where there is nothing.
 */
export type Change = { readonly op: 'set'; readonly path: Path; readonly value: unknown } | Removal | Renaming;

type Removal = { readonly op: 'remove'; readonly path: Path };
type Renaming = { readonly op: 'rename'; readonly path: Path; readonly key: string };

/** A change in a place of which all but the last part is there. */
export type Step =
  | { readonly op: 'set'; readonly path: Path; readonly value: Data }
  | { readonly op: 'append'; readonly path: Path; readonly values: readonly Data[] }
  | Removal
  | Renaming;

/** The value as plain data: keys without a value are left out. Throws an `Error` for what a plan cannot hold. */
function plainData(value: unknown): Data {
  if (value === null || typeof value === 'boolean') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value === 0 ? 0 : value;
  if (typeof value === 'string' && value.isWellFormed()) return value;
  if (Array.isArray(value)) return value.map(plainData);
  if (typeof value !== 'object' || !isPlainObject(value)) {
    throw new Error(`A plan cannot hold this value: ${String(value)} (${typeof value}).`);
  }
  const entries = Object.entries(value).filter(([, entry]) => entry !== undefined);
  for (const [key] of entries) refuseKey(key);
  return Object.fromEntries(entries.map(([key, entry]) => [key, plainData(entry)]));
}

function isPlainObject(value: object): boolean {
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function refuseKey(key: string): void {
  if (key === '__proto__' || !key.isWellFormed()) throw new Error(`A plan cannot hold the key ${JSON.stringify(key)}.`);
}

/**
 * A plan's data after changes, or after steps. Throws an `Error` for what a plan cannot hold, and where a path leads
 * through a scalar or past a list's end.
 */
export function dataWith(data: unknown, changes: readonly (Change | Step)[]): Data {
  const draft = new Draft(data);
  for (const change of changes) draft.make(change);
  return draft.data;
}

/**
 * The steps that make several settings at once, one for each place of the data that exists: what is set inside a place
 * that does not exist yet belongs to the step that makes it.
 * @param meant the data once they are all made
 */
export function stepsFor(settings: readonly Change[], data: Data, meant: Data): Step[] {
  const places = new Map<string, Path>();
  for (const { path } of settings) {
    const place = existingPlace(data, path);
    places.set(pointer(place), place);
  }
  const isInside = (path: Path) => path.some((_, depth) => places.has(pointer(path.slice(0, depth))));
  const outermost = [...places.values()].filter((path) => !isInside(path));
  const steps: Step[] = [];
  const appended = new Map<string, Data[]>();
  for (const path of inOrder(outermost)) {
    const parent = path.slice(0, -1);
    const value = valueAt(meant, path) as Data;
    const old = valueAt(data, path) as Data | undefined;
    if (old !== undefined) steps.push(...narrowed(path, old, value));
    else if (!Array.isArray(valueAt(data, parent))) steps.push({ op: 'set', path, value });
    else if (appended.has(pointer(parent))) appended.get(pointer(parent))!.push(value);
    else {
      const values = [value];
      appended.set(pointer(parent), values);
      steps.push({ op: 'append', path: parent, values });
    }
  }
  return steps;
}

/** A copy of a plan's data in which changes are made one after the other, in time that grows with each of them alone. */
export class Draft {
  readonly #inside: Parent;

  /** Throws an `Error` for what a plan cannot hold. */
  constructor(data: unknown) {
    this.#inside = { root: plainData(data ?? {}) };
  }

  get data(): Data {
    return this.#inside['root'] as Data;
  }

  /** Makes a change; a new key goes to its place in the format. Throws an `Error` where a path leads through a scalar. */
  make(change: Change | Step): void {
    for (const part of change.path) refuseKey(String(part));
    if (change.op === 'set') put(this.#inside, change.path, plainData(change.value));
    else if (change.op === 'append') (valueAt(this.data, change.path) as Data[]).push(...change.values);
    else this.#takeOut(change);
  }

  /** Removes a value, or puts it under another key. */
  #takeOut(change: Removal | Renaming): void {
    const { path } = change;
    const owner = path.slice(0, -1);
    const key = path.at(-1);
    if (key === undefined) throw new Error('The whole plan cannot be removed.');
    const parent = valueAt(this.data, owner) as Parent;
    if (change.op === 'rename' && valueAt(parent, [change.key]) !== undefined)
      throw new Error(`There is a key at ${placeName([...owner, change.key])} already.`);
    const old = valueAt(parent, [key]);
    if (old === undefined) return;
    if (Array.isArray(parent)) parent.splice(Number(key), 1);
    else delete parent[key];
    if (change.op === 'rename') parent[change.key] = old;
  }
}

type Parent = { [key: string | number]: unknown };

/** Sets a value in data that may be changed; a new key goes to its place in the canonical order. */
function put(draft: Parent, path: Path, value: Data): void {
  let parent = draft;
  let key: string | number = 'root';
  for (const [depth, part] of path.entries()) {
    const next: unknown = (Object.hasOwn(parent, key) ? parent[key] : null) ?? (typeof part === 'number' ? [] : {});
    if (typeof next !== 'object') throw new Error(`There is no map or list at ${placeName(path.slice(0, depth))}.`);
    putKey(parent, key, next, path.slice(0, depth));
    parent = next as Parent;
    key = Array.isArray(next) ? indexIn(next, part, path) : String(part);
  }
  putKey(parent, key, value, path);
}

function putKey(parent: Parent, key: string | number, value: unknown, path: Path): void {
  const isNew = !Array.isArray(parent) && !Object.hasOwn(parent, key);
  parent[key] = value;
  const names = isNew ? keyOrder(path.slice(0, -1)) : undefined;
  const rank = names?.indexOf(String(key)) ?? -1;
  if (rank < 0) return;
  for (const later of Object.keys(parent)) {
    const { [later]: entry } = parent;
    if (names!.indexOf(later) <= rank) continue;
    delete parent[later];
    parent[later] = entry;
  }
}

/** The place of a path as far as it exists, and one part more; a map or list without entries is written as a whole. */
function existingPlace(data: Data, path: Path): Path {
  let value: unknown = data;
  for (const [depth, part] of path.entries()) {
    if (typeof value !== 'object' || value === null || Object.keys(value).length === 0) return path.slice(0, depth);
    if (!Object.hasOwn(value, part)) return path.slice(0, depth + 1);
    value = (value as DataMap)[part];
  }
  return path;
}

/** New keys that belong to one place are inserted one after the other: in the canonical order. */
function inOrder(paths: readonly Path[]): Path[] {
  const ranked = paths.map((path) => {
    const rank = keyOrder(path.slice(0, -1))?.indexOf(String(path.at(-1))) ?? -1;
    return { path, rank: rank < 0 ? Number.MAX_VALUE : rank };
  });
  return ranked.sort((a, b) => a.rank - b.rank).map(({ path }) => path);
}

/** A path for a message. */
export function placeName(path: Path): string {
  return path.length === 0 ? 'the top of the plan' : path.join('.');
}

function indexIn(list: readonly unknown[], part: string | number, path: Path): number {
  const index = Number(part);
  if (Number.isInteger(index) && index >= 0 && index <= list.length) return index;
  throw new Error(`The list has ${list.length} items, so ${placeName(path)} leads nowhere.`);
}

/** Replaces no more of `old` than what differs, so that the comments inside it survive. */
function narrowed(path: Path, old: Data, wanted: Data): Step[] {
  if (isDeepStrictEqual(old, wanted)) return [];
  if (isDataMap(old) && isDataMap(wanted) && isSameThing(old, wanted)) return narrowedMap(path, old, wanted);
  if (Array.isArray(old) && Array.isArray(wanted)) return narrowedList(path, old, wanted);
  return [{ op: 'set', path, value: wanted }];
}

function narrowedMap(path: Path, old: DataMap, wanted: DataMap): Step[] {
  const set = Object.entries(wanted).flatMap(([key, value]): Step[] => {
    const inner = [...path, key];
    return Object.hasOwn(old, key) ? narrowed(inner, old[key]!, value) : [{ op: 'set', path: inner, value }];
  });
  const gone = Object.keys(old).filter((key) => !Object.hasOwn(wanted, key));
  return [...set, ...gone.map((key): Step => ({ op: 'remove', path: [...path, key] }))];
}

function narrowedList(path: Path, old: readonly Data[], wanted: readonly Data[]): Step[] {
  const whole: Step[] = [{ op: 'set', path, value: wanted }];
  if (isEmpty(old) || isEmpty(wanted)) return whole;
  if (wanted.length < old.length) {
    const gone = leftOut(old, wanted);
    return gone?.map((index): Step => ({ op: 'remove', path: [...path, index] })) ?? whole;
  }
  if (!old.some((item, index) => isSameThing(item, wanted[index]!))) return whole;
  return wanted.flatMap((item, index): Step[] => {
    const inner = [...path, index];
    return index < old.length ? narrowed(inner, old[index]!, item) : [{ op: 'set', path: inner, value: item }];
  });
}

/** The indexes that must go from `old`, the last one first, so that `wanted` is left; `undefined` where that is not enough. */
function leftOut(old: readonly Data[], wanted: readonly Data[]): number[] | undefined {
  const gone: number[] = [];
  let matched = 0;
  for (const [index, item] of old.entries()) {
    if (matched < wanted.length && isDeepStrictEqual(item, wanted[matched])) matched++;
    else gone.unshift(index);
  }
  return matched === wanted.length ? gone : undefined;
}

/** Equal data, or two states of one map: the same id and at least one key that did not change. */
function isSameThing(old: Data, wanted: Data): boolean {
  if (!isDataMap(old) || !isDataMap(wanted)) return isDeepStrictEqual(old, wanted);
  const unchanged = (key: string) => Object.hasOwn(wanted, key) && isDeepStrictEqual(old[key], wanted[key]);
  return old['id'] === wanted['id'] && Object.keys(old).some(unchanged);
}
