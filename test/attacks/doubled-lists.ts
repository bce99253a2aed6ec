/**
 * Makes each list of the format, and pairs of lists, twice as long, and compares how long every command and every answer to
 * an editor takes: more than three times as long is wrong. Each list meets each of them in one of its layouts. As long as
 * there is time, plans of 1 MiB are then given to the program in a process of its own, whose memory and time (of the
 * processor or the clock, whichever is less) are measured beside bare Node's; that needs `npm run build`.
 * `npx tsx test/attacks/doubled-lists.ts [--budget SECONDS] [--seed N] [--bytes SIZE] [--case NAME] [--sizes]`
 * With `--sizes`, nothing is doubled: all the time goes to the plans of 1 MiB.
 */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import type { AssessOptions } from '../../src/judge/assess.ts';
import { actionsFor, fixEverything } from '../../src/lsp/actions.ts';
import { hoverAt } from '../../src/lsp/hover.ts';
import { referencesAt, renameAt } from '../../src/lsp/names.ts';
import { type OpenPlan, openPlan } from '../../src/lsp/open-plan.ts';
import { suggestions } from '../../src/lsp/suggest.ts';
import { symbolsOf } from '../../src/lsp/symbols.ts';
import { plan } from '../support/run.ts';
import { startJob } from './job.ts';
import { otherShapes, type PlanFiles, pairShapes, type Shape, singleShapes, unknownKeyShapes } from './list-shapes.ts';

/** How many times as long twice as much may take. */
const MOST_GROWTH = 3;
/** Below this many milliseconds of computing, the clock and the collection of garbage say more than the program. */
const NOTICEABLE = 40;
/** A few items more can take another way through the program; lists that are shorter than this are not doubled. */
const FEW = 100;
/**
 * For a plan of 1 MiB: times what Node takes to start, which is 2 seconds on the machine for which the goal was set (60 ms),
 * and bytes.
 */
const MOST_STARTS = 2000 / 60;
const MOST_MEMORY = 300 * 1024 * 1024;
const MIB = 1024 * 1024;
const PROGRAM = resolve('bin/plan.js');

const { values } = parseArgs({
  options: { case: { type: 'string' }, bytes: { type: 'string' }, sizes: { type: 'boolean' } },
  strict: false,
});
const job = startJob('doubled-lists', 3600);
const bytes = Number(values.bytes ?? 128 * 1024);
const isAsked = (name: string) => name.includes(String(values.case ?? ''));

/** What can make a difference to a way, beside a single list: keys that nobody knows, what two lists say of each other. */
type Concern = 'keys' | 'pairs';

/** A way in which the program meets a plan; what happens before the clock starts comes first. */
interface Way {
  readonly name: string;
  readonly concerns: readonly Concern[];
  prepare(folder: string, files: PlanFiles): () => unknown;
}

/** The commands; each is given the plan. Beside it lies `old.yaml`, in which the list is half as long. */
const COMMANDS: readonly (readonly [args: readonly string[], ...concerns: Concern[]])[] = [
  [['check', '--format', 'json'], 'keys', 'pairs'],
  [['check', '--verbose']],
  [['check', '--format', 'sarif']],
  [['check', '--format', 'junit']],
  [['check', '--format', 'markdown']],
  [['check', '--format', 'github']],
  [['check', '--fix', '--diff'], 'keys', 'pairs'],
  [['report', '--all'], 'pairs'],
  [['report', '--format', 'markdown']],
  [['report', '--format', 'html']],
  [['fmt', '--diff'], 'keys'],
  [['next']],
  [['next', '--format', 'ics']],
  [['review', '--no-input'], 'pairs'],
  [['whatif', '--growth', '20%'], 'pairs'],
  [['diff', 'old.yaml'], 'pairs'],
];

