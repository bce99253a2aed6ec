/**
 * Judges plans that were broken at random: none may crash the program, hang it, or be judged in a way that cannot be.
 * Each plan is known by its number, from which it is made again: `--from N --count 1`.
 * `npx tsx test/attacks/mutated-inputs.ts [--count N] [--budget SECONDS] [--seed N] [--from N] [--workers N]`
 */
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { bundled, startJob } from './job.ts';

/** The task of a worker. */
export interface Task {
  readonly root: string;
  readonly seed: number;
  /** The numbers from, from + step, from + 2 step, … are its own, up to `end`, not included. */
  readonly from: number;
  readonly step: number;
  readonly end: number;
  /** When to stop, in milliseconds since 1970. */
  readonly until: number;
  /** Where it writes the number that it is at. */
  readonly at: Int32Array;
}

/** What a worker tells from time to time. */
export interface Progress {
  readonly counts: Readonly<Record<string, number>>;
  /** The plan that took longest, in milliseconds. */
  readonly slowest: { readonly number: number; readonly took: number };
  /** What went wrong, with the smallest plan that shows it. */
  readonly failures: readonly string[];
}

const ENDINGS = ['refused', 'misformed', 'judged'];
const NONE = { number: 0, took: 0 };

/** A plan that takes so many milliseconds of computing is treated as one that never ends. */
const HANGS = 30_000;

const { values } = parseArgs({
  options: { count: { type: 'string' }, from: { type: 'string' }, workers: { type: 'string' } },
  strict: false,
});
const job = startJob('mutated-inputs', values.count === undefined ? 120 : 1e9);
const from = Number(values.from ?? 0);
const end = from + Number(values.count ?? 1e9);
const workers = Number(values.workers ?? 1);
if (![from, end, workers].every(Number.isSafeInteger)) throw new Error('--count, --from and --workers take a number');

const program = await bundled(job, 'mutated-inputs-worker');
/** The last report of each worker. */
const reports: Progress[] = [];
const started = Date.now();
// A long run says on demand how far it came, and when it is stopped.
process.on('SIGUSR2', () => console.log(`mutated-inputs: so far ${summary()}`));
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.prependListener(signal, () => console.log(`mutated-inputs: stopped after ${summary()}`));
}
await Promise.all(Array.from({ length: workers }, (_, index) => work(index)));

if (reports.length > 0 && sum('inputs') > 1000 && ENDINGS.some((ending) => sum(ending) === 0)) {
  job.fail('some ending never came up');
}
job.end(summary());

function sum(name: string): number {
  return reports.reduce((total, { counts }) => total + (counts[name] ?? 0), 0);
}

function summary(): string {
  const { number, took } = reports.map(({ slowest }) => slowest).reduce((a, b) => (a.took > b.took ? a : b), NONE);
  const endings = ENDINGS.map((ending) => `${sum(ending)} ${ending}`).join(', ');
  const rate = Math.round(sum('inputs') / ((Date.now() - started) / 1000));
  return (
    `${sum('inputs')} inputs (${endings}, ${sum('whole')} of them edited and rendered), ${rate} a second, ` +
    `the slowest ${Math.round(took)} ms (number ${number}), seed ${job.seed}` +
    (sum('alike') > 0 ? `; ${sum('alike')} more failures like those reported` : '')
  );
}

/** Milliseconds of computing for each worker. The clock on the wall goes on while others have the machine, or the job is stopped. */
function computed(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000 / workers;
}

/** Runs one worker to its end and stores its last report. */
async function work(index: number): Promise<void> {
  const at = new Int32Array(new SharedArrayBuffer(4));
  const until = Math.min(Number.MAX_SAFE_INTEGER, started + job.budget * 1000);
  const task: Task = { root: process.cwd(), seed: job.seed, from: from + index, step: workers, end, until, at };
  const worker = new Worker(program, { workerData: task, resourceLimits: { maxYoungGenerationSizeMb: 192 } });
  let failed = 0;
  let seen = { number: -1, since: computed() };
  const watch = setInterval(() => {
    const number = Atomics.load(at, 0);
    if (number !== seen.number) seen = { number, since: computed() };
    else if (computed() - seen.since > HANGS) {
      job.fail(`number ${number} takes more than ${HANGS / 1000} s: --from ${number} --count 1`);
      void worker.terminate();
    }
  }, 1000);
  await new Promise<void>((resolve) => {
    worker.on('message', (progress: Progress) => {
      reports[index] = progress;
      for (const failure of progress.failures.slice(failed)) job.fail(failure);
      failed = progress.failures.length;
    });
    worker.on('error', (error) => job.fail(`number ${Atomics.load(at, 0)} ended the program: ${String(error)}`));
    worker.on('exit', () => resolve());
  });
  clearInterval(watch);
  if (reports[index] === undefined) job.fail('a worker reported nothing');
}
