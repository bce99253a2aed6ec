import type { Change } from '../plan/edit.ts';
import { NAMING_KEYS } from '../plan/identity.ts';
import type { Path } from '../plan/path.ts';

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
  return partial.flatMap((item) => {
    const index = plan.findIndex((candidate) => isSame(candidate, item));
    if (index >= 0) return mergeChanges(plan[index], item, [...path, index]);
    return [{ op: 'set' as const, path: [...path, end++], value: item }];
  });
}

/** Items are the same by the first naming key that both have; texts and numbers by being equal. */
function isSame(a: unknown, b: unknown): boolean {
  if (!isMap(a) || !isMap(b)) return a === b;
  const key = NAMING_KEYS.find((candidate) => Object.hasOwn(a, candidate) && Object.hasOwn(b, candidate));
  return key !== undefined && a[key] === b[key];
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
