/** A place in a plan: the keys and indexes from the root down. The empty path is the whole plan. */
export type Path = readonly (string | number)[];

/** The RFC 6901 JSON pointer of a path: `['who', 'segments', 0]` → `/who/segments/0`; the root is the empty string. */
export function pointer(path: Path): string {
  let text = '';
  for (const part of path) text += `/${typeof part === 'string' ? escapedKey(part) : part}`;
  return text;
}

/** A key as it is written in a pointer. */
export function escapedKey(key: string): string {
  return key.includes('~') || key.includes('/') ? key.replaceAll('~', '~0').replaceAll('/', '~1') : key;
}

/** The path of a JSON pointer; indexes of lists come as texts. */
export function pathOf(jsonPointer: string): Path {
  return jsonPointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** A path from a pointer with the indexes of lists in it as numbers. */
export function withIndexes(path: Path, data: unknown): Path {
  return path.map((part, depth) => (Array.isArray(valueAt(data, path.slice(0, depth))) ? Number(part) : part));
}

/** The value at a path inside plain data, or `undefined` where the path leads nowhere. Inherited properties do not count. */
export function valueAt(root: unknown, path: Path): unknown {
  let value = root;
  for (const part of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined;
    value = (value as Record<string | number, unknown>)[part];
  }
  return value;
}

/** Whether `path` is `ancestor` or lies below it. */
export function isWithin(path: Path, ancestor: Path): boolean {
  return ancestor.every((part, index) => part === path[index]);
}
