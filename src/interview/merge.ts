import type { Change } from '../edit/edit.ts';
import { isDataMap } from '../edit/edit-layout.ts';
import { NAMING_KEYS } from '../plan/identity.ts';
import type { Path } from '../yaml/path.ts';

/**
 * The changes that bring a partial plan into a plan: maps are merged key by key, items of lists are matched by id or
 * name and merged, new ones are appended, and everything else is replaced.
 */
export function mergeChanges(plan: unknown, partial: unknown, path: Path = []): Change[] {
  if (isDataMap(partial) && isDataMap(plan)) {
    return Object.entries(partial).flatMap(([key, value]) =>
      mergeChanges(Object.hasOwn(plan, key) ? plan[key] : undefined, value, [...path, key]),
    );
  }
  if (Array.isArray(partial) && Array.isArray(plan) && plan.length > 0) return mergeList(plan, partial, path);
  return partial === undefined || (isDataMap(partial) && path.length === 0)
    ? []
    : [{ op: 'set', path, value: partial }];
}

function mergeList(plan: readonly unknown[], partial: readonly unknown[], path: Path): Change[] {
  let end = plan.length;
  const indexOf = finderIn(plan);
  return partial.flatMap((item) => {
    const index = indexOf(item);
    if (index !== undefined) return mergeChanges(plan[index], item, [...path, index]);
    return [{ op: 'set' as const, path: [...path, end++], value: item }];
  });
}

/** Finds the first item of a list that has the same name as another, or the same text or number. The list is looked through once. */
function finderIn(list: readonly unknown[]): (item: unknown) => number | undefined {
  // Items are compared by the first naming key that the list knows: two ids are two things, whatever they are called.
  const keys = NAMING_KEYS.filter((key) => list.some((item) => isDataMap(item) && Object.hasOwn(item, key)));
  const nameOf = (item: unknown): unknown => {
    if (!isDataMap(item)) return item;
    const key = keys.find((candidate) => Object.hasOwn(item, candidate));
    return key && JSON.stringify([key, item[key]]);
  };
  const indexes = new Map(list.map((item, index) => [nameOf(item), index] as const).reverse());
  return (item) => (nameOf(item) === undefined ? undefined : indexes.get(nameOf(item)));
}
