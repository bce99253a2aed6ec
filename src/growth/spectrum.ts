import { type Term, transformInto } from './term.ts';

/** A row of complex numbers; entry k − 1 belongs to the frequency 2πk / period. */
export interface Row {
  readonly real: Float64Array;
  readonly imaginary: Float64Array;
}

/** The characteristic functions of a sum's terms, of one range each, at `size` frequencies. */
export interface Spectrum extends Row {
  readonly terms: readonly Term[];
  readonly size: number;
  readonly period: number;
  // `real` and `imaginary` hold one row per term, one after the other.
}

export function spectrumOf(terms: readonly Term[], period: number, size: number): Spectrum {
  const rows = { real: new Float64Array(terms.length * size), imaginary: new Float64Array(terms.length * size) };
  const base = (2 * Math.PI) / period;
  terms.forEach((term, g) => {
    transformInto(rows, g * size, size, term, base);
  });
  return { terms, size, period, ...rows };
}

/** row ← row × (the spectrum's row of term g) ^ exponent. */
function multiplyBy(row: Row, spectrum: Spectrum, g: number, exponent: number): void {
  const { real, imaginary } = row;
  const at = g * spectrum.size;
  for (let round = 0; round < exponent; round++) {
    for (let k = 0; k < spectrum.size; k++) {
      const x = real[k]!;
      const y = imaginary[k]!;
      const a = spectrum.real[at + k]!;
      const b = spectrum.imaginary[at + k]!;
      real[k] = x * a - y * b;
      imaginary[k] = x * b + y * a;
    }
  }
}

function ones(size: number): Row {
  return { real: new Float64Array(size).fill(1), imaginary: new Float64Array(size) };
}

/** The characteristic function of the whole sum. */
export function totalOf(spectrum: Spectrum): Row {
  const row = ones(spectrum.size);
  spectrum.terms.forEach((term, g) => {
    multiplyBy(row, spectrum, g, term.count);
  });
  return row;
}

/** For each term the characteristic function of the sum without one of its ranges: by prefixes and suffixes, as division would lose digits. */
export function withoutOne(spectrum: Spectrum): Row[] {
  const { terms, size } = spectrum;
  const rows: Row[] = new Array(terms.length);
  const suffix = ones(size);
  for (let g = terms.length - 1; g >= 0; g--) {
    rows[g] = { real: suffix.real.slice(), imaginary: suffix.imaginary.slice() };
    multiplyBy(suffix, spectrum, g, terms[g]!.count);
  }
  const prefix = ones(size);
  terms.forEach((term, g) => {
    const row = rows[g]!;
    multiplyBy(row, spectrum, g, term.count - 1);
    for (let k = 0; k < size; k++) {
      const x = row.real[k]!;
      const y = row.imaginary[k]!;
      row.real[k] = x * prefix.real[k]! - y * prefix.imaginary[k]!;
      row.imaginary[k] = x * prefix.imaginary[k]! + y * prefix.real[k]!;
    }
    multiplyBy(prefix, spectrum, g, term.count);
  });
  return rows;
}

/**
 * How large the sum's characteristic function still is at the last three frequencies up to the `upTo`-th: without
 * the droppable term whose loss matters most.
 */
export function remainder(spectrum: Spectrum, total: Row, droppable: readonly boolean[], upTo: number): number {
  const { terms, size } = spectrum;
  let largest = 0;
  for (let k = Math.max(0, upTo - 3); k < upTo; k++) {
    let smallest = 1;
    for (let g = 0; g < terms.length; g++) {
      if (droppable[g]) smallest = Math.min(smallest, square(spectrum, g * size + k));
    }
    largest = Math.max(largest, square(total, k) / Math.max(smallest, 1e-200));
  }
  return Math.sqrt(largest);
}

function square({ real, imaginary }: Row, at: number): number {
  return real[at]! * real[at]! + imaginary[at]! * imaginary[at]!;
}

/** row ← row turned by exp(−i t start): the same sum, counted from `start`. */
export function countFrom(row: Row, period: number, start: number): Row {
  const angle = (2 * Math.PI * start) / period;
  const cosine = Math.cos(angle);
  const sine = Math.sin(angle);
  const real = new Float64Array(row.real.length);
  const imaginary = new Float64Array(row.real.length);
  let c = 1;
  let s = 0;
  for (let k = 0; k < real.length; k++) {
    const next = c * cosine - s * sine;
    s = s * cosine + c * sine;
    c = next;
    real[k] = row.real[k]! * c + row.imaginary[k]! * s;
    imaginary[k] = row.imaginary[k]! * c - row.real[k]! * s;
  }
  return { real, imaginary };
}
