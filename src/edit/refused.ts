import type { SchemaIssue } from '../plan/schema-issue.ts';
import { validate } from '../plan/validate.ts';
import type { Path } from '../yaml/path.ts';
import { type Change, plainData } from './edit-change.ts';

/**
 * A plan's data after changes, in time that grows with both.
 * @throws {Error} where a path leads through a scalar
 */
export function dataWith(data: unknown, changes: readonly Change[]): unknown {
  // The facts of a plan note what is looked at, which no structured clone copies.
  const now = plainData(data ?? {});
  for (const change of changes) makeIn(now as Parent, change);
  return now;
}

type Parent = Record<string | number, unknown>;

/** Makes one change in data; missing parents are created by what is set. */
export function makeIn(data: Parent, change: Change): void {
  let parent = data;
  for (const [depth, part] of change.path.slice(0, -1).entries()) {
    if (change.op === 'remove' && !Object.hasOwn(parent, part)) return;
    parent[part] ??= typeof change.path[depth + 1] === 'number' ? [] : {};
    parent = parent[part] as Parent;
  }
  const last = change.path.at(-1)!;
  if (change.op === 'set') parent[last] = plainData(change.value);
  else if (Array.isArray(parent)) parent.splice(Number(last), 1);
  else delete parent[last];
}

/**
 * The first mistake against the schema at a place that changes set; `null` where the schema takes all of them. Every
 * command that saves a value asks here first. Mistakes elsewhere in the plan do not count.
 */
export function refusedBySchema(data: unknown, changes: readonly Change[]): SchemaIssue | null {
  const places = changes.filter(({ op }) => op === 'set').map(({ path }) => path);
  const { issues } = validate(dataWith(data, changes));
  return issues.find(({ path }) => places.some((place) => isOnOneWay(place, path))) ?? null;
}

/** Whether one of two paths leads to the other. */
function isOnOneWay(a: Path, b: Path): boolean {
  return a.slice(0, b.length).every((part, depth) => String(part) === String(b[depth]));
}
