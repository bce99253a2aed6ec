import { countFrom, type Row, remainder, type Spectrum, spectrumOf, totalOf, withoutOne } from './spectrum.ts';
import type { Term } from './term.ts';

/** The sum at one value of the common factor, given which its ranges are independent. */
export interface ConditionalSum {
  /** P(sum ≥ x). */
  survival(x: number): number;
  /** The same without one range of the term. */
  survivalWithout(term: number, x: number): number;
}

/** A sum by a Fourier series. */
export interface SeriesSum extends ConditionalSum {
  readonly size: number;
  /** The highest frequency that the series takes into account. */
  readonly highest: number;
  /** Whether what lies beyond that frequency is negligible. */
  readonly settled: boolean;
}

/** How many standard deviations about its mean a sum is followed. */
const REACH = 6.5;
const LARGEST_SIZE = 96;
/** What may be left of a characteristic function where the series ends: where a longer one is to be had, and where not. */
const SETTLED = 1e-5;
const TOLERABLE = 3e-5;

/**
 * The sum by the Fourier series of its distribution function over the stretch where it lives. It converges
 * slowly for few ranges, or one that towers above the others, whose density has a jump.
 * @param droppable for which terms `survivalWithout` will be asked
 * @param importance the weight of this value of the factor, as a part of the largest
 * @param atLeast a size to begin with, as the sums at neighbouring values of the factor are alike
 */
export function seriesSum(
  terms: readonly Term[],
  droppable: readonly boolean[],
  importance: number,
  atLeast: number,
): SeriesSum {
  const { mean, deviation, width } = moments(terms);
  const start = Math.max(0, mean - REACH * deviation);
  const period = Math.min(width, mean + REACH * deviation) - start;
  let size = Math.min(LARGEST_SIZE, Math.max(atLeast, Math.ceil((6 * period) / (2 * Math.PI * deviation))));
  for (;;) {
    const spectrum = spectrumOf(terms, period, size);
    const total = totalOf(spectrum);
    const rest = importance * remainder(spectrum, total, droppable, size);
    if (rest < SETTLED || size === LARGEST_SIZE) {
      const whole = countFrom(total, period, start);
      let others: Row[] | null = null;
      const starts = terms.map((term) => Math.max(0, mean - term.mean - REACH * deviation));
      return {
        size,
        highest: size / period,
        settled: rest < TOLERABLE,
        survival: (x) => seriesSurvival(whole, period, x - start),
        survivalWithout(term, x) {
          others ??= withoutOne(spectrum).map((row, g) => countFrom(row, period, starts[g]!));
          return seriesSurvival(others[term]!, period, x - starts[term]!);
        },
      };
    }
    size = largerSize(spectrum, total, droppable, SETTLED / importance);
  }
}

/** The size at which a characteristic function that goes on falling by a power of the frequency has settled. */
function largerSize(spectrum: Spectrum, total: Row, droppable: readonly boolean[], settled: number): number {
  const { size } = spectrum;
  const rest = remainder(spectrum, total, droppable, size);
  const before = remainder(spectrum, total, droppable, size >> 1);
  const power = Math.log2(Math.max(2, before / rest));
  const growth = Math.min(2, 1.15 * (rest / settled) ** (1 / power));
  return Math.min(LARGEST_SIZE, Math.ceil(growth * size));
}

function moments(terms: readonly Term[]): { mean: number; deviation: number; width: number } {
  let mean = 0;
  let variance = 0;
  let width = 0;
  for (const term of terms) {
    mean += term.count * term.mean;
    variance += term.count * term.variance;
    width += term.count * term.range.width;
  }
  // Far out in the factor's tail a sum can be all but certain: it still needs a stretch to live in.
  return { mean, deviation: Math.max(Math.sqrt(variance), 1e-9 * width), width };
}

/** P(S ≥ x) of S in [0, period] by its Fourier coefficients: 1 − x / period + Σ Im(φₖ (exp(−i tₖ x) − 1)) / πk. */
function seriesSurvival({ real, imaginary }: Row, period: number, x: number): number {
  if (x <= 0) return 1;
  if (x >= period) return 0;
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
    sum += (imaginary[k]! * (c - 1) - real[k]! * s) / (k + 1);
  }
  return Math.max(0, Math.min(1, 1 - x / period + sum / Math.PI));
}
