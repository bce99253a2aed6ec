import { pertShape } from './pert.ts';
import { reaches, total } from './round.ts';
import { type Series, seriesOf } from './series.ts';
import type { Potential } from './types.ts';

/** The sum of several potentials. */
export interface SumDistribution {
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

/** Probabilities, and quantiles as parts of the sum's range, are multiples of 1e-9: no machine computes these digits differently. */
const GRAINS = 1e9;
/**
 * The distribution of the sum of PERT potentials whose normal scores have one pairwise correlation. Potentials may be
 * negative, and neither their order nor the unit of money matters. No potential at all: the constant 0.
 *
 * Probabilities are within 0.002 of the truth, mostly within 0.0005.
 * @param correlation from 0 to below 1
 * @throws RangeError for any other correlation
 */
export function sumDistribution(potentials: readonly Potential[], correlation: number): SumDistribution {
  if (!(correlation >= 0 && correlation < 1)) throw new RangeError(`correlation ${correlation} is not in [0, 1)`);
  const order = potentials.map((_, index) => index).sort((i, j) => widestFirst(potentials[i]!, potentials[j]!));
  const sorted = order.map((index) => potentials[index]!);
  const places = new Map(order.map((index, place) => [index, place]));
  const ranges = sorted
    .filter(({ low, high }) => high > low)
    .map((potential) => ({ width: potential.high - potential.low, shape: pertShape(potential) }));
  const low = total(sorted.map((potential) => potential.low));
  const width = total(ranges.map((range) => range.width));
  let series: Series | undefined;
  const seriesOfAll = (): Series => (series ??= seriesOf(ranges, correlation));

  return {
    low,
    high: total(sorted.map(({ high }) => high)),
    probabilityOfReaching: (amount) => probability(low, width, amount, (x) => seriesOfAll().survival(x)),
    probabilityWithout(index, amount) {
      const place = places.get(index)!;
      const range = ranges[place];
      const lowOfRest = low - sorted[place]!.low;
      if (range === undefined) return probability(lowOfRest, width, amount, (x) => seriesOfAll().survival(x));
      const survival = ranges.length > 1 ? seriesOfAll().survivalWithout(place) : () => 0;
      if (survival === null) {
        return sumDistribution(potentials.toSpliced(index, 1), correlation).probabilityOfReaching(amount);
      }
      return probability(lowOfRest, ranges.length > 1 ? width - range.width : 0, amount, survival);
    },
    quantile(p) {
      if (p <= 0 || width === 0) return low;
      if (p >= 1) return low + width;
      let below = 0;
      let above = 1;
      while (above - below > 0.01 / GRAINS) {
        const middle = 0.5 * (below + above);
        if (seriesOfAll().survival(middle * width) > 1 - p) below = middle;
        else above = middle;
      }
      return low + width * grained(above);
    },
  };
}

function widestFirst(a: Potential, b: Potential): number {
  return b.high - b.low - (a.high - a.low) || a.low - b.low || a.likely - b.likely;
}

function probability(low: number, width: number, amount: number, survival: (x: number) => number): number {
  if (width === 0) return reaches(low, amount) ? 1 : 0;
  const x = amount - low;
  if (x <= 0) return 1;
  return x >= width ? 0 : grained(survival(x));
}

function grained(x: number): number {
  return Math.round(x * GRAINS) / GRAINS;
}
