import { reaches, round12, total } from './round.ts';

/** At most this many sets are named. */
const MOST = 5;

/** A set of the candidates at these places, by what it is expected to add. */
interface FoundSet {
  readonly places: readonly number[];
  readonly expected: number;
}

/**
 * The sets with the fewest segments whose means cover `required`, as places in plan order; those that add most come first,
 * ties in plan order, at most five. None where nothing is required, or not even all segments cover it.
 *
 * Ranked by mean, ties in plan order, the five best sets of a size all hold the first size − 5 ranks and nothing
 * beyond rank size + 5: to pass over one rank more means at least five sets that come before, each with that rank put
 * back in place of another. So at most 252 sets need to be looked at, however many candidates there are.
 */
export function fewestCovering(means: readonly number[], required: number): FoundSet[] {
  if (required <= 0) return [];
  // Means that are equal but for rounding must tie.
  const rounded = means.map(round12);
  const ranks = rounded.map((_, place) => place).sort((a, b) => rounded[b]! - rounded[a]! || a - b);
  const size = fewestThatCover(
    ranks.map((place) => means[place]!),
    required,
  );
  if (size === 0) return [];
  const sure = ranks.slice(0, Math.max(0, size - MOST));
  const sureSum = total(sure.map((place) => means[place]!));
  return combinations(ranks.slice(sure.length, size + MOST), size - sure.length)
    .map((picks) => ({
      picks: picks.sort((a, b) => a - b),
      expected: sureSum + total(picks.map((place) => means[place]!)),
    }))
    .filter(({ expected }) => reaches(expected, required))
    .sort((a, b) => round12(b.expected) - round12(a.expected) || inPlanOrder(a.picks, b.picks))
    .slice(0, MOST)
    .map(({ picks, expected }) => ({ places: [...sure, ...picks].sort((a, b) => a - b), expected }));
}

/** How many of the falling means it takes, or 0 where not even all of them cover it. */
function fewestThatCover(falling: readonly number[], required: number): number {
  let reached = 0;
  return (
    1 +
    falling.findIndex((mean) => {
      reached += mean;
      return reaches(reached, required);
    })
  );
}

/** Every choice of `size` of the items. */
function combinations(items: readonly number[], size: number): number[][] {
  if (size === 0) return [[]];
  return items.flatMap((item, index) => combinations(items.slice(index + 1), size - 1).map((rest) => [item, ...rest]));
}

function inPlanOrder(a: readonly number[], b: readonly number[]): number {
  const differs = a.findIndex((place, index) => place !== b[index]);
  return differs < 0 ? 0 : a[differs]! - b[differs]!;
}
