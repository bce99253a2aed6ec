import type { SchemaIssue } from '../plan/schema-issue.ts';
import { validate } from '../plan/validate.ts';
import type { Path } from '../yaml/path.ts';
import { type Change, dataWith } from './edit-change.ts';

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
