/**
 * P(goal) by conditioning and Fourier series against plain Monte Carlo, in one run on one machine: `npx tsx bench/growth.ts`.
 * Monte Carlo is as good as it gets without a trick: tabulated quantiles, a fast generator, no allocation in the loop,
 * and it computes P(goal) alone, while the other also gives quantiles, carries and `without` for every segment.
 */
import { assessGrowth } from '../src/growth/assess.ts';
import { makeGoal } from '../src/growth/goal.ts';
import { scoreTable } from '../src/growth/score.ts';
import { smallestSets } from '../src/growth/smallest-sets.ts';
import { randomNumbers, referenceProbabilities } from '../src/growth/testing.ts';
import type { Candidate, Potential } from '../src/growth/types.ts';

const DRAWS = 100_000;
const CORRELATION = 0.2;

/** Segments of all shapes and of sizes within a factor of ten. */
function candidates(count: number, seed: number): Candidate[] {
  const random = randomNumbers(seed);
  return Array.from({ length: count }, (_, index) => {
    const low = 1e5 * random();
    const high = low + 1e5 * 10 ** random();
    const potential = { low, likely: low + random() * (high - low), high };
    return { id: `segment-${index}`, chosen: true, potential, monthsToClose: 0 };
  });
}

const TABLE_SIZE = 4096;
const TABLE_REACH = 6;

/** The quantile of each segment by its score, as a table: made once, and not counted. */
function quantileTables(potentials: readonly Potential[]): Float64Array[] {
  return potentials.map(({ low, likely, high }) => {
    const table = scoreTable(1 + (4 * (likely - low)) / (high - low));
    const score = (k: number): number => (2 * TABLE_REACH * k) / TABLE_SIZE - TABLE_REACH;
    return Float64Array.from({ length: TABLE_SIZE + 1 }, (_, k) => low + (high - low) * table.quantile(score(k)));
  });
}

function monteCarlo(tables: readonly Float64Array[], required: number, seed: number): number {
  let state = seed | 1;
  let spare = 0;
  let hasSpare = false;
  const uniform = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 4294967296;
  };
  const normal = (): number => {
    hasSpare = !hasSpare;
    if (!hasSpare) return spare;
    for (;;) {
      const x = 2 * uniform() - 1;
      const y = 2 * uniform() - 1;
      const square = x * x + y * y;
      if (square >= 1 || square === 0) continue;
      const factor = Math.sqrt((-2 * Math.log(square)) / square);
      spare = y * factor;
      return x * factor;
    }
  };
  const loading = Math.sqrt(CORRELATION);
  const spread = Math.sqrt(1 - CORRELATION);
  let reached = 0;
  for (let draw = 0; draw < DRAWS; draw++) {
    const factor = loading * normal();
    let sum = 0;
    for (const table of tables) {
      const place = ((factor + spread * normal() + TABLE_REACH) * TABLE_SIZE) / (2 * TABLE_REACH);
      sum += table[Math.max(0, Math.min(TABLE_SIZE, Math.round(place)))]!;
    }
    if (sum >= required) reached++;
  }
  return reached / DRAWS;
}

/** Everything that rests on the sum. */
function everything(goal: ReturnType<typeof makeGoal>, segments: readonly Candidate[]): number {
  const growth = assessGrowth(goal, segments, { correlation: CORRELATION, additive: true });
  const quantiles = growth.p10! + growth.p50! + growth.p90! + growth.carries!;
  const without = growth.segments.reduce((sum, segment) => sum + segment.without!, 0);
  if (!Number.isFinite(quantiles + without)) throw new Error('not every figure was computed');
  return growth.probability!;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1]!;
}

/** The time of each run in milliseconds, after two runs to warm up, and what each returned. */
function timed(runs: number, run: (n: number) => number): { time: number; results: number[] } {
  const times: number[] = [];
  const results: number[] = [];
  for (let n = -2; n < runs; n++) {
    const start = performance.now();
    const result = run(n);
    if (n < 0) continue;
    times.push(performance.now() - start);
    results.push(result);
  }
  return { time: median(times), results };
}

function row(...cells: readonly string[]): void {
  console.log(cells.map((cell, index) => (index === 0 ? cell.padEnd(44) : cell.padStart(12))).join(''));
}

function compare(count: number): void {
  const segments = candidates(count, count);
  const potentials = segments.map(({ potential }) => potential!);
  const required = 0.97 * potentials.reduce((sum, { low, likely, high }) => sum + (low + 4 * likely + high) / 6, 0);
  const goal = makeGoal({ months: 24, baseline: 10e6, target: 10e6 + required, attrition: 0, confidence: 0.7 });
  const [reference] = referenceProbabilities(potentials, CORRELATION, [required], 1600);
  const error = (results: readonly number[]): number =>
    Math.sqrt(results.reduce((sum, result) => sum + (result - reference!) ** 2, 0) / results.length);

  const tables = quantileTables(potentials);
  const ours = timed(25, () => everything(goal, segments));
  const theirs = timed(9, (n) => monteCarlo(tables, required, 1000 + 7919 * (n + 2)));
  row(`${count} segments (P = ${reference!.toFixed(5)})`, 'ms', 'error', 'faster');
  row('  Monte Carlo, 100,000 draws, P alone', theirs.time.toFixed(1), error(theirs.results).toExponential(1), '1');
  row(
    '  plan: P, P10-P90, carries, every without',
    ours.time.toFixed(1),
    error(ours.results).toExponential(1),
    (theirs.time / ours.time).toFixed(0),
  );
}

function sets(count: number): void {
  const segments = candidates(count, 24);
  const all = segments.reduce((sum, { potential: p }) => sum + (p!.low + 4 * p!.likely + p!.high) / 6, 0);
  const { time } = timed(9, () => smallestSets(segments, 0.5 * all, CORRELATION).length);
  row(`smallest sets of ${count} candidates, with P`, time.toFixed(1));
}

compare(20);
compare(60);
sets(24);
sets(60);
