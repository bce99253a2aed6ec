/** A terminal for tests: runs the built program as a person would, types, and reads the screen. */
import { spawnSync } from 'node:child_process';
import { closeSync, constants, mkdtempSync, openSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type IPty, spawn } from '@lydell/node-pty';

export const BIN = resolve(import.meta.dirname, '../../bin/plan.js');

export const KEY = { enter: '\r', down: '\u001b[B', ctrlC: '\u0003', ctrlD: '\u0004', ctrlZ: '\u001a' } as const;

export interface TerminalOptions {
  readonly cwd?: string;
  readonly cols?: number;
  readonly rows?: number;
  readonly env?: Readonly<Record<string, string>>;
  /** Whether it is looked at how the program leaves the terminal: `leftAs` then says. */
  readonly inspect?: boolean;
  /** What starts the program, where it is not started as it is: another program and its arguments. */
  readonly through?: readonly string[];
  /** The program and its first arguments; the built one by default. */
  readonly program?: readonly string[];
  /** Who runs it; this process's own user by default. */
  readonly user?: { readonly uid: number; readonly gid: number };
}

/** How a terminal looks to whoever uses it next. */
export interface TerminalState {
  /** All its settings, as `stty -g` writes them. */
  readonly settings: string;
  readonly cursorIsVisible: boolean;
  /** Whether pasted text comes with marks around it. */
  readonly marksPastes: boolean;
}

/** An empty folder of its own for a test. */
export function emptyFolder(): string {
  return mkdtempSync(join(tmpdir(), 'plan-test-'));
}

export class Terminal {
  readonly #pty: IPty;
  #raw = '';
  #read = 0;
  #typedAt = 0;
  #exit: { readonly exitCode: number; readonly signal?: number | undefined } | null = null;
  /** The program's side of the terminal, open here too where the terminal is to be inspected. */
  #slave: number | null;
  #leftSettings: string | null = null;

