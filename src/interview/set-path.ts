/** The places of a plan as `--set` names them: `who.segments.racers.share`, `who.segments[id=racers].share`, `measures[0].target`. */

import type { Change } from '../edit/edit.ts';
import { closest, orMeant } from '../plan/closest.ts';
import { dottedPath, NAMING_KEYS } from '../plan/identity.ts';
import { type SchemaPlace, schemaAt } from '../plan/schema-at.ts';
import type { Playbook } from '../playbooks/playbook.ts';
import { capital } from '../values/listed.ts';
import { type Path, valueAt } from '../yaml/path.ts';

/** A place that may be set. */
export interface NamedPlace {
  readonly path: Path;
  readonly schema: SchemaPlace;
  /** The items that are appended first, because the plan does not have them yet. */
  readonly created: readonly Change[];
}

export interface Problem {
  /** What is wrong, in whole sentences. */
  readonly problem: string;
}

/** The place that a text names in a plan's data, or why there is none. A new id of an item appends the item. */
export function placeNamed(written: string, plan: unknown, playbooks: readonly Playbook[]): NamedPlace | Problem {
  const path: (string | number)[] = [];
  const created: Change[] = [];
  for (const step of steps(written)) {
    const obstacle = obstacleAt(plan, path);
    if (obstacle !== null) return { problem: obstacle };
    const isList = schemaAt(path)!.schema.items !== undefined;
    const next = isList ? itemAt(plan, path, step) : keyAt(plan, path, step, playbooks);
    if (typeof next === 'object' && 'problem' in next) return next;
    if (typeof next === 'object') {
      path.push(next.index);
      created.push({ op: 'set', path: [...path], value: next.item });
    } else path.push(next);
  }
  return { path, schema: schemaAt(path)!, created };
}

/** The keys of the map at a path: those of the format, or the playbooks and practices that there are. */
export function keysAt(path: Path, playbooks: readonly Playbook[]): string[] {
  if (path[0] === 'practices' && path.length === 1) return playbooks.map(({ id }) => id);
  if (path[0] === 'practices' && path.length === 2)
    return playbooks.find(({ id }) => id === path[1])?.practices.map(({ id }) => id) ?? [];
  return Object.keys(schemaAt(path)?.schema.properties ?? {});
}

/** How an item of the list at a path and one of its keys are named, for a message. */
export function itemForm(list: Path): string {
  const keys = Object.keys(schemaAt([...list, 0])?.schema.properties ?? {});
  const naming = namingKey(keys);
  return `${list.join('.')}[${naming}=...].${keys.find((key) => key !== naming)}=...`;
}

/** A key, or what is in brackets. */
type Step = string | ItemStep;

interface ItemStep {
  readonly key: string | null;
  readonly value: string;
}

function steps(path: string): Step[] {
  return [...path.matchAll(/\[(?:([A-Za-z]+)=)?((?:\\.|[^\]])*)\]|([^.[\]]+)/g)].map((match) =>
    match[3] === undefined ? { key: match[1] ?? null, value: match[2]!.replaceAll('\\]', ']') } : match[3],
  );
}

/** Why a path cannot go on: the format has a single value there, or the plan has something else than the format wants. */
function obstacleAt(plan: unknown, path: Path): string | null {
  const value = valueAt(plan, path);
  const { items, properties, additionalProperties } = schemaAt(path)!.schema;
  if (items === undefined && properties === undefined && typeof additionalProperties !== 'object')
    return `${nameOf(plan, path)} holds a single value: it has no keys.`;
  if (value === undefined || value === null) return null;
  const fits = typeof value === 'object' && Array.isArray(value) === (items !== undefined);
  if (fits) return null;
  const found = typeof value !== 'object' ? `"${value}"` : Array.isArray(value) ? 'a list' : 'a map of keys';
  return `${nameOf(plan, path)} is ${found} in the plan, not ${items === undefined ? 'a map of keys' : 'a list'}. Correct that first.`;
}