/** The answers to an editor; all of them meet keys that nobody knows. */
const EDITOR_ANSWERS: Readonly<Record<string, (open: OpenPlan, offset: number) => unknown>> = {
  hover: hoverAt,
  'code action': (open, offset) => actionsFor(open, ...linesAt(open, offset)),
  'all corrections': (open) => fixEverything(open, (text) => openPlan(text, OPTIONS)),
  completion: ({ text, playbooks, assessment: { findings } }, offset) =>
    suggestions(text, offset, { playbooks, findings, today: TODAY }),
  outline: symbolsOf,
  references: (open, offset) => referencesAt(open, offset, true),
  rename: (open, offset) => renameAt(open, offset, 'another-name'),
};

const TODAY = '2026-11-30';
const OPTIONS: AssessOptions = {
  path: 'plan.yaml',
  days: { asOf: TODAY, leaveOutLater: true },
  loadRelated: () => ({ problem: 'does not exist' }),
};

const WAYS: readonly Way[] = [
  ...COMMANDS.map(
    ([args, ...concerns]): Way => ({
      name: args.join(' '),
      concerns,
      prepare: (folder) => () => ran([...args, 'plan.yaml'], folder),
    }),
  ),
  ...Object.entries(EDITOR_ANSWERS).map(
    ([name, answer]): Way => ({
      name,
      concerns: ['keys'],
      prepare: (_, files) => {
        const open = openPlan(files['plan.yaml'], OPTIONS);
        return () => answer(open, placeInside(open.text));
      },
    }),
  ),
];

/** What is given as arguments, or in a file beside the plan. */
const GIVEN: readonly { readonly name: string; args(count: number): string[]; answers?(count: number): string }[] = [
  {
    name: 'init --set into one list',
    args: (count) => numbers(count).flatMap((index) => ['--set', `measures[id=m${index}].target=${index}`]),
  },
  {
    name: 'init --set of one value',
    args: (count) => numbers(count).flatMap((index) => ['--set', `howBig.why=Because of ${index}`]),
  },
  {
    name: 'init --answers',
    args: () => ['--answers', 'answers.yaml'],
    answers: (count) =>
      `win:\n  moves:\n${numbers(count)
        .map((index) => `    - {id: m${index}, title: T}\n`)
        .join('')}`,
  },
];

let compared = 0;
const wrongCases = new Set<string>();
const cases = [
  ...WAYS.flatMap((way, turn) =>
    shapesFor(way, turn).map((shape) => ({ name: `${way.name}: ${shape.name}`, compare: () => double(shape, way) })),
  ),
  ...GIVEN.map((given) => ({ name: given.name, compare: () => doubleGiven(given) })),
].filter(({ name }) => isAsked(name));
const next = job.deal(cases);
while (!values.sizes && compared < cases.length && job.goesOn()) {
  await next().compare();
  compared++;
}
const mostTime = MOST_STARTS * secondsToStartNode();
const measured = { runs: 0, time: { most: 0, by: 'none' }, memory: { most: 0, by: 'none' } };
const large = [...singleShapes(0), ...unknownKeyShapes(), ...otherShapes()].filter(({ name }) => isAsked(name));
if (existsSync(resolve('dist/plan.cjs'))) {
  const shapes = job.deal(large);
  for (let left = large.length; left > 0 && job.goesOn(); left--) await asProgram(shapes());
}
job.end(
  `${compared} of ${cases.length} lists and ways doubled to ${Math.round(bytes / 1024)} KiB, ${measured.runs} plans of 1 MiB, ` +
    `at most ${measured.time.most.toFixed(2)} of ${mostTime.toFixed(2)} s (${measured.time.by}) and ` +
    `${Math.round(measured.memory.most / 1e6)} MB (${measured.memory.by}), seed ${job.seed}`,
);

/** The lists that a way meets: those that can make a difference to it. */
function shapesFor({ concerns }: Way, turn: number): Shape[] {
  return [
    ...singleShapes(turn),
    ...(concerns.includes('keys') ? unknownKeyShapes() : []),
    ...(concerns.includes('pairs') ? pairShapes() : []),
    ...otherShapes(),
  ];
}

