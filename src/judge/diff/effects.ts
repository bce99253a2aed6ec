/** What single differences alone make of P(goal). */
import { type Path, valueAt } from '../../yaml/path.ts';
import { type AssessOptions, factsOfData } from '../assess.ts';
import { OF_HOW_BIG, OF_TERM, OF_WHO } from '../facts/readable.ts';
import type { Difference } from './compare.ts';

/** So many differences are calculated alone at most: each takes the time of one plan. */
const MOST = 100;
/** In plans of more than 500 segments fewer are, so that all of them together look at so many segments. */
const MOST_SEGMENTS = 50_000;

/**
 * The probability that the verdict would rest on if the older plan had this difference alone, for those differences that
 * growth rests on. One that leaves no probability has none, and so have those beyond the first hundred or, in a plan of more
 * than 500 segments, fewer.
 */
export function effectsOf(
  before: unknown,
  all: readonly Difference[],
  options: AssessOptions,
): ReadonlyMap<Difference, number> {
  const effects = new Map<Difference, number>();
  const segments = valueAt(before, ['who', 'segments']);
  const count = Array.isArray(segments) ? segments.length : 0;
  const most = Math.min(MOST, Math.ceil(MOST_SEGMENTS / Math.max(1, count)));
  for (const difference of all.filter(bearsOnGrowth).slice(0, most)) {
    const { probability } = factsOfData(withDifference(before, difference), options).growth.verdict;
    if (probability !== null) effects.set(difference, probability);
  }
  return effects;
}

const HOW_BIG: readonly string[] = [...OF_HOW_BIG, 'milestones', 'readings', 'other'];
const WHO: readonly string[] = [...OF_WHO, 'segments'];
const TERM: readonly string[] = [...OF_TERM, 'today', 'date', 'value'];

function bearsOnGrowth({ kind, now: [section, key, item, figure] }: Difference): boolean {
  const isTop =
    section === 'howBig'
      ? HOW_BIG.includes(String(key))
      : section === 'units' || (section === 'who' && WHO.includes(String(key)));
  const isItem = typeof item === 'number';
  return isTop && kind !== 'renamed' && (!isItem || figure === undefined || TERM.includes(String(figure)));
}

/** The older data with one difference; what is not on its way is shared. */
function withDifference(before: unknown, { kind, old, now, after }: Difference): unknown {
  if (kind === 'removed') return withValue(before, old, undefined);
  const [from, to] = [old.at(-1), now.at(-1)];
  if (typeof to === 'number' || from === to) return withValue(before, old, after);
  return withValue(withValue(before, old, undefined), [...old.slice(0, -1), to!], after);
}

/** Data with another value at a path; undefined takes the place away. */
function withValue(data: unknown, [key, ...rest]: Path, value: unknown): unknown {
  if (key === undefined) return value;
  if (typeof key === 'number') {
    const list: readonly unknown[] = Array.isArray(data) ? data : [];
    const item = withValue(list[key], rest, value);
    return item === undefined ? list.toSpliced(key, 1) : list.toSpliced(key, 1, item);
  }
  const map = typeof data === 'object' && data !== null && !Array.isArray(data) ? data : {};
  const others = Object.entries(map).filter(([name]) => name !== key);
  const item = withValue(Object.hasOwn(map, key) ? Reflect.get(map, key) : undefined, rest, value);
  return Object.fromEntries(item === undefined ? others : [...others, [key, item]]);
}
