import type { Plan } from '../../generated/plan.ts';
import type { Refused } from '../../plan/refused.ts';
import { type Path, valueAt } from '../../yaml/path.ts';
import type { SegmentFacts } from './segments.ts';

/** The keys of HOW BIG on which the verdict rests. Attrition is told apart by itself, milestones count beside a reading. */
const OF_HOW_BIG = ['baseline', 'growth', 'target', 'horizon', 'start', 'per', 'attrition', 'confidence'] as const;
const OF_WHO = ['dimension', 'correlation'] as const;
const OF_TERM = ['chosen', 'dimension', 'potential', 'target', 'timeToClose'] as const;

interface Read {
  readonly plan: Plan;
  readonly data: unknown;
  readonly refused: Refused;
}

/**
 * The places that the verdict rests on and the schema refused, in the order of the format. A segment that is not chosen,
 * or that belongs to another view, keeps nobody from judging.
 */
export function unreadablePlaces({ plan, data, refused }: Read, segments: readonly SegmentFacts[]): Path[] {
  const readings = itemsOf(plan.howBig?.readings, ['howBig', 'readings'], refused);
  const hasReadings = (plan.howBig?.readings?.length ?? 0) > 0;
  const segmentAt = new Map(segments.map((segment) => [segment.path.at(-1), segment]));
  const ofSegments = itemsOf(plan.who?.segments, ['who', 'segments'], refused).concat(
    (plan.who?.segments ?? []).flatMap((_, index) => {
      const segment = segmentAt.get(index);
      return segment === undefined
        ? []
        : keysOf(segment.path, [...OF_TERM, ...(segment.key === 'target' ? ['today'] : [])]);
    }),
  );
  const places: Path[] = [
    ...keysOf(['howBig'], OF_HOW_BIG),
    ...(hasReadings ? [['howBig', 'milestones']] : []),
    ...readings,
    ...itemsOf(plan.howBig?.other, ['howBig', 'other'], refused),
    ...(plan.howBig?.other ?? []).flatMap((_, index) => keysOf(['howBig', 'other', index], OF_TERM)),
    ...keysOf(['who'], OF_WHO),
    ...ofSegments.filter((path) => !isSpared(path, data, refused, segmentAt)),
  ];
  return places.filter((path) => refused.touches(path));
}

export function verdictIsReadable(read: Read, segments: readonly SegmentFacts[]): boolean {
  return unreadablePlaces(read, segments).length === 0;
}

function keysOf(owner: Path, keys: readonly string[]): Path[] {
  return keys.map((key) => [...owner, key]);
}

/** The list itself, and those of its items of which nothing is left. */
function itemsOf(list: readonly unknown[] | undefined, path: Path, refused: Refused): Path[] {
  if (list === undefined) return refused.covers(path) ? [path] : [];
  return list.flatMap((item, index) => (item === null ? [[...path, index]] : []));
}

function isSpared(
  path: Path,
  data: unknown,
  refused: Refused,
  segmentAt: ReadonlyMap<string | number | undefined, SegmentFacts>,
): boolean {
  const place = path.slice(0, 3);
  if (place.length < 3) return false;
  if (valueAt(data, [...place, 'chosen']) === false) return true;
  const segment = segmentAt.get(place[2]);
  return segment !== undefined && !segment.isJudged && !refused.touches([...place, 'dimension']);
}