  constructor(args: readonly string[], options: TerminalOptions = {}) {
    const own = options.program ?? [process.execPath, BIN];
    const [program, ...before] = [...(options.through ?? []), ...own];
    this.#pty = spawn(program!, [...before, ...args], {
      name: options.env?.['TERM'] ?? 'xterm-256color',
      cols: options.cols ?? 100,
      rows: options.rows ?? 40,
      cwd: options.cwd ?? emptyFolder(),
      env: cleanEnvironment(options.env),
      ...options.user,
    });
    this.#slave = options.inspect ? openSlave(this.#pty) : null;
    this.#pty.onData((data) => {
      this.#raw += data;
    });
    this.#pty.onExit((exit) => {
      this.#exit = exit;
    });
  }

  get pid(): number {
    return this.#pty.pid;
  }

  /** Everything that was sent to the terminal so far. */
  get raw(): string {
    return this.#raw;
  }

  /** The text without what moves the cursor or sets colours. */
  get text(): string {
    return withoutControls(this.#raw);
  }

  /** Waits until a text appears that was not waited for before; how lines are broken does not matter. */
  async expect(wanted: string, milliseconds = 10_000): Promise<void> {
    const until = Date.now() + milliseconds;
    for (;;) {
      const all = squeezed(this.text);
      const found = all.indexOf(squeezed(wanted), this.#read);
      if (found >= 0) {
        this.#read = found + squeezed(wanted).length;
        return;
      }
      if (this.#exit !== null || Date.now() > until) {
        throw new Error(`"${wanted}" did not appear. Since the last one: ${all.slice(this.#read)}`);
      }
      await new Promise((resume) => setTimeout(resume, 10));
    }
  }

  type(text: string): void {
    this.#typedAt = this.#raw.length;
    this.#pty.write(text);
  }

  /** What was sent to the terminal since something was last typed, without controls. */
  get sinceTyped(): string {
    return withoutControls(this.#raw.slice(this.#typedAt));
  }

  /**
   * Waits until the program waits for input and has shown a text since something was last typed; how lines are broken
   * and the spaces in it do not matter.
   */
  async waitsAt(wanted: string, milliseconds = 20_000): Promise<void> {
    const until = Date.now() + milliseconds;
    let quiet = 0;
    let length = -1;
    for (;;) {
      await new Promise((resume) => setTimeout(resume, 5));
      const isQuiet = this.#raw.length === length && isSleeping(this.pid);
      quiet = isQuiet ? quiet + 1 : 0;
      length = this.#raw.length;
      if (quiet >= QUIET && squeezed(this.sinceTyped).includes(squeezed(wanted))) return;
      if (this.#exit !== null || Date.now() > until) {
        throw new Error(`"${wanted}" was not asked. Since the last key: ${this.sinceTyped}`);
      }
    }
  }

  /** Waits for a question and answers it. */
  async answer(question: string, typed: string): Promise<void> {
    await this.expect(question);
    this.type(`${typed}${KEY.enter}`);
  }

  /** Gives no answer to the questions that come before a question, if there are any. */
  async skipTo(question: string): Promise<void> {
    for (let skipped = 0; skipped < 20; skipped++) {
      await this.waitsAt('');
      if (squeezed(this.sinceTyped).includes(squeezed(question))) return;
      this.type(KEY.enter);
    }
    throw new Error(`"${question}" was not among the next questions.`);
  }

  /** Waits for a menu and takes the entry so many below the first. */
  async choose(below: number): Promise<void> {
    await this.expect(': more.');
    this.type(String(below + 1));
    await this.expect('✔');
  }

  resize(cols: number, rows: number): void {
    this.#pty.resize(cols, rows);
  }

  /** Lets `sinceTyped` begin here. */
  mark(): void {
    this.#typedAt = this.#raw.length;
  }

  /** Sends a signal; to a program that has just ended by itself, none. */
  kill(signal: NodeJS.Signals): void {
    if (isThere(this.pid)) process.kill(this.pid, signal);
  }

  /** Closes the window: the terminal is gone. */
  hangUp(): void {
    (this.#pty as unknown as { destroy(): void }).destroy();
  }

  /** The terminal as the program found it. */
  get foundAs(): TerminalState {
    return { settings: freshSettings(), cursorIsVisible: true, marksPastes: false };
  }

  /** The terminal as the program left it; null where it is not gone yet or nothing was to be inspected. */
  get leftAs(): TerminalState | null {
    if (this.#leftSettings === null) return null;
    const last = (on: string, off: string) => this.#raw.lastIndexOf(on) - this.#raw.lastIndexOf(off);
    return {
      settings: this.#leftSettings,
      cursorIsVisible: last('\u001b[?25l', '\u001b[?25h') <= 0,
      marksPastes: last('\u001b[?2004h', '\u001b[?2004l') > 0,
    };
  }

  /** Waits for the program's end; its exit code, or 128 and the number of the signal that killed it. */
  async exit(milliseconds = 10_000): Promise<number> {
    const until = Date.now() + milliseconds;
    while (this.#exit === null) {
      this.#inspect();
      if (Date.now() > until) throw new Error(`The program did not end. The screen: ${this.text.slice(-2000)}`);
      await new Promise((resume) => setTimeout(resume, 10));
    }
    const { exitCode, signal = 0 } = this.#exit;
    return signal > 0 ? 128 + signal : exitCode;
  }

  close(): void {
    if (this.#exit === null) this.#pty.kill('SIGKILL');
    if (this.#slave !== null) closeSync(this.#slave);
  }

  /** Looks at the terminal once the program is gone, while the other side is still open. */
  #inspect(): void {
    if (this.#slave === null || isThere(this.pid)) return;
    this.#leftSettings = settingsOf(this.#slave);
    // Once nobody holds it any more, all that was sent arrives, and then its end.
    closeSync(this.#slave);
    this.#slave = null;
  }
}

/** So many looks in a row, 5 ms apart, at which the program slept and said nothing. */
const QUIET = 5;

/** Opens the program's side without making it this process's own terminal. */
function openSlave(pty: IPty): number {
  const { ptsName } = pty as unknown as { readonly ptsName: string };
  return openSync(ptsName, constants.O_RDWR | constants.O_NOCTTY);
}

let fresh: string | null = null;

/** The settings of a terminal that no program has touched. */
function freshSettings(): string {
  if (fresh !== null) return fresh;
  const untouched = spawn('sleep', ['60'], { name: 'xterm' });
  const slave = openSlave(untouched);
  fresh = settingsOf(slave);
  closeSync(slave);
  untouched.kill('SIGKILL');
  return fresh;
}

function settingsOf(slave: number): string {
  return spawnSync('stty', ['-g'], { stdio: [slave, 'pipe', 'ignore'], encoding: 'utf8' }).stdout.trim();
}

function isThere(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Whether a process sleeps: it waits for somebody. Where the system does not tell (no Linux), it may. */
function isSleeping(pid: number): boolean {
  if (process.platform !== 'linux') return true;
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    return stat.charAt(stat.lastIndexOf(')') + 2) === 'S';
  } catch {
    return false;
  }
}

function squeezed(text: string): string {
  // A plain terminal shows ASCII alone.
  return text.replaceAll(/\s/g, '').replaceAll('’', "'");
}

/** A terminal that shows colours, whatever the tests run in. */
function cleanEnvironment(more: Readonly<Record<string, string>> = {}): Record<string, string> {
  const { NO_COLOR: _no, FORCE_COLOR: _force, CI: _ci, LC_ALL: _all, LC_CTYPE: _type, ...rest } = process.env;
  return { ...rest, TERM: 'xterm-256color', LANG: 'C.UTF-8', ...more } as Record<string, string>;
}

function withoutControls(raw: string): string {
  return raw
    .replaceAll(/\u001b\[[0-9;?]*[ -/]*[@-~]/g, '')
    .replaceAll(/\u001b[()][A-Z0-9]/g, '')
    .replaceAll('\u0007', '');
}
