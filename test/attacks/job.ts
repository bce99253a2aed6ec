/** What the long jobs share: how long they may take, numbers that can be drawn again, and what they say at the end. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { type Draw, drawFrom } from './draw.ts';

export interface Job {
  readonly name: string;
  readonly seed: number;
  /** How long it may take, in seconds. */
  readonly budget: number;
  /** A folder of its own, removed at the end. */
  readonly folder: string;
  /** Whether there is time left for another round. */
  goesOn(): boolean;
  /** The next number from 0 up to, not including, `below`: the same for the same seed. */
  readonly random: Draw;
  /** A function that deals out all of these in random order, and then all of them again. */
  deal<Item>(items: readonly Item[]): () => Item;
  /** Tells what was found wrong; the job then fails. */
  fail(what: string): void;
  /** Prints the one line that sums the job up and ends it: exit code 1 where anything failed. */
  end(summary: string): never;
}

/** A job that takes `--budget SECONDS` (else `defaultBudget`) and `--seed N` (else any). */
export function startJob(name: string, defaultBudget: number): Job {
  const { values } = parseArgs({ options: { budget: { type: 'string' }, seed: { type: 'string' } }, strict: false });
  const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 31));
  const budget = Number(values.budget ?? defaultBudget);
  const until = Date.now() + 1000 * budget;
  if (!Number.isFinite(seed) || !Number.isFinite(until)) throw new Error('--budget and --seed take a number');
  const folder = mkdtempSync(join(tmpdir(), `plan-${name}-`));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  process.on('SIGINT', () => process.exit(130));
  process.on('SIGTERM', () => process.exit(143));

  let failures = 0;
  const random = drawFrom(seed);
  return {
    name,
    seed,
    budget,
    folder,
    goesOn: () => Date.now() < until,
    random,
    deal(items) {
      let deck: (typeof items)[number][] = [];
      return () => {
        if (deck.length === 0) deck = [...items];
        return deck.splice(random(deck.length), 1)[0]!;
      };
    },
    fail(what) {
      failures++;
      if (failures <= 20) console.error(`${name}: ${what}`);
    },
    end(summary) {
      console.log(`${name}: ${summary}`);
      if (failures > 0) console.error(`${name}: FAILED ${failures} times; again with --seed ${seed}`);
      process.exit(failures > 0 ? 1 : 0);
    },
  };
}

/** Says why the job cannot run here, which is no failure. */
export function skip(name: string, why: string): never {
  console.log(`${name}: skipped, ${why}`);
  process.exit(0);
}

/** Whether a program is there and runs with these arguments. */
export function canRun(program: string, ...args: string[]): boolean {
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0;
}

/** A program of this folder as one file that Node starts without a compiler; its path. */
export async function bundled(job: Job, entry: string): Promise<string> {
  const outfile = join(job.folder, `${entry}.mjs`);
  await build({
    entryPoints: [join(import.meta.dirname, `${entry}.ts`)],
    bundle: true,
    platform: 'node',
    format: 'esm',
    // Packages in the bundle that are CommonJS ask for `require`.
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
    // As the program itself is bundled.
    alias: { yaml: resolve('node_modules/yaml/browser/index.js') },
    target: 'node20',
    outfile,
    logLevel: 'error',
  });
  return outfile;
}
