/**
 * The distribution of a sum of ranges that tend to rise and fall together, in one method:
 *
 * 1. Each range has a normal score, √ρ · factor + √(1 − ρ) · residual, with one factor for all of them (the Gaussian
 *    copula). Where the factor is given, the ranges are independent.
 * 2. Each range is cut into cells. Given the factor, the probability of each cell is known; within a cell, amounts are
 *    taken as spread evenly. So the characteristic function E exp(itX) of each range given the factor is a plain sum.
 * 3. The characteristic functions of independent ranges multiply. Their product, averaged over the factor, is that of
 *    the whole sum, and one Fourier series turns it into probabilities.
 */
import { normalCdf, normalDensity } from './normal.ts';
import { type PertCells, pertCells } from './pert.ts';
import { total } from './round.ts';

/** The sum is followed this many standard deviations about its mean: what lies beyond is below 1e-6. */
const REACH = 6;
/** The common factor is followed this far: 6e-5 of the probability lies beyond. */
const FACTOR_REACH = 4;
/**
 * The highest frequencies of a first attempt and of the next ones. A nearly normal sum needs 8 or 16 (its characteristic
 * function falls as exp(−t² / 2)); a density that begins at its peak, as where likely = low, needs up to 256.
 */
const FREQUENCIES = [16, 32, 64, 128, 256];
/** The series ends where its last terms are below this part of π; what is left out changes a probability by no more. */
const SETTLED = 2e-4;
/** The quantile of a PERT on [0, 1] rises by at most this much per unit of its score. */
const STEEPEST = 0.22;
/** A cell of less probability than this is left out. */
const NO_MASS = 1e-7;
/** Of more ranges than this, the narrow ones count as normal given the factor, which many small terms nearly are. */
const MOST_RANGES = 60;

/** A range above its low end: `width` times the PERT of this shape on [0, 1]. */
export interface Range {
  readonly width: number;
  readonly shape: number;
}

/** P(sum ≥ x), as a function of the amount above the least there can be. */
export interface Series {
  survival(x: number): number;
  /** The same without one range; `null` where that one is more than half of all, so that the rest needs a scale of its own. */
  survivalWithout(place: number): ((x: number) => number) | null;
}

/** @param ranges one or more, the widest first */
export function seriesOf(ranges: readonly Range[], correlation: number): Series {
  const width = total(ranges.map((range) => range.width));
  const mean = total(ranges.map(meanOf));
  const variances = ranges.map(({ width, shape }) => (width * width * shape * (6 - shape)) / 252);
  const deviation = Math.sqrt(
    (1 - correlation) * total(variances) + correlation * total(variances.map(Math.sqrt)) ** 2,
  );
  const start = Math.max(0, mean - REACH * deviation);
  const period = Math.min(width, mean + REACH * deviation) - start;
  const apart = ranges.slice(0, MOST_RANGES);
  const narrow = ranges.slice(MOST_RANGES);
  const cells = apart.map(({ shape }) => pertCells(shape));

  const blocks: Block[] = [];
  /** Adds higher frequencies until the average settles, or none are left. */
  const settled = (place?: number): Row => {
    for (;;) {
      const row = averages(blocks, place);
      const last = FREQUENCIES[blocks.length];
      if (last === undefined || hasSettled(row)) return row;
      const grid = gridOf(ranges, correlation, (2 * Math.PI) / period, row.real.length + 1, last);
      const rows: Row[] = [];
      apart.forEach(({ width, shape }, at) => {
        const previous = apart[at - 1];
        const isSame = previous?.width === width && previous.shape === shape;
        rows.push(isSame ? rows[at - 1]! : conditionalRow(grid, width, cells[at]!));
      });
      if (narrow.length > 0) rows.push(normalRow(grid, narrow));
      blocks.push({ grid, rows, product: rows.reduce(multiply) });
    }
  };
  const ofAll = settled();
  return {
    survival: (x) => seriesAt(ofAll, mean, start, period, x),
    survivalWithout(place) {
      const range = ranges[place]!;
      if (range.width > 0.5 * width) return null;
      // One of many narrow ranges changes little but the mean.
      const row = place < MOST_RANGES ? settled(place) : ofAll;
      return (x) => seriesAt(row, mean - meanOf(range), Math.max(0, start - meanOf(range)), period, x);
    },
  };
}

function meanOf({ width, shape }: Range): number {
  return (width * shape) / 6;
}

/** Complex numbers. */
interface Row {
  readonly real: Float64Array;
  readonly imaginary: Float64Array;
}

