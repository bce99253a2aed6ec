import type { Potential } from './types.ts';

/** What a segment can be expected to add: the mean (low + 4 likely + high) / 6 of its PERT distribution. */
export function pertMean({ low, likely, high }: Potential): number {
  return low === high ? low : low + (4 * (likely - low) + (high - low)) / 6;
}

/** The first parameter of PERT's Beta(shape, 6 − shape), from 1 (likely = low) to 5 (likely = high); for low < high. */
export function pertShape({ low, likely, high }: Potential): number {
  return 1 + (4 * (likely - low)) / (high - low);
}

/** The standard deviation of the PERT distribution: √((mean − low)(high − mean) / 7). */
export function pertDeviation(potential: Potential): number {
  const mean = pertMean(potential);
  return Math.sqrt(((mean - potential.low) * (potential.high - mean)) / 7);
}
