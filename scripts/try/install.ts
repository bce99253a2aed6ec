/**
 * Tries each way of docs/install.md from an empty folder and with an empty home folder, as its commands are printed there: as
 * this user and, where this is root, as an ordinary user, who is created for it and removed at the end. What is installed must
 * judge, write a page, use threads and hold an interview. `npm run test:install [-- WAY…]` tries the committed state;
 * it needs git and the network. It prints a line for each way and user, and ends with 1 if one failed.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { KEY, Terminal } from '../../test/support/pty.ts';
import { ADDRESS, commandsOf, WAYS, type Way } from './install-ways.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const { name: PACKAGE, version: VERSION } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  name: string;
  version: string;
};
const ARCHIVE = `${PACKAGE}-${VERSION}.tgz`;
/** How this computer reaches the network: nothing else of the environment is passed on. */
const NETWORK = Object.fromEntries(
  Object.entries(process.env).filter(([name]) =>
    /^(https?_proxy|no_proxy|node_extra_ca_certs|ssl_cert_\w+)$/i.test(name),
  ),
);

/** Who tries: the user of this process if there are no ids. */
interface User {
  readonly name: string;
  readonly ids?: { readonly uid: number; readonly gid: number };
}

/** Where the package, the executable and a repository without a work tree are. */
interface Made {
  readonly folder: string;
  readonly repository: string;
}

interface Outcome {
  readonly status: number | null;
  readonly said: string;
}

/** An empty folder with an empty home folder beside it, and what runs in it. */
class Place {
  readonly folder: string;
  readonly env: Readonly<Record<string, string>>;
  readonly #user: User;

  constructor(within: string, user: User, repository: string, path: string) {
    const top = mkdtempSync(join(within, 'way-'));
    const home = join(top, 'home');
    this.folder = join(top, 'folder');
    this.#user = user;
    for (const folder of [home, this.folder]) mkdirSync(folder);
    this.env = { ...NETWORK, HOME: home, PATH: path, LANG: 'C.UTF-8', REPOSITORY: repository };
    // The address leads to this repository, which may belong to another user.
    writeFileSync(
      join(home, '.gitconfig'),
      `[url "file://${repository}"]\n  insteadOf = ${ADDRESS}\n[safe]\n  directory = *\n`,
    );
    if (user.ids) execFileSync('chown', ['-R', `${user.ids.uid}:${user.ids.gid}`, top]);
  }

