/**
 * The same figures by brute force, for tests, stored references and the benchmark: distribution functions from the
 * integrated density, put on a grid and added up term by term, for each of many values of the common factor.
 */
import type { Potential } from '../../src/growth/types.ts';

/** Random numbers from 0 to below 1, the same for the same seed ("mulberry32"). */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** P(Z ≤ x) by its Taylor series about 0, and by the continued fraction of Mills' ratio further out. */
export function referenceNormalCdf(x: number): number {
  const density = Math.exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI);
  if (Math.abs(x) > 3) {
    let fraction = 0;
    for (let k = 60; k >= 1; k--) fraction = k / (Math.abs(x) + fraction);
    const tail = density / (Math.abs(x) + fraction);
    return x < 0 ? tail : 1 - tail;
  }
  let term = x;
  let sum = x;
  for (let k = 3; Math.abs(term) > 1e-17; k += 2) {
    term *= (x * x) / k;
    sum += term;
  }
  return 0.5 + density * sum;
}

/** The score whose normal probability is p, by bisection. */
function referenceScore(p: number): number {
  let low = -9;
  let high = 9;
  while (high - low > 1e-11) {
    const middle = 0.5 * (low + high);
    if (referenceNormalCdf(middle) < p) low = middle;
    else high = middle;
  }
  return 0.5 * (low + high);
}

/** ∫ of the PERT density between two parts of its range, by Simpson's rule after x = sin² θ; not normalised. */
function betaMass(shape: number, from: number, to: number): number {
  const density = (theta: number): number => Math.sin(theta) ** (2 * shape - 1) * Math.cos(theta) ** (11 - 2 * shape);
  const start = Math.asin(Math.sqrt(from));
  const step = (Math.asin(Math.sqrt(to)) - start) / 8;
  let sum = 0;
  for (let k = 0; k <= 8; k++) sum += (k === 0 || k === 8 ? 1 : k % 2 === 1 ? 4 : 2) * density(start + k * step);
  return (sum * step) / 3;
}

/** The normal scores of the points x (rising parts of a PERT's range, the last one 1). */
function scoresAt(shape: number, points: readonly number[]): Float64Array {
  const masses = points.map((x, k) => (k === 0 ? 0 : betaMass(shape, points[k - 1]!, x)));
  const total = masses.reduce((sum, mass) => sum + mass, 0);
  const scores = new Float64Array(points.length);
  let below = 0;
  let above = total;
  masses.forEach((mass, k) => {
    below += mass;
    above -= mass;
    const p = below / total;
    scores[k] =
      points[k]! <= 0
        ? -40
        : points[k]! >= 1
          ? 40
          : p < 0.5
            ? referenceScore(p)
            : -referenceScore(Math.max(0, above / total));
  });
  return scores;
}

/** A range on the grid: for each cell the scores at `pieces` + 1 points of it. */
interface GridRange {
  readonly cells: number;
  readonly pieces: number;
  readonly scores: Float64Array;
  /** The width of the range, and of a cell, in cells. */
  readonly width: number;
}

function onGrid({ low, likely, high }: Potential, step: number): GridRange {
  const width = (high - low) / step;
  const cells = Math.ceil(width);
  // A range much narrower than a cell still gets points inside it.
  const pieces = Math.max(8, 2 * Math.ceil(32 / width));
  const points = Array.from({ length: cells * pieces + 1 }, (_, k) => Math.min(1, k / pieces / width));
  return { cells, pieces, width, scores: scoresAt(1 + (4 * (likely - low)) / (high - low), points) };
}

/** Probabilities of the grid's points: each amount is shared by its two neighbours so that its mean is kept. */
function massesGiven({ cells, pieces, scores }: GridRange, centre: number, spread: number): Float64Array {
  const averages = new Float64Array(cells + 2);
  averages[cells + 1] = 1;
  const values = scores.map((score) => referenceFastCdf((score - centre) / spread));
  for (let cell = 0; cell < cells; cell++) {
    let sum = 0;
    for (let k = 0; k <= pieces; k++) {
      sum += (k === 0 || k === pieces ? 1 : k % 2 === 1 ? 4 : 2) * values[cell * pieces + k]!;
    }
    averages[cell + 1] = sum / (3 * pieces);
  }
  return averages.subarray(1).map((average, j) => average - averages[j]!);
}

