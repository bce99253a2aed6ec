import { identityPath } from '../plan/identity.ts';
import { type Path, valueAt } from '../yaml/path.ts';

/** What differs in meaning between two states of a plan. */
export interface PlanChanges {
  /** Identity paths of answers that are new, different, or gone. */
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  /** Practices whose status went up or down. */
  readonly up: readonly string[];
  readonly down: readonly string[];
}

const LADDER = ['not-started', 'planned', 'started', 'practising'];

/** Compares two states of a plan by the identity of their items: what only moved is no change. */
export function changesBetween(before: unknown, after: unknown): PlanChanges {
  const old = leaves(before);
  const now = leaves(after);
  const changed = [...now.keys()].filter((path) => old.has(path) && old.get(path) !== now.get(path));
  const moved = (direction: number) =>
    changed
      .filter(
        (path) =>
          /^\/practices\/[^/]+\/[^/]+\/status$/.test(path) &&
          Math.sign(LADDER.indexOf(now.get(path)!) - LADDER.indexOf(old.get(path)!)) === direction,
      )
      .map((path) => path.split('/')[3]!);
  return {
    added: [...now.keys()].filter((path) => !old.has(path)),
    changed,
    removed: [...old.keys()].filter((path) => !now.has(path)),
    up: moved(1),
    down: moved(-1),
  };
}

function leaves(root: unknown): Map<string, string> {
  const found = new Map<string, string>();
  const visit = (path: Path): void => {
    const value = valueAt(root, path);
    if (typeof value !== 'object' || value === null) {
      if (path.length > 0) found.set(identityPath(root, path), String(value));
      return;
    }
    const keys = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
    for (const key of keys) visit([...path, key]);
  };
  visit([]);
  return found;
}

/** The changes in one paragraph. */
export function tellChanges({ added, changed, removed, up, down }: PlanChanges): string {
  const number = (list: readonly string[], what: string) =>
    list.length === 0 ? [] : [`${list.length} ${list.length === 1 ? 'answer' : 'answers'} ${what}`];
  const parts = [...number(added, 'added'), ...number(changed, 'changed'), ...number(removed, 'removed')];
  if (parts.length === 0) return 'Nothing has changed since the last commit.';
  const moved = [
    ...(up.length > 0 ? [`Up: ${up.join(', ')}.`] : []),
    ...(down.length > 0 ? [`Down: ${down.join(', ')}.`] : []),
  ];
  return [`Since the last commit: ${parts.join(', ')}.`, ...moved].join(' ');
}
