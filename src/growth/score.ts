import { lnBeta } from './beta.ts';

/**
 * PERT on [0, 1] as a function of its normal score: x(w) is the quantile of Φ(w). Correlated potentials are
 * such functions of correlated normal scores (the Gaussian copula), so this table is all that is needed of
 * a potential's shape.
 */
export interface ScoreTable {
  /** The quantile of Φ(w). */
  quantile(w: number): number;
  /** Writes the quantiles of `count` scores that begin with `first` and are `step` apart. */
  quantiles(into: Float64Array, count: number, first: number, step: number): void;
  /** Its inverse: the w whose quantile is x; −∞ and ∞ outside (0, 1). */
  score(x: number): number;
}

/** Beyond a score of ±7.2 lies less than 1e-12 of the probability. */
const REACH = 7.2;
const STEP = 0.6;
const INTERVALS = 24;

/** ln Φ(w) for w = −7.2, −6.6 … 1.8. */
export const LN_NORMAL = [
  -28.831457520321884,
  -24.607776351138085,
  -20.73676894997471,
  -17.217094559791523,
  -14.047028890093527,
  -11.224312649601076,
  -8.7459236318874,
  -6.607726221510351,
  -4.803921666870672,
  -3.326173796378594,
  -2.1622175060437394,
  -1.2937038116140283,
  -Math.LN2,
  -0.3205539719875188,
  -0.12224636048741773,
  -0.036591703906009396,
];
const LN_ROOT_TWO_PI = 0.9189385332046727;

/** So many tables are kept: the sums of a plan, and the same plan edited, are of few shapes. */
const MOST_KEPT = 64;
const kept = new Map<number, ScoreTable>();

/** The table of Beta(shape, 6 − shape), 1 ≤ shape ≤ 5: within 2e-8 of the true quantile. */
export function scoreTable(shape: number): ScoreTable {
  let table = kept.get(shape);
  if (table === undefined) {
    table = makeTable(shape);
    if (kept.size === MOST_KEPT) kept.clear();
    kept.set(shape, table);
  }
  return table;
}

/** Between its nodes the log odds ln(x / (1 − x)) are a quintic that agrees with them, their slope and their bend at both ends. */
function makeTable(shape: number): ScoreTable {
  const pieces = quinticPieces(nodesOf(shape));
  return {
    quantile: (w) => 1 / (1 + Math.exp(-pieceAt(pieces, (w + REACH) / STEP))),
    quantiles(into, count, first, step) {
      for (let m = 0; m < count; m++) {
        into[m] = 1 / (1 + Math.exp(-pieceAt(pieces, (first + m * step + REACH) / STEP)));
      }
    },
    score: (x) => inverse(pieces, x),
  };
}

/** The log odds at the nodes, and their first and second derivatives by the score. */
interface Nodes {
  readonly odds: Float64Array;
  readonly slope: Float64Array;
  readonly bend: Float64Array;
}

function nodesOf(shape: number): Nodes {
  const nodes = {
    odds: new Float64Array(INTERVALS + 1),
    slope: new Float64Array(INTERVALS + 1),
    bend: new Float64Array(INTERVALS + 1),
  };
  const lnB = lnBeta(shape, 6 - shape);
  // The upper part is the mirrored lower part of the mirrored shape: no probability close to 1 is ever subtracted.
  march(6 - shape, lnB, nodes);
  for (const row of [nodes.odds, nodes.slope, nodes.bend]) row.reverse();
  for (let k = 0; k <= INTERVALS; k++) {
    nodes.odds[k] = -nodes.odds[k]!;
    nodes.bend[k] = -nodes.bend[k]!;
  }
  march(shape, lnB, nodes);
  return nodes;
}

/**
 * Solves I_x(a, 6 − a) = Φ(w) for w = −7.2, −6.6 … as long as x ≤ ½, and a little beyond, so that no node is missed from
 * both sides. Each start is extrapolated from the last node to within about 1e-3, and one step of third order does the rest.
 */
