import type { Threads } from '../run/io.ts';
import type { Job } from '../run/many-plans.ts';

/**
 * The threads of this computer.
 * @param code loads the program again in a thread and calls its function `work`
 */
export function threads(code: () => string): Threads {
  return {
    get spare() {
      return process.getBuiltinModule('node:os').availableParallelism() - 1;
    },
    start: (job, onAnswer) =>
      new Promise((resolve, reject) => {
        const { Worker } = process.getBuiltinModule('node:worker_threads');
        // A small nursery takes 35 MB less for 1,000 plans, and no longer.
        const resourceLimits = { maxYoungGenerationSizeMb: 8 };
        const worker = new Worker(code(), { eval: true, workerData: job, resourceLimits });
        worker.on('message', onAnswer);
        worker.on('error', reject);
        worker.on('exit', () => resolve());
      }),
  };
}

/** Judges plans in a further thread. */
export async function work(): Promise<void> {
  const { parentPort, workerData } = process.getBuiltinModule('node:worker_threads');
  // Loaded only here: printing the version needs no engine.
  const { workOn } = await import('../run/many-plans.ts');
  await workOn(workerData as Job, (answer) => parentPort!.postMessage(answer));
}
