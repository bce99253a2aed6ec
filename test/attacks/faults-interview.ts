/**
 * Lets things go wrong at each question of the interview and of the review, at a real terminal: keys and signals
 * that stop it, a killed process, a closed window, a narrow window, a plan that is edited meanwhile, a full disk, a folder
 * that cannot be written. Whatever happens, no answer is lost, the terminal is as it was, the person is told where the
 * plan is and how to go on, and going on works.
 * `npx tsx test/attacks/faults-interview.ts [--budget SECONDS] [--seed N] [--case TEXT]`; needs the built program, and Linux.
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { parse } from 'yaml';
import { BIN, KEY } from '../support/pty.ts';
import { fullScenes, quickScenes, reviewScenes, type Scene } from './interview-scenes.ts';
import { INTERRUPTED, Stage, Wrong } from './interview-stage.ts';
import { canRun, skip, startJob } from './job.ts';
import { canMount, emptyDisk, enterOwnMounts, fillDisk, mountDisk, setReadOnly } from './small-disk.ts';

const NAME = 'faults-interview';
/** Conversations that are held at the same time: each mostly waits. */
const AT_ONCE = 4;
/** A window in which most lines are broken. */
const NARROW = 20;
/** Starts a program without the right to do what permissions forbid, which root has. */
const WITHOUT_RIGHTS = ['setpriv', '--inh-caps', '-dac_override', '--bounding-set', '-dac_override'];
const isRoot = process.getuid?.() === 0;
const EDIT = '# edited meanwhile\n';
const SEGMENT = '    - {id: inserted, name: Inserted, potential: 1M, evidence: A list, secrets: [They talk]} # new\n';

if (process.platform !== 'linux') skip(NAME, 'it looks at processes as Linux shows them');
enterOwnMounts();

/** Something that goes wrong at a question. */
interface Fault {
  readonly name: string;
  /** Whether the plan is on the small disk. */
  readonly onDisk?: boolean;
  /** Whether permissions bind the program. */
  readonly isBound?: boolean;
  /** Whether there is a terminal afterwards to look at. */
  readonly inspect?: boolean;
  /** Throws where what comes of it is wrong. */
  readonly strike: (stage: Stage, disk: string) => Promise<void>;
}

/** What keeps a plan from being saved, and how it is removed. */
interface Obstacle {
  readonly name: string;
  readonly raise: (stage: Stage, disk: string) => void;
  readonly remove: (stage: Stage, disk: string) => void;
}

const ON_DISK: readonly Obstacle[] = [
  { name: 'full disk', raise: (_, disk) => fillDisk(disk, 0), remove: (_, disk) => emptyDisk(disk) },
  {
    name: 'read-only folder',
    raise: (_, disk) => setReadOnly(disk, true),
    remove: (_, disk) => setReadOnly(disk, false),
  },
];
const NO_PERMISSION: Obstacle = {
  name: 'no permission',
  raise: ({ folder }) => chmodSync(folder, 0o555),
  remove: ({ folder }) => chmodSync(folder, 0o755),
};

const FAULTS: readonly Fault[] = [
  { name: 'Ctrl-C', strike: (stage) => stopped(stage, () => stage.terminal.type(KEY.ctrlC)) },
  // Where the terminal reads lines, the first one only ends the line.
  {
    name: 'Ctrl-D',
    strike: (stage) => stopped(stage, () => stage.terminal.type(KEY.ctrlD.repeat(stage.plain ? 2 : 1))),
  },
  ...(['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'] as const).map(
    (signal): Fault => ({ name: signal, strike: (stage) => stopped(stage, () => stage.terminal.kill(signal)) }),
  ),
  { name: 'Ctrl-Z', strike: suspended },
  { name: 'SIGTERM while it saves', strike: stoppedWhileSaving },
  { name: 'SIGKILL', strike: killed },
  { name: 'closed window', inspect: false, strike: windowClosed },
  { name: `${NARROW} columns`, strike: resized },
  { name: 'plan edited', strike: edited },
  ...(canMount ? ON_DISK.flatMap((obstacle) => faultsOf(obstacle, { onDisk: true })) : []),
  ...(!isRoot || canRun(WITHOUT_RIGHTS[0]!, ...WITHOUT_RIGHTS.slice(1), 'true')
    ? faultsOf(NO_PERMISSION, { isBound: true })
    : []),
];

function faultsOf(obstacle: Obstacle, where: Pick<Fault, 'onDisk' | 'isBound'>): Fault[] {
  return [
    { ...where, name: obstacle.name, strike: (stage, disk) => unsaved(stage, disk, obstacle, false) },
    { ...where, name: `${obstacle.name} for a while`, strike: (stage, disk) => unsaved(stage, disk, obstacle, true) },
  ];
}