function march(a: number, lnB: number, { odds, slope, bend }: Nodes): void {
  const b = 6 - a;
  const series = seriesOf(a);
  const lnFront = lnB + Math.log(a);
  const lnDensityFront = lnB - LN_ROOT_TWO_PI;
  const lnLeast = (LN_NORMAL[0]! + lnFront) / a;
  let v = lnLeast - Math.log1p(-Math.exp(lnLeast));
  for (let k = 0; v < 0.1; k++) {
    const w = k * STEP - REACH;
    let e = Math.exp(v);
    let x = e / (1 + e);
    let lnRest = -Math.log1p(e);
    const sum = seriesAt(series, x);
    const excess = a * (v + lnRest) + Math.log(sum) - lnFront - LN_NORMAL[k]!;
    // The first derivative of ln I by v, and that derivative's logarithmic derivative.
    const rate = (a * Math.exp(b * lnRest)) / sum;
    const newton = -excess / rate;
    v += newton * (1 - 0.5 * newton * (a - 6 * x - rate));

    e = Math.exp(v);
    x = e / (1 + e);
    lnRest = -Math.log1p(e);
    const v1 = Math.exp(lnDensityFront - 0.5 * w * w - a * v - 6 * lnRest);
    const tilt = a - 6 * x;
    const change = -w - v1 * tilt;
    const v2 = v1 * change;
    const v3 = v2 * change - v1 * (1 + v2 * tilt - 6 * x * (1 - x) * v1 * v1);
    odds[k] = v;
    slope[k] = v1;
    bend[k] = v2;
    v += STEP * (v1 + STEP * (v2 / 2 + (STEP * v3) / 6));
  }
}

/** So many terms of the series below are within 1e-10 up to a little beyond x = ½. */
const TERMS = 24;

/** The coefficients c in I_x(a, b) = x^a / (a B(a, b)) · Σ cₙ xⁿ for a + b = 6: a (1 − b)ₙ / ((a + n) n!). */
function seriesOf(a: number): Float64Array {
  const series = new Float64Array(TERMS);
  let factor = 1;
  for (let n = 0; n < TERMS; n++) {
    series[n] = (a * factor) / (a + n);
    factor *= (n + a - 5) / (n + 1);
  }
  return series;
}

function seriesAt(series: Float64Array, x: number): number {
  let sum = 0;
  for (let n = Math.min(TERMS, Math.ceil(-23 / Math.log(x))) - 1; n >= 0; n--) sum = sum * x + series[n]!;
  return sum;
}

/** Six coefficients per interval, in powers of the position 0 … 1 within it. */
function quinticPieces({ odds, slope, bend }: Nodes): Float64Array {
  const pieces = new Float64Array(INTERVALS * 6);
  for (let k = 0; k < INTERVALS; k++) {
    const rise = odds[k + 1]! - odds[k]!;
    const slope0 = slope[k]! * STEP;
    const slope1 = slope[k + 1]! * STEP;
    const bend0 = bend[k]! * STEP * STEP * 0.5;
    const bend1 = bend[k + 1]! * STEP * STEP * 0.5;
    const at = 6 * k;
    pieces[at] = odds[k]!;
    pieces[at + 1] = slope0;
    pieces[at + 2] = bend0;
    pieces[at + 3] = 10 * rise - 6 * slope0 - 4 * slope1 - 3 * bend0 + bend1;
    pieces[at + 4] = -15 * rise + 8 * slope0 + 7 * slope1 + 3 * bend0 - 2 * bend1;
    pieces[at + 5] = 6 * rise - 3 * (slope0 + slope1) - bend0 + bend1;
  }
  return pieces;
}

function pieceAt(pieces: Float64Array, position: number): number {
  const k = Math.max(0, Math.min(INTERVALS - 1, Math.floor(position)));
  return quintic(pieces, 6 * k, Math.max(0, Math.min(1, position - k)));
}

function quintic(c: Float64Array, at: number, t: number): number {
  return c[at]! + t * (c[at + 1]! + t * (c[at + 2]! + t * (c[at + 3]! + t * (c[at + 4]! + t * c[at + 5]!))));
}

function quinticSlope(c: Float64Array, at: number, t: number): number {
  return c[at + 1]! + t * (2 * c[at + 2]! + t * (3 * c[at + 3]! + t * (4 * c[at + 4]! + t * 5 * c[at + 5]!)));
}

function inverse(pieces: Float64Array, x: number): number {
  if (x <= 0) return Number.NEGATIVE_INFINITY;
  if (x >= 1) return Number.POSITIVE_INFINITY;
  const odds = Math.log(x) - Math.log1p(-x);
  if (odds <= pieces[0]!) return -REACH;
  let below = 0;
  let above = INTERVALS;
  while (above - below > 1) {
    const middle = (below + above) >> 1;
    if (pieces[6 * middle]! <= odds) below = middle;
    else above = middle;
  }
  const at = 6 * below;
  const start = pieces[at]!;
  let low = 0;
  let high = 1;
  let t = Math.min(1, (odds - start) / (quintic(pieces, at, 1) - start));
  for (let round = 0; round < 30; round++) {
    const excess = quintic(pieces, at, t) - odds;
    if (excess > 0) high = t;
    else low = t;
    const newton = t - excess / quinticSlope(pieces, at, t);
    const next = newton > low && newton < high ? newton : 0.5 * (low + high);
    if (Math.abs(next - t) < 1e-10) break;
    t = next;
  }
  return (below + t) * STEP - REACH;
}
