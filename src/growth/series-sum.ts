import { latticeFor } from './lattice.ts';
import { shapedMean, shapedVariance } from './range.ts';
import { type Group, type Row, rangesIn, type Spectrum, spectrumOf, totalOf, withoutOne } from './spectrum.ts';

/** A sum by the Fourier series of its distribution function over the stretch where it lives. */
export interface SeriesSum {
  /** Whether what lies beyond the highest frequency is negligible. */
  readonly settled: boolean;
  /** P(sum ≥ x). */
  survival(x: number): number;
  /** The same without one range of the group; `null` where what lies beyond the highest frequency then matters. */
  survivalWithout(group: number): ((x: number) => number) | null;
}

/** How many standard deviations about its mean a sum is followed. */
const REACH = 6.5;
/** So many standard deviations times the highest frequency of a first attempt. */
const FIRST_FREQUENCY = 6.5;
const MOST_FREQUENCIES = 160;
/** What the k-th number of the characteristic function may be where the series ends, per k: its term is πk times smaller. */
const SETTLED = 3e-6;

/** The quantile of a PERT on [0, 1] rises by about this much per unit of its score, at most. */
const STEEPEST = 0.22;
/**
 * What the spacing of residual scores leaves below the aliasing of an integrand: the error is about exp(−4.6² / 2). Where
 * the quantile turns fast, its bends take more: by this part, found by trial.
 */
const GUARD = 4.6;
const LEAST_GUARD = 3;
const WIDER = 0.115;

export function seriesSum(groups: readonly Group[], correlation: number): SeriesSum {
  const { mean, deviation, width } = moments(groups, correlation);
  const start = Math.max(0, mean - REACH * deviation);
  const period = Math.min(width, mean + REACH * deviation) - start;
  const base = (2 * Math.PI) / period;
  const parts: Spectrum[] = [];
  const totals: Row[] = [];
  let size = 0;
  let next = Math.min(MOST_FREQUENCIES, Math.ceil(FIRST_FREQUENCY / (base * deviation)));
  do {
    const spacing = residualSpacing(groups, Math.sqrt(1 - correlation) * base * next);
    parts.push(spectrumOf(groups, latticeFor(correlation, rangesIn(groups), spacing), base, size + 1, next - size));
    totals.push(totalOf(parts.at(-1)!));
    size = next;
    next = Math.min(MOST_FREQUENCIES, Math.ceil(1.3 * size));
  } while (size < MOST_FREQUENCIES && !hasSettled(joined(totals)));
  const total = joined(totals);
  let others: Row[] | null = null;

  const settled = hasSettled(total);
  // Of sums without one range some more may be left; where the whole has not settled, sums of their own would not either.
  const left = settled ? 4 * SETTLED * size : 2 * Math.hypot(total.real.at(-1)!, total.imaginary.at(-1)!);

  return {
    settled,
    survival: (x) => seriesSurvival(total, mean, start, period, x),
    survivalWithout(group) {
      if (others === null) {
        const rows = parts.map(withoutOne);
        others = groups.map((_, g) => joined(rows.map((row) => row[g]!)));
      }
      const row = others[group]!;
      const meanOf = shapedMean(groups[group]!.range);
      return hasSettled(row, left)
        ? (x) => seriesSurvival(row, mean - meanOf, Math.max(0, start - meanOf), period, x)
        : null;
    },
  };
}

/** The widest spacing of residual scores that resolves exp(i t X) for each range X; `frequency` is t by the residuals' spread. */
export function residualSpacing(groups: readonly Group[], frequency: number): number {
  const squares = groups.reduce((sum, { range, count }) => sum + count * range.width * range.width, 0);
  let finest = 0;
  for (const { range } of groups) {
    const turns = frequency * STEEPEST * range.width;
    // Where a range is one of many, the others leave little of its error.
    const guard = Math.max(LEAST_GUARD, (GUARD * range.width) / Math.sqrt(squares));
    finest = Math.max(finest, turns + guard * (1 + WIDER * Math.cbrt(turns * turns)));
  }
  return (2 * Math.PI) / finest;
}

function joined(rows: readonly Row[]): Row {
  if (rows.length === 1) return rows[0]!;
  const length = rows.reduce((sum, { real }) => sum + real.length, 0);
  const row = { real: new Float64Array(length), imaginary: new Float64Array(length) };
  let at = 0;
  for (const { real, imaginary } of rows) {
    row.real.set(real, at);
    row.imaginary.set(imaginary, at);
    at += real.length;
  }
  return row;
}

/** Whether the last of the numbers are small: the very last, and two before it that may be larger as they fall. */
function hasSettled({ real, imaginary }: Row, limit = SETTLED * real.length): boolean {
  for (let back = 1; back <= Math.min(3, real.length); back++) {
    const at = real.length - back;
    if (Math.hypot(real[at]!, imaginary[at]!) > limit * 2 ** (back - 1)) return false;
  }
  return true;
}

function moments(groups: readonly Group[], correlation: number): { mean: number; deviation: number; width: number } {
  let mean = 0;
  let variance = 0;
  let deviations = 0;
  let width = 0;
  for (const { range, count } of groups) {
    mean += count * shapedMean(range);
    variance += count * shapedVariance(range);
    deviations += count * Math.sqrt(shapedVariance(range));
    width += count * range.width;
  }
  return { mean, deviation: Math.sqrt((1 - correlation) * variance + correlation * deviations * deviations), width };
}

/**
 * P(S ≥ x) of a sum S within [start, start + period] by its characteristic function φ at the frequencies 2πk / period:
 * ½ + (mean − x) / period + Σ Im(φₖ exp(−i tₖ x)) / πk.
 */
function seriesSurvival({ real, imaginary }: Row, mean: number, start: number, period: number, x: number): number {
  if (x <= start) return 1;
  if (x >= start + period) return 0;
  const angle = (2 * Math.PI * x) / period;
  const cosine = Math.cos(angle);
  const sine = Math.sin(angle);
  let c = 1;
  let s = 0;
  let sum = 0;
  for (let k = 0; k < real.length; k++) {
    const next = c * cosine - s * sine;
    s = s * cosine + c * sine;
    c = next;
    sum += (imaginary[k]! * c - real[k]! * s) / (k + 1);
  }
  return Math.max(0, Math.min(1, 0.5 + (mean - x) / period + sum / Math.PI));
}
