import { pertMean } from './pert.ts';
import { reaches } from './round.ts';
import { sumDistribution } from './sum-distribution.ts';
import type { Candidate, Contributor, SegmentSet } from './types.ts';

/** At most this many sets are named. */
const MOST = 5;

/** A set of the candidates at these places, by what it can be expected to add. */
interface FoundSet {
  readonly places: readonly number[];
  readonly expected: number;
}

export function contributors(candidates: readonly Candidate[]): Contributor[] {
  return candidates.filter((candidate): candidate is Contributor => candidate.potential !== null);
}

/**
 * The sets with the fewest segments, chosen or not, whose expected additions cover `required`; those that add most come
 * first, ties in plan order, at most five. None where nothing is required, or not even all segments cover it.
 */
export function smallestSets(candidates: readonly Candidate[], required: number, correlation: number): SegmentSet[] {
  const all = contributors(candidates);
  const found = fewestCovering(
    all.map(({ potential }) => pertMean(potential)),
    required,
  );
  return found.map(({ places, expected }) => {
    const segments = places.map((place) => all[place]!);
    const sum = sumDistribution(
      segments.map(({ potential }) => potential),
      correlation,
    );
    return { ids: segments.map(({ id }) => id), expected, probability: sum.probabilityOfReaching(required) };
  });
}

/** The same over means alone, as places in plan order. */
export function fewestCovering(means: readonly number[], required: number): FoundSet[] {
  if (required <= 0) return [];
  const size = fewestThatCover(means, required);
  return size === 0 ? [] : largestSets(means, size, required);
}

/** The size of the smallest sets: the largest means first reach the mark soonest. */
function fewestThatCover(means: readonly number[], required: number): number {
  let sum = 0;
  const descending = [...means].sort((a, b) => b - a);
  const size = descending.findIndex((mean) => {
    sum += mean;
    return reaches(sum, required);
  });
  return size + 1;
}

/**
 * The largest-sum sets of a size, by branch and bound over the means in falling order: a branch is left as soon as the
 * largest means that are still to come cannot bring it above the least of the five best.
 */
function largestSets(means: readonly number[], size: number, required: number): FoundSet[] {
  const order = means.map((_, place) => place).sort((a, b) => means[b]! - means[a]! || a - b);
  const prefix = [0];
  for (const place of order) prefix.push(prefix.at(-1)! + means[place]!);
  const best: FoundSet[] = [];
  const picked: number[] = [];
  const search = (from: number, sum: number): void => {
    const open = size - picked.length;
    if (open === 0) {
      keep(best, picked, means, required);
      return;
    }
    for (let next = from; next <= order.length - open; next++) {
      const bound = sum + prefix[next + open]! - prefix[next]!;
      if (!reaches(bound, required)) return;
      if (best.length === MOST && bound < best[MOST - 1]!.expected * (1 - 1e-12)) return;
      // As many ties as it takes: what ties with the fifth may come before it in the plan.
      picked.push(order[next]!);
      search(next + 1, sum + means[order[next]!]!);
      picked.pop();
      if (best.length === MOST && isPlateau(best, bound)) return;
    }
  };
  search(0, 0);
  return best;
}

/** With very many equal means every set ties; plan order is then already met by taking them in turn. */
function isPlateau(best: readonly FoundSet[], bound: number): boolean {
  return best.every(({ expected }) => expected === bound);
}

function keep(best: FoundSet[], picked: readonly number[], means: readonly number[], required: number): void {
  const places = [...picked].sort((a, b) => a - b);
  const expected = places.reduce((sum, place) => sum + means[place]!, 0);
  if (!reaches(expected, required)) return;
  best.push({ places, expected });
  best.sort((a, b) => b.expected - a.expected || inPlanOrder(a.places, b.places));
  best.length = Math.min(best.length, MOST);
}

function inPlanOrder(a: readonly number[], b: readonly number[]): number {
  const differs = a.findIndex((place, index) => place !== b[index]);
  return differs < 0 ? 0 : a[differs]! - b[differs]!;
}
