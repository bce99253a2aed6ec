import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith } from './support/run.ts';

const PROGRAM = resolve('bin/plan.js');
const SAMPLE = resolve('examples/northwind-cycles/plan.yaml');

/** Node's own modules that a run loads beyond those of an empty program. */
function modulesOf(...args: string[]): string[] {
  const folder = folderWith({
    'list.cjs':
      "process.on('exit', () => require('fs').writeFileSync(process.env.LIST, process.moduleLoadList.join('\\n')));",
    'empty.cjs': '',
  });
  const list = join(folder, 'list');
  const loaded = (program: string[]) => {
    const options = { env: { ...process.env, LIST: list }, stdio: ['ignore', 'pipe', 'pipe'] as 'pipe'[] };
    execFileSync(process.execPath, ['-r', join(folder, 'list.cjs'), ...program], options);
    return readFileSync(list, 'utf8').split('\n');
  };
  const empty = new Set(loaded([join(folder, 'empty.cjs')]));
  // On Node 20, what judges tells V8 to wait before it optimises; the module for that brings streams along.
  const allowed = args[0] === 'check' || args[0] === 'report' ? loaded(['-e', 'require("node:v8")']) : [];
  return loaded([PROGRAM, ...args])
    .filter((name) => name.startsWith('NativeModule') && !empty.has(name) && !allowed.includes(name))
    .map((name) => name.slice('NativeModule '.length));
}

describe('the start', () => {
  it.each([
    [['--version']],
    [['--help']],
    [['--plain']],
    [['check', SAMPLE]],
    [['check', SAMPLE, '--format', 'sarif']],
    [['report', SAMPLE]],
    [['explain', 'take-notes']],
  ])('of %j loads nothing of Node that it does not need', (args) => {
    // No sockets, terminals, cryptography or child processes: each of them takes milliseconds.
    expect(
      modulesOf(...args).filter((name) => !['process', 'vm', 'internal/navigator', 'internal/fs/dir'].includes(name)),
    ).toEqual([]);
  });

  it.each([
    ['plan.cjs', 1030],
    ['plan.cjs.cache', 1540],
    ['start.cjs', 3],
    ['inquirer-prompter.cjs', 700],
  ])('%s has at most %i KB', (name, most) => {
    expect(statSync(`dist/${name}`).size / 1000).toBeLessThan(most);
  });

  it('of a check takes little more of a processor than that of Node alone', () => {
    // About 3.7 where bare Node reads no certificates; twice that is a start without its compiled code.
    const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;
    const secondsOf = (...args: string[]) => {
      const script = 'for run in 1 2 3 4 5 6 7; do "$@" > /dev/null || exit; done; times';
      const times = execFileSync('bash', ['-c', script, 'bash', process.execPath, ...args], { env, encoding: 'utf8' });
      // Its second line is of the programs that were run: "0m0.340s 0m0.066s".
      const all = times.split('\n')[1]!.matchAll(/(\d+)m([\d.]+)s/g);
      return [...all].reduce((sum, [, minutes, seconds]) => sum + 60 * Number(minutes) + Number(seconds), 0);
    };
    expect(secondsOf(PROGRAM, 'check', SAMPLE) / secondsOf('-e', '0')).toBeLessThan(5);
  });

  it('knows neither questions nor the compiler of schemas, and is ASCII, as it is read', () => {
    const code = readFileSync('dist/plan.cjs');
    expect(code.every((byte) => byte < 0x80)).toBe(true);
    // A word of the validator's own library, and one of a package for questions.
    expect(['strictSchema', '_hadControl'].filter((word) => code.includes(word))).toEqual([]);
    expect(readFileSync('dist/inquirer-prompter.cjs').includes('_hadControl')).toBe(true);
  });

  it('uses the compiled code that fits, and does without one that does not', () => {
    const folder = folderWith({ 'package.json': '{}' });
    for (const path of ['bin', 'dist']) mkdirSync(join(folder, path));
    for (const name of ['bin/plan.js', 'bin/package.json', 'dist/start.cjs', 'dist/plan.cjs'])
      copyFileSync(name, join(folder, name));
    const version = () => spawnSync(process.execPath, [join(folder, 'bin/plan.js'), '--version'], { encoding: 'utf8' });
    const fresh = version();
    writeFileSync(join(folder, 'dist/plan.cjs.cache'), readFileSync('dist/plan.cjs.cache').subarray(0, 5000));
    const broken = version();
    expect(fresh).toMatchObject({ status: 0, stderr: '' });
    expect(broken).toMatchObject({ status: 0, stderr: '', stdout: fresh.stdout });

    const code = `const { load } = require(${JSON.stringify(resolve('dist/start.cjs'))});
      console.log(load(${JSON.stringify(resolve('dist/plan.cjs'))}, require).script.cachedDataRejected);`;
    expect(execFileSync(process.execPath, ['-e', code], { encoding: 'utf8' })).toBe('false\n');
  });
});

