/**
 * Writes 400 random sums with their probabilities and quantiles, computed by brute force, to
 * test/fixtures/growth-sums.ndjson, one a line: `npx tsx scripts/references/sums.ts`. It takes about half an hour.
 */
import { writeFileSync } from 'node:fs';
import { momentsOf, type RandomSum, randomSum } from '../../test/support/random-sums.ts';
import { randomNumbers, referenceProbabilities } from '../../test/support/reference-sums.ts';

const SUMS = 400;
const COUNTS = [1, 2, 2, 3, 3, 4, 5, 6, 8, 10, 12, 15, 20, 25, 40, 60];
/** Between these, in standard deviations about the mean, quantiles are looked for. */
const REACH = 3;
const STEPS = 600;

function referenceOf(sum: RandomSum): readonly (number | readonly unknown[])[] {
  const { mean, deviation } = momentsOf(sum);
  const at = (k: number): number => mean + REACH * deviation * ((2 * k) / STEPS - 1);
  const amounts = [-1.2, -0.4, 0.4, 1.2].map((deviations) => Number((mean + deviations * deviation).toPrecision(6)));
  const steps = Array.from({ length: STEPS + 1 }, (_, k) => at(k));
  const cells = Math.max(1000, 60 * sum.potentials.length);
  const found = referenceProbabilities(sum.potentials, sum.correlation, [...amounts, ...steps], cells);
  const reached = found.slice(amounts.length);
  const quantiles = [0.9, 0.5, 0.1].map((probability) => {
    const k = reached.findIndex((value) => value < probability);
    return at(k - 1 + (reached[k - 1]! - probability) / (reached[k - 1]! - reached[k]!));
  });
  return [
    sum.correlation,
    sum.potentials.map(({ low, likely, high }) => [low, likely, high]),
    amounts.map((amount, k) => [amount, Number(found[k]!.toFixed(5))]),
    quantiles.map((quantile) => Number(quantile.toPrecision(6))),
  ];
}

const random = randomNumbers(20_260_701);
const lines: string[] = [];
for (let n = 0; n < SUMS; n++) {
  lines.push(JSON.stringify(referenceOf(randomSum(random, COUNTS[n % COUNTS.length]!))));
  if (n % 20 === 0) console.error(`${n} of ${SUMS}`);
}
writeFileSync('test/fixtures/growth-sums.ndjson', `${lines.join('\n')}\n`);