  put(file: string, name: string): void {
    copyFileSync(file, join(this.folder, name));
    // As it arrives with a mail.
    chmodSync(join(this.folder, name), 0o644);
    if (this.#user.ids) execFileSync('chown', [`${this.#user.ids.uid}`, join(this.folder, name)]);
  }

  run(script: string): Outcome {
    const { status, stdout, stderr } = spawnSync('/bin/bash', ['-e', '-c', script], {
      cwd: this.folder,
      env: this.env,
      encoding: 'utf8',
      maxBuffer: 1e8,
      ...this.#user.ids,
    });
    return { status, said: stdout + stderr };
  }

  /** Answers the first question of the interview and stops; the plan that is saved by then. */
  async interview(plan: string): Promise<string> {
    const env = Object.entries({ ...this.env, TERM: 'xterm-256color' }).map(([name, value]) => `${name}=${value}`);
    const terminal = new Terminal([], {
      program: ['/usr/bin/env', '-i', ...env, '/bin/bash', '-c', `${plan} init interview.yaml`],
      cwd: this.folder,
      ...(this.#user.ids ? { user: this.#user.ids } : {}),
    });
    try {
      await terminal.answer('organisation called', 'Northwind Cycles');
      await terminal.expect('What do you want to grow', 30_000);
      terminal.type(KEY.ctrlC);
      await terminal.exit();
    } finally {
      terminal.close();
    }
    return readFileSync(join(this.folder, 'interview.yaml'), 'utf8');
  }
}

/** So many plans are judged in more than one thread. */
const MANY = 160;

/** What an installed program must do: its arguments, its exit code, and what it prints. */
const DUTIES: readonly (readonly [string, number, RegExp])[] = [
  ['--version', 0, new RegExp(`^${VERSION.replaceAll('.', '\\.')}$`, 'm')],
  ['check bakery.yaml --as-of 2026-09-01', 0, /^WHO may deliver HOW BIG/m],
  [
    'report bakery.yaml --as-of 2026-09-01 --format html --output board.html && head -c 15 board.html',
    0,
    /<!doctype html>/i,
  ],
  ['init --template template.yaml && grep organization: template.yaml', 0, /organization:/],
  [
    "check 'many/*.yaml' --as-of 2026-09-01 --format compact | grep -c growth-uncertain",
    0,
    new RegExp(`^${MANY}$`, 'm'),
  ],
  ['check nowhere.yaml', 2, /nowhere\.yaml/],
];

/** What is wrong with the program that the command `plan` starts, if anything. */
async function faultsOf(place: Place, plan: string): Promise<string[]> {
  place.put(join(ROOT, 'examples/minimal/plan.yaml'), 'bakery.yaml');
  place.run(`mkdir many && for n in {1..${MANY}}; do cp bakery.yaml many/$n.yaml; done`);
  const faults: string[] = [];
  for (const [args, code, printed] of DUTIES) {
    const { status, said } = place.run(`${plan} ${args}`);
    if (status !== code || !printed.test(said)) faults.push(`${plan} ${args}: exit ${status}\n${said.slice(0, 2000)}`);
  }
  const saved = await place.interview(plan).catch(String);
  if (!saved.includes('organization: Northwind Cycles')) faults.push(`${plan} init saved no answer: ${saved}`);
  return faults;
}

/** Tries a way as a user; what is wrong, if anything. */
async function tryWay(way: Way, user: User, { folder, repository }: Made): Promise<string[]> {
  const path = way.withoutNode ? pathWithoutNode(folder) : process.env['PATH']!;
  const place = new Place(folder, user, repository, path);
  if (way.takes === 'package') place.put(join(folder, ARCHIVE), ARCHIVE);
  if (way.takes === 'executable') place.put(join(folder, 'executable/plan'), 'plan');
  const { status, said } = place.run(way.script);
  if (way.refusal) return status !== 0 && said.includes(way.refusal) ? [] : [`exit ${status}: ${said}`];
  if (status !== 0) return [`exit ${status}: ${said}`];
  return way.plan === undefined ? [] : await faultsOf(place, way.plan);
}

/** A path with the few programs that the checks themselves need. */
function pathWithoutNode(folder: string): string {
  const path = join(folder, 'bin');
  mkdirSync(path, { recursive: true });
  for (const name of ['chmod', 'cp', 'grep', 'head', 'mkdir']) {
    const program = execFileSync('/bin/sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).trim();
    rmSync(join(path, name), { force: true });
    execFileSync('ln', ['-s', program, join(path, name)]);
  }
  return path;
}

/**
 * Tries ways as this user, with the package and the executable of the program that is built here, without the network. Only the
 * executable must do everything: the other ways only print the version, as they run the files that all tests run.
 */
export async function tryHere(names: readonly string[], folder: string): Promise<string[]> {
  const options = { cwd: ROOT, stdio: ['ignore', 'ignore', 'pipe'] as 'pipe'[] };
  execFileSync('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder], options);
  const out = join(folder, 'executable');
  execFileSync(process.execPath, ['--import', 'tsx', 'scripts/build/executable.ts', out], options);
  const faults: string[] = [];
  for (const name of names) {
    const { plan, ...way } = WAYS[name]!;
    const tried = way.takes === 'executable' && plan !== undefined ? { ...way, plan } : way;
    const found = await tryWay(tried, { name: 'this user' }, { folder, repository: ROOT });
    faults.push(...found.map((fault) => `${name}: ${fault}`));
  }
  return faults;
}

/** Makes the package and the executable as the page says, from a repository that has the committed state alone. */
function make(folder: string): Made {
  const repository = join(folder, 'plan.git');
  execFileSync('git', ['clone', '--quiet', '--bare', ROOT, repository]);
  const place = new Place(folder, { name: 'this user' }, repository, process.env['PATH']!);
  const { status, said } = place.run(commandsOf('Make the files'));
  if (status !== 0) throw new Error(`The files could not be made:\n${said}`);
  const clone = join(place.folder, 'plan');
  copyFileSync(join(clone, ARCHIVE), join(folder, ARCHIVE));
  mkdirSync(join(folder, 'executable'));
  copyFileSync(join(clone, 'executable/plan'), join(folder, 'executable/plan'));
  const cache = execFileSync('du', ['-sm', join(place.env['HOME']!, '.npm')], { encoding: 'utf8' });
  console.log(`make the files: ok; npm downloaded ${Number.parseInt(cache, 10)} MB`);
  return { folder, repository };
}

/** The size of the executable, and the processor time of a check beside that of the program that Node runs. */
function measure(folder: string): string {
  const program = join(folder, 'executable/plan');
  const megabytes = (bytes: number) => `${Math.round(bytes / 1e6)} MB`;
  const packed = execFileSync('gzip', ['-c', program], { maxBuffer: 1e9 }).length;
  const secondsOf = (...command: string[]) => {
    const plan = join(ROOT, 'examples/minimal/plan.yaml');
    const script = 'for run in {1..20}; do "$@" > /dev/null; done; times';
    const times = execFileSync(
      '/bin/bash',
      ['-c', script, 'bash', ...command, 'check', plan, '--as-of', '2026-09-01'],
      {
        encoding: 'utf8',
      },
    );
    const [, minutes, seconds, more, others] = /^(\d+)m([\d.]+)s (\d+)m([\d.]+)s$/m.exec(times.split('\n')[1]!)!;
    return ((Number(minutes) + Number(more)) * 60 + Number(seconds) + Number(others)) / 20;
  };
  const own = secondsOf(program);
  const ofNode = secondsOf(process.execPath, join(ROOT, 'bin/plan.js'));
  return (
    `${megabytes(statSync(program).size)}, ${megabytes(packed)} with gzip; ` +
    `"plan check" takes ${own.toFixed(2)} s of processor time, with Node ${ofNode.toFixed(2)} s`
  );
}

/** This user and, where it is root, an ordinary one. */
function users(folder: string): readonly User[] {
  if (process.getuid?.() !== 0) return [{ name: 'this user' }];
  const name = `plan-try-${process.pid}`;
  if (spawnSync('useradd', ['--no-create-home', '--home-dir', folder, name]).status !== 0) {
    console.log('ordinary user: skipped, useradd does not work here');
    return [{ name: 'root' }];
  }
  process.on('exit', () => spawnSync('userdel', [name]));
  const id = (which: string) => Number(execFileSync('id', [which, name], { encoding: 'utf8' }));
  return [{ name: 'root' }, { name: 'an ordinary user', ids: { uid: id('-u'), gid: id('-g') } }];
}

async function main(names: readonly string[]): Promise<void> {
  const unknown = names.filter((name) => !(name in WAYS));
  if (unknown.length > 0) throw new Error(`No way is called ${unknown.join(', ')}: ${Object.keys(WAYS).join(', ')}`);
  const folder = mkdtempSync(join(tmpdir(), 'plan-install-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(130));
  chmodSync(folder, 0o755);
  const made = make(folder);
  const everybody = users(folder);
  for (const [name, way] of Object.entries(WAYS)) {
    if (names.length > 0 && !names.includes(name)) continue;
    for (const user of everybody) {
      const faults = await tryWay(way, user, made);
      console.log(`${name}, ${user.name}: ${faults.length === 0 ? 'ok' : `FAILED\n${faults.join('\n')}`}`);
      if (faults.length > 0) process.exitCode = 1;
    }
    if (name === 'executable') console.log(`executable: ${measure(folder)}`);
  }
}

if (process.argv[1] === import.meta.filename) await main(process.argv.slice(2));
