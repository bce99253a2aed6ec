/**
 * Lets the program judge what was made to crash, fool or slow it: it must end as documented, in little time and memory,
 * with output that neither a terminal nor a CI log obeys. Each case is judged in this process, then as long as there is
 * time as a program of its own, whose time and memory are measured.
 * `npx tsx test/attacks/hostile-inputs.ts [--budget SECONDS] [--seed N] [--case NAME]`; programs of its own need `npm run build`.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Ajv2020 } from 'ajv/dist/2020.js';
import resultSchema from '../../schemas/result.schema.json' with { type: 'json' };
import { ACTIVE } from '../support/hostile.ts';
import { plan, type Ran } from '../support/run.ts';
import { HOSTILE_CASES, type HostileCase, makeCase } from './hostile-cases.ts';
import { canRun as canStart, startJob } from './job.ts';

/** Seconds of computing, and bytes. */
const MOST_TIME = 1;
const MOST_MEMORY = 200 * 1024 * 1024;
const PROGRAM = resolve('bin/plan.js');
const FORMATS = ['pretty', 'compact', 'ndjson', 'sarif', 'junit', 'github', 'gitlab', 'markdown'];

/** How the program itself is run: check and report, for people and for programs. */
const WAYS = [
  ['check', '--format', 'pretty'],
  ['check', '--format', 'json'],
  ['report', '--format', 'pretty'],
  ['report', '--format', 'json'],
] as const;

const { values } = parseArgs({ options: { case: { type: 'string' } }, strict: false });
const job = startJob('hostile-inputs', 300);
const isResult = new Ajv2020({ strict: false }).compile(resultSchema);
const isRoot = process.getuid?.() === 0;
/** Starts a program without root's right to read everything. */
const WITHOUT_RIGHTS = ['setpriv', '--inh-caps', '-all', '--bounding-set', '-all'];
const isBindable = !isRoot || canStart(WITHOUT_RIGHTS[0]!, ...WITHOUT_RIGHTS.slice(1), 'true');
const cases = HOSTILE_CASES.filter(
  ({ name, ordinaryUser }) => (values.case ?? name) === name && !(ordinaryUser && !isBindable),
);
const left = HOSTILE_CASES.filter(({ ordinaryUser }) => ordinaryUser && !isBindable);
const names = new Set(HOSTILE_CASES.map(({ name }) => name));
if (names.size !== HOSTILE_CASES.length) job.fail('two cases have one name');
if (cases.length === 0) job.fail(`there is no case ${values.case}`);

/** However little time there is, so many are judged. */
const LEAST = 60;
const next = job.deal(cases);
let judged = 0;
for (; judged < cases.length && (job.goesOn() || judged < LEAST); judged++) await inThisProcess(next());

const measured = { runs: 0, time: { most: 0, by: '' }, memory: { most: 0, by: '' } };
const canRun = existsSync(resolve('dist/plan.cjs'));
const probe = join(job.folder, 'probe.cjs');
const usage = join(job.folder, 'usage.json');
// What the system calls the most memory of a program begins with that of the program that started it: its own is asked for.
writeFileSync(
  probe,
  `process.on('exit', () => {
    const { writeFileSync, readFileSync } = require('fs');
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    let kilobytes = maxRSS;
    try { kilobytes = Number(/VmHWM:\\s*(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1]); } catch {}
    writeFileSync(${JSON.stringify(usage)}, JSON.stringify({ time: (userCPUTime + systemCPUTime) / 1e6, memory: kilobytes * 1024 }));
  });`,
);
const deal = job.deal(cases.flatMap((hostile) => WAYS.map((way) => ({ hostile, way }))));
for (let run = 0; canRun && job.goesOn() && run < cases.length * WAYS.length; run++) {
  const { hostile, way } = deal();
  asProgram(hostile, way);
}
const programs = canRun
  ? `${measured.runs} runs of the program, at most ${measured.time.most.toFixed(2)} s (${measured.time.by}) and ` +
    `${Math.round(measured.memory.most / 1e6)} MB (${measured.memory.by})`
  : 'no runs of the program, which is not built';
const leftOut = left.length === 0 ? '' : `, ${left.length} left out (root may read everything)`;
job.end(`${judged} of ${cases.length} cases${leftOut}, ${programs}, seed ${job.seed}`);

function argsOf({ named }: HostileCase, ...args: string[]): string[] {
  const [command = '', ...options] = args;
  // A name that begins with a dash would be an option.
  const names = named === '' ? [] : [named ?? 'plan.yaml'];
  return [command, ...options, '--', ...names];
}

async function inThisProcess(hostile: HostileCase): Promise<void> {
  const before = process.cpuUsage();
  const { folder, remove } = makeCase(hostile, job.folder);
  const wrong = (what: string) => job.fail(`${what}: ${hostile.name} (--case)`);
  const world = { cwd: hostile.named === '' ? join(folder, 'empty') : folder };
  try {
    const { code, stdout } = await run(hostile, argsOf(hostile, 'check', '--format', 'json'), world);
    for (const what of wrongInResult(hostile, code, stdout)) wrong(what);
    const format = FORMATS[job.random(FORMATS.length)]!;
    const others = [
      argsOf(hostile, 'check', '--format', format, '--verbose'),
      argsOf(hostile, 'report', '--format', ['pretty', 'markdown', 'json'][job.random(3)]!),
    ];
    for (const args of job.goesOn() ? others : []) {
      const ran = await run(hostile, args, world);
      for (const what of wrongInOutput(args, ran.code, ran.stdout + ran.stderr)) wrong(what);
      if (args[0] === 'check' && ran.code !== code)
        wrong(`check ended with ${ran.code} in one format and ${code} in another`);
    }
  } catch (error) {
    wrong(`threw ${error instanceof Error ? error.stack : String(error)}`);
  } finally {
    remove();
  }
  const { user, system } = process.cpuUsage(before);
  const time = (user + system) / 1e6;
  if (process.env['TRACE'] && time > 0.5) console.error(hostile.name, time);
}