const job = startJob(NAME, 120);
const { values } = parseArgs({ options: { case: { type: 'string' } }, strict: false });
const rescued = join(job.folder, 'rescued');
mkdirSync(rescued);

const scenes = [...(await quickScenes()), ...(await fullScenes()), ...(await reviewScenes())];
// Every other case is held line by line; the next seed has them the other way round.
const cases = scenes
  .flatMap((scene, at) => FAULTS.map((fault, index) => ({ scene, fault, plain: (at + index + job.seed) % 2 === 1 })))
  .map((one) => ({ ...one, name: `${one.fault.name}${one.plain ? ', line by line' : ''}, at ${one.scene.name}` }))
  .filter(({ name }) => name.includes(String(values.case ?? '')));
// One of each fault after the other, so that a short run has them all.
const decks = FAULTS.map(({ name }) => cases.filter(({ fault }) => fault.name === name))
  .filter((deck) => deck.length > 0)
  .map(job.deal);
let done = 0;
const counts = new Map(FAULTS.map(({ name }) => [name, 0]));
const failures: { readonly at: number; readonly what: string }[] = [];
await Promise.all(Array.from({ length: AT_ONCE }, (_, index) => playAll(join(job.folder, String(index)))));
// The smallest failing case first: few answers lead to it.
for (const { what } of failures.sort((a, b) => a.at - b.at)) job.fail(what);
job.end(
  `${done} of ${cases.length} cases at ${scenes.length} questions ` +
    `(${[...counts].map(([name, count]) => `${count} ${name}`).join(', ')}${canMount ? '' : ', no mount here'}), ` +
    `seed ${job.seed}`,
);

/** Plays one case after the other, in folders of its own. */
async function playAll(own: string): Promise<void> {
  const disk = join(own, 'disk');
  mkdirSync(disk, { recursive: true });
  if (canMount) mountDisk(disk, 64, 32);
  while (done < cases.length && (job.goesOn() || done < FAULTS.length)) {
    const one = decks[done % decks.length]!();
    done++;
    counts.set(one.fault.name, counts.get(one.fault.name)! + 1);
    try {
      await play(one.scene, one.fault, one.plain, own, disk);
    } catch (error) {
      const what = error instanceof Wrong ? error.message : String((error as Error).stack);
      failures.push({ at: cases.indexOf(one), what: `${one.name}: ${what}` });
    }
  }
}

async function play(scene: Scene, fault: Fault, plain: boolean, own: string, disk: string): Promise<void> {
  const folder = join(fault.onDisk ? disk : own, 'plans');
  mkdirSync(folder);
  if (scene.start !== null) writeFileSync(join(folder, 'plan.yaml'), scene.start);
  const { isBound = false, inspect = true } = fault;
  const stage = new Stage(scene, plain, folder, {
    inspect,
    env: { TMPDIR: rescued },
    through: isBound && isRoot ? WITHOUT_RIGHTS : [],
  });
  try {
    await stage.comeToScene();
    await fault.strike(stage, disk);
  } finally {
    stage.terminal.close();
    rmSync(folder, { recursive: true });
  }
}

/** The person stops, or is stopped, with an answer half typed. */
async function stopped(stage: Stage, stop: () => void): Promise<void> {
  await stage.typeHalf();
  stage.terminal.mark();
  stop();
  await stage.endedWell([stage.scene.turn.asked.plan]);
  await stage.goesOn();
}

/** The person puts the program to sleep, does something else, and comes back to it. */
async function suspended(stage: Stage): Promise<void> {
  const { terminal, plain, scene } = stage;
  const rest = await stage.typeHalf();
  terminal.type(KEY.ctrlZ);
  await pause(50);
  terminal.kill('SIGSTOP');
  await pause(20);
  terminal.kill('SIGCONT');
  await pause(150);
  // A terminal that reads lines forgets the one that was begun.
  terminal.type(plain ? stage.keysOf(scene.turn) : rest);
  if (scene.turn.next !== null) await terminal.waitsAt(scene.turn.next);
  await stage.stops(scene.turn.after);
  await stage.goesOn();
}

async function stoppedWhileSaving(stage: Stage): Promise<void> {
  const { scene, terminal } = stage;
  const { asked, after } = scene.turn;
  terminal.type(stage.keysOf(scene.turn));
  await pause(job.random(30));
  terminal.kill('SIGTERM');
  // Behind the last question the program may have ended by itself.
  if (scene.turn.next === null && (await terminal.exit()) === 0) return stage.requirePlan([after]);
  await stage.endedWell([asked.plan, after]);
  await stage.goesOn();
}

