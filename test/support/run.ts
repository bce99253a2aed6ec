/** For tests: runs the program in this process, with a world of its own. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { main } from '../../src/cli/main.ts';
import type { Io } from '../../src/run/io.ts';

export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface World {
  readonly cwd?: string;
  readonly today?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly columns?: number;
  readonly isTTY?: boolean;
}

/** Runs `plan` with arguments. */
export async function plan(args: readonly string[], world: World = {}): Promise<Ran> {
  const said = { stdout: '', stderr: '' };
  const code = await main(
    args,
    ioOf(world, (name, text) => {
      said[name] += text;
    }),
  );
  return { code, ...said };
}

/** Runs `plan` for a person who types a line at each question; where there is none, the input ends. */
export async function planWithAnswers(
  args: readonly string[],
  answerTo: (question: string) => string | null,
  world: World,
): Promise<Ran> {
  const said = { stdout: '', stderr: '' };
  const stdin = new PassThrough();
  const io = ioOf(world, (name, text) => {
    said[name] += text;
    if (name !== 'stderr' || !text.endsWith('> ')) return;
    const answer = answerTo(text.slice(0, -2));
    if (answer === null) stdin.end();
    else {
      said.stderr += `${answer}\n`;
      stdin.write(`${answer}\n`);
    }
  });
  const code = await main(args, { ...io, stdin, interactive: true });
  return { code, ...said };
}

function ioOf(world: World, say: (name: 'stdout' | 'stderr', text: string) => void): Io {
  const output = (name: 'stdout' | 'stderr') => ({
    write: (text: string) => say(name, text),
    isTTY: world.isTTY ?? false,
    isGone: false,
    columns: world.columns ?? 80,
  });
  return {
    stdin: Readable.from([]),
    stdout: output('stdout'),
    stderr: output('stderr'),
    cwd: world.cwd ?? process.cwd(),
    env: world.env ?? {},
    today: () => world.today ?? '2026-11-24',
    interactive: false,
    terminal: () => {
      throw new Error('This test has no terminal.');
    },
    onInterrupt: () => () => {},
    watch: () => ({ lookAt: () => {}, next: async () => [] }),
  };
}

/** A folder with these files. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'plan-test-'));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}
