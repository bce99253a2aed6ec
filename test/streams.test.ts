/** What the program does where nobody reads it, nothing can be written, or nobody can be asked. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, existsSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { BIN, KEY, Terminal } from './support/pty.ts';
import { folderWith } from './support/run.ts';

const EXAMPLE = join(import.meta.dirname, '../examples/northwind-cycles');
const FILES = Object.fromEntries(
  ['plan.yaml', 'recovery-log.csv'].map((name) => [name, readFileSync(join(EXAMPLE, name))]),
);
const INTERRUPTED = 130;

let child: ChildProcess | undefined;
let terminal: Terminal | undefined;
afterEach(() => {
  child?.kill('SIGKILL');
  terminal?.close();
});

/** Runs the program with streams of its own. */
function run(args: readonly string[], stdio: ('ignore' | 'pipe' | number)[], cwd = folderWith(FILES)) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args], { cwd, stdio, encoding: 'utf8' });
  return { cwd, status, stdout, stderr };
}

describe('a reader that has gone away (| head)', () => {
  it.each([['report', '--all'], ['rules', '--format', 'json'], ['check', '--format', 'json'], ['--help']])(
    'is no error: %s',
    async (...args) => {
      child = spawn(process.execPath, [BIN, ...args], { cwd: folderWith(FILES) });
      child.stdout?.destroy();
      let said = '';
      child.stderr?.on('data', (data) => {
        said += data;
      });
      const [code] = await once(child, 'close');
      expect({ code, said }).toEqual({ code: 0, said: '' });
    },
  );

  it('ends what would go on watching for nobody', async () => {
    const cwd = folderWith(FILES);
    child = spawn(process.execPath, [BIN, 'check', '--watch'], { cwd });
    await once(child.stderr!, 'data');
    child.stdout?.destroy();
    const ended = once(child, 'exit');
    appendFileSync(join(cwd, 'plan.yaml'), '# changed\n');
    expect((await ended)[0]).toBe(0);
  });
});

describe('a disk that is full behind the output', () => {
  const full = () => openSync('/dev/full', 'w');

  it.each([['report'], ['check', '--format', 'json'], ['check', 'nowhere.yaml', '--format', 'json'], ['--help']])(
    'is told in a sentence: %s',
    (...args) => {
      const { status, stderr } = run(args, ['ignore', full(), 'pipe']);
      expect(status).toBe(2);
      expect(stderr).toMatch(/^plan: The output could not be written/);
      expect(stderr).not.toMatch(/\n\s+at /);
    },
  );

  it('changes no exit code where it is messages that cannot be written', () => {
    expect(run(['check', 'nowhere.yaml'], ['ignore', 'pipe', full()]).status).toBe(2);
    expect(run(['record', 'growth', '12.4M', '--date', '2026-10-31'], ['ignore', 'pipe', full()]).status).toBe(0);
  });
});

describe('nobody to ask', () => {
  it('is said at once where standard input is no terminal', () => {
    const { status, stderr, cwd } = run(['init', 'new.yaml'], ['pipe', 'pipe', 'pipe']);
    expect(status).toBe(2);
    expect(stderr).toMatch(/no terminal/);
    expect(existsSync(join(cwd, 'new.yaml'))).toBe(false);
    expect(run(['review'], ['ignore', 'pipe', 'pipe']).status).toBe(2);
  });
});

describe('a terminal', () => {
  it('that can do nothing gets lines and no control', async () => {
    const cwd = folderWith({});
    terminal = new Terminal(['init', '--quick'], { cwd, env: { TERM: 'dumb' }, inspect: true });
    await terminal.waitsAt('');
    terminal.type(`Acme${KEY.enter}`);
    await terminal.waitsAt('');
    terminal.type(KEY.ctrlC);
    expect(await terminal.exit()).toBe(INTERRUPTED);
    expect(terminal.raw).not.toContain('\u001b');
    expect(terminal.leftAs).toEqual(terminal.foundAs);
    expect(readFileSync(join(cwd, 'plan.yaml'), 'utf8')).toContain('organization: Acme');
  });

  it('that vanishes ends what watches, and nothing crashes', async () => {
    terminal = new Terminal(['check', '--watch'], { cwd: folderWith(FILES) });
    await terminal.waitsAt('Ctrl-C');
    terminal.hangUp();
    expect(await terminal.exit()).toBe(INTERRUPTED);
  });
});