function keyAt(plan: unknown, path: Path, step: Step, playbooks: readonly Playbook[]): string | Problem {
  const where = nameOf(plan, path);
  const isOpen = typeof schemaAt(path)!.schema.additionalProperties === 'object';
  const known = keysAt(path, playbooks);
  if (typeof step !== 'string') return { problem: `${where} is no list. ${keysAre(known)}` };
  const isThere = isOpen && valueAt(plan, [...path, step]) !== undefined;
  return known.includes(step) || isThere ? step : noSuchKey(step, where, known);
}

function noSuchKey(key: string, where: string, known: readonly string[]): Problem {
  return { problem: `There is no key "${key}" in ${where}${orMeant(closest(key, known))} ${keysAre(known)}` };
}

function keysAre(known: readonly string[]): string {
  return `Its keys are ${known.join(', ')}.`;
}

/** The index of an item that the plan has, or the item to append. */
function itemAt(
  plan: unknown,
  list: Path,
  step: Step,
): number | Problem | { readonly index: number; readonly item: Readonly<Record<string, string>> } {
  const { key, value } = typeof step === 'string' ? { key: null, value: step } : step;
  const where = nameOf(plan, list);
  const items = (valueAt(plan, list) ?? []) as readonly unknown[];
  if (key === null && /^\d+$/.test(value)) {
    if (Number(value) <= items.length) return Number(value);
    if (items.length === 0) return { problem: `${where} has no item ${value}. It is empty.` };
    const last = nameOf(plan, [...list, items.length - 1]);
    return { problem: `${where} has no item ${value}. Name an item as it is called: its last one is ${last}.` };
  }
  const { properties, required } = schemaAt([...list, 0])!.schema;
  if (properties === undefined) return { problem: `${where} is a list of single values: set all of them together.` };
  const keys = Object.keys(properties);
  if (key !== null && !keys.includes(key)) return noSuchKey(key, `an item of ${where}`, keys);
  const naming = key ?? namingKey(keys);
  const found = indexOf(items, key === null ? NAMING_KEYS : [key], value);
  if (found >= 0) return found;
  const { pattern } = schemaAt([...list, 0, naming])!.schema;
  if (pattern !== undefined && !new RegExp(pattern, 'u').test(value))
    return {
      problem: `${where} has no item "${value}", and that is no ${naming} of a new one. ${itemsAre(items, naming)}`,
    };
  return { index: items.length, item: newItem(naming, value, required) };
}

function namingKey(keys: readonly string[]): string {
  return NAMING_KEYS.find((key) => keys.includes(key))!;
}

/** The first item of which one of the keys has exactly this value, else the first where only the case differs. */
function indexOf(items: readonly unknown[], keys: readonly string[], value: string): number {
  const has = (same: (written: string) => boolean) =>
    items.findIndex((item) =>
      keys.map((key) => valueAt(item, [key]) ?? null).some((found) => found !== null && same(String(found))),
    );
  const exactly = has((written) => written === value);
  return exactly >= 0 ? exactly : has((written) => written.toLowerCase() === value.toLowerCase());
}

function itemsAre(items: readonly unknown[], naming: string): string {
  const names = items.map((item) => valueAt(item, [naming])).filter((name) => typeof name === 'string');
  return names.length === 0 ? 'The list is empty.' : `It has ${names.slice(0, MOST_NAMES).join(', ')}.`;
}

/** More names than this are no help in a message. */
const MOST_NAMES = 20;

/** An item that is named by its id alone gets a name from it, which can be set, too. */
function newItem(naming: string, value: string, required: readonly string[] = []): Record<string, string> {
  const called = required.find((key) => key === 'name' || key === 'title');
  const name = capital(value.replaceAll('-', ' '));
  return { [naming]: value, ...(called && called !== naming ? { [called]: name } : {}) };
}

function nameOf(plan: unknown, path: Path): string {
  return path.length === 0 ? 'the plan' : dottedPath(plan, path);
}
