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

interface Pattern {
  readonly kind: NameKind;
  readonly role: NamePlace['role'];
  /** `*` stands for every item of a list. */
  readonly path: readonly string[];
}

const PATTERNS: readonly Pattern[] = [
  { kind: 'segment', role: 'definition', path: ['who', 'segments', '*', 'id'] },
  { kind: 'move', role: 'definition', path: ['win', 'moves', '*', 'id'] },
  { kind: 'segment', role: 'reference', path: ['win', 'moves', '*', 'serves', '*'] },
  { kind: 'technology', role: 'reference', path: ['win', 'moves', '*', 'technology', '*'] },
  { kind: 'technology', role: 'definition', path: ['win', 'technology', '*', 'id'] },
  { kind: 'segment', role: 'reference', path: ['win', 'technology', '*', 'serves', '*'] },
  { kind: 'measure', role: 'definition', path: ['measures', '*', 'id'] },
  { kind: 'segment', role: 'reference', path: ['stories', '*', 'segment'] },
];

/** Every place in a plan's data where an id is given or referred to, also where the rest of the data breaks the schema. */
export function namePlaces(data: unknown): NamePlace[] {
  const found: NamePlace[] = [];
  for (const pattern of PATTERNS) collect(data, pattern, [], found);
  return found;
}

/** The kind of id that the plan refers to at a path, an index for items that are not there yet included; else `null`. */
export function referenceKindAt(path: Path): NameKind | null {
  const found = PATTERNS.find(
    (pattern) =>
      pattern.role === 'reference' &&
      pattern.path.length === path.length &&
      pattern.path.every((part, index) => part === '*' || part === path[index]),
  );
  return found?.kind ?? null;
}

/** Adds the places of a pattern that lie at a path, where the data are `data`. */
function collect(data: unknown, pattern: Pattern, path: Path, found: NamePlace[]): void {
  const part = pattern.path[path.length];
  if (part === undefined) {
    if (typeof data === 'string') found.push({ kind: pattern.kind, role: pattern.role, id: data, path });
  } else if (part === '*') {
    if (!Array.isArray(data)) return;
    for (const [index, item] of data.entries()) collect(item, pattern, [...path, index], found);
  } else collect(valueAt(data, [part]), pattern, [...path, part], found);
}
