import { type ScoreTable, scoreTable } from './score.ts';

/** A potential that is a true range, moved to begin at 0: `width` × Beta(shape, 6 − shape). */
export interface Shaped {
  readonly width: number;
  readonly shape: number;
}

/** The same with its quantiles. */
export interface Range extends Shaped {
  readonly table: ScoreTable;
}

/** The sum of ranges with correlated normal scores, as a function of the amount above their lowest values. */
export interface RangeSum {
  /** P(sum ≥ x), for 0 < x < the sum of the widths. */
  survival(x: number): number;
}

export function makeRanges(ranges: readonly Shaped[]): Range[] {
  return ranges.map(({ width, shape }) => ({ width, shape, table: scoreTable(shape) }));
}

export function shapedMean({ width, shape }: Shaped): number {
  return (width * shape) / 6;
}

/** That of Beta(a, 6 − a) is a (6 − a) / (36 · 7). */
export function shapedVariance({ width, shape }: Shaped): number {
  return (width * width * shape * (6 - shape)) / 252;
}
