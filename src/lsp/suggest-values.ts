import { LOG_MEASURES, SERVICE_MEASURES } from '../judge/facts/measures.ts';
import { titleOf } from '../plan/identity.ts';
import { namePlaces, referenceKindAt } from '../plan/names.ts';
import { schemaAt } from '../plan/schema-at.ts';
import { isDate } from '../values/dates.ts';
import { type Path, valueAt } from '../yaml/path.ts';

/** A value that may be at a place. */
export interface PossibleValue {
  readonly text: string;
  readonly detail?: string;
}

/** The values that are known for a place; `data` is the plan's, and `today` the day that a date may stand for. */
export function possibleValues(path: Path, data: unknown, today: string): PossibleValue[] {
  const place = schemaAt(path);
  if (place === null) return [];
  const { name, schema } = place;
  const kind = referenceKindAt(path);
  if (kind !== null) return definitions(data, kind);
  if (schema.enum) return schema.enum.map((text) => ({ text }));
  if (schema.const !== undefined) return [{ text: String(schema.const) }];
  if (schema.type === 'boolean') return [{ text: 'true' }, { text: 'false' }];
  if (name === 'owner') return ownersOf(data).map((text) => ({ text }));
  if (name === 'date' && isDate(today)) return [{ text: today, detail: 'today' }];
  if (path[0] === 'measures' && path.length === 3 && path[2] === 'id') return wellKnownMeasures(data);
  return [];
}

function definitions(data: unknown, kind: string): PossibleValue[] {
  const places = namePlaces(data).filter((place) => place.kind === kind && place.role === 'definition');
  const names = new Map(places.map(({ id, path }) => [id, titleOf(valueAt(data, path.slice(0, -1))) ?? '']));
  return [...names].map(([text, detail]) => ({ text, detail }));
}

function wellKnownMeasures(data: unknown): PossibleValue[] {
  const taken = new Set(definitions(data, 'measure').map(({ text }) => text));
  const free = (ids: readonly string[], detail: string) =>
    ids.filter((id) => !taken.has(id)).map((text) => ({ text, detail }));
  return [
    ...free(LOG_MEASURES, 'percent; can be calculated from the recovery log'),
    ...free(SERVICE_MEASURES, 'by which customers vote on service'),
  ];
}

/** Everybody whom the plan names as an owner, most often named first. */
function ownersOf(data: unknown): string[] {
  const times = new Map<string, number>();
  const look = (value: unknown, path: Path): void => {
    if (typeof value === 'string') {
      if (schemaAt(path)?.name === 'owner') times.set(value, (times.get(value) ?? 0) + 1);
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) look(inner, [...path, key]);
    }
  };
  look(data, []);
  return [...times].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([owner]) => owner);
}
