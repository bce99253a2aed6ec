import { escapedKey, type Path, valueAt } from '../yaml/path.ts';

/** The keys by which the items of the plan's lists are known, where they have no id. */
export const NAMING_KEYS = ['id', 'name', 'title', 'what', 'rule', 'heard', 'date'] as const;

/**
 * The path by which a person and a baseline know a place, whatever is inserted above it or reordered:
 * `/who/segments[id=racers]/evidence`, `/win/cut[what=The show-room]`. Items without any name keep their index.
 */
export function identityPath(root: unknown, path: Path): string {
  return steps(root, path)
    .map((step) => (step.startsWith('[') ? step : `/${escapedKey(step)}`))
    .join('');
}

/** The same path as it is written for `--set` and in messages: `who.segments[id=racers].evidence`. */
export function dottedPath(root: unknown, path: Path): string {
  return steps(root, path)
    .map((step, index) => (index === 0 || step.startsWith('[') ? step : `.${step}`))
    .join('');
}

function steps(root: unknown, path: Path): string[] {
  let value = root;
  return path.map((part) => {
    value = valueAt(value, [part]);
    return typeof part === 'string' ? part : `[${itemName(value) ?? part}]`;
  });
}

/** What a person calls an item; `null` where it has no name. An id is none, and neither is a date. */
export function titleOf(item: unknown): string | null {
  const names = NAMING_KEYS.filter((key) => key !== 'id' && key !== 'date').map((key) => valueAt(item, [key]));
  return names.find((name): name is string => typeof name === 'string' && name.trim() !== '')?.trim() ?? null;
}

/** What an item is known by, as a path writes it (`id=racers`); `null` where it has no name. */
export function itemName(item: unknown): string | null {
  for (const key of NAMING_KEYS) {
    const value = valueAt(item, [key]);
    if (typeof value === 'string' && value.trim() !== '') return `${key}=${value.trim().replaceAll(']', '\\]')}`;
  }
  return null;
}