async function killed(stage: Stage): Promise<void> {
  await stage.typeHalf();
  stage.terminal.kill('SIGKILL');
  await stage.terminal.exit();
  stage.requirePlan([stage.scene.turn.asked.plan]);
  await stage.goesOn();
}

async function windowClosed(stage: Stage): Promise<void> {
  await stage.typeHalf();
  stage.terminal.hangUp();
  const code = await stage.terminal.exit();
  if (code !== INTERRUPTED) throw new Wrong(`ended with ${code}`);
  stage.requirePlan([stage.scene.turn.asked.plan]);
  stage.requireTidy();
  await stage.goesOn();
}

async function resized(stage: Stage): Promise<void> {
  const { scene, terminal } = stage;
  const rest = await stage.typeHalf();
  terminal.resize(NARROW, 40);
  await pause(20);
  terminal.type(rest);
  if (scene.turn.next !== null) await terminal.waitsAt(scene.turn.next);
  await stage.stops(scene.turn.after);
  await stage.goesOn();
}

/** Somebody puts a comment and another segment into the plan, in an editor that replaces the file or writes over it. */
async function edited(stage: Stage): Promise<void> {
  const { asked, after } = stage.scene.turn;
  const rest = await stage.typeHalf();
  const path = join(stage.folder, 'plan.yaml');
  writeFileSync(job.random(2) === 0 ? path : `${path}.new`, withEdit(asked.plan));
  if (existsSync(`${path}.new`)) renameSync(`${path}.new`, path);
  stage.terminal.type(rest);
  // Where there was no list yet, nothing was put into it.
  const hasSegments = withEdit(asked.plan).includes(SEGMENT);
  const meant = parse(withEdit(after).replace(hasSegments ? '' : SEGMENT, '')) as unknown;
  const hasEdit = () => stage.plan?.includes(EDIT) && isDeepStrictEqual(parse(stage.plan), meant);
  // Which question comes next, the edit decides; so it is the plan that is waited for.
  for (let looks = 0; looks < 500 && !hasEdit(); looks++) await pause(10);
  const { plan } = stage;
  if (!hasEdit()) throw new Wrong(`the answer or the edit is lost: ${plan}`);
  await stage.stops(plan);
  await stage.goesOn();
}

function withEdit(plan: string | null): string {
  return `${EDIT}${(plan ?? 'format: 1\n').replace(/^ {2}segments:\n/m, (line) => line + SEGMENT)}`;
}

/** An answer that cannot be saved: the talk goes on; the answer is saved as soon as it can be, or kept elsewhere. */
async function unsaved(stage: Stage, disk: string, obstacle: Obstacle, forAWhile: boolean): Promise<void> {
  const { scene, terminal } = stage;
  const { asked, after } = scene.turn;
  obstacle.raise(stage, disk);
  try {
    terminal.type(stage.keysOf(scene.turn));
    const isLast = scene.turn.next === null;
    if (scene.turn.next !== null) await terminal.waitsAt(scene.turn.next);
    stage.requirePlan([asked.plan]);
    if (after === asked.plan || (forAWhile && !isLast)) {
      obstacle.remove(stage, disk);
      await stage.stops(after);
      return;
    }
    if (!isLast) terminal.type(KEY.ctrlC);
    const code = await terminal.exit();
    if (code !== (isLast ? 2 : INTERRUPTED)) throw new Wrong(`ended with ${code}: ${terminal.sinceTyped}`);
    stage.requireRestored();
    stage.requirePlan([asked.plan]);
    const { text, file } = readRescued(terminal.sinceTyped);
    if (text !== after) throw new Wrong(`the file lacks answers: ${text}`);
    obstacle.remove(stage, disk);
    takeUp(stage, file);
  } finally {
    obstacle.remove(stage, disk);
  }
}

function readRescued(said: string): { readonly text: string; readonly file: string } {
  const file = /--answers (\S+)/.exec(said)?.[1];
  if (file === undefined) throw new Wrong(`no file is named: ${said}`);
  return { text: readFileSync(file, 'utf8'), file };
}

/** Does what the person is told to do later. */
function takeUp({ scene, folder, plan }: Stage, file: string): void {
  const { stderr } = spawnSync(process.execPath, [BIN, 'init', 'plan.yaml', '--answers', file], { cwd: folder });
  rmSync(dirname(file), { recursive: true });
  const now = readFileSync(join(folder, 'plan.yaml'), 'utf8');
  if (isDeepStrictEqual(parse(now), parse(scene.turn.after ?? ''))) return;
  throw new Wrong(`taken up, the plan was ${plan} and is ${now}: ${stderr}`);
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resume) => setTimeout(resume, milliseconds));
}
