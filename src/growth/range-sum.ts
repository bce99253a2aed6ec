import { factorSum } from './factor-sum.ts';
import { pairSum, singleSum } from './few-ranges.ts';
import { lazily } from './lazily.ts';
import type { Range, RangeSum } from './range.ts';

/** A sum of ranges that can also leave one of them out. */
export interface WholeRangeSum extends RangeSum {
  /** P(sum ≥ x) without the `index`-th range, for 0 < x < the sum of the other widths; of two ranges or more. */
  survivalWithout(index: number, x: number): number;
}

/** The sum of one range or more, the widest first; 0 ≤ correlation < 1. */
export function rangeSum(ranges: readonly Range[], correlation: number): WholeRangeSum {
  const [first, second] = ranges;
  const others = ranges.map((_, index) => lazily(() => rangeSum(ranges.toSpliced(index, 1), correlation)));
  // Equal ranges stand side by side: without the one or without the other is the same sum.
  const firstLike = ({ width, shape }: Range): number =>
    ranges.findIndex((range) => range.width === width && range.shape === shape);
  const whole = lazily(() => {
    if (ranges.length > 2) return factorSum(ranges, correlation);
    const few = second ? pairSum(first!, second, correlation) : singleSum(first!);
    return { ...few, survivalWithout: () => null };
  });
  return {
    survival: (x) => whole().survival(x),
    survivalWithout(index, x) {
      const shared = whole().survivalWithout(index);
      return shared ? shared(x) : others[firstLike(ranges[index]!)]!().survival(x);
    },
  };
}