/** Values of the common factor, with weights that add up to 1, and neighbouring frequencies `base` · k. */
interface Grid {
  readonly correlation: number;
  readonly factors: readonly number[];
  readonly weights: readonly number[];
  readonly base: number;
  readonly first: number;
  readonly size: number;
}

/** Characteristic functions on a grid: all frequencies of the lowest factor, then of the next. */
interface Block {
  readonly grid: Grid;
  /** Of each range. */
  readonly rows: readonly Row[];
  /** Of their sum. */
  readonly product: Row;
}

/**
 * The average over the factor is taken by the trapezoid rule. A spacing is fine enough for either of two reasons, so the
 * wider one is used:
 *
 * - It resolves the highest frequency. What it leaves between that and its own is an error of exp(−4² / 2).
 * - It resolves how P(sum ≥ x) depends on the factor, about a normal distribution function with the deviation `steepness`
 *   (smaller, the more alike the ranges are): one value for each such deviation, and for each 1.25 of the factor's own.
 */
function gridOf(ranges: readonly Range[], correlation: number, base: number, first: number, last: number): Grid {
  const width = total(ranges.map((range) => range.width));
  const size = last - first + 1;
  if (correlation === 0) return { correlation, factors: [0], weights: [1], base, first, size };
  const cycles = base * last * STEEPEST * Math.sqrt(correlation) * width;
  const alike = width ** 2 / total(ranges.map((range) => range.width ** 2));
  const steepness = Math.sqrt((1 - correlation) / (correlation * alike));
  const spacing = Math.max((2 * Math.PI) / (cycles + 4), 1 / Math.hypot(1 / steepness, 0.8));
  const half = Math.ceil(FACTOR_REACH / spacing);
  const factors = Array.from({ length: 2 * half + 1 }, (_, i) => (i - half) * spacing);
  const densities = factors.map(normalDensity);
  const sum = total(densities);
  return { correlation, factors, weights: densities.map((density) => density / sum), base, first, size };
}

/** E exp(itX) of one range, given each factor. */
function conditionalRow(grid: Grid, width: number, cells: PertCells): Row {
  const { factors, size } = grid;
  const row = emptyRow(factors.length * size);
  const waves = cellWaves(grid, width, cells);
  const masses = new Float64Array(cells.middles.length);
  factors.forEach((factor, i) => {
    cellMasses(masses, cells.scores, factor, grid.correlation);
    for (let cell = 0; cell < masses.length; cell++) {
      if (masses[cell]! > NO_MASS) addTo(row, i * size, waves, cell * size, size, masses[cell]!);
    }
  });
  return row;
}

/** Writes the probability of each cell, given the factor. */
function cellMasses(masses: Float64Array, scores: Float64Array, factor: number, correlation: number): void {
  const centre = Math.sqrt(correlation) * factor;
  const spread = Math.sqrt(1 - correlation);
  let below = 0;
  for (let cell = 0; cell < masses.length; cell++) {
    const next = normalCdf((scores[cell + 1]! - centre) / spread);
    masses[cell] = next - below;
    below = next;
  }
}

/** Adds `size` numbers of `terms` to those of `row`, multiplied by a factor. */
function addTo(row: Row, at: number, terms: Row, from: number, size: number, factor: number): void {
  const { real, imaginary } = row;
  const { real: reals, imaginary: imaginaries } = terms;
  for (let k = 0; k < size; k++) {
    real[at + k]! += factor * reals[from + k]!;
    imaginary[at + k]! += factor * imaginaries[from + k]!;
  }
}

/** The average of exp(itx) within each cell: all frequencies of the lowest cell, then of the next. */
function cellWaves({ base, first, size }: Grid, width: number, { middles, halfWidths }: PertCells): Row {
  const waves = emptyRow(middles.length * size);
  middles.forEach((middle, cell) => {
    const angle = base * width * middle;
    const [turnX, turnY] = [Math.cos(angle), Math.sin(angle)];
    let x = Math.cos(first * angle);
    let y = Math.sin(first * angle);
    for (let k = 0; k < size; k++) {
      const half = base * (first + k) * width * halfWidths[cell]!;
      const spread = half < 1e-4 ? 1 : Math.sin(half) / half;
      waves.real[cell * size + k] = spread * x;
      waves.imaginary[cell * size + k] = spread * y;
      [x, y] = [x * turnX - y * turnY, x * turnY + y * turnX];
    }
  });
  return waves;
}

