/** What differs in meaning between the data of two plans; what only moved or is written in another way does not. */
import { identityPath } from '../../plan/identity.ts';
import { NAMED_LISTS, type NameKind, referenceKindAt } from '../../plan/names.ts';
import { isRange, keyOrder, schemaAt } from '../../plan/schema-at.ts';
import { type Path, valueAt } from '../../yaml/path.ts';
import { meaningOf } from './meaning.ts';
import { namesIn, pairsOf } from './pairs.ts';

export interface Difference {
  readonly kind: 'added' | 'removed' | 'changed' | 'renamed' | 'up' | 'down';
  /** Its place in the older data (where it is added: where it would be), and in the newer. */
  readonly old: Path;
  readonly now: Path;
  /** Identity path in the newer data; of what is removed, in the older. */
  readonly path: string;
  /** As written; undefined where there is nothing. */
  readonly before: unknown;
  readonly after: unknown;
}

/** Ids that were changed, by what they name: old → new. */
type Renames = Readonly<Partial<Record<NameKind, ReadonlyMap<string, string>>>>;

/** Two keys of which either may be stated: one in place of the other is one change. */
const ALTERNATIVES: readonly (readonly [string, string])[] = [
  ['growth', 'target'],
  ['potential', 'target'],
];

/** What the format takes where a key is not stated, so that stating it is no change. */
const DEFAULTS: Readonly<Record<string, unknown>> = { chosen: true, currency: 'USD', units: [] };

/** The differences in the order of the format, each list in the order of the newer plan. */
export function differences(before: unknown, after: unknown): Difference[] {
  return new Comparison(before, after).run();
}

class Comparison {
  readonly #before: unknown;
  readonly #after: unknown;
  readonly #found: Difference[] = [];
  #renames: Renames = {};

  constructor(before: unknown, after: unknown) {
    this.#before = before;
    this.#after = after;
  }

  run(): Difference[] {
    for (const [kind, path] of NAMED_LISTS) this.#noteRenames(kind, path);
    this.#maps([], []);
    return this.#found;
  }

