/** Which items of two lists are the same thing: by their id or name, else by what they say. */
import { itemName, NAMING_KEYS, titleOf } from '../../plan/identity.ts';
import { grouped } from '../../values/grouped.ts';
import { meaningOf } from './meaning.ts';

/** A thing of a list, before and after; one of the two may be missing. */
export interface Pair {
  /** Its places in the two lists. */
  readonly old: number | null;
  readonly now: number | null;
}

/** The things of two lists in the order of the newer one, those that are gone last. */
export function pairsOf(old: readonly unknown[], now: readonly unknown[]): Pair[] {
  const pairs = now.map((_, index): { old: number | null; now: number } => ({ old: null, now: index }));
  let gone = [...old.keys()];
  for (const keyOf of [nameOf, titleOfNamed, contentOf]) {
    const open = grouped(gone, (index) => keyOf(old[index]));
    for (const pair of pairs) {
      const key = pair.old === null ? keyOf(now[pair.now]) : null;
      if (key !== null) pair.old = open.get(key)?.shift() ?? null;
    }
    const found = new Set(pairs.map((pair) => pair.old));
    gone = gone.filter((index) => !found.has(index));
  }
  return [...pairs, ...gone.map((index) => ({ old: index, now: null }))];
}

function nameOf(item: unknown): string {
  return itemName(item) ?? meaningOf(item);
}

/** The name of an item that has an id, too: under it, it is found again with another id. */
function titleOfNamed(item: unknown): string | null {
  return textIn(item, 'id') && titleOf(item);
}

/** What an item says beside its names, by which it is found again under another name; null where that is too little. */
function contentOf(item: unknown): string | null {
  if (typeof item !== 'object' || item === null) return null;
  const names: readonly string[] = Object.keys(namesIn(item));
  const rest = Object.entries(item).filter(([key]) => !names.includes(key));
  const isEvent = names.length === 0;
  return isEvent || rest.length < LEAST_CONTENT ? null : meaningOf(Object.fromEntries(rest));
}

/** Two things that have so many answers in common, and no other, are one. */
const LEAST_CONTENT = 2;

/** The keys of an item that say what it is called. A date is none: what happened on another day is something else. */
export function namesIn(item: unknown): Record<string, string> {
  const names = NAMING_KEYS.filter((key) => key !== 'date').map((key) => [key, textIn(item, key)] as const);
  return Object.fromEntries(names.filter((entry): entry is [(typeof entry)[0], string] => entry[1] !== null));
}

/** What an item is called, by its id or date where it has no name; `null` where it has none of them. */
export function calledOf(item: unknown): string | null {
  return titleOf(item) ?? textIn(item, 'id') ?? textIn(item, 'date');
}

function textIn(item: unknown, key: string): string | null {
  const value = typeof item === 'object' && item !== null && Object.hasOwn(item, key) ? Reflect.get(item, key) : null;
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}
