/**
 * How long everything that is shown of a sum takes, and how exact it is: `npx tsx bench/growth.ts`. The contract: 20
 * segments in less than 20 ms once warm, and every probability within 0.002.
 */
import { growthOf } from '../src/growth/growth.ts';
import type { GrowthInput, HowBigInput, TermInput } from '../src/growth/input.ts';
import type { Growth } from '../src/growth/result.ts';
import type { Potential } from '../src/growth/types.ts';
import { randomNumbers, referenceProbabilities } from '../test/support/reference-sums.ts';

/** Enough for the compiler to be done. */
const WARM_UP = 30;
const RUNS = 25;

/** Segments of all shapes and of sizes within a factor of ten. */
function potentialsOf(count: number): Potential[] {
  const random = randomNumbers(count);
  return Array.from({ length: count }, () => {
    const low = 1e5 * random();
    const high = low + 1e5 * 10 ** random();
    return { low, likely: low + random() * (high - low), high };
  });
}

/** Looks at P, P10 to P90, the growth that is carried, and P without each segment. */
function lookAtEverything(growth: Growth): number {
  const shown = [growth.p10, growth.p50, growth.p90, growth.carries, ...growth.terms.map(({ without }) => without)];
  if (shown.includes(null)) throw new Error('not every figure was computed');
  return growth.probability!;
}

function inputOf(potentials: readonly Potential[], required: number, correlation: number): GrowthInput {
  const terms = potentials.map(
    (potential, index): TermInput => ({
      ...{ id: `segment-${index}`, kind: 'segment', chosen: true, today: null, target: null, closeMonths: 0 },
      potential: { kind: 'limits', ...potential },
    }),
  );
  const howBig = {
    ...{
      baseline: 10e6,
      aim: { target: 10e6 + required },
      months: 24,
      days: 731,
      per: 'year' as const,
      attrition: null,
    },
    ...{ confidence: 0.7, inflation: null, milestones: [], readings: [], every: 92, asOf: 0 },
  } satisfies HowBigInput;
  return { howBig, terms, correlation, isReadable: true };
}

function measure(count: number, correlation: number): void {
  const potentials = potentialsOf(count);
  const required = 0.97 * potentials.reduce((sum, { low, likely, high }) => sum + (low + 4 * likely + high) / 6, 0);
  const input = inputOf(potentials, required, correlation);
  const times: number[] = [];
  let probability = 0;
  for (let run = -WARM_UP; run < RUNS; run++) {
    const start = performance.now();
    probability = lookAtEverything(growthOf(input));
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