/** The normal distribution function from a table of `referenceNormalCdf`, cubic between the entries: 1e-11. */
const TABLE_STEP = 1 / 256;
let table: { value: Float64Array; slope: Float64Array } | undefined;
function referenceFastCdf(x: number): number {
  if (x <= -9) return 0;
  if (x >= 9) return 1;
  const size = 18 / TABLE_STEP + 2;
  table ??= {
    value: Float64Array.from({ length: size }, (_, k) => referenceNormalCdf(k * TABLE_STEP - 9)),
    slope: Float64Array.from(
      { length: size },
      (_, k) => Math.exp(-0.5 * (k * TABLE_STEP - 9) ** 2) / Math.sqrt(2 * Math.PI),
    ),
  };
  const place = (x + 9) / TABLE_STEP;
  const k = Math.floor(place);
  const t = place - k;
  const rise = table.value[k + 1]! - table.value[k]!;
  const a = table.slope[k]! * TABLE_STEP - rise;
  const b = rise - table.slope[k + 1]! * TABLE_STEP;
  return table.value[k]! + t * rise + t * (1 - t) * (a * (1 - t) + b * t);
}

function convolved(a: Float64Array, b: Float64Array): Float64Array {
  const result = new Float64Array(a.length + b.length - 1);
  for (let i = 0; i < a.length; i++) {
    const weight = a[i]!;
    if (weight < 1e-16) continue;
    for (let j = 0; j < b.length; j++) result[i + j]! += weight * b[j]!;
  }
  return result;
}

/**
 * P(sum ≥ amount) for each amount; at least one potential is a range. The error falls with the square of the cells'
 * size, so that two grids remove most of it. Below 2e-4 where each range spans some 50 cells.
 */
export function referenceProbabilities(
  potentials: readonly Potential[],
  correlation: number,
  amounts: readonly number[],
  cells = 800,
): number[] {
  const coarse = onOneGrid(potentials, correlation, amounts, cells / 2);
  return onOneGrid(potentials, correlation, amounts, cells).map((fine, k) => fine + (fine - coarse[k]!) / 3);
}

function onOneGrid(
  potentials: readonly Potential[],
  correlation: number,
  amounts: readonly number[],
  cells: number,
): number[] {
  const ranges = potentials.filter(({ low, high }) => high > low);
  const low = potentials.reduce((sum, potential) => sum + potential.low, 0);
  const step = ranges.reduce((sum, range) => sum + range.high - range.low, 0) / cells;
  const grids = ranges.map((range) => onGrid(range, step)).sort((a, b) => a.cells - b.cells);
  const sharpness = Math.sqrt((1 - correlation) / (Math.max(correlation, 1e-9) * ranges.length));
  const factorStep = correlation === 0 ? 20 : Math.min(0.25, 0.5 * sharpness);
  const half = correlation === 0 ? 0 : Math.ceil(6 / factorStep);
  const total = new Float64Array(cells + grids.length + 2);
  let weights = 0;
  for (let k = -half; k <= half; k++) {
    const factor = k * factorStep;
    const weight = Math.exp(-0.5 * factor * factor);
    const sum = grids
      .map((grid) => massesGiven(grid, Math.sqrt(correlation) * factor, Math.sqrt(1 - correlation)))
      .reduce(convolved);
    weights += weight;
    for (let j = 0; j < Math.min(sum.length, total.length); j++) total[j]! += weight * sum[j]!;
  }
  return amounts.map((amount) => {
    // The mass of a point is spread over half a cell to both sides.
    const place = (amount - low) / step + 0.5;
    const whole = Math.floor(place);
    let reached = 0;
    for (let j = Math.max(0, whole + 1); j < total.length; j++) reached += total[j]!;
    return (reached + (1 - (place - whole)) * (total[whole] ?? 0)) / weights;
  });
}
