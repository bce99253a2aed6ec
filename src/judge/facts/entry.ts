import type { Path } from '../../yaml/path.ts';

/** An item of one of the plan's lists, with its place. */
export interface Entry<T> {
  readonly path: Path;
  readonly item: T;
}

/** The items of a list with their places; what the schema took out of the list is skipped. */
export function entries<T>(list: readonly T[] | undefined, path: Path): Entry<T>[] {
  const found: Entry<T>[] = [];
  list?.forEach((item, index) => {
    if (item !== null) found.push({ path: [...path, index], item });
  });
  return found;
}

/** Whether anything at all is stated: empty maps and lists, and what holds nothing else, state nothing. */
export function isStated(value: unknown): boolean {
  if (value === undefined || value === null) return false;
  if (typeof value !== 'object') return true;
  return Object.values(value).some(isStated);
}

/** Moves, cuts, dumb rules and customer changes are open unless they are done or dropped. */
export function isOpen(item: { readonly status?: string }): boolean {
  return item.status !== 'done' && item.status !== 'dropped';
}
