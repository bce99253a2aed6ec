/**
 * Plants repositories that would run commands, reach a network or never end, and lets the program read the history of the
 * plan in each: no command may run, nobody may be contacted, and it ends within its time limit. To see that each repository
 * bites, an unguarded git is let loose on it afterwards.
 * `npx tsx test/attacks/hostile-repositories.ts [--budget SECONDS] [--seed N] [--only NAME]`
 */
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { History } from '../../src/history/history.ts';
import { UserError } from '../../src/values/user-error.ts';
import { commitAll, git } from '../support/git.ts';
import { Terminal } from '../support/pty.ts';
import { plan } from '../support/run.ts';
import { canRun, skip, startJob } from './job.ts';
import { REPOSITORY_CASES, type RepositoryCase, type Target } from './repository-cases.ts';

const PLAN = `format: 1
organization: Northwind Cycles
win:
  cut:
    - {what: The show-room, owner: Head of Retail, due: 2020-01-31, status: started}
`;
const CHANGED = PLAN.replace('Northwind', 'Southwind');
/** How long git may take, in milliseconds: as for everybody, and where it would wait for ever. */
const TIME_LIMIT = 10_000;
const HANG_LIMIT = 1500;
/** How much longer than git a run may take, in milliseconds, on a busy machine. */
const GRACE = 10_000;
const MAX_BYTES = 1 << 20;
/** How many repositories are tried however short the time, besides those that hang. */
const AT_LEAST = 12;

const { values } = parseArgs({ options: { only: { type: 'string' } }, strict: false });
const job = startJob('hostile-repositories', 120);
if (process.platform === 'win32' || !canRun('git', '--version')) skip(job.name, 'there is no git, or no pipes');

let contacts = 0;
const silent = await listen(() => {});
const asking = await listen((socket) =>
  socket.end('HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Basic realm="x"\r\nContent-Length: 0\r\n\r\n'),
);
const sound = join(job.folder, 'sound');
mkdirSync(sound);
git(sound, 'init', '--quiet');
for (const text of [PLAN.replace('started', 'planned'), PLAN]) {
  writeFileSync(join(sound, 'plan.yaml'), text);
  commitAll(sound);
}
writeFileSync(join(sound, 'plan.yaml'), CHANGED);

const cases = REPOSITORY_CASES.filter(({ name }) => values.only === undefined || name === values.only);
const counts = { read: 0, refused: 0, bitten: 0, reviewed: 0 };
// Those that wait for ever wait side by side, and before the others, whose planting would hold up the clock.
await Promise.all(cases.filter(({ hangs }) => hangs).map(attack));
const others = cases.filter(({ hangs }) => !hangs);
const next = job.deal(others);
for (let tried = 0; tried < others.length && (job.goesOn() || tried < AT_LEAST); tried++) await attack(next());
// As long as there is time, the same through the whole program.
const nextReview = job.deal(cases);
for (; counts.reviewed < cases.length && job.goesOn(); counts.reviewed++) await review(nextReview());
for (const server of [silent, asking]) server.close();
job.end(
  `${counts.read + counts.refused} of ${cases.length} repositories (${counts.read} read, ${counts.refused} refused; ${counts.bitten} of them bite an ` +
    `unguarded git), ${counts.reviewed} of them at a terminal, seed ${job.seed}`,
);

