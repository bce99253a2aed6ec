/** The outline of a plan: its sections and the things in them. */
import { NAMING_KEYS } from '../plan/identity.ts';
import type { TextRange } from '../yaml/lines.ts';
import { type Path, valueAt } from '../yaml/path.ts';
import type { OpenPlan } from './open-plan.ts';

export interface PlanSymbol {
  readonly name: string;
  /** What is beside the name: a title, a status; empty where nothing does. */
  readonly detail: string;
  readonly kind: 'section' | 'list' | 'thing';
  /** All of it. */
  readonly range: TextRange;
  /** Its name alone, inside `range`. */
  readonly selection: TextRange;
  readonly children: readonly PlanSymbol[];
}

/** The outline, as far as the text can be understood. */
export function symbolsOf({ document }: Pick<OpenPlan, 'document'>): PlanSymbol[] {
  const outline = (path: Path): PlanSymbol[] => {
    const value = valueAt(document.understood, path);
    if (Array.isArray(value)) return value.flatMap((item, index) => thing([...path, index], item));
    return document.keysOf(path).flatMap((key) => entry([...path, key]));
  };

  /** A map or a list under its key; single values are no part of the outline. */
  const entry = (path: Path): PlanSymbol[] => {
    const value = valueAt(document.understood, path);
    const key = document.rangeOf(path, 'key');
    const range = document.rangeOf(path);
    if (typeof value !== 'object' || value === null || !key || !range) return [];
    const isPractice = path[0] === 'practices' && path.length === 3;
    return [
      {
        name: String(path.at(-1)),
        detail: isPractice ? textOf(value, 'status') : '',
        kind: isPractice ? 'thing' : path.length === 1 ? 'section' : 'list',
        range: { start: key.start, end: Math.max(key.end, range.end) },
        selection: key,
        children: isPractice ? [] : outline(path),
      },
    ];
  };

  const thing = (path: Path, item: unknown): PlanSymbol[] => {
    const range = document.rangeOf(path);
    const naming = NAMING_KEYS.find((key) => textOf(item, key) !== '');
    if (!range || naming === undefined) return [];
    const detail = naming === 'id' ? textOf(item, 'name') || textOf(item, 'title') : textOf(item, 'status');
    const selection = document.rangeOf([...path, naming]) ?? range;
    return [{ name: textOf(item, naming), detail, kind: 'thing', range, selection, children: [] }];
  };

  return outline([]);
}

function textOf(item: unknown, key: string): string {
  const value = typeof item === 'object' && item !== null ? valueAt(item, [key]) : undefined;
  return typeof value === 'string' ? value.trim() : '';
}
