import { normalDensity } from './normal.ts';
import type { Range } from './range.ts';

/** Equal ranges of a sum, `count` of them. */
export interface Group {
  readonly range: Range;
  readonly count: number;
}

/** A group given the common factor: its score is then normal with mean `centre` and standard deviation `spread`. */
export interface Term extends Group {
  readonly centre: number;
  readonly spread: number;
  /** Mean and variance of one of its ranges. */
  readonly mean: number;
  readonly variance: number;
  /** At most this much lies between the quantiles of two residual scores, per unit between the scores. */
  readonly steepness: number;
}

/** Residual scores further out than this are left out: 4e-6 of the probability. */
const REACH = 4.6;
/** What the trapezoid rule's spacing leaves below the aliasing of an integrand: its error is about exp(−4.6² / 2). */
const GUARD = 4.6;

/** Residual scores and their weights, which add up to 1. */
interface Residuals {
  readonly spacing: number;
  readonly weights: Float64Array;
}

/** Spacings that get finer by a sixth, made when first needed. */
const levels: Residuals[] = [];
/** Quantiles at the residual scores of the term in hand. */
let values = new Float64Array(256);

/** The coarsest residuals with at most this spacing. */
function residualsOf(spacing: number): Residuals {
  for (let level = 0; ; level++) {
    const residuals = levels[level] ?? makeResiduals(0.8 * 0.84 ** level);
    levels[level] = residuals;
    if (residuals.spacing <= spacing) return residuals;
  }
}

function makeResiduals(spacing: number): Residuals {
  const half = Math.ceil(REACH / spacing);
  const densities = Float64Array.from({ length: 2 * half + 1 }, (_, m) => normalDensity((m - half) * spacing));
  const total = densities.reduce((sum, density) => sum + density, 0);
  return { spacing, weights: densities.map((density) => density / total) };
}

function fillValues(range: Range, centre: number, spread: number, residuals: Residuals): void {
  const count = residuals.weights.length;
  if (values.length < count) values = new Float64Array(2 * count);
  const step = spread * residuals.spacing;
  range.table.quantiles(values, count, centre - 0.5 * (count - 1) * step, step);
}

export function termAt({ range, count }: Group, centre: number, spread: number): Term {
  const residuals = residualsOf(Number.POSITIVE_INFINITY);
  const { weights } = residuals;
  fillValues(range, centre, spread, residuals);
  let mean = 0;
  let steepest = 0;
  for (let m = 0; m < weights.length; m++) {
    mean += weights[m]! * values[m]!;
    if (m > 0) steepest = Math.max(steepest, values[m]! - values[m - 1]!);
  }
  let variance = 0;
  for (let m = 0; m < weights.length; m++) variance += weights[m]! * (values[m]! - mean) * (values[m]! - mean);
  const { width } = range;
  return {
    range,
    count,
    centre,
    spread,
    mean: width * mean,
    variance: width * width * variance,
    steepness: (width * steepest) / residuals.spacing,
  };
}

/**
 * Writes E exp(i k base X) of one of the term's ranges X, for k = 1 … size, into the places from `at` on. The
 * trapezoid rule over residual scores converges exponentially.
 */
export function transformInto(
  { real, imaginary }: { readonly real: Float64Array; readonly imaginary: Float64Array },
  at: number,
  size: number,
  { range, centre, spread, steepness }: Term,
  base: number,
): void {
  const residuals = residualsOf((2 * Math.PI) / (base * size * steepness + GUARD));
  fillValues(range, centre, spread, residuals);
  const { weights } = residuals;
  const turn = base * range.width;
  for (let m = 0; m < weights.length; m++) {
    const cosine = Math.cos(turn * values[m]!);
    const weight = weights[m]!;
    // cos(kθ) = 2 cos θ cos((k − 1)θ) − cos((k − 2)θ), and the same for the sines.
    let x0 = weight;
    let y0 = 0;
    let x = weight * cosine;
    let y = weight * Math.sin(turn * values[m]!);
    const twice = 2 * cosine;
    for (let k = at; k < at + size; k++) {
      real[k] = real[k]! + x;
      imaginary[k] = imaginary[k]! + y;
      const x1 = twice * x - x0;
      const y1 = twice * y - y0;
      x0 = x;
      y0 = y;
      x = x1;
      y = y1;
    }
  }
}
