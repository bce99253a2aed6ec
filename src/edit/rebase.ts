import { itemName } from '../plan/identity.ts';
import { type Path, valueAt } from '../yaml/path.ts';
import type { Change } from './edit.ts';

/**
 * A change that was meant for one state of a plan, for the state it is in now: items of lists are found again by id or
 * name, and what was to be appended is appended. `null` where an item it is about is gone.
 */
export function rebase(change: Change, meantFor: unknown, now: unknown): Change | null {
  const path: (string | number)[] = [];
  for (const [depth, part] of change.path.entries()) {
    const index = typeof part === 'number' ? indexNow(change.path.slice(0, depth), part, path, meantFor, now) : part;
    if (index === null) return null;
    path.push(index);
  }
  return { ...change, path };
}

function indexNow(list: Path, index: number, listNow: Path, meantFor: unknown, now: unknown): number | null {
  const before = valueAt(meantFor, list);
  const after = valueAt(now, listNow) ?? [];
  if (!Array.isArray(after)) return null;
  const length = Array.isArray(before) ? before.length : 0;
  // It was to be appended, perhaps as the second or third.
  if (!Array.isArray(before) || index >= length) return after.length + index - length;
  const name = itemName(before[index]);
  if (name === null) return index < after.length ? index : null;
  const found = after.findIndex((item) => itemName(item) === name);
  return found < 0 ? null : found;
}
