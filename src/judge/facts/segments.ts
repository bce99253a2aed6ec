import type { Other, Plan, Segment } from '../../generated/plan.ts';
import { type Estimate, isInOrder, statedFigures } from '../../growth/estimate.ts';
import type { TermInput } from '../../growth/input.ts';
import { type HowBig, resolveTerm } from '../../growth/resolve.ts';
import type { Potential } from '../../growth/types.ts';
import { type Views, viewsOf } from '../../growth/views.ts';
import type { Refused } from '../../plan/refused.ts';
import { parseAmount, parsePercent, parseTimeToClose } from '../../values/values.ts';
import { type Entry, entries } from './entry.ts';
import { estimateOf, type WrittenEstimate } from './estimates.ts';
import { type Horizon, readHorizon } from './how-big.ts';

interface Written {
  readonly id: string;
  readonly name: string;
  readonly potential?: WrittenEstimate;
  readonly target?: WrittenEstimate;
  readonly timeToClose?: string;
}

/** What is stated of the additions of a segment or another contribution. */
interface Stated {
  readonly id: string;
  readonly name: string;
  /** The key that states it. */
  readonly key: 'potential' | 'target';
  /** `null` where nothing is stated, or nothing that can be read. */
  readonly estimate: Estimate | null;
  readonly state: 'missing' | 'constant' | 'range' | 'disordered';
  /** Months until the first addition; 0 if none are stated. */
  readonly monthsToClose: number;
}

/** A segment with its figures read. */
export interface SegmentFacts extends Entry<Segment>, Stated {
  readonly kind: 'segment';
  readonly chosen: boolean;
  /** Whether it belongs to the view by which the verdict is judged. */
  readonly isJudged: boolean;
  /** Their part of the baseline. */
  readonly today: number | null;
  /** Our part of their spending, as a fraction. */
  readonly share: number | null;
  /** What divides it from the others; `null` where it is not stated. */
  readonly dimension: string | null;
}

/** What no segment brings, with its figures read. */
export interface OtherFacts extends Entry<Other>, Stated {
  readonly kind: 'other';
  readonly chosen: true;
}

export type ContributionFacts = SegmentFacts | OtherFacts;

/** The views of the segments, as places in the plan's list; `null` where customers would be counted twice. */
export function readViews(plan: Plan): Views | null {
  const segments = plan.who?.segments?.map((item) => ({
    dimension: item?.dimension?.trim() || null,
    chosen: item !== null && item.chosen !== false,
  }));
  return viewsOf(plan.who?.dimension?.trim() || null, segments ?? []);
}

export function readSegments(plan: Plan, views: Views | null): SegmentFacts[] {
  const horizon = readHorizon(plan);
  const judged = new Set(views?.judged);
  return entries(plan.who?.segments, ['who', 'segments']).map(({ path, item }) => ({
    kind: 'segment',
    path,
    item,
    ...stated(item, horizon),
    chosen: item.chosen !== false,
    isJudged: judged.has(Number(path.at(-1))),
    today: parseAmount(item.today),
    share: parsePercent(item.share),
    dimension: (item.dimension ?? plan.who?.dimension)?.trim() || null,
  }));
}

export function readOthers(plan: Plan): OtherFacts[] {
  const horizon = readHorizon(plan);
  return entries(plan.howBig?.other, ['howBig', 'other']).map(({ path, item }) => ({
    kind: 'other',
    path,
    item,
    ...stated(item, horizon),
    chosen: true,
  }));
}

function stated({ id, name, potential, target, timeToClose }: Written, horizon: Horizon | null): Stated {
  const written = target ?? potential;
  const estimate = written === undefined ? null : estimateOf(written, parseAmount);
  return {
    id,
    name,
    key: target === undefined ? 'potential' : 'target',
    estimate,
    state: estimate === null ? 'missing' : stateOf(estimate),
    monthsToClose: parseTimeToClose(timeToClose, horizon) ?? 0,
  };
}

function stateOf(estimate: Estimate): 'constant' | 'range' | 'disordered' {
  if (!isInOrder(estimate)) return 'disordered';
  const [low, , high] = statedFigures(estimate);
  return low === high ? 'constant' : 'range';
}

/** A contribution as the arithmetic takes it. */
export function termInput(contribution: ContributionFacts): TermInput {
  const { id, kind, chosen, key, estimate, monthsToClose } = contribution;
  return {
    id,
    kind,
    chosen,
    today: kind === 'segment' ? contribution.today : null,
    potential: key === 'potential' ? estimate : null,
    target: key === 'target' ? estimate : null,
    closeMonths: monthsToClose,
  };
}

/** Whether neither a potential nor a target is written, not even one that cannot be read. */
export function isSilent({ state, path }: ContributionFacts, refused: Refused): boolean {
  return state === 'missing' && !refused.touches([...path, 'potential']) && !refused.touches([...path, 'target']);
}

/** Whether a target is stated without what the segment brings today. */
export function lacksToday(term: ContributionFacts, refused: Refused): boolean {
  if (term.kind === 'other' || term.key === 'potential' || term.today !== null) return false;
  return !refused.touches([...term.path, 'today']);
}

/** What a segment adds, whatever it states and however late; null where that is not known. */
export function additionOf(segment: SegmentFacts, howBig: HowBig | null): Potential | null {
  return resolveTerm({ ...termInput(segment), closeMonths: 0 }, howBig).potential;
}

/** What the customers of a segment spend elsewhere today; null where that is not known. */
export function elsewhereOf({ today, share }: SegmentFacts): number | null {
  return today === null || today <= 0 || share === null || share <= 0 ? null : today / share - today;
}
