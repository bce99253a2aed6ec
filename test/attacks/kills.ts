/**
 * Kills the program (SIGKILL) at random moments of its life and on purpose while it saves: while it takes answers at a
 * terminal, from a file and from arguments, in a review, while it records a reading, while it formats. The plan is
 * then the complete one from before or after an answer, at most the answer being typed is lost, and the next run goes
 * through and clears up.
 * `npx tsx test/attacks/kills.ts [--count N] [--budget SECONDS] [--seed N]`; needs the built program, and Linux.
 */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  watch,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { BIN } from '../support/pty.ts';
import { quickScenes, reviewScenes, type Scene, type Turn } from './interview-scenes.ts';
import { Stage } from './interview-stage.ts';
import { skip, startJob } from './job.ts';
import { TODAY } from './rehearsal.ts';

const NAME = 'kills';
const EXAMPLE = join(import.meta.dirname, '../../examples/northwind-cycles/plan.yaml');
const RUNS_AT_ONCE = 3;
/** How often a conversation is killed in comparison with a command that asks nothing. */
const TALKS = 2;
const COMMANDS = 7;
/** A kill on purpose comes so many milliseconds, at most, after the save begins. */
const SAVE = 8;
/** Answers that are given before the one at which it is killed. */
const MAX_LEAD = 3;
/** From the last answer until a conversation is killed, at most, in milliseconds. */
const AFTER_ANSWER = 60;

if (process.platform !== 'linux') skip(NAME, 'it looks at processes as Linux shows them');
const { values } = parseArgs({ options: { count: { type: 'string' } }, strict: false });
const wanted = Number(values.count ?? 500);
const job = startJob(NAME, 7200);

/** A command that changes the plan once: the plan before (null: none) and after. */
interface Command {
  readonly name: string;
  readonly args: readonly string[];
  readonly before: string | null;
  readonly after: string;
  /** How long it takes, in milliseconds, as of late. */
  duration: number;
}

const answers = join(job.folder, 'answers.yaml');
copyFileSync(EXAMPLE, answers);
const example = readFileSync(EXAMPLE, 'utf8');
const COMMAND_LINES: readonly { readonly name: string; readonly args: string[]; readonly before: string | null }[] = [
  {
    name: 'record',
    args: ['record', 'growth', '12.4M', '--date', '2026-10-31', '--file', 'plan.yaml'],
    before: example,
  },
  { name: 'init --set', args: ['init', '--set', 'organization=Acme', '--set', 'howBig.baseline=12M'], before: null },
  { name: 'init --set', args: ['init', '--set', 'who.segments[id=racers].share=50%'], before: example },
  {
    name: 'fmt',
    args: ['fmt', 'plan.yaml'],
    before: example.replace(
      'champion: Head of Strategy\ncurrency: CAD',
      'currency:   CAD # dollars\nchampion: Head of Strategy',
    ),
  },
  { name: 'init --answers', args: ['init', '--answers', answers], before: 'format: 1 # ours\norganization: Acme\n' },
];

const counts = { before: 0, saving: 0, after: 0 };
const byName = new Map<string, number>();
const commands = await Promise.all(COMMAND_LINES.map(tryOut));
const nextCommand = job.deal(commands);
const nextTalk = job.deal([...(await nearScenes(quickScenes())), ...(await nearScenes(reviewScenes()))]);
const nextKind = job.deal([...Array<boolean>(TALKS).fill(true), ...Array<boolean>(COMMANDS).fill(false)]);
let kills = 0;
const sawAll = () => Math.min(...Object.values(counts)) > 0;

await Promise.all(
  Array.from({ length: RUNS_AT_ONCE }, async (_, index) => {
    const folder = join(job.folder, String(index));
    mkdirSync(folder);
    while ((kills < wanted || (kills < 4 * wanted && !sawAll())) && job.goesOn()) {
      if (nextKind()) {
        const { scene, lead } = nextTalk();
        await killTalk(scene, lead, folder);
      } else await killCommand(nextCommand(), folder);
    }
  }),
);
if (kills >= 20 && !sawAll()) job.fail('no kill came at some moment');
job.end(
  `${kills} kills (${[...byName].map(([name, count]) => `${count} ${name}`).join(', ')}): ${counts.before} before ` +
    `a save, ${counts.saving} while it saved, ${counts.after} after, seed ${job.seed}`,
);

/** Those with few answers before them. */
async function nearScenes(scenes: Promise<Scene[]>): Promise<{ scene: Scene; lead: readonly Turn[] }[]> {
  const all = await Promise.all((await scenes).map(async (scene) => ({ scene, lead: await scene.lead() })));
  return all.filter(({ lead }) => lead.length <= MAX_LEAD);
}

/** Runs a command without disturbing it. */
async function tryOut({ name, args, before }: (typeof COMMAND_LINES)[number]): Promise<Command> {
  const folder = mkdtempSync(join(job.folder, 'undisturbed-'));
  put(folder, before);
  const begin = Date.now();
  const { stderr } = await finished(folder, args);
  const duration = Date.now() - begin;
  const after = planIn(folder);
  if (after === null || after === before) throw new Error(`plan ${args.join(' ')} changed nothing: ${stderr}`);
  rmSync(folder, { recursive: true });
  return { name, args, before, after, duration };
}

