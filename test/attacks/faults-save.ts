/**
 * Lets the system calls of a save fail, one after the other, and kills the writer at each of them: whatever happens the
 * plan is the complete old or the complete new one, and what was reported is true.
 * `npx tsx test/attacks/faults-save.ts [--budget SECONDS] [--seed N]`; needs strace, and so Linux.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { bundled, canRun, skip, startJob } from './job.ts';
import { KINDS, type Kind, type Outcome, prepare, wrongIn } from './saving-cases.ts';
import { BEGIN, END, NEW_SIZE, OLD_SIZE } from './saving-program.ts';

const NAME = 'faults-save';
/** What each call is told instead of being done. Lies about the number of bytes are for writing alone. */
const ERRORS = ['EIO', 'ENOSPC', 'EINTR', 'EROFS', 'EACCES', 'EDQUOT'].map((errno) => `error=${errno}`);
const LIES = ['retval=1', 'retval=100'];
/** Calls that concern files. Whatever else a program does (memory, threads) is not the save's. */
const OF_FILES =
  /^(openat|close|p?read64|p?write64|write|fsync|fdatasync|rename|renameat2?|unlink|unlinkat|f?chmod|fchown|statx|newfstatat|fstat|lstat|stat|readlink|getdents64|ftruncate|faccessat2?)$/;
const SAVES_PER_RUN = 30;

if (!canRun('strace', '-V')) skip(NAME, 'strace is not installed');
if (!canRun('strace', '-qq', '-o', '/dev/null', 'true')) skip(NAME, 'this system does not let strace watch a program');

const job = startJob(NAME, 120);
const program = await bundled(job, 'saving-program');
const log = join(job.folder, 'trace');
const results = join(job.folder, 'results');
const work = join(job.folder, 'work');
const counts = { errors: 0, kills: 0, saves: 0, saved: 0, 'not saved': 0, unknown: 0 };

/** One call of a save: its name and how often the program makes it before and during the save. */
interface Call {
  readonly kind: Kind;
  readonly name: string;
  readonly before: number;
  readonly during: number;
}

const calls = KINDS.flatMap(callsOf);
if (calls.length < 20) job.fail(`only ${calls.length} calls were seen in the trace`);
const sawAll = () => Math.min(counts.errors, counts.kills, counts.saved, counts['not saved']) > 0;
const nextFault = job.deal(calls.flatMap((call) => waysOf(call).map((way) => ({ call, way }))));
const nextKill = job.deal(
  calls.flatMap((call) => Array.from({ length: call.during }, (_, index) => ({ call, index }))),
);
for (let round = 0; job.goesOn() || (!sawAll() && round < 30); round++) {
  const { call, way } = nextFault();
  letFail(call, way);
  for (let kills = 0; kills < 2; kills++) {
    const { call, index } = nextKill();
    kill(call, index);
  }
}
if (!sawAll()) job.fail('some kind of fault or outcome never came up');
job.end(
  `${counts.errors + counts.kills} faults (${counts.errors} errors, ${counts.kills} kills) in ${counts.saves} saves ` +
    `(${counts.saved} saved, ${counts['not saved']} refused, ${counts.unknown} unknown), seed ${job.seed}`,
);

/** Runs the saves under strace; whether it came to its end. */
function run(kind: Kind, saves: number, trace: string, inject: string | null): boolean {
  rmSync(work, { recursive: true, force: true });
  rmSync(results, { force: true });
  mkdirSync(work);
  for (let index = 0; index < saves; index++) prepare(join(work, String(index)), kind, OLD_SIZE);
  // Without -f: only the main thread, which alone saves; its count of calls is nearly the same in each run.
  const options = ['-qq', '-o', log, '-e', `trace=${trace}`, ...(inject === null ? [] : ['-e', `inject=${inject}`])];
  const command = [process.execPath, program, 'saves', kind, work, String(saves), results];
  const { status, error } = spawnSync('strace', [...options, ...command], { stdio: 'ignore', timeout: 60_000 });
  if (error) job.fail(`the program did not end: ${String(error)}`);
  return status === 0;
}

/** The traced lines of the saves themselves. */
function tracedSaves(): { before: string[]; during: string[] } {
  const lines = readFileSync(log, 'utf8').split('\n');
  const begin = lines.findIndex((line) => line.includes(BEGIN));
  const end = lines.findIndex((line) => line.includes(END));
  if (begin === -1) return { before: lines, during: [] };
  return { before: lines.slice(0, begin), during: lines.slice(begin + 1, end === -1 ? undefined : end) };
}

function callsOf(kind: Kind): Call[] {
  if (!run(kind, 1, 'all', null)) job.fail(`an undisturbed save of the kind "${kind}" failed`);
  const { before, during } = tracedSaves();
  const named = (lines: string[], name: string) => lines.filter((line) => line.startsWith(`${name}(`)).length;
  const names = new Set(during.map((line) => line.slice(0, line.indexOf('('))).filter((name) => OF_FILES.test(name)));
  return [...names].map((name) => ({ kind, name, before: named(before, name), during: named(during, name) }));
}

function waysOf({ name }: Call): string[] {
  return name === 'pwrite64' ? [...ERRORS, ...LIES] : ERRORS;
}

/** Several saves in which every second, third, … call of the kind fails. */
function letFail({ kind, name, before, during }: Call, way: string): void {
  const step = 2 + job.random(4);
  const first = before + 1 + job.random(step);
  const when = `${first}..${before + during * SAVES_PER_RUN}+${step}`;
  const about = `${name}:${way}:when=${when} while saving (${kind})`;
  const ended = run(kind, SAVES_PER_RUN, `${name},?access,?faccessat,?faccessat2`, `${name}:${way}:when=${when}`);

  const { before: early, during: injected } = tracedSaves();
  const faults = injected.filter((line) => line.includes('(INJECTED)')).length;
  counts.errors += faults;
  if (!ended || !existsSync(results)) {
    // A fault that hit the start of the program tells nothing about saving.
    if (!early.some((line) => line.includes('(INJECTED)'))) job.fail(`the program crashed: ${about}`);
    return;
  }
  const outcomes = JSON.parse(readFileSync(results, 'utf8')) as string[];
  for (const [index, outcome] of outcomes.entries()) {
    counts.saves++;
    if (outcome in counts) counts[outcome as Outcome]++;
    else job.fail(`${outcome}: ${about}`);
    const wrong = wrongIn(join(work, String(index)), kind, OLD_SIZE, NEW_SIZE, outcome as Outcome);
    if (wrong !== null) job.fail(`save ${index}, ${outcome}: ${wrong}: ${about}`);
  }
}

/** One save, killed at one of its calls, before that call is done. */
function kill({ kind, name, before, during }: Call, index: number): void {
  const at = before + 1 + index;
  const about = `${name} ${at - before} of ${during}, killed while saving (${kind})`;
  const ended = run(kind, 1, `${name},?access,?faccessat,?faccessat2`, `${name}:signal=SIGKILL:when=${at}`);
  if (!ended && tracedSaves().during.length > 0) counts.kills++;
  counts.saves++;
  const wrong = wrongIn(join(work, '0'), kind, OLD_SIZE, NEW_SIZE, ended ? 'saved' : null);
  if (wrong !== null) job.fail(`${wrong}: ${about}`);
}
