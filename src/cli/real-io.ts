import { closeSync, fstatSync, statSync, writeSync } from 'node:fs';
import { Changes } from '../files/changes.ts';
import { nodeFileSystem } from '../files/file-system.ts';
import { EXIT } from '../run/exit-codes.ts';
import type { Io, Output } from '../run/io.ts';
import { UserError } from '../values/user-error.ts';
import { threads } from './threads.ts';

const OUTPUT_HINT = 'Check that there is room where the output goes.';

/**
 * The world of a real process.
 * @param thread the code that a further thread begins with
 */
export function realIo(thread: () => string): Io {
  const { env } = process;
  return {
    get stdin() {
      return process.stdin;
    },
    stdout: output(1, () => process.stdout),
    stderr: output(2, () => process.stderr),
    cwd: process.cwd(),
    env,
    today: () => localDate(new Date()),
    get interactive() {
      return Boolean(process.stdin.isTTY && process.stderr.isTTY);
    },
    terminal: () => ({ stdin: process.stdin, stderr: process.stderr, suspend, onResume }),
    onInterrupt,
    watch: () => new Changes(),
    threads: threads(thread),
  };
}

function suspend(): void {
  process.kill(process.pid, 'SIGTSTP');
  // Where no shell could wake it, the system does not let it sleep either.
  setTimeout(() => process.emit('SIGCONT'), 100);
}

function onResume(resume: () => void): () => void {
  process.on('SIGCONT', resume);
  return () => process.off('SIGCONT', resume);
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'] as const;

function onInterrupt(finish: () => void): () => void {
  const stop = () => {
    try {
      finish();
    } finally {
      process.exit(EXIT.interrupted);
    }
  };
  for (const signal of SIGNALS) process.on(signal, stop);
  return () => {
    for (const signal of SIGNALS) process.off(signal, stop);
  };
}

/** In bytes: a large result is never in memory a second time. */
const LARGEST_WRITE = 1 << 20;

/**
 * Writes at once and whole, so that nothing is lost when the process exits, also into a pipe that is full for a moment.
 * A reader that has gone away (`| head`) has all it wanted.
 */
function output(fd: 1 | 2, stream: () => NodeJS.WriteStream): Output {
  let gone = false;
  const writeAll = (bytes: Uint8Array) => {
    let rest = bytes;
    while (rest.length > 0 && !gone) {
      try {
        rest = rest.subarray(writeSync(fd, rest));
      } catch (error) {
        const { code } = error as NodeJS.ErrnoException;
        if (code === 'EAGAIN') nodeFileSystem.sleep(5);
        // A terminal that was closed answers with EIO.
        else if (code === 'EPIPE' || (code === 'EIO' && mayBeTerminal(fd))) gone = true;
        else if (code !== 'EINTR') {
          // It is reported once, and nobody can be reported what cannot be written.
          gone = true;
          if (fd === 1) throw new UserError('output-failed', `The output could not be written (${code}).`, OUTPUT_HINT);
        }
      }
    }
  };
  return {
    write(text) {
      const buffer = new Uint8Array(Math.min(text.length * 3, LARGEST_WRITE));
      for (let at = 0; at < text.length && !gone; ) {
        const { read, written } = new TextEncoder().encodeInto(text.slice(at), buffer);
        at += read;
        writeAll(buffer.subarray(0, written));
      }
    },
    get isTTY() {
      return mayBeTerminal(fd) && stream().isTTY === true;
    },
    get isGone() {
      return gone;
    },
    get columns() {
      return this.isTTY && stream().columns > 0 ? stream().columns : 80;
    },
  };
}

/** How long a terminal whose end was reported may take to be gone, in milliseconds. */
const VANISHING = 50;

/**
 * At the end of a process Node gives terminals back as it found them; where one is gone, it aborts and dumps core
 * instead. What is closed it leaves alone. A terminal that is still there stays open: it might otherwise take the
 * process for gone, and kill it.
 */
export function letGoOfLostTerminals(exitCode: number): void {
  if (exitCode === EXIT.interrupted && mayBeTerminal(0)) awaitLoss(process.stdin);
  for (const fd of [0, 1, 2]) {
    try {
      if (mayBeTerminal(fd) && !isTerminal(fd)) closeSync(fd);
    } catch {
      // It is closed already.
    }
  }
}

/** A terminal tells its end a moment before it is gone; or it was Ctrl-D, and it stays. */
function awaitLoss(stdin: NodeJS.ReadStream): void {
  if (!stdin.isTTY || !(stdin.readableEnded || stdin.destroyed)) return;
  for (let waited = 0; waited < VANISHING && isTerminal(0); waited += 5) nodeFileSystem.sleep(5);
}

/** A stream costs a fifth of Node's own start, as all of sockets and terminals comes with it: files and pipes are seen without one. */
function mayBeTerminal(fd: number): boolean {
  try {
    const stats = fstatSync(fd);
    return stats.isCharacterDevice() && stats.rdev !== statSync('/dev/null', { throwIfNoEntry: false })?.rdev;
  } catch {
    return true;
  }
}

/** Whether it is a terminal that is still there. The module for this is loaded where it is asked, which is seldom. */
function isTerminal(fd: number): boolean {
  return process.getBuiltinModule('node:tty').isatty(fd);
}

function localDate(now: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${String(now.getFullYear()).padStart(4, '0')}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