async function ran(args: readonly string[], cwd: string): Promise<void> {
  const { code, stdout, stderr } = await plan(args, { cwd });
  // The other commands refuse a plan that cannot be read or breaks the format.
  if (code > (['check', 'report', 'fmt'].includes(args[0]!) ? 1 : 2))
    throw new Error(`plan ${args.slice(0, 3).join(' ')} ended with ${code}: ${(stderr || stdout).slice(0, 300)}`);
}

async function double(shape: Shape, way: Way): Promise<void> {
  const prepared = (count: number) => {
    const files = { 'old.yaml': shape.make(count / 2)['plan.yaml'], ...shape.make(count) };
    return way.prepare(folderWith(files), files);
  };
  await compare(`${way.name}: ${shape.name}`, countFor(shape, bytes), prepared);
}

async function doubleGiven({ name, args, answers }: (typeof GIVEN)[number]): Promise<void> {
  const prepared = (count: number) => {
    const folder = folderWith({
      'plan.yaml': 'format: 1\norganization: Tern\nwin:\n  moves:\n    - {id: m, title: T}\n',
      'answers.yaml': answers?.(count) ?? '',
    });
    return () => plan(['init', 'plan.yaml', '--dry-run', ...args(count)], { cwd: folder });
  };
  await compare(name, bytes / 200, prepared);
}

/** A shorter list shows sooner what grows too fast; a longer one shows what grows too fast in small steps. */
async function compare(name: string, count: number, prepared: (count: number) => () => unknown): Promise<void> {
  try {
    for (const most of [2 * Math.round(count / 16), 2 * Math.round(count / 2)]) {
      if (most < FEW) continue;
      const wrong = await growth(prepared(most / 2), prepared(most));
      if (wrong !== null) return job.fail(`${name}: ${most / 2} and ${most} items take ${wrong} (--case)`);
    }
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    if (wrongCases.has(said)) return;
    wrongCases.add(said);
    job.fail(`${name}: ${said}`);
  }
}

/** What is wrong with how long twice as much takes: the shortest of several times counts. Null where nothing is. */
async function growth(half: () => unknown, whole: () => unknown): Promise<string | null> {
  let before = Number.POSITIVE_INFINITY;
  let after = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 6; round++) {
    before = Math.min(before, await computing(half));
    after = Math.min(after, await computing(whole));
    if (after < NOTICEABLE || (round > 0 && after <= MOST_GROWTH * before)) return null;
    if (before > 2000 && round > 0) break;
  }
  return `${before.toFixed(0)} and ${after.toFixed(0)} ms`;
}

