import type { Plan, Segment } from '../../generated/plan.ts';
import type { Potential } from '../../growth/types.ts';
import { parseAmount, parsePercent, parseTimeToClose } from '../../values/values.ts';
import { type Entry, entries } from './entry.ts';

/** A segment with its figures read. */
export interface SegmentFacts extends Entry<Segment> {
  readonly id: string;
  readonly name: string;
  readonly chosen: boolean;
  /** Their part of the baseline. */
  readonly today: number | null;
  /** Our part of their spending, as a fraction. */
  readonly share: number | null;
  readonly potentialState: 'missing' | 'single' | 'range' | 'disordered';
  /** `null` where it is missing or disordered. */
  readonly potential: Potential | null;
  readonly monthsToClose: number;
  /** What divides it from the others; `null` where it is not stated. */
  readonly dimension: string | null;
}

export function readSegments(plan: Plan): SegmentFacts[] {
  return entries(plan.who?.segments, ['who', 'segments']).map(({ path, item }) => ({
    path,
    item,
    id: item.id,
    name: item.name,
    chosen: item.chosen !== false,
    today: parseAmount(item.today),
    share: parsePercent(item.share),
    ...readPotential(item.potential),
    monthsToClose: parseTimeToClose(item.timeToClose) ?? 0,
    dimension: (item.dimension ?? plan.who?.dimension)?.trim() || null,
  }));
}

function readPotential(written: Segment['potential']): Pick<SegmentFacts, 'potential' | 'potentialState'> {
  if (written === undefined) return { potentialState: 'missing', potential: null };
  if (typeof written !== 'object') {
    const amount = parseAmount(written);
    if (amount === null) return { potentialState: 'missing', potential: null };
    return { potentialState: 'single', potential: { low: amount, likely: amount, high: amount } };
  }
  const [low, likely, high] = [parseAmount(written.low), parseAmount(written.likely), parseAmount(written.high)];
  if (low === null || likely === null || high === null) return { potentialState: 'missing', potential: null };
  if (!(low <= likely && likely <= high)) return { potentialState: 'disordered', potential: null };
  return { potentialState: 'range', potential: { low, likely, high } };
}

/** The dimensions that divide the segments, written as in the plan; more than one means that people are counted twice. */
export function dimensionsOf(segments: readonly SegmentFacts[]): string[] {
  const byName = new Map<string, string>();
  for (const { dimension } of segments) {
    if (dimension !== null && !byName.has(dimension.toLowerCase())) byName.set(dimension.toLowerCase(), dimension);
  }
  return [...byName.values()];
}