  #noteRenames(kind: NameKind, path: Path): void {
    const [old, now] = [listAt(this.#before, path), listAt(this.#after, path)];
    const renames = pairsOf(old, now).flatMap((pair) => {
      const [a, b] = [namesIn(old[pair.old ?? -1])['id'], namesIn(now[pair.now ?? -1])['id']];
      return a !== undefined && b !== undefined && a !== b ? [[a, b] as const] : [];
    });
    this.#renames = { ...this.#renames, [kind]: new Map(renames) };
  }

  #maps(old: Path, now: Path, without: readonly string[] = []): void {
    const [a, b] = [mapAt(this.#before, old), mapAt(this.#after, now)];
    const stated = [...new Set([...Object.keys(b), ...Object.keys(a)])];
    const known = keyOrder(now)?.filter((key) => stated.includes(key)) ?? [];
    const keys = [...known, ...stated.filter((key) => !known.includes(key))].filter((key) => !without.includes(key));
    const replaced = ALTERNATIVES.find(
      ([one, other]) =>
        keys.includes(one) &&
        keys.includes(other) &&
        [one, other].every((key) => Object.hasOwn(a, key) !== Object.hasOwn(b, key)),
    );
    for (const key of keys) {
      const other = replaced?.[replaced[0] === key ? 1 : 0];
      if (replaced?.includes(key) && other !== undefined) {
        if (Object.hasOwn(b, key)) this.#add('changed', [...old, other], [...now, key]);
      } else this.#values([...old, key], [...now, key]);
    }
  }

  #values(old: Path, now: Path): void {
    const [a, b] = [valueAt(this.#before, old), valueAt(this.#after, now)];
    const key = String(now.at(-1));
    if (key.startsWith('x-')) this.#leaf(old, now);
    else if (isItems(a, now) || isItems(b, now)) this.#items(old, now);
    else if (isPractice(now)) this.#practice(old, now);
    else if ((isMap(a) || isMap(b)) && !isFigure(a) && !isFigure(b) && !isRange(schemaAt(now))) this.#maps(old, now);
    else this.#leaf(old, now);
  }

  #leaf(old: Path, now: Path): void {
    const key = String(now.at(-1));
    const [a, b] = [valueAt(this.#before, old), valueAt(this.#after, now)];
    const meant = [this.#translated(a, now), b].map((value) => meaningOf(value ?? DEFAULTS[key] ?? null));
    if (meant[0] === meant[1]) return;
    this.#add(isNone(a) ? 'added' : isNone(b) ? 'removed' : 'changed', old, now);
  }

  /** What refers to renamed things, as it is called now. */
  #translated(value: unknown, path: Path): unknown {
    const isList = Array.isArray(value);
    const kind = referenceKindAt(isList ? [...path, 0] : path);
    const renames = kind === null ? undefined : this.#renames[kind];
    const translate = (each: unknown): unknown => renames?.get(String(each)) ?? each;
    return isList ? value.map(translate) : translate(value);
  }

  #items(old: Path, now: Path): void {
    const [a, b] = [listAt(this.#before, old), listAt(this.#after, now)];
    for (const pair of pairsOf(a, b)) {
      const [from, to]: [Path, Path] = [
        [...old, pair.old ?? a.length],
        [...now, pair.now ?? b.length],
      ];
      if (pair.old === null) this.#add('added', from, to);
      else if (pair.now === null) this.#add('removed', from, to);
      else if (isMap(a[pair.old]) && isMap(b[pair.now])) this.#item(from, to);
      else this.#leaf(from, to);
    }
  }

  #item(old: Path, now: Path): void {
    const [a, b] = [namesIn(valueAt(this.#before, old)), namesIn(valueAt(this.#after, now))];
    const names = [...new Set([...Object.keys(a), ...Object.keys(b)])];
    const differing = names.filter((key) => a[key] !== b[key]);
    if (differing.length > 0) {
      const only = differing.length === 1 ? differing[0]! : null;
      const of = (all: Record<string, string>): unknown =>
        only === null ? Object.fromEntries(differing.map((key) => [key, all[key]])) : all[only];
      this.#add('renamed', old, now, of(a), of(b));
    }
    this.#maps(old, now, names);
  }

  #practice(old: Path, now: Path): void {
    const [a, b] = [valueAt(this.#before, old), valueAt(this.#after, now)];
    if (!isMap(a) || !isMap(b)) {
      this.#leaf(old, now);
      return;
    }
    const [from, to] = [LADDER.indexOf(String(a['status'])), LADDER.indexOf(String(b['status']))];
    const isStep = from >= 0 && to >= 0 && from !== to;
    if (isStep) this.#add(from < to ? 'up' : 'down', [...old, 'status'], [...now, 'status']);
    this.#maps(old, now, isStep ? ['status'] : []);
  }

  #add(
    kind: Difference['kind'],
    old: Path,
    now: Path,
    before: unknown = valueAt(this.#before, old),
    after: unknown = valueAt(this.#after, now),
  ): void {
    const path = kind === 'removed' ? identityPath(this.#before, old) : identityPath(this.#after, now);
    this.#found.push({ kind, old, now, path, before, after });
  }
}

const LADDER = ['not-started', 'planned', 'started', 'practising'];

function isPractice(path: Path): boolean {
  return path[0] === 'practices' && path.length === 3;
}

function isNone(value: unknown): boolean {
  return value === undefined || value === null;
}

type PlainMap = Readonly<Record<string, unknown>>;

function isMap(value: unknown): value is PlainMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a value is a figure where a range may be, too. */
function isFigure(value: unknown): boolean {
  return !isNone(value) && !isMap(value);
}

function isItems(value: unknown, path: Path): boolean {
  if (!Array.isArray(value)) return false;
  return value.some(isMap) || (value.length === 0 && schemaAt([...path, 0])?.schema.properties !== undefined);
}

function mapAt(root: unknown, path: Path): PlainMap {
  const value = valueAt(root, path);
  return isMap(value) ? value : {};
}

function listAt(root: unknown, path: Path): readonly unknown[] {
  const value = valueAt(root, path);
  return Array.isArray(value) ? value : [];
}