/** How many milliseconds of computing something takes. */
async function computing(run: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** How many items bring a plan and the files beside it to a size; an even number. */
function countFor({ make }: Shape, size: number): number {
  const sizeOf = (count: number) => Math.max(...Object.values(make(count)).map((text) => Buffer.byteLength(text)));
  const [few, many] = [200, 1000];
  const each = (sizeOf(many) - sizeOf(few)) / (many - few);
  return 2 * Math.floor((size - 2048) / each / 2.1);
}

function folderWith(files: PlanFiles): string {
  const folder = join(job.folder, String(compared));
  const inside = join(folder, String(Object.values(files).join().length));
  mkdirSync(inside, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(inside, name), text);
  return inside;
}

/** A place in the middle of a plan where a value is. */
function placeInside(text: string): number {
  const colon = text.indexOf(': ', text.length / 2);
  return colon < 0 ? Math.floor(text.length / 2) : colon + 3;
}

/** The line in the middle. An editor asks for the lines that are selected; a plan on one line is one. */
function linesAt({ document }: OpenPlan, offset: number): [number, number] {
  const { line } = document.positionAt(offset);
  return [line, line];
}

/** A plan of 1 MiB, given to the program as a process of its own in each way that a person waits for. */
async function asProgram(shape: Shape): Promise<void> {
  let count = countFor(shape, MIB);
  while (Object.values(shape.make(count)).some((text) => Buffer.byteLength(text) > MIB))
    count = Math.floor(count * 0.98);
  const files = shape.make(count);
  const folder = folderWith(files);
  for (const [name, args, input] of programRuns(folder, files)) {
    const usage = join(job.folder, 'usage.json');
    rmSync(usage, { force: true });
    const probe = join(import.meta.dirname, 'usage-probe.cjs');
    const program = spawn(process.execPath, ['--require', probe, PROGRAM, ...args], {
      cwd: folder,
      stdio: ['pipe', 'ignore', 'pipe'],
      timeout: 120_000,
      env: { PLAN_USAGE: usage },
    });
    let stderr = '';
    program.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr = (stderr + text).slice(0, 200);
    });
    // One that has ended at once, which its status says, reads nothing.
    program.stdin.on('error', () => {});
    // An editor that hangs up gets no answers: it waits until the server, which is asked to, has ended.
    if (input === '') program.stdin.end();
    else program.stdin.write(input);
    const [status] = (await once(program, 'close')) as [number | null];
    const wrong = (what: string) => job.fail(`1 MiB, ${name}: ${shape.name} (--case) ${what}`);
    measured.runs++;
    if (status === null || status > (input === '' ? 1 : 0)) wrong(`ended with ${status}: ${stderr}`);
    if (!existsSync(usage)) continue;
    const { time, memory } = JSON.parse(readFileSync(usage, 'utf8')) as { time: number; memory: number };
    const by = `${name}: ${shape.name}`;
    if (time > measured.time.most) measured.time = { most: time, by };
    if (memory > measured.memory.most) measured.memory = { most: memory, by };
    if (time > mostTime) wrong(`took ${time.toFixed(2)} s`);
    if (memory > MOST_MEMORY) wrong(`took ${Math.round(memory / 1e6)} MB`);
  }
  rmSync(folder, { recursive: true });
}

/** The median of some starts. */
function secondsToStartNode(): number {
  const times = Array.from({ length: 15 }, () => {
    const before = performance.now();
    spawnSync(process.execPath, ['-e', '0']);
    return (performance.now() - before) / 1000;
  });
  return times.sort((a, b) => a - b)[7]!;
}

function programRuns(folder: string, files: PlanFiles): [name: string, args: string[], input: string][] {
  const text = files['plan.yaml'];
  const offset = placeInside(text);
  const before = text.slice(0, offset).split('\n');
  const position = { line: before.length - 1, character: before.at(-1)!.length };
  const textDocument = { uri: pathToFileURL(join(folder, 'plan.yaml')).href };
  const asked = (method: string, more: object) =>
    [
      { id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } },
      { method: 'initialized', params: {} },
      {
        method: 'textDocument/didOpen',
        params: { textDocument: { ...textDocument, languageId: 'yaml', version: 1, text } },
      },
      { id: 2, method, params: { textDocument, ...more } },
      { id: 3, method: 'shutdown' },
      { method: 'exit' },
    ]
      .map((message) => JSON.stringify({ jsonrpc: '2.0', ...message }))
      .map((body) => `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`)
      .join('');
  return [
    ['check', ['check', 'plan.yaml'], ''],
    ['check --format json', ['check', '--format', 'json', 'plan.yaml'], ''],
    ['check --fix --diff', ['check', '--fix', '--diff', 'plan.yaml'], ''],
    ['report', ['report', 'plan.yaml'], ''],
    ['fmt', ['fmt', '--check', 'plan.yaml'], ''],
    ['hover', ['lsp', '--stdio'], asked('textDocument/hover', { position })],
    [
      'code action',
      ['lsp', '--stdio'],
      asked('textDocument/codeAction', { range: { start: position, end: position }, context: { diagnostics: [] } }),
    ],
    // The last one: it writes.
    ['check --fix', ['check', '--fix', 'plan.yaml'], ''],
  ];
}

function numbers(count: number): number[] {
  return Array.from({ length: Math.floor(count) }, (_, index) => index);
}