describe('what keeps the program from starting (row 11 of the field)', () => {
  /** Copies of the files that are needed to start, as an installation has them. */
  function installation(...names: readonly string[]): string {
    const folder = folderWith({ 'package.json': '{}' });
    for (const path of ['bin', 'dist']) mkdirSync(join(folder, path));
    for (const name of ['bin/plan.js', 'bin/package.json', ...names]) copyFileSync(name, join(folder, name));
    return join(folder, 'bin/plan.js');
  }

  const PARTS = ['dist/start.cjs', 'dist/plan.cjs', 'dist/plan.cjs.cache'];

  function refused(args: readonly string[], options: { env?: Record<string, string> } = {}): string {
    const env = { ...process.env, ...options.env };
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { ...options, env, encoding: 'utf8' });
    expect({ status, stdout, lines: stderr.split('\n').length }).toEqual({ status: 2, stdout: '', lines: 2 });
    return stderr;
  }

  it.each(['20.0.0', '20.16.9', '21.7.3', '22.12.0', '18.20.4', '8.0.0'])('is Node %s', (version) => {
    const folder = folderWith({
      'old.cjs': `Object.defineProperty(process.versions, 'node', { value: ${JSON.stringify(version)} });`,
    });
    const said = refused(['-r', join(folder, 'old.cjs'), PROGRAM, '--version']);
    expect(said).toContain(`Node ${version} is not supported`);
    const { engines } = JSON.parse(readFileSync('package.json', 'utf8')) as { engines: { node: string } };
    for (const [lowest] of engines.node.matchAll(/\d+\.\d+/g)) expect(said).toContain(lowest);
  });

  it.each([[['--version']], [['check', SAMPLE]], [['init']]])('is a folder that is gone: %j', (args) => {
    const script = 'mkdir gone && cd gone && rmdir ../gone && exec "$@"';
    const { status, stdout, stderr } = spawnSync('sh', ['-c', script, 'sh', process.execPath, PROGRAM, ...args], {
      cwd: folderWith({}),
      encoding: 'utf8',
    });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^plan: the folder .*\n$/);
  });

  it.each([
    ['no build', []],
    ['no program', PARTS.slice(0, 1)],
    ['no start', PARTS.slice(1)],
  ])('is %s', (_, names) => {
    expect(refused([installation(...names), '--version'])).toMatch(/cannot be loaded from ".*dist"/);
  });

  it('is a program that was cut off, or a part that is missing', () => {
    const program = installation(...PARTS);
    expect(spawnSync(process.execPath, [program, '--version']).status).toBe(0);
    // A pattern is worked on by a part of its own, which is loaded late.
    const late = spawnSync(process.execPath, [program, 'check', '*.yaml'], { encoding: 'utf8' });
    expect(late).toMatchObject({ status: 2, stdout: '' });
    expect(late.stderr).not.toContain(' at ');
    for (const name of ['plan.cjs', 'start.cjs']) {
      const file = join(program, '../../dist', name);
      writeFileSync(file, readFileSync(file).subarray(0, 1000));
      refused([program, '--version']);
    }
  });

  it('is a link that Node is told not to follow', () => {
    const link = join(folderWith({}), 'plan');
    symlinkSync(PROGRAM, link);
    expect(spawnSync(process.execPath, [link, '--version']).status).toBe(0);
    expect(refused([link, '--version'], { env: { NODE_OPTIONS: '--preserve-symlinks-main' } })).toContain('symlinks');
  });
});

describe('the package', () => {
  it('holds the program, the schemas and what a person reads first, and nothing else', () => {
    const listed = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { encoding: 'utf8' });
    const [{ files }] = JSON.parse(listed) as [{ files: { path: string }[] }];
    const belongs = [
      /^(LICENSE|README\.md|package\.json)$/,
      /^bin\/(plan\.js|package\.json)$/,
      /^dist\/[a-z-]+\.cjs(\.cache)?$/,
      /^dist\/THIRD-PARTY\.txt$/,
      /^schemas\/[a-z]+\.schema\.json$/,
      /^docs\/plan\.1$/,
    ];
    const paths = files.map(({ path }) => path);
    expect(paths.filter((path) => !belongs.some((pattern) => pattern.test(path)))).toEqual([]);
    expect(paths).toEqual(expect.arrayContaining(['LICENSE', 'README.md', 'bin/plan.js', 'dist/plan.cjs.cache']));
  });
});
