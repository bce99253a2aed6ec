import type { Lattice } from './lattice.ts';
import type { Range } from './range.ts';

/** Equal ranges of a sum, `count` of them. */
export interface Group {
  readonly range: Range;
  readonly count: number;
}

/** How many ranges there are in all groups. */
export function rangesIn(groups: readonly Group[]): number {
  return groups.reduce((sum, { count }) => sum + count, 0);
}

/** A row of complex numbers. */
export interface Row {
  readonly real: Float64Array;
  readonly imaginary: Float64Array;
}

/**
 * The characteristic functions of a sum's ranges, given each value of the common factor on the lattice, at the frequencies
 * `base` · k for k = first … first + size − 1.
 */
export interface Spectrum {
  readonly groups: readonly Group[];
  readonly lattice: Lattice;
  readonly size: number;
  /** For each group that of one of its ranges: `size` frequencies at the lowest factor, then at the next … */
  readonly rows: readonly Row[];
}

export function spectrumOf(
  groups: readonly Group[],
  lattice: Lattice,
  base: number,
  first: number,
  size: number,
): Spectrum {
  return {
    groups,
    lattice,
    size,
    rows: groups.map(({ range }) => conditionalRow(range, lattice, base, first, size)),
  };
}

function emptyRow(length: number): Row {
  return { real: new Float64Array(length), imaginary: new Float64Array(length) };
}

function conditionalRow(range: Range, lattice: Lattice, base: number, first: number, size: number): Row {
  const { factorStride, factorHalf, residualStride, residualHalf, residualWeights } = lattice;
  const half = factorHalf * factorStride + residualHalf * residualStride;
  const count = 2 * half + 1;
  const { real: cosines, imaginary: sines } = turns(range, half, lattice.step, base, first, size);
  const factors = 2 * factorHalf + 1;
  const row = emptyRow(factors * size);
  const weight0 = residualWeights[0]!;
  for (let i = 0; i < factors; i++) {
    const place = half + (i - factorHalf) * factorStride;
    for (let k = 0; k < size; k++) {
      const centre = k * count + place;
      let below = centre;
      let above = centre;
      let x = weight0 * cosines[centre]!;
      let y = weight0 * sines[centre]!;
      for (let j = 1; j <= residualHalf; j++) {
        below -= residualStride;
        above += residualStride;
        const weight = residualWeights[j]!;
        x += weight * (cosines[below]! + cosines[above]!);
        y += weight * (sines[below]! + sines[above]!);
      }
      row.real[i * size + k] = x;
      row.imaginary[i * size + k] = y;
    }
  }
  return row;
}

/** exp(i · base · k · X) of the range X at each score of the lattice: all scores for the first k, then for the next … */
function turns(range: Range, half: number, step: number, base: number, first: number, size: number): Row {
  const count = 2 * half + 1;
  const values = new Float64Array(count);
  range.table.quantiles(values, count, -half * step, step);
  const row = emptyRow(count * size);
  const { real, imaginary } = row;
  const turn = base * range.width;
  for (let m = 0; m < count; m++) {
    const angle = turn * values[m]!;
    // cos(kθ) = 2 cos θ cos((k − 1)θ) − cos((k − 2)θ), and the same for the sines.
    const twice = 2 * Math.cos(angle);
    let x0 = Math.cos((first - 1) * angle);
    let y0 = Math.sin((first - 1) * angle);
    let x = Math.cos(first * angle);
    let y = Math.sin(first * angle);
    for (let at = m; at < count * size; at += count) {
      real[at] = x;
      imaginary[at] = y;
      const x1 = twice * x - x0;
      const y1 = twice * y - y0;
      x0 = x;
      y0 = y;
      x = x1;
      y = y1;
    }
  }
  return row;
}

/** row ← row × other ^ exponent. */
function multiply(row: Row, other: Row, exponent: number): void {
  const { real, imaginary } = row;
  for (let round = 0; round < exponent; round++) {
    for (let k = 0; k < real.length; k++) {
      const x = real[k]!;
      const y = imaginary[k]!;
      const a = other.real[k]!;
      const b = other.imaginary[k]!;
      real[k] = x * a - y * b;
      imaginary[k] = x * b + y * a;
    }
  }
}

function ones(length: number): Row {
  return { real: new Float64Array(length).fill(1), imaginary: new Float64Array(length) };
}

/** The characteristic function of the whole sum given each value of the factor. */
export function conditionalTotal({ rows, groups }: Spectrum): Row {
  const row = { real: rows[0]!.real.slice(), imaginary: rows[0]!.imaginary.slice() };
  rows.forEach((other, g) => {
    multiply(row, other, groups[g]!.count - (g === 0 ? 1 : 0));
  });
  return row;
}

/** The mean over the common factor of what is given for each of its values. */
function averaged({ real, imaginary }: Row, { factorWeights }: Lattice, size: number): Row {
  const row = emptyRow(size);
  factorWeights.forEach((weight, i) => {
    for (let k = 0; k < size; k++) {
      row.real[k] = row.real[k]! + weight * real[i * size + k]!;
      row.imaginary[k] = row.imaginary[k]! + weight * imaginary[i * size + k]!;
    }
  });
  return row;
}

/** The characteristic function of the whole sum. */
export function totalOf(spectrum: Spectrum): Row {
  return averaged(conditionalTotal(spectrum), spectrum.lattice, spectrum.size);
}

/** For each group that of the sum without one of its ranges: by prefixes and suffixes, as division would lose digits. */
export function withoutOne({ groups, rows, lattice, size }: Spectrum): Row[] {
  const { length } = rows[0]!.real;
  const products: Row[] = new Array(rows.length);
  const suffix = ones(length);
  for (let g = rows.length - 1; g >= 0; g--) {
    products[g] = { real: suffix.real.slice(), imaginary: suffix.imaginary.slice() };
    multiply(suffix, rows[g]!, groups[g]!.count);
  }
  const prefix = ones(length);
  return products.map((row, g) => {
    multiply(row, rows[g]!, groups[g]!.count - 1);
    multiply(row, prefix, 1);
    multiply(prefix, rows[g]!, groups[g]!.count);
    return averaged(row, lattice, size);
  });
}
