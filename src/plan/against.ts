import { type Against, isKindName, type KindName } from '../values/kinds.ts';
import type { Unit } from '../values/money.ts';
import { type Path, valueAt } from '../yaml/path.ts';
import { schemaAt } from './schema-at.ts';

/** How a plan's amounts are shown, from data of any form. */
export function unitOf(data: unknown): Unit {
  return { currency: textAt(data, ['currency']) ?? 'USD', unit: textAt(data, ['howBig', 'unit']) };
}

/** What typed values are read against in a plan; `today` is `null` where they must mean the same on every day. */
export function againstPlan(data: unknown, today: string | null): Against {
  return { today, unit: unitOf(data), start: textAt(data, ['howBig', 'start']) ?? undefined };
}

/** The kind of value that the schema wants at a path; `undefined` where it wants a choice, a list, a map or nothing. */
export function kindAt(path: Path): KindName | undefined {
  const place = schemaAt(path);
  if (place?.name === 'date' && path.at(-1) === 'start') return 'start';
  if (place?.schema.type === 'number' && path.at(-1) === 'correlation') return 'correlation';
  return [place?.name, place?.schema.type].find(isKindName);
}

function textAt(data: unknown, path: Path): string | null {
  const value = valueAt(data, path);
  return (typeof value === 'string' && value.trim()) || null;
}
