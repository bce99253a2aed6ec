/**
 * How long everything that is shown of a sum takes, and how exact it is: `npx tsx bench/growth.ts`. The contract: 20
 * segments in less than 20 ms once warm, and every probability within 0.002.
 */
import { assessGrowth, type GrowthAssessment } from '../src/growth/assess.ts';
import { makeGoal } from '../src/growth/goal.ts';
import type { Candidate } from '../src/growth/types.ts';
import { randomNumbers, referenceProbabilities } from '../test/support/reference-sums.ts';

/** Enough for the compiler to be done. */
const WARM_UP = 30;
const RUNS = 25;

/** Segments of all shapes and of sizes within a factor of ten. */
function candidates(count: number): Candidate[] {
  const random = randomNumbers(count);
  return Array.from({ length: count }, (_, index) => {
    const low = 1e5 * random();
    const high = low + 1e5 * 10 ** random();
    const potential = { low, likely: low + random() * (high - low), high };
    return { id: `segment-${index}`, chosen: true, potential, monthsToClose: 0 };
  });
}

/** Looks at P, P10 to P90, the growth that is carried, and P without each segment. */
function lookAtEverything(growth: GrowthAssessment): number {
  const shown = [growth.p10, growth.p50, growth.p90, growth.carries, ...growth.segments.map(({ without }) => without)];
  if (shown.includes(null)) throw new Error('not every figure was computed');
  return growth.probability!;
}

function measure(count: number, correlation: number): void {
  const segments = candidates(count);
  const potentials = segments.map(({ potential }) => potential!);
  const required = 0.97 * potentials.reduce((sum, { low, likely, high }) => sum + (low + 4 * likely + high) / 6, 0);
  const goal = makeGoal({ months: 24, baseline: 10e6, target: 10e6 + required, attrition: 0, confidence: 0.7 });
  const times: number[] = [];
  let probability = 0;
  for (let run = -WARM_UP; run < RUNS; run++) {
    const start = performance.now();
    probability = lookAtEverything(assessGrowth(goal, segments, { correlation, additive: true }));
    if (run >= 0) times.push(performance.now() - start);
  }
  const median = times.sort((a, b) => a - b)[RUNS >> 1]!;
  const [reference] = referenceProbabilities(potentials, correlation, [required], 60 * count);
  const error = Math.abs(probability - reference!);
  console.log(
    `${String(count).padStart(8)} ${correlation.toFixed(2).padStart(12)} ${median.toFixed(1).padStart(8)} ${error.toFixed(5).padStart(9)}`,
  );
}

console.log('segments  correlation       ms     error');
for (const count of [3, 20, 60]) {
  for (const correlation of [0, 0.2, 0.6, 0.95]) measure(count, correlation);
}