/** The same of the sum of many narrow ranges, as a normal one: exp(it · mean − t² · variance / 2). */
function normalRow(grid: Grid, ranges: readonly Range[]): Row {
  const { factors, base, first, size } = grid;
  const means = new Float64Array(factors.length);
  const variances = new Float64Array(factors.length);
  // Neighbouring shapes are treated as one, but for their means.
  for (let shape = 1; shape <= 5; shape += 1 / 8) {
    const alike = ranges.filter((range) => Math.round(range.shape * 8) === shape * 8);
    if (alike.length === 0) continue;
    const cells = pertCells(shape);
    const width = total(alike.map((range) => range.width));
    const squares = total(alike.map((range) => range.width ** 2));
    const shift = total(alike.map(meanOf)) - (width * shape) / 6;
    const masses = new Float64Array(cells.middles.length);
    factors.forEach((factor, i) => {
      cellMasses(masses, cells.scores, factor, grid.correlation);
      const mean = masses.reduce((sum, mass, cell) => sum + mass * cells.middles[cell]!, 0);
      const square = masses.reduce((sum, mass, cell) => sum + mass * cells.middles[cell]! ** 2, 0);
      means[i]! += width * mean + shift;
      variances[i]! += squares * (square - mean ** 2);
    });
  }
  const row = emptyRow(factors.length * size);
  row.real.forEach((_, at) => {
    const i = Math.floor(at / size);
    const t = base * (first + (at % size));
    const modulus = Math.exp(-0.5 * t * t * variances[i]!);
    row.real[at] = modulus * Math.cos(t * means[i]!);
    row.imaginary[at] = modulus * Math.sin(t * means[i]!);
  });
  return row;
}

function emptyRow(length: number): Row {
  return { real: new Float64Array(length), imaginary: new Float64Array(length) };
}

function multiply(a: Row, b: Row): Row {
  const product = emptyRow(a.real.length);
  for (let k = 0; k < a.real.length; k++) {
    product.real[k] = a.real[k]! * b.real[k]! - a.imaginary[k]! * b.imaginary[k]!;
    product.imaginary[k] = a.real[k]! * b.imaginary[k]! + a.imaginary[k]! * b.real[k]!;
  }
  return product;
}

/** a / b; 0 where b is 0, as then a is, too. */
function divide(a: Row, b: Row): Row {
  const quotient = emptyRow(a.real.length);
  for (let k = 0; k < a.real.length; k++) {
    const [x, y] = [b.real[k]!, b.imaginary[k]!];
    const scale = 1 / (x * x + y * y || Number.POSITIVE_INFINITY);
    quotient.real[k] = scale * (a.real[k]! * x + a.imaginary[k]! * y);
    quotient.imaginary[k] = scale * (a.imaginary[k]! * x - a.real[k]! * y);
  }
  return quotient;
}

/** The characteristic function of the whole sum, or without one range, averaged over the factor. */
function averages(blocks: readonly Block[], without?: number): Row {
  const row = emptyRow(total(blocks.map(({ grid }) => grid.size)));
  for (const { grid, rows, product } of blocks) {
    const { real, imaginary } = without === undefined ? product : divide(product, rows[without]!);
    for (let at = 0; at < real.length; at++) {
      const weight = grid.weights[Math.floor(at / grid.size)]!;
      const k = grid.first - 1 + (at % grid.size);
      row.real[k]! += weight * real[at]!;
      row.imaginary[k]! += weight * imaginary[at]!;
    }
  }
  return row;
}

/** Whether what the series leaves out is negligible; four terms are looked at, as a single one may be small by chance. */
function hasSettled({ real, imaginary }: Row): boolean {
  return (
    real.length > 0 &&
    [1, 2, 3, 4].every((back) => Math.hypot(real.at(-back)!, imaginary.at(-back)!) < SETTLED * Math.PI)
  );
}

/**
 * P(S ≥ x) of a sum S within [start, start + period] by its characteristic function φ at the frequencies 2πk / period:
 * ½ + (mean − x) / period + Σ Im(φₖ exp(−i tₖ x)) / πk.
 */
function seriesAt({ real, imaginary }: Row, mean: number, start: number, period: number, x: number): number {
  if (x <= start) return 1;
  if (x >= start + period) return 0;
  let sum = 0;
  for (let k = 1; k <= real.length; k++) {
    const angle = (2 * Math.PI * k * x) / period;
    sum += (imaginary[k - 1]! * Math.cos(angle) - real[k - 1]! * Math.sin(angle)) / k;
  }
  return Math.max(0, Math.min(1, 0.5 + (mean - x) / period + sum / Math.PI));
}
