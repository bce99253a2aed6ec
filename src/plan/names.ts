/** The ids of a plan: where each kind is given, and where the plan refers to it. The one list of both. */
import { type Path, valueAt } from '../yaml/path.ts';

export type NameKind = 'segment' | 'technology' | 'move' | 'measure';

/** A place where an id is. */
export interface NamePlace {
  readonly kind: NameKind;
  readonly id: string;
  readonly path: Path;
  readonly role: 'definition' | 'reference';
}

/** The lists whose items are known by ids, those first whose ids the others refer to. */
export const NAMED_LISTS: readonly (readonly [NameKind, readonly string[]])[] = [
  ['segment', ['who', 'segments']],
  ['technology', ['win', 'technology']],
  ['move', ['win', 'moves']],
  ['measure', ['measures']],
];

/** Where ids are referred to; `*` stands for every item of a list. */
const REFERENCES: readonly (readonly [NameKind, readonly string[]])[] = [
  ['segment', ['win', 'moves', '*', 'serves', '*']],
  ['technology', ['win', 'moves', '*', 'technology', '*']],
  ['segment', ['win', 'technology', '*', 'serves', '*']],
  ['segment', ['stories', '*', 'segment']],
];

/** Every place in a plan's data where an id is given or referred to, also where the rest of the data breaks the schema. */
export function namePlaces(data: unknown): NamePlace[] {
  return [
    ...NAMED_LISTS.flatMap(([kind, list]) => placesOf([...list, '*', 'id'], data, { kind, role: 'definition' })),
    ...REFERENCES.flatMap(([kind, pattern]) => placesOf(pattern, data, { kind, role: 'reference' })),
  ];
}

/** The kind of id that the plan refers to at a path, an index for items that are not there yet included; else `null`. */
export function referenceKindAt(path: Path): NameKind | null {
  const found = REFERENCES.find(
    ([, pattern]) =>
      pattern.length === path.length && pattern.every((part, index) => part === '*' || part === path[index]),
  );
  return found?.[0] ?? null;
}

/** The places of the rest of a pattern that lie at a path, where the data are `data`. */
function placesOf(
  [part, ...rest]: readonly string[],
  data: unknown,
  is: Pick<NamePlace, 'kind' | 'role'>,
  path: Path = [],
): NamePlace[] {
  if (part === undefined) return typeof data === 'string' ? [{ ...is, id: data, path }] : [];
  if (part !== '*') return placesOf(rest, valueAt(data, [part]), is, [...path, part]);
  return Array.isArray(data) ? data.flatMap((item, index) => placesOf(rest, item, is, [...path, index])) : [];
}
