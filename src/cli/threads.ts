import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import type { Threads } from '../commands/io.ts';
import { type Job, workOn } from '../commands/run/many-plans.ts';

/** Runs the bundled program a second time, with the compiled code kept beside it, up to its function `work`. */
const BEGIN = `const { load } = require(${JSON.stringify(join(__dirname, 'start.cjs'))});
load(${JSON.stringify(__filename)}, require).exports.work();`;

/** The threads of this computer. */
export const threads: Threads = {
  get spare() {
    return availableParallelism() - 1;
  },
  start: (job, onAnswer) =>
    new Promise((resolve, reject) => {
      const worker = new Worker(BEGIN, { eval: true, workerData: job });
      worker.on('message', onAnswer);
      worker.on('error', reject);
      worker.on('exit', () => resolve());
    }),
};

/** What the program does in a further thread. */
export function work(): void {
  workOn(workerData as Job, (answer) => parentPort!.postMessage(answer));
}
