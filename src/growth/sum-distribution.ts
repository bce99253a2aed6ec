import { pertMean, pertShape } from './pert.ts';
import { makeRanges } from './range.ts';
import { rangeSum } from './range-sum.ts';
import { whereFalling } from './root.ts';
import { reaches } from './round.ts';
import type { Potential } from './types.ts';

/** The sum of several potentials. */
export interface SumDistribution {
  readonly mean: number;
  /** The least and the most that the potentials add up to. */
  readonly low: number;
  readonly high: number;
  /** P(sum ≥ amount): 1 up to `low`, 0 from `high` (a constant sum that equals the amount reaches it); a multiple of 1e-9. */
  probabilityOfReaching(amount: number): number;
  /** The same without the `index`-th potential. */
  probabilityWithout(index: number, amount: number): number;
  /** The amount that the sum stays below with probability p, 0 ≤ p ≤ 1. */
  quantile(p: number): number;
}

/** The part of the widest range below which a range is taken for its mean. */
const NEGLIGIBLE = 1e-9;
/** Probabilities, and quantiles as parts of the sum's range, are multiples of this: digits beyond it are not sure. */
const GRAIN = 1e-9;

/**
 * The distribution of the sum of PERT potentials whose normal scores have one pairwise correlation. Neither the
 * order of the potentials nor the unit of money matters. No potential at all: the constant 0.
 * @param correlation from 0 to below 1
 * @throws RangeError for any other correlation
 */
export function sumDistribution(potentials: readonly Potential[], correlation: number): SumDistribution {
  if (!(correlation >= 0 && correlation < 1)) throw new RangeError(`correlation ${correlation} is not in [0, 1)`);
  const order = potentials.map((_, index) => index).sort((i, j) => widestFirst(potentials[i]!, potentials[j]!));
  const sorted = order.map((index) => potentials[index]!);
  const widest = sorted[0] ? sorted[0].high - sorted[0].low : 0;
  // Sorted by width, the ranges come before all that counts as constant.
  const ranged = sorted.filter(({ low, high }) => high - low > NEGLIGIBLE * widest);
  const base = (potential: Potential, place: number): number =>
    place < ranged.length ? potential.low : pertMean(potential);

  const offset = total(sorted.map(base));
  const width = total(ranged.map(({ low, high }) => high - low));
  const ranges = makeRanges(
    ranged.map((potential) => ({ width: potential.high - potential.low, shape: pertShape(potential) })),
  );
  const sum = rangeSum(ranges, correlation);
  const survival = (x: number): number => (x <= 0 ? 1 : x >= width ? 0 : sum.survival(x));

  return {
    mean: total(sorted.map(pertMean)),
    low: total(sorted.map(({ low }) => low)),
    high: total(sorted.map(({ high }) => high)),
    probabilityOfReaching: (amount) => probability(offset, width, amount, sum.survival),
    probabilityWithout(index, amount) {
      const place = order.indexOf(index);
      const rest = offset - base(sorted[place]!, place);
      const range = ranges[place];
      if (!range) return probability(rest, width, amount, sum.survival);
      return probability(rest, ranges.length > 1 ? width - range.width : 0, amount, (x) =>
        sum.survivalWithout(place, x),
      );
    },
    quantile(p) {
      const part = width === 0 ? 0 : whereFalling(survival, 1 - p, 0, width, 0.01 * GRAIN * width) / width;
      return offset + width * toGrain(p <= 0 ? 0 : p >= 1 ? 1 : part);
    },
  };
}

function widestFirst(a: Potential, b: Potential): number {
  return b.high - b.low - (a.high - a.low) || a.low - b.low || a.likely - b.likely;
}

function total(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum + amount, 0);
}

function probability(offset: number, width: number, amount: number, survival: (x: number) => number): number {
  if (width === 0) return reaches(offset, amount) ? 1 : 0;
  const x = amount - offset;
  if (x <= 0) return 1;
  return x >= width ? 0 : toGrain(survival(x));
}

function toGrain(x: number): number {
  return Math.round(x / GRAIN) * GRAIN;
}
