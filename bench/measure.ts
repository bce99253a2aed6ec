/** Whole processes: time as a ratio to bare Node started in turn, and peak memory. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Program {
  readonly name: string;
  /** Arguments of Node. */
  readonly run: readonly string[];
  readonly cwd: string;
  /** Exit codes that mean that it did its work. */
  readonly codes: readonly number[];
  /** What it does with the plan, in a few words. */
  readonly does?: string;
}

export interface Measured {
  /** Medians: seconds, and times the time of `node -e 0`. */
  readonly seconds: number;
  readonly ratio: number;
  readonly mebibytes: number;
}

/** Written by the program itself when it exits: its own peak, whoever started it. */
const PEAK = `process.on('exit', () => {
  const fs = require('fs');
  let kilobytes;
  try { kilobytes = /VmHWM:\\s*(\\d+)/.exec(fs.readFileSync('/proc/self/status', 'utf8'))[1]; }
  catch { kilobytes = process.resourceUsage().maxRSS; }
  fs.writeFileSync(process.env.PLAN_BENCH_PEAK, String(kilobytes));
});`;

function start({ name, run, cwd, codes }: Program, env: Readonly<Record<string, string>> = {}): number {
  const begin = process.hrtime.bigint();
  // Into files and pipes, as in a hook and in CI.
  const { status, stderr, error } = spawnSync(process.execPath, run, {
    cwd,
    env: { ...process.env, NO_COLOR: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 2 ** 30,
  });
  const seconds = Number(process.hrtime.bigint() - begin) / 1e9;
  if (status === null || !codes.includes(status)) {
    throw new Error(`${name} ended with ${status}: ${error ?? stderr.toString().slice(0, 300)}`);
  }
  return seconds;
}

const BARE: Program = { name: 'node -e 0', run: ['-e', '0'], cwd: tmpdir(), codes: [0] };

/** Runs a program several times, bare Node before each run, and once more for its memory. */
export function measure(program: Program, runs: number): Measured {
  start(program);
  const times = Array.from({ length: runs }, () => ({ bare: start(BARE), own: start(program) }));
  return {
    seconds: median(times.map(({ own }) => own)),
    ratio: median(times.map(({ own, bare }) => own / bare)),
    mebibytes: peak(program),
  };
}

/** Bare Node itself: seconds and peak. */
export function measureBare(runs: number): Measured {
  return { ...measure(BARE, runs), ratio: 1 };
}

function peak(program: Program): number {
  const folder = mkdtempSync(join(tmpdir(), 'plan-bench-'));
  try {
    const [hook, file] = [join(folder, 'peak.cjs'), join(folder, 'peak')];
    writeFileSync(hook, PEAK);
    start({ ...program, run: ['--require', hook, ...program.run] }, { PLAN_BENCH_PEAK: file });
    return Number(readFileSync(file, 'utf8')) / 1024;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1]!;
}
