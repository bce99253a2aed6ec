import { join } from 'node:path';
import type { Threads } from '../run/io.ts';
import type { Job } from '../run/many-plans.ts';

/** Runs the bundled program a second time, with the compiled code kept beside it, up to its function `work`. */
const BEGIN = `const { load } = require(${JSON.stringify(join(__dirname, 'start.cjs'))});
load(${JSON.stringify(__filename)}, require).exports.work();`;

/** The threads of this computer. */
export const threads: Threads = {
  get spare() {
    return process.getBuiltinModule('node:os').availableParallelism() - 1;
  },
  start: (job, onAnswer) =>
    new Promise((resolve, reject) => {
      const { Worker } = process.getBuiltinModule('node:worker_threads');
      // A small nursery takes 35 MB less for 1,000 plans, and no longer.
      const resourceLimits = { maxYoungGenerationSizeMb: 8 };
      const worker = new Worker(BEGIN, { eval: true, workerData: job, resourceLimits });
      worker.on('message', onAnswer);
      worker.on('error', reject);
      worker.on('exit', () => resolve());
    }),
};

/** What the program does in a further thread. */
export async function work(): Promise<void> {
  const { parentPort, workerData } = process.getBuiltinModule('node:worker_threads');
  // Loaded here alone: whoever asks for the version needs no engine.
  const { workOn } = await import('../run/many-plans.ts');
  await workOn(workerData as Job, (answer) => parentPort!.postMessage(answer));
}
