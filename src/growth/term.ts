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
  /** At most this much is between the quantiles of two scores that differ by one `spread`. */
  readonly steepness: number;
}

const REACH = 5.8;
const weightsByLevel: Float64Array[] = [];

/** The spacing of the residual scores at a level, in units of `spread`: finer by √2 from level to level. */
function spacing(level: number): number {
  return 0.8 * 2 ** (-level / 2);
}

function weightsAt(level: number): Float64Array {
  const known = weightsByLevel[level];
  if (known) return known;
  const half = Math.ceil(REACH / spacing(level));
  const densities = Float64Array.from({ length: 2 * half + 1 }, (_, m) => normalDensity((m - half) * spacing(level)));
  const total = densities.reduce((sum, density) => sum + density, 0);
  const weights = densities.map((density) => density / total);
  weightsByLevel[level] = weights;
  return weights;
}

function valuesAt(range: Range, centre: number, spread: number, level: number): Float64Array {
  const values = new Float64Array(weightsAt(level).length);
  const step = spread * spacing(level);
  const first = centre - ((values.length - 1) / 2) * step;
  for (let m = 0; m < values.length; m++) values[m] = range.width * range.table.quantile(first + m * step);
  return values;
}

export function termAt(group: Group, centre: number, spread: number): Term {
  const weights = weightsAt(0);
  const values = valuesAt(group.range, centre, spread, 0);
  let mean = 0;
  let steepest = 0;
  for (let m = 0; m < values.length; m++) {
    mean += weights[m]! * values[m]!;
    if (m > 0) steepest = Math.max(steepest, values[m]! - values[m - 1]!);
  }
  let variance = 0;
  for (let m = 0; m < values.length; m++) variance += weights[m]! * (values[m]! - mean) ** 2;
  return { ...group, centre, spread, mean, variance, steepness: steepest / spacing(0) };
}

/**
 * Writes E exp(i k base X) of one of the term's ranges X, for k = 1, 2, … The trapezoid rule over residual
 * scores converges exponentially: with this spacing its error falls below exp(−6.4² / 2).
 */
export function transformInto(
  real: Float64Array,
  imaginary: Float64Array,
  { range, centre, spread, steepness }: Term,
  base: number,
): void {
  const needed = (2 * Math.PI) / (base * real.length * steepness + 6.4);
  let level = 0;
  while (spacing(level) > needed) level++;
  const weights = weightsAt(level);
  const values = valuesAt(range, centre, spread, level);
  for (let m = 0; m < values.length; m++) {
    const cosine = Math.cos(base * values[m]!);
    const sine = Math.sin(base * values[m]!);
    let x = weights[m]!;
    let y = 0;
    for (let k = 0; k < real.length; k++) {
      const turned = x * cosine - y * sine;
      y = x * sine + y * cosine;
      x = turned;
      real[k] = real[k]! + x;
      imaginary[k] = imaginary[k]! + y;
    }
  }
}