/** A port of 127.0.0.1 that counts who comes. */
async function listen(answer: (socket: Socket) => void): Promise<Server> {
  const server = createServer((socket) => {
    contacts++;
    socket.on('error', () => {});
    answer(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  server.unref();
  return server;
}

function planted({ name, plant }: RepositoryCase, purpose: string): Target {
  const own = join(job.folder, `${purpose}-${REPOSITORY_CASES.findIndex((one) => one.name === name)}`);
  const port = (server: Server) => (server.address() as AddressInfo).port;
  const target = {
    folder: join(own, 'repository'),
    proof: join(own, 'proof'),
    silentPort: port(silent),
    passwordPort: port(asking),
  };
  mkdirSync(own);
  cpSync(sound, target.folder, { recursive: true });
  plant(target);
  return target;
}

/** The person's environment in that repository. */
function environment(one: RepositoryCase, target: Target): Record<string, string> {
  const own = Object.entries(process.env).filter(([key]) => !key.startsWith('GIT_')) as [string, string][];
  return { ...Object.fromEntries(own), GIT_CONFIG_GLOBAL: '/dev/null', ...one.env?.(target) };
}

/** Reads the history of a plan in a hostile repository, and then lets an unguarded git do so. */
async function attack(one: RepositoryCase): Promise<void> {
  const target = planted(one, 'history');
  const timeLimit = one.hangs ? HANG_LIMIT : TIME_LIMIT;
  const before = contacts;
  const begun = performance.now();
  const outcome = await outcomeOf(target, { env: environment(one, target), timeLimit });
  // Each command has the limit for itself.
  const elapsed = performance.now() - begun;
  if (!one.hangs) await runCommands(one, target);
  await sleep(one.bait === undefined ? 0 : 20);
  const isRead = outcome === PLAN;
  counts[isRead ? 'read' : 'refused']++;
  if (elapsed > 3 * timeLimit + GRACE) job.fail(`${one.name}: it took ${Math.round(elapsed)} ms`);
  if (existsSync(target.proof)) job.fail(`${one.name}: a command ran`);
  if (contacts > before && !one.hangs) job.fail(`${one.name}: somebody was contacted`);
  if (one.isReadable && !isRead) job.fail(`${one.name}: the committed plan was not read (${outcome})`);
  if (one.hangs && outcome !== 'git-too-slow') job.fail(`${one.name}: it did not hang, but "${outcome}" came of it`);
  if (one.bait !== undefined && (await bites(one, one.bait, target))) counts.bitten++;
  rmSync(join(target.folder, '..'), { recursive: true, maxRetries: 5 });
}

/** Runs every command that reads a history. */
async function runCommands(one: RepositoryCase, target: Target): Promise<void> {
  if (!existsSync(join(target.folder, 'plan.yaml'))) return;
  for (const args of [['diff'], ['diff', 'HEAD~1', 'HEAD'], ['trend'], ['report', '--since', 'HEAD']]) {
    const { code, stderr } = await plan(args, { cwd: target.folder, env: environment(one, target) });
    if (code > (one.isReadable ? 0 : 2)) job.fail(`${one.name}: plan ${args.join(' ')} ended with ${code}: ${stderr}`);
  }
}

/** The committed plan, or a word for why it was not read. */
async function outcomeOf({ folder }: Target, options: Parameters<typeof History.of>[1]): Promise<string> {
  try {
    const text = await History.of(join(folder, 'plan.yaml'), options, async (history) => {
      const { revisions } = await history.revisions();
      const names = revisions.map(({ id, path }) => ({ revision: id, path }));
      const [head] = await history.read([{ revision: 'HEAD', path: history.path }, ...names], MAX_BYTES);
      return 'absent' in head! ? head.absent : Buffer.from(head!.bytes).toString();
    });
    return text ?? 'no repository';
  } catch (error) {
    return error instanceof UserError ? error.code : `thrown: ${error instanceof Error ? error.stack : error}`;
  }
}

/** Whether a git without a guard runs a command of the repository or contacts somebody; a case that does not is no test. */
async function bites(one: RepositoryCase, bait: readonly string[], target: Target): Promise<boolean> {
  const before = contacts;
  const person = ['-c', 'user.name=a', '-c', 'user.email=a@example.org'];
  // Found in PATH by a shell, as a person would; in a group of its own, for it starts others.
  const running = spawn('/bin/sh', ['-c', 'git "$@"', 'sh', ...person, ...bait], {
    cwd: target.folder,
    env: environment(one, target),
    stdio: 'ignore',
    detached: true,
  });
  const until = Date.now() + TIME_LIMIT;
  const goesOn = () => running.exitCode === null && running.signalCode === null && Date.now() < until;
  while (!existsSync(target.proof) && contacts === before && goesOn()) await sleep(10);
  await sleep(20);
  try {
    process.kill(-running.pid!, 'SIGKILL');
  } catch {
    // It has ended.
  }
  if (existsSync(target.proof) || contacts > before) return true;
  job.fail(`${one.name}: an unguarded git is not harmed by it, so that it shows nothing`);
  return false;
}

/** Leaves `plan review` in a hostile repository, which then says what changed. */
async function review(one: RepositoryCase): Promise<void> {
  const target = planted(one, 'review');
  if (!existsSync(join(target.folder, 'plan.yaml'))) return;
  writeFileSync(join(target.folder, 'plan.yaml'), CHANGED);
  const before = contacts;
  const session = new Terminal(['review', '--as-of', '2020-06-01'], {
    cwd: target.folder,
    env: environment(one, target),
  });
  try {
    await session.expect(': more.', 2 * GRACE);
    session.type(':6');
    await session.expect('Go on with: plan review', 2 * GRACE);
    const code = await session.exit(2 * TIME_LIMIT + GRACE);
    if (code !== 0) job.fail(`${one.name}: plan review ended with ${code}`);
    if (one.isReadable && !/Since the last commit: Organization/.test(session.text)) {
      job.fail(`${one.name}: plan review did not say what changed: ${session.text.slice(-300)}`);
    }
  } catch (error) {
    job.fail(`${one.name}: ${String(error)}`);
  } finally {
    session.close();
  }
  await sleep(20);
  if (existsSync(target.proof)) job.fail(`${one.name}: plan review ran a command`);
  if (contacts > before) job.fail(`${one.name}: plan review contacted somebody`);
  rmSync(join(target.folder, '..'), { recursive: true, maxRetries: 5 });
}