/** Permissions bind a program of its own alone: this one may be root's. */
async function run(hostile: HostileCase, args: readonly string[], world: { readonly cwd: string }): Promise<Ran> {
  if (throughOf(hostile).length === 0) return plan(args, world);
  const [command, ...before] = [...throughOf(hostile), process.execPath, PROGRAM];
  const { status, stdout, stderr } = spawnSync(command!, [...before, ...args], { ...world, encoding: 'utf8' });
  return { code: status ?? -1, stdout, stderr };
}

/** What starts the program for a case. */
function throughOf({ ordinaryUser = false }: HostileCase): readonly string[] {
  return ordinaryUser && isRoot ? WITHOUT_RIGHTS : [];
}

interface Place {
  readonly ruleId: string;
  readonly message: string;
  readonly range: { readonly start: { readonly line: number } };
}

function* wrongInResult({ ends }: HostileCase, code: number, stdout: string): Iterable<string> {
  let result: unknown;
  try {
    result = JSON.parse(stdout);
  } catch {
    yield `no JSON came out but ${JSON.stringify(stdout.slice(0, 200))}`;
    return;
  }
  if (!isResult(result)) yield `the result breaks its schema: ${JSON.stringify(isResult.errors)?.slice(0, 300)}`;
  if (code > 2 || (ends.exit !== null && code !== ends.exit)) yield `ended with ${code}: ${stdout.slice(0, 300)}`;
  const { files = [], error } = result as {
    files?: { findings: Place[]; error?: Place & { code: string } }[];
    error?: { code: string; message: string };
  };
  const troubles = [error, ...files.map((file) => file.error)].filter((trouble) => trouble !== undefined);
  const findings = files.flatMap((file) => file.findings);
  if (ends.exit === 2) {
    if (!troubles.some(({ code, message }) => code === ends.rule && (ends.says?.test(message) ?? true)))
      yield `says ${JSON.stringify(troubles).slice(0, 300)}, not ${ends.rule} ${ends.says}`;
  } else if (ends.rule === null) {
    const refusal = findings.find(({ ruleId }) => ruleId === 'yaml-syntax' || ruleId === 'schema');
    if (refusal) yield `is refused on line ${refusal.range.start.line}: ${refusal.message.slice(0, 200)}`;
  } else {
    const found = findings.filter(({ ruleId }) => ruleId === ends.rule);
    const meant = found.some(
      ({ message, range }) =>
        (ends.line ?? range.start.line) === range.start.line && (ends.says?.test(message) ?? true),
    );
    const said = found.slice(0, 3).map(({ message, range }) => `${range.start.line}: ${message.slice(0, 150)}`);
    if (!meant) yield `says ${JSON.stringify(said)}, not ${ends.rule} on line ${ends.line} ${ends.says}`;
  }
}

function* wrongInOutput(args: readonly string[], code: number, output: string): Iterable<string> {
  if (code < 0 || code > 2) yield `${args.join(' ').slice(0, 60)} ended with ${code}: ${output.slice(0, 500)}`;
  const active = args.includes('github') ? /\u001b|[\u202a-\u202e\u2066-\u2069]/.exec(output) : ACTIVE.exec(output);
  if (active)
    yield `${args.join(' ').slice(0, 60)} would be obeyed: ${JSON.stringify(output.slice(active.index, active.index + 60))}`;
}

function asProgram(hostile: HostileCase, way: readonly string[]): void {
  const { folder, remove } = makeCase(hostile, job.folder);
  rmSync(usage, { force: true });
  const cwd = hostile.named === '' ? join(folder, 'empty') : folder;
  const [command, ...before] = [...throughOf(hostile), process.execPath];
  const args = [...before, '--require', probe, PROGRAM, ...argsOf(hostile, ...way)];
  const { status, signal, stdout, stderr } = spawnSync(command!, args, {
    cwd,
    encoding: 'utf8',
    timeout: 120_000,
    maxBuffer: 1e9,
    env: {},
  });
  remove();
  const wrong = (what: string) => job.fail(`${what}: ${hostile.name} (--case), ${way.join(' ')}`);
  measured.runs++;
  if (status === null || status > 2) wrong(`ended with ${status ?? signal}: ${stderr.slice(0, 300)}`);
  else if (way[0] === 'check' && hostile.ends.exit !== null && status !== hostile.ends.exit)
    wrong(`ended with ${status}`);
  for (const what of wrongInOutput(way, status ?? 0, stdout + stderr)) wrong(what);
  if (!existsSync(usage)) return;
  const { time, memory } = JSON.parse(readFileSync(usage, 'utf8')) as { time: number; memory: number };
  if (time > measured.time.most) measured.time = { most: time, by: hostile.name };
  if (memory > measured.memory.most) measured.memory = { most: memory, by: hostile.name };
  if (time > MOST_TIME) wrong(`took ${time.toFixed(2)} s`);
  if (memory > MOST_MEMORY) wrong(`took ${Math.round(memory / 1e6)} MB`);
}
