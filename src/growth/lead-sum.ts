import type { ConditionalSum } from './conditional-sum.ts';
import { normalCdf } from './normal.ts';
import type { Range } from './range.ts';
import { countFrom, type Row, spectrumOf, totalOf, withoutOne } from './spectrum.ts';
import type { Term } from './term.ts';

/**
 * The sum with its leading range set apart: the distribution function of that one is known exactly, and the
 * density of the rest is sampled at points that are the same whatever the common factor.
 */
export interface LeadGrid {
  readonly lead: Range;
  /** Where the rest is sampled. */
  readonly start: number;
  readonly period: number;
  /** The highest frequency of the rest that is taken into account. */
  readonly highest: number;
}

const GRID_SIZE = 64;
const GRID_POINTS = 2 * GRID_SIZE + 2;
const COSINES = Float64Array.from({ length: GRID_POINTS }, (_, j) => Math.cos((2 * Math.PI * j) / GRID_POINTS));
const SINES = Float64Array.from({ length: GRID_POINTS }, (_, j) => Math.sin((2 * Math.PI * j) / GRID_POINTS));
/** The grid is wider than the rest by this part on both sides, so that the density vanishes at its ends. */
const MARGIN = 0.05;

export function leadGrid(lead: Range, widthOfRest: number): LeadGrid {
  const period = (1 + 2 * MARGIN) * widthOfRest;
  return { lead, start: -MARGIN * widthOfRest, period, highest: GRID_SIZE / period };
}

/** The scores from which on the leading range lifts the sum to x, at each point of the grid. */
export function leadScores({ lead, start, period }: LeadGrid, x: number): Float64Array {
  const scores = new Float64Array(GRID_POINTS);
  for (let j = 0; j < GRID_POINTS; j++) {
    scores[j] = lead.table.score((x - start - (j * period) / GRID_POINTS) / lead.width);
  }
  return scores;
}

/**
 * @param rest the terms without the leading range
 * @param scores the grid's `leadScores` for an x, which the sums at all values of the factor share
 */
export function leadSum(
  grid: LeadGrid,
  leadTerm: Term,
  rest: readonly Term[],
  scores: (x: number) => Float64Array,
): ConditionalSum {
  const spectrum = spectrumOf(rest, grid.period, GRID_SIZE);
  const whole = masses(countFrom(totalOf(spectrum), grid.period, grid.start));
  let others: Float64Array[] | null = null;

  function survival(weights: Float64Array, x: number): number {
    const limits = scores(x);
    let sum = 0;
    for (let j = 0; j < GRID_POINTS; j++) {
      if (Math.abs(weights[j]!) < 1e-14) continue;
      sum += weights[j]! * normalCdf((leadTerm.centre - limits[j]!) / leadTerm.spread);
    }
    return Math.max(0, Math.min(1, sum));
  }

  return {
    survival: (x) => survival(whole, x),
    survivalWithout(term, x) {
      others ??= withoutOne(spectrum).map((row) => masses(countFrom(row, grid.period, grid.start)));
      return survival(others[term]!, x);
    },
  };
}

/** The probabilities of the grid's points whose Fourier coefficients are the row: 1/N Σ over k from −size to size. */
function masses({ real, imaginary }: Row): Float64Array {
  const points = new Float64Array(GRID_POINTS);
  for (let j = 0; j < GRID_POINTS; j++) {
    let sum = 0.5;
    for (let k = 1; k <= real.length; k++) {
      const at = (j * k) % GRID_POINTS;
      sum += real[k - 1]! * COSINES[at]! + imaginary[k - 1]! * SINES[at]!;
    }
    points[j] = (2 * sum) / GRID_POINTS;
  }
  return points;
}
