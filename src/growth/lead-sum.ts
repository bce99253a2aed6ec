import { latticeFor } from './lattice.ts';
import { normalCdf } from './normal.ts';
import { residualSpacing } from './series-sum.ts';
import { conditionalTotal, type Group, type Row, rangesIn, spectrumOf } from './spectrum.ts';

const LEADING_PART = 0.7;
const SIZE = 64;
const POINTS = 2 * SIZE + 2;
/** The grid is wider than the rest by this part on both sides, so that the density vanishes at its ends. */
const MARGIN = 0.05;

/** Whether the widest range is so much of the whole that the sum is best computed with that one set apart. */
export function isLed(groups: readonly Group[]): boolean {
  return Math.max(...groups.map(({ range }) => range.width)) > LEADING_PART * widthOf(groups);
}

function widthOf(groups: readonly Group[]): number {
  return groups.reduce((sum, { range, count }) => sum + count * range.width, 0);
}

/**
 * A sum with its leading range set apart: the distribution function of that one is known exactly, and the density of the
 * rest, given the common factor, is sampled at points that are the same whatever the factor. For a sum that is led by
 * one range whose density has a jump, so that a Fourier series of the whole converges slowly.
 */
export function leadSum(groups: readonly Group[], correlation: number): (x: number) => number {
  const lead = groups.reduce((widest, { range }) => (range.width > widest.width ? range : widest), groups[0]!.range);
  const others = groups.filter(({ range }) => range !== lead);
  const widthOfRest = widthOf(others);
  const start = -MARGIN * widthOfRest;
  const period = (1 + 2 * MARGIN) * widthOfRest;
  const base = (2 * Math.PI) / period;
  const spread = Math.sqrt(1 - correlation);
  const lattice = latticeFor(correlation, rangesIn(groups), residualSpacing(others, spread * base * SIZE));
  const given = conditionalTotal(spectrumOf(others, lattice, base, 1, SIZE));
  const { factorWeights, factorHalf, factorStride, step } = lattice;
  const masses = Array.from(factorWeights, (_, i) => massesOf(given, i * SIZE, base * start));

  return (x) => {
    // The scores from which on the leading range lifts the sum to x, at each point of the grid.
    const limits = Float64Array.from({ length: POINTS }, (_, j) =>
      lead.table.score((x - start - (j * period) / POINTS) / lead.width),
    );
    const survival = masses.reduce((total, points, i) => {
      const centre = (i - factorHalf) * factorStride * step;
      let sum = 0;
      for (let j = 0; j < POINTS; j++) {
        if (Math.abs(points[j]!) < 1e-14) continue;
        sum += points[j]! * normalCdf((centre - limits[j]!) / spread);
      }
      return total + factorWeights[i]! * sum;
    }, 0);
    return Math.max(0, Math.min(1, survival));
  };
}

/** The probabilities of the grid's points by Fourier coefficients from `at` on: 1/N Σ over k from −size to size. */
function massesOf({ real, imaginary }: Row, at: number, startAngle: number): Float64Array {
  const points = new Float64Array(POINTS);
  for (let j = 0; j < POINTS; j++) {
    const angle = startAngle + (2 * Math.PI * j) / POINTS;
    const cosine = Math.cos(angle);
    const sine = Math.sin(angle);
    let c = 1;
    let s = 0;
    let sum = 0.5;
    for (let k = 0; k < SIZE; k++) {
      const next = c * cosine - s * sine;
      s = s * cosine + c * sine;
      c = next;
      sum += real[at + k]! * c + imaginary[at + k]! * s;
    }
    points[j] = (2 * sum) / POINTS;
  }
  return points;
}
