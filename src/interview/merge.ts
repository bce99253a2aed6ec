import type { Change } from '../edit/edit.ts';
import { NAMING_KEYS } from '../plan/identity.ts';
import type { Path } from '../yaml/path.ts';

/**
 * The changes that bring a partial plan into a plan: maps are merged key by key, items of lists are matched by id or
 * name and merged, new ones are appended, and everything else is replaced.
 */
export function mergeChanges(plan: unknown, partial: unknown, path: Path = []): Change[] {
  if (isMap(partial) && isMap(plan)) {
    return Object.entries(partial).flatMap(([key, value]) =>
      mergeChanges(Object.hasOwn(plan, key) ? plan[key] : undefined, value, [...path, key]),
    );
  }
  if (Array.isArray(partial) && Array.isArray(plan) && plan.length > 0) return mergeList(plan, partial, path);
  return partial === undefined || (isMap(partial) && path.length === 0) ? [] : [{ op: 'set', path, value: partial }];
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

/**
 * Finds the first item of a list that is the same as another: by the first naming key that both have; texts and numbers by
 * being equal. The list is looked through once.
 */
function finderIn(list: readonly unknown[]): (item: unknown) => number | undefined {
  const values = new Map<unknown, number>();
  // Items that have the same naming keys are compared with another item by the same one of these.
  const groups = new Map<string, { keys: string[]; byKey: Map<string, Map<unknown, number>> }>();
  for (const [index, item] of list.entries()) {
    if (!isMap(item)) {
      if (!values.has(item)) values.set(item, index);
      continue;
    }
    const keys = namingKeysOf(item);
    const group = groups.get(keys.join()) ?? { keys, byKey: new Map(keys.map((key) => [key, new Map()])) };
    groups.set(keys.join(), group);
    for (const [key, byValue] of group.byKey) if (!byValue.has(item[key])) byValue.set(item[key], index);
  }
  return (item) => {
    if (!isMap(item)) return values.get(item);
    const found = [...groups.values()].flatMap(({ keys, byKey }) => {
      const key = keys.find((candidate) => Object.hasOwn(item, candidate));
      return (key === undefined ? undefined : byKey.get(key)!.get(item[key])) ?? [];
    });
    return found.length === 0 ? undefined : Math.min(...found);
  };
}

function namingKeysOf(item: Record<string, unknown>): string[] {
  return NAMING_KEYS.filter((key) => Object.hasOwn(item, key));
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
