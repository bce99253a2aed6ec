import { isLed, leadSum } from './lead-sum.ts';
import type { Range, RangeSum } from './range.ts';
import { seriesSum } from './series-sum.ts';
import type { Group } from './spectrum.ts';

/** The sum of three ranges or more. */
export interface FactorSum extends RangeSum {
  /** P(sum ≥ x) without the `index`-th range; `null` where that sum must be computed on its own. */
  survivalWithout(index: number): ((x: number) => number) | null;
}

/** Given the common factor behind their correlation the ranges are independent, and characteristic functions multiply. */
export function factorSum(ranges: readonly Range[], correlation: number): FactorSum {
  const { groups, groupOf } = groupsOf(ranges);
  const series = seriesSum(groups, correlation);
  const apart = !series.settled && isLed(groups);
  return {
    survival: apart ? leadSum(groups, correlation) : series.survival,
    // A sum of two has an integral of its own.
    survivalWithout: (index) => (apart || ranges.length === 3 ? null : series.survivalWithout(groupOf[index]!)),
  };
}

function groupsOf(ranges: readonly Range[]): { groups: Group[]; groupOf: number[] } {
  const groups: Group[] = [];
  const groupOf = ranges.map((range) => {
    const known = groups.findIndex(({ range: other }) => other.width === range.width && other.shape === range.shape);
    if (known < 0) return groups.push({ range, count: 1 }) - 1;
    groups[known] = { range, count: groups[known]!.count + 1 };
    return known;
  });
  return { groups, groupOf };
}
