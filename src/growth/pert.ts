import { normalQuantile } from './normal.ts';
import type { Potential } from './types.ts';

/** What a segment is expected to add: the mean (low + 4 likely + high) / 6 of its PERT distribution. */
export function pertMean({ low, likely, high }: Potential): number {
  return low === high ? low : low + (4 * (likely - low) + (high - low)) / 6;
}

/** The first parameter of PERT's Beta(shape, 6 − shape), from 1 (likely = low) to 5 (likely = high); for low < high. */
export function pertShape({ low, likely, high }: Potential): number {
  return 1 + (4 * (likely - low)) / (high - low);
}

/** How many cells a range is cut into: each spans about an eighth of a standard deviation. */
const CELLS = 64;
/** Stands for an infinite normal score: no probability lies beyond it. */
const NO_SCORE = 40;

/**
 * The cells' bounds and middles are at even steps of θ in x = sin² θ, which are narrow at both ends of the range, where a
 * density can rise or fall steeply.
 */
const ANGLES = Array.from({ length: 2 * CELLS + 1 }, (_, k) => (0.25 * Math.PI * k) / CELLS);
const LN_SINES = ANGLES.map((angle) => Math.log(Math.sin(angle)));
const LN_COSINES = LN_SINES.toReversed();
const BOUNDS = Float64Array.from({ length: CELLS + 1 }, (_, k) => Math.sin(ANGLES[2 * k]!) ** 2);

/** Beta(shape, 6 − shape), the PERT on [0, 1], in cells within which amounts are taken as spread evenly. */
export interface PertCells {
  /** The normal scores of the cells' bounds, the outer ones ±40: Φ(score) is the probability of less. */
  readonly scores: Float64Array;
  readonly middles: Float64Array;
  readonly halfWidths: Float64Array;
}

/**
 * The cells are moved and narrowed by about a thousandth, so that their mean and variance are those of the PERT.
 * @param shape from 1 to 5
 */
export function pertCells(shape: number): PertCells {
  const below = cellTotals(shape);
  const above = cellTotals(6 - shape).reverse();
  const total = below[CELLS]!;
  const middles = new Float64Array(CELLS);
  const halfWidths = new Float64Array(CELLS);
  let mean = 0;
  let square = 0;
  for (let k = 0; k < CELLS; k++) {
    const mass = (below[k + 1]! - below[k]!) / total;
    middles[k] = 0.5 * (BOUNDS[k]! + BOUNDS[k + 1]!);
    halfWidths[k] = 0.5 * (BOUNDS[k + 1]! - BOUNDS[k]!);
    mean += mass * middles[k]!;
    square += mass * (middles[k]! ** 2 + halfWidths[k]! ** 2 / 3);
  }
  const narrowing = Math.sqrt((shape * (6 - shape)) / 252 / (square - mean ** 2));
  return {
    scores: below.map((mass, k) =>
      k === 0 ? -NO_SCORE : k === CELLS ? NO_SCORE : normalQuantile(mass / total, above[k]! / total),
    ),
    middles: middles.map((middle) => shape / 6 + narrowing * (middle - mean)),
    halfWidths: halfWidths.map((half) => narrowing * half),
  };
}

/** The probability below each bound, but for a constant factor: the integral of sin^(2a−1) θ cos^(11−2a) θ by Simpson's rule. */
function cellTotals(shape: number): Float64Array {
  const density = (k: number): number => weight(shape, LN_SINES[k]!, LN_COSINES[k]!);
  const totals = new Float64Array(CELLS + 1);
  let lower = density(0);
  for (let k = 0; k < CELLS; k++) {
    const upper = density(2 * k + 2);
    totals[k + 1] = totals[k]! + lower + 4 * density(2 * k + 1) + upper;
    lower = upper;
  }
  return totals;
}

function weight(shape: number, lnSine: number, lnCosine: number): number {
  return Math.exp((2 * shape - 1) * lnSine + (11 - 2 * shape) * lnCosine);
}

/** The amounts below which Beta(shape, 6 − shape) lies with these probabilities, above 0 and below 1: within 1e-6. */
export function pertQuantiles(shape: number, probabilities: readonly number[]): number[] {
  const totals = cellTotals(shape);
  const density = (angle: number): number => weight(shape, Math.log(Math.sin(angle)), Math.log(Math.cos(angle)));
  return probabilities.map((probability) => {
    const wanted = probability * totals[CELLS]!;
    const cell = totals.findLastIndex((mass) => mass <= wanted);
    const start = ANGLES[2 * cell]!;
    const step = ANGLES[2]!;
    // Newton's method on Simpson's rule from the cell's lower bound; `part` is the part of the cell.
    let part = (wanted - totals[cell]!) / (totals[cell + 1]! - totals[cell]!);
    for (let round = 0; round < 4; round++) {
      const end = density(start + part * step);
      const mass = part * (density(start) + 4 * density(start + 0.5 * part * step) + end);
      part += (wanted - totals[cell]! - mass) / (6 * end);
    }
    return Math.sin(start + part * step) ** 2;
  });
}
