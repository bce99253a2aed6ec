/** A terminal for tests: runs the built program as a person would, types, and reads the screen. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type IPty, spawn } from '@lydell/node-pty';

export const BIN = resolve(import.meta.dirname, '../bin/plan.js');

export const KEY = { enter: '\r', down: '\u001b[B', ctrlC: '\u0003', ctrlD: '\u0004' } as const;

export interface TerminalOptions {
  readonly cwd?: string;
  readonly cols?: number;
  readonly rows?: number;
  readonly env?: Readonly<Record<string, string>>;
}

/** An empty folder of its own for a test. */
export function emptyFolder(): string {
  return mkdtempSync(join(tmpdir(), 'plan-test-'));
}

export class Terminal {
  readonly #pty: IPty;
  #raw = '';
  #read = 0;
  #exit: { readonly exitCode: number; readonly signal?: number | undefined } | null = null;

  constructor(args: readonly string[], options: TerminalOptions = {}) {
    this.#pty = spawn(process.execPath, [BIN, ...args], {
      name: 'xterm-256color',
      cols: options.cols ?? 100,
      rows: options.rows ?? 40,
      cwd: options.cwd ?? emptyFolder(),
      env: { ...process.env, NO_COLOR: '1', TERM: 'xterm-256color', ...options.env } as Record<string, string>,
    });
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

  /** Waits until a text appears that was not waited for before. */
  async expect(wanted: string, milliseconds = 10_000): Promise<void> {
    const until = Date.now() + milliseconds;
    for (;;) {
      const found = this.text.indexOf(wanted, this.#read);
      if (found >= 0) {
        this.#read = found + wanted.length;
        return;
      }
      if (this.#exit !== null || Date.now() > until) {
        throw new Error(`"${wanted}" did not appear. Since the last one: ${this.text.slice(this.#read)}`);
      }
      await new Promise((resume) => setTimeout(resume, 10));
    }
  }

  type(text: string): void {
    this.#pty.write(text);
  }

  /** Waits for a question and answers it. */
  async answer(question: string, typed: string): Promise<void> {
    await this.expect(question);
    // The prompt is drawn before it listens.
    await new Promise((resume) => setTimeout(resume, 30));
    this.type(`${typed}${KEY.enter}`);
  }

  /** Waits for a menu and takes the entry so many below the first. */
  async choose(below: number): Promise<void> {
    await this.expect('Stop for now');
    await new Promise((resume) => setTimeout(resume, 30));
    this.type(KEY.down.repeat(below) + KEY.enter);
    await this.expect('✔');
  }

  resize(cols: number, rows: number): void {
    this.#pty.resize(cols, rows);
  }

  kill(signal: NodeJS.Signals): void {
    process.kill(this.#pty.pid, signal);
  }

  /** Waits for the program's end. */
  async exit(milliseconds = 10_000): Promise<number> {
    const until = Date.now() + milliseconds;
    while (this.#exit === null) {
      if (Date.now() > until) throw new Error(`The program did not end. The screen: ${this.text.slice(-2000)}`);
      await new Promise((resume) => setTimeout(resume, 10));
    }
    return this.#exit.exitCode;
  }

  close(): void {
    if (this.#exit === null) this.#pty.kill('SIGKILL');
  }
}

function withoutControls(raw: string): string {
  return raw
    .replaceAll(/\u001b\[[0-9;?]*[ -/]*[@-~]/g, '')
    .replaceAll(/\u001b[()][A-Z0-9]/g, '')
    .replaceAll('\u0007', '');
}
