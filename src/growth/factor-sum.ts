import { type ConditionalSum, seriesSum } from './conditional-sum.ts';
import { leadGrid, leadScores, leadSum } from './lead-sum.ts';
import { normalDensity } from './normal.ts';
import { type Range, type RangeSum, shapedVariance } from './range.ts';
import { type Group, termAt } from './term.ts';

/** The sum of three ranges or more. */
export interface FactorSum extends RangeSum {
  /** P(sum ≥ x) without the `index`-th range; `null` where that sum must be computed on its own. */
  survivalWithout(index: number): ((x: number) => number) | null;
}

/** Values of the common factor further out than this are left out: 4e-6 of the probability. */
const FACTOR_REACH = 4.6;
/** At this spacing, in standard deviations of the integrand, the trapezoid rule's error is about exp(−(2π / 1.35)² / 2). */
const SPACING = 1.35;
const WIDEST_SPACING = 0.8;

/**
 * Scores of one pairwise correlation are √ρ · factor + √(1 − ρ) · residual: given the factor the ranges are
 * independent, and what is left is an integral over the factor by the trapezoid rule, which converges
 * exponentially once its spacing resolves the step that P(sum ≥ x | factor) is.
 */
export function factorSum(ranges: readonly Range[], correlation: number): FactorSum {
  const { groups, groupOf } = groupsOf(ranges);
  const loading = Math.sqrt(correlation);
  const spread = Math.sqrt(1 - correlation);
  const alone = mustStandAlone(groups, ranges.length);
  const droppable = alone.map((value) => !value);
  const lead = leadOf(groups);
  const grid = leadGrid(
    groups[lead]!.range,
    ranges.reduce((sum, range) => sum + range.width, -groups[lead]!.range.width),
  );
  const scores = remembered((x) => leadScores(grid, x));
  let leadApart = false;
  let size = 0;

  const { factors, weights } = factorNodes(groups, loading, spread);
  const sums = factors.map((factor): ConditionalSum => {
    const terms = groups.map((group) => termAt(group, loading * factor, spread));
    const series = seriesSum(terms, droppable, Math.exp(-0.5 * factor * factor), Math.ceil(0.85 * size));
    size = series.size;
    if (series.settled || series.highest >= grid.highest) return series;
    leadApart = true;
    const rest = terms.map((term, g) => (g === lead ? { ...term, count: term.count - 1 } : term));
    return leadSum(grid, terms[lead]!, rest, scores);
  });

  const average = (part: (sum: ConditionalSum) => number): number =>
    sums.reduce((total, sum, j) => total + weights[j]! * part(sum), 0);

  return {
    survival: (x) => average((sum) => sum.survival(x)),
    survivalWithout(index) {
      const group = groupOf[index]!;
      if (alone[group] || (leadApart && group === lead)) return null;
      return (x) => average((sum) => sum.survivalWithout(group, x));
    },
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

function leadOf(groups: readonly Group[]): number {
  const variances = groups.map((group) => shapedVariance(group.range));
  return variances.indexOf(Math.max(...variances));
}

/**
 * The sum without a range that outweighs the others lives on a much smaller scale, and one of few ranges is
 * much less smooth: such a sum gets its own frequencies.
 */
function mustStandAlone(groups: readonly Group[], size: number): boolean[] {
  const variances = groups.map((group) => shapedVariance(group.range));
  const total = variances.reduce((sum, variance, g) => sum + groups[g]!.count * variance, 0);
  const largest = Math.max(...variances);
  return variances.map((variance) => size <= 4 || variance > 0.5 * (total - (variance < largest ? largest : 0)));
}

/** Values of the common factor and their weights, which add up to 1. */
function factorNodes(
  groups: readonly Group[],
  loading: number,
  spread: number,
): { factors: number[]; weights: number[] } {
  if (loading === 0) return { factors: [0], weights: [1] };
  const stepWidth = spread / (loading * Math.sqrt(largestEffectiveCount(groups)));
  const step = Math.min(WIDEST_SPACING, (SPACING * stepWidth) / Math.hypot(1, stepWidth));
  const half = Math.ceil(FACTOR_REACH / step);
  const factors = Array.from({ length: 2 * half + 1 }, (_, j) => (j - half) * step);
  const densities = factors.map(normalDensity);
  const total = densities.reduce((sum, density) => sum + density, 0);
  return { factors, weights: densities.map((density) => density / total) };
}

/**
 * The sum's conditional standard deviation is to the slope of its conditional mean as spread to
 * loading · √count, for `count` equal ranges; for others the effective count (Σ slope)² / Σ slope², which
 * changes with the factor.
 */
function largestEffectiveCount(groups: readonly Group[]): number {
  let largest = 1;
  for (let w = -5; w <= 5; w += 0.5) {
    let sum = 0;
    let squares = 0;
    for (const { range, count } of groups) {
      const slope = range.width * (range.table.quantile(w + 0.25) - range.table.quantile(w - 0.25));
      sum += count * slope;
      squares += count * slope * slope;
    }
    if (squares > 0) largest = Math.max(largest, (sum * sum) / squares);
  }
  return largest;
}

/** The function with its last answer kept: it is asked for the same x once per value of the factor. */
function remembered(compute: (x: number) => Float64Array): (x: number) => Float64Array {
  let last: number | undefined;
  let answer: Float64Array = new Float64Array(0);
  return (x) => {
    if (x !== last) answer = compute(x);
    last = x;
    return answer;
  };
}