/** Runs a command to its end. */
function finished(cwd: string, args: readonly string[]): Promise<{ code: unknown; stderr: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [BIN, ...args], { cwd }, (error, _, stderr) =>
      resolve({ code: error === null ? 0 : (error.code ?? error.signal), stderr }),
    );
  });
}

async function killCommand(command: Command, folder: string): Promise<void> {
  const { name, args, before, after } = command;
  put(folder, before);
  const begin = Date.now();
  const child = spawn(process.execPath, [BIN, ...args], { cwd: folder, stdio: 'ignore' });
  const ended = once(child, 'exit');
  const stop = job.random(2) === 0 ? killWhileSaving(child, folder) : killAnyTime(child, command.duration);
  const [code, signal] = await ended;
  stop();
  const now = planIn(folder);
  const about = `plan ${args.join(' ')}, after ${Date.now() - begin} ms`;
  if (signal !== 'SIGKILL') {
    command.duration = Date.now() - begin;
    if (now !== after) job.fail(`not killed, ended with ${code}, but the plan is ${JSON.stringify(now)}: ${about}`);
    requireTidy(folder, about);
    return;
  }
  if (now !== before && now !== after) job.fail(`the plan is torn: ${JSON.stringify(now)}: ${about}`);
  count(name, folder, now === after);
  await requireUsable(folder, about);
}

function killAnyTime(child: ChildProcess, duration: number): () => void {
  const timer = setTimeout(() => child.kill('SIGKILL'), job.random(Math.ceil(duration * 1.1)));
  return () => clearTimeout(timer);
}

/** The lock file shows that a save begins. */
function killWhileSaving(child: ChildProcess, folder: string): () => void {
  let timer: NodeJS.Timeout | undefined;
  const watcher = watch(folder, (_, file) => {
    if (!file?.endsWith('.lock') || timer) return;
    const later = job.random(SAVE);
    if (later === 0) child.kill('SIGKILL');
    timer = setTimeout(() => child.kill('SIGKILL'), later);
  });
  return () => {
    watcher.close();
    clearTimeout(timer);
  };
}

/** Kills a conversation right after an answer was typed, or at any moment before. */
async function killTalk(scene: Scene, lead: readonly Turn[], folder: string): Promise<void> {
  put(folder, scene.start);
  const turns = [...lead, scene.turn];
  const states = [scene.start, ...turns.map(({ after }) => after)];
  const stage = new Stage(scene, job.random(2) === 0, folder, { cols: 200 });
  const { terminal } = stage;
  let typed = 0;
  const timer = job.random(4) === 0 ? setTimeout(() => terminal.kill('SIGKILL'), job.random(600)) : undefined;
  try {
    for (const turn of turns) {
      await terminal.waitsAt(turn.asked.text);
      terminal.type(stage.keysOf(turn));
      typed++;
    }
    await new Promise((resume) => setTimeout(resume, job.random(AFTER_ANSWER)));
    terminal.kill('SIGKILL');
  } catch (error) {
    // It was killed on the way, as it should be.
    if (!timer) throw error;
  } finally {
    clearTimeout(timer);
  }
  const wasKilled = (await terminal.exit()) === 137;
  terminal.close();
  const now = planIn(folder);
  const about = `${scene.talk}, ${typed} of ${turns.length} answers typed, at ${scene.name}`;
  // What was typed last may be lost; the one before was saved when the next question came.
  const possible = states.slice(Math.max(0, typed - 1), typed + 1);
  if (!possible.includes(now)) job.fail(`the plan is ${JSON.stringify(now)}: ${about}`);
  if (!wasKilled) return;
  count(scene.talk === 'review' ? 'review' : 'init at a terminal', folder, now === states[typed]);
  await requireUsable(folder, about);
}

function count(name: string, folder: string, isSaved: boolean): void {
  kills++;
  byName.set(name, (byName.get(name) ?? 0) + 1);
  counts[leftIn(folder).length > 0 ? 'saving' : isSaved ? 'after' : 'before']++;
}

/** The next run takes over what a killed one left, and clears it up. */
async function requireUsable(folder: string, about: string): Promise<void> {
  if (leftIn(folder).length === 0) return;
  const args = ['init', 'plan.yaml', '--as-of', TODAY, '--set', 'champion=Somebody else'];
  const { code, stderr } = await finished(folder, args);
  if (!planIn(folder)?.includes('champion: Somebody else'))
    job.fail(`the next run ended with ${code}: ${stderr}: ${about}`);
  requireTidy(folder, about);
}

function requireTidy(folder: string, about: string): void {
  const left = leftIn(folder);
  if (left.length > 0) job.fail(`${left.join(', ')} left: ${about}`);
}

/** What a killed run left beside the plan. */
function leftIn(folder: string): string[] {
  return readdirSync(folder).filter((name) => name !== 'plan.yaml');
}

function put(folder: string, plan: string | null): void {
  const path = join(folder, 'plan.yaml');
  if (plan === null) rmSync(path, { force: true });
  else writeFileSync(path, plan);
}

function planIn(folder: string): string | null {
  const path = join(folder, 'plan.yaml');
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}
