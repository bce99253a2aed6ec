import type { Plan } from '../../generated/plan.ts';
import { nameOfView } from '../../growth/views.ts';
import type { Refused } from '../../plan/refused.ts';
import { type Path, pointer, valueAt } from '../../yaml/path.ts';
import type { SegmentFacts } from './segments.ts';

/** The keys on which the verdict rests. Milestones count beside a reading, `today` beside a target. */
export const OF_HOW_BIG = [
  'baseline',
  'growth',
  'target',
  'horizon',
  'start',
  'per',
  'attrition',
  'confidence',
] as const;
export const OF_WHO = ['dimension', 'correlation'] as const;
export const OF_TERM = ['chosen', 'dimension', 'potential', 'target', 'timeToClose'] as const;

interface Read {
  readonly plan: Plan;
  readonly data: unknown;
  readonly refused: Refused;
}

interface Counted {
  readonly segments: readonly SegmentFacts[];
  /** Whether the units are the WHO. */
  readonly isGroup: boolean;
  /** Whether a reading counts, so that the milestones do. */
  readonly hasReading: boolean;
}

/**
 * What the schema refused of the values that the verdict rests on, as it is written and in the order of the format. A
 * segment that is not chosen, or that belongs to another view, keeps nobody from judging.
 */
export function unreadablePlaces(read: Read, { segments, isGroup, hasReading }: Counted): Path[] {
  const { plan, refused } = read;
  const { howBig, who } = plan;
  const segmentAt = new Map(segments.map((segment) => [segment.path.at(-1), segment]));
  const ofSegments = termsOf(who?.segments, ['who', 'segments'], (index) =>
    segmentAt.get(index)?.key === 'target' ? [...OF_TERM, 'today'] : OF_TERM,
  );
  const isPathUsed = hasReading && howBig?.per !== 'horizon';
  const places: Path[] = [
    ...keysOf(['howBig'], OF_HOW_BIG),
    ...(isPathUsed ? [['howBig', 'milestones']] : []),
    ...termsOf(howBig?.readings, ['howBig', 'readings'], () => []),
    ...termsOf(howBig?.other, ['howBig', 'other'], () => OF_TERM),
    ...keysOf(['who'], OF_WHO),
    ...ofSegments.filter((path) => !isSpared(path, read, segmentAt)),
    ...(isGroup ? termsOf(plan.units, ['units'], () => []) : []),
  ];
  const written = places.flatMap((path) => refused.at(path));
  return [...new Map(written.map((path) => [pointer(path), path])).values()];
}

function keysOf(owner: Path, keys: readonly string[]): Path[] {
  return keys.map((key) => [...owner, key]);
}

/** The list itself, the items of which nothing is left, and these keys of the others. */
function termsOf(list: readonly unknown[] | undefined, path: Path, keys: (index: number) => readonly string[]): Path[] {
  if (list === undefined) return [path];
  return list.flatMap((item, index): Path[] =>
    item === null ? [[...path, index]] : keysOf([...path, index], keys(index)),
  );
}

function isSpared(
  path: Path,
  { plan, data, refused }: Read,
  segmentAt: ReadonlyMap<string | number | undefined, SegmentFacts>,
): boolean {
  const place = path.slice(0, 3);
  if (place.length < 3) return false;
  if (valueAt(data, [...place, 'chosen']) === false) return true;
  if (refused.touches([...place, 'dimension']) || refused.touches(['who', 'dimension'])) return false;
  const segment = segmentAt.get(place[2]);
  if (segment !== undefined) return !segment.isJudged;
  // Of a segment of which nothing is left, its dimension still tells whether it is judged.
  const [own, judged] = [valueAt(data, [...place, 'dimension']), plan.who?.dimension];
  return typeof own === 'string' && judged !== undefined && nameOfView(own) !== nameOfView(judged);
}
