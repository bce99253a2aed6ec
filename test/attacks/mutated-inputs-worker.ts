/** The thread in which `mutated-inputs.ts` judges plans, so that one that never ends can be told and stopped. */
import { parentPort, workerData } from 'node:worker_threads';
import { drawFrom } from './draw.ts';
import { type Ending, examine } from './examine.ts';
import type { Progress, Task } from './mutated-inputs.ts';
import { type Mutant, mutant, readStock } from './mutations.ts';

/** One plan in so many is looked at from all sides: that takes much longer than judging it. */
const WHOLE_EVERY = 100;
/** The longest that judging a small plan may take, in milliseconds of computing: the machine may be busy with others. */
const TOO_LONG = 1000;
const ENOUGH = 5;

const { root, seed, from, step, end, until, at } = workerData as Task;
const stock = readStock(root);
const counts: Record<Ending | 'inputs' | 'whole' | 'alike', number> = {
  refused: 0,
  misformed: 0,
  judged: 0,
  inputs: 0,
  whole: 0,
  alike: 0,
};
const failures: string[] = [];
/** Of each kind of failure the first; the others are counted. */
const kinds: string[] = [];
let slowest = { number: from, took: 0 };

for (let number = from; number < end && failures.length < ENOUGH; number += step) {
  Atomics.store(at, 0, number);
  look(number);
  if (counts.inputs % 256 === 0) {
    if (Date.now() > until) break;
    if (counts.inputs % 4096 === 0) tell();
  }
}
tell();

/** Seeds that lie beside each other have no plan in common. */
function caseSeed(number: number): number {
  return Math.imul(seed, 0x9e3779b1) + number;
}

function tell(): void {
  const progress: Progress = { counts, slowest, failures };
  parentPort!.postMessage(progress);
}

function look(number: number): void {
  const made = mutant(caseSeed(number), stock);
  const before = performance.now();
  const { ending, wrong } = examined(made, number);
  const took = computingTime(made, number, performance.now() - before);
  counts.inputs++;
  counts[ending]++;
  if (number % WHOLE_EVERY === 0) counts.whole++;
  if (took > slowest.took) slowest = { number, took };
  if (wrong !== null && kinds.some((kind) => isTheSame(wrong, kind))) counts.alike++;
  else if (wrong !== null) {
    kinds.push(wrong);
    const small = smallest(made, (smaller) => isTheSame(examined(smaller, number).wrong, wrong));
    const log = small.log === stock.log ? '' : `, with the log ${JSON.stringify(small.log)}`;
    const text = JSON.stringify(Buffer.from(small.bytes).toString());
    failures.push(
      `number ${number} (--seed ${seed} --from ${number} --count 1): ${wrong}\n  the smallest case: ${text}${log}`,
    );
  } else if (took > TOO_LONG) failures.push(`number ${number} takes ${Math.round(took)} ms`);
}

function examined({ bytes, log }: Mutant, number: number) {
  const depth = number % WHOLE_EVERY === 0 ? 'whole' : 'quick';
  return examine(bytes, { text: log }, depth, drawFrom(caseSeed(number)));
}

/** The same kind of failure: texts, figures and places in it may differ. */
function isTheSame(wrong: string | null, other: string): boolean {
  const kind = (text: string) => text.replaceAll(/"(?:[^"\\]|\\.)*"|\d+|\bat \S+/g, '').slice(0, 60);
  return wrong !== null && kind(wrong) === kind(other);
}

/**
 * How long a plan takes, in milliseconds of computing. One that took longer than any before is judged again for it, because
 * other programs may have kept the machine, or this one may have been stopped.
 */
function computingTime(made: Mutant, number: number, passed: number): number {
  if (passed <= slowest.took) return passed;
  const before = computed();
  examined(made, number);
  return Math.min(passed, computed() - before);
}

/** Milliseconds that the program has computed. Other threads count, too: a share of all is treated as this one's. */
function computed(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000 / step;
}

/** Takes away from a plan what it takes no harm from losing: halves, quarters, … down to single bytes. */
function smallest(made: Mutant, stillFails: (smaller: Mutant) => boolean): Mutant {
  const latest = Date.now() + 20_000;
  let { bytes, log } = made;
  if (stillFails({ bytes, log: stock.log })) log = stock.log;
  for (let size = bytes.length >> 1; size > 0; size >>= 1) {
    for (let start = 0; start < bytes.length && Date.now() < latest; ) {
      const smaller = Buffer.concat([bytes.subarray(0, start), bytes.subarray(start + size)]);
      if (stillFails({ bytes: smaller, log })) bytes = smaller;
      else start += size;
    }
  }
  return { bytes, log };
}
