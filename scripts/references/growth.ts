/**
 * Writes the figures of 400 random inputs of growth, with probabilities by brute force, to
 * test/fixtures/growth-figures.ndjson, one a line: `npx tsx scripts/references/growth.ts`. It takes some minutes.
 */
import { writeFileSync } from 'node:fs';
import { storedInputs } from '../../test/support/random-growth.ts';
import { referenceGrowth } from '../../test/support/reference-growth.ts';

/** Six digits are more than the probabilities have. */
function short(_: string, value: unknown): unknown {
  return typeof value === 'number' ? Number(value.toPrecision(6)) : value;
}

const lines = storedInputs().map((input, n) => {
  if (n % 20 === 0) console.error(`${n} of 400`);
  return `${JSON.stringify(referenceGrowth(input, Math.max(1000, 60 * input.terms.length)), short)}\n`;
});
writeFileSync('test/fixtures/growth-figures.ndjson', lines.join(''));
