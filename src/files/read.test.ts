import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { FileError } from './file-error.ts';
import { type FileSystem, nodeFileSystem } from './file-system.ts';
import { LARGEST_LIMIT, readInput, readStdin } from './read.ts';

const MAX = 1024 * 1024;
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plan-read-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function refusal(read: () => unknown): FileError {
  try {
    read();
  } catch (error) {
    expect(error).toBeInstanceOf(FileError);
    return error as FileError;
  }
  throw new Error('nothing was refused');
}

function refusalOf(path: string, options: { maxBytes?: number; fs?: FileSystem } = {}): FileError {
  const error = refusal(() => readInput(path, { maxBytes: MAX, cwd: folder, ...options }));
  expect(error.message).toContain(`"${path}"`);
  expect(error.message).not.toMatch(/\bE[A-Z]{3,}\b|node:|\n/);
  expect(error.hint).toMatch(/\.$/);
  return error;
}

const failing = (code: string): FileSystem => ({
  ...nodeFileSystem,
  open() {
    throw Object.assign(new Error(`${code}: raw text of the system`), { code });
  },
});

describe('a file', () => {
  test.each([0, 1, 100, 70_000, MAX])('of %i bytes is read whole', (size) => {
    const content = Buffer.alloc(size, 'abcdefg');
    writeFileSync(join(folder, 'plan.yaml'), content);
    expect(Buffer.from(readInput('plan.yaml', { maxBytes: MAX, cwd: folder })).equals(content)).toBe(true);
  });

  test('is found by its absolute path, and through links', () => {
    writeFileSync(join(folder, 'plan.yaml'), 'format: 1\n');
    symlinkSync('plan.yaml', join(folder, 'link.yaml'));
    expect(Buffer.from(readInput(join(folder, 'link.yaml'), { maxBytes: MAX })).toString()).toBe('format: 1\n');
  });

  test('of a size that the system does not tell is read to its end', () => {
    if (!existsSync('/proc/self/status')) return;
    expect(Buffer.from(readInput('/proc/self/status', { maxBytes: MAX })).toString()).toContain('Pid:');
  });

  test('is read although a signal interrupts', () => {
    writeFileSync(join(folder, 'plan.yaml'), 'format: 1\n');
    let interruptions = 0;
    const read: FileSystem['read'] = (...args) => {
      if (interruptions++ < 3) throw Object.assign(new Error('EINTR'), { code: 'EINTR' });
      return nodeFileSystem.read(...args);
    };
    const bytes = readInput('plan.yaml', { maxBytes: MAX, cwd: folder, fs: { ...nodeFileSystem, read } });
    expect(Buffer.from(bytes).toString()).toBe('format: 1\n');
    expect(interruptions).toBeGreaterThan(3);
  });
});

describe('what is no file is refused at once', () => {
  test('nothing of that name', () => {
    expect(refusalOf('absent.yaml').code).toBe('file-not-found');
    expect(refusalOf('absent/plan.yaml').code).toBe('file-not-found');
    writeFileSync(join(folder, 'plan.yaml'), '');
    expect(refusalOf('plan.yaml/plan.yaml').code).toBe('file-not-found');
  });

  test('a link to nothing', () => {
    symlinkSync('absent.yaml', join(folder, 'link.yaml'));
    expect(refusalOf('link.yaml').code).toBe('file-not-found');
  });

  test('an empty name', () => {
    expect(refusal(() => readInput('', { maxBytes: MAX })).code).toBe('file-not-found');
  });

  test('a name that no file can have', () => {
    expect(refusalOf('plan\0.yaml').code).toBe('file-unreadable');
    expect(refusalOf(`${'a'.repeat(5000)}.yaml`).message).toContain('longer than a file name may be');
  });

  test('a directory, with the pattern to use instead', () => {
    mkdirSync(join(folder, 'plans'));
    const error = refusalOf('plans/');
    expect(error.code).toBe('file-is-directory');
    expect(error.hint).toContain('"plans/**/*.yaml"');
  });

  test('a link to itself', () => {
    symlinkSync('loop.yaml', join(folder, 'loop.yaml'));
    expect(refusalOf('loop.yaml').message).toContain('symbolic links');
  });

  test.skipIf(process.platform === 'win32')('a named pipe that nobody writes to', () => {
    expect(spawnSync('mkfifo', [join(folder, 'pipe')]).status).toBe(0);
    const error = refusalOf('pipe');
    expect(error.code).toBe('file-not-regular');
    expect(error.message).toContain('named pipe');
  });

  test.skipIf(!existsSync('/dev/zero'))('a device without end', () => {
    const error = refusalOf('/dev/zero');
    expect(error.code).toBe('file-not-regular');
    expect(error.message).toContain('device');
  });

  test.skipIf(process.platform === 'win32')('a socket', async () => {
    const server = createServer();
    await new Promise<void>((done) => server.listen(join(folder, 'socket'), done));
    expect(refusalOf('socket').code).toBe('file-not-regular');
    await new Promise((done) => server.close(done));
  });

  test.each([
    ['EACCES', 'file-permission'],
    ['EPERM', 'file-permission'],
    ['EMFILE', 'file-unreadable'],
    ['EIO', 'file-unreadable'],
    ['ESTALE', 'file-unreadable'],
  ])('%s of the system is reported in our own words', (errno, code) => {
    const error = refusalOf('plan.yaml', { fs: failing(errno) });
    expect(error.code).toBe(code);
    expect((error.cause as Error).message).toContain(errno);
  });

  test('a bug of ours stays one', () => {
    const open = () => {
      throw new RangeError('a bug');
    };
    expect(() => readInput('plan.yaml', { maxBytes: MAX, fs: { ...nodeFileSystem, open } })).toThrow(RangeError);
  });
});

describe('a file that is too large', () => {
  test('is refused by its size, before a byte is read', () => {
    writeFileSync(join(folder, 'plan.yaml'), '');
    truncateSync(join(folder, 'plan.yaml'), 3 * 1024 ** 3);
    const read = () => expect.unreachable('read');
    const error = refusalOf('plan.yaml', { fs: { ...nodeFileSystem, read } });
    expect(error.code).toBe('file-too-large');
    expect(error.message).toBe('"plan.yaml" is larger than 1 MiB (3,221,225,472 bytes).');
    expect(error.hint).toContain('thresholds.maxBytes');
  });

  test('is refused at one byte more than the limit', () => {
    writeFileSync(join(folder, 'plan.yaml'), 'x'.repeat(1001));
    expect(refusalOf('plan.yaml', { maxBytes: 1000 }).message).toContain('larger than 1,000 bytes (1,001 bytes)');
    expect(readInput('plan.yaml', { maxBytes: 1001, cwd: folder })).toHaveLength(1001);
  });

  test('is read no further than one byte beyond the limit when it grows meanwhile', () => {
    writeFileSync(join(folder, 'plan.yaml'), 'x');
    let taken = 0;
    const read: FileSystem['read'] = (_fd, _into, _offset, length) => {
      taken += length;
      return length;
    };
    expect(refusalOf('plan.yaml', { fs: { ...nodeFileSystem, read } }).code).toBe('file-too-large');
    expect(taken).toBe(MAX + 1);
  });

  test('is not told to raise a limit that cannot be raised', () => {
    writeFileSync(join(folder, 'plan.yaml'), '');
    truncateSync(join(folder, 'plan.yaml'), LARGEST_LIMIT + 1);
    expect(refusalOf('plan.yaml', { maxBytes: LARGEST_LIMIT }).hint).not.toContain('maxBytes');
  });
});

describe('standard input', () => {
  /** Gives these pieces one after the other: a text, the number of endless bytes, or an error of the system. */
  function stdin(...pieces: (string | { errno: string })[]): FileSystem & { slept: number } {
    const fs = {
      ...nodeFileSystem,
      slept: 0,
      sleep(milliseconds: number) {
        fs.slept += milliseconds;
      },
      read(fd: number, into: Uint8Array, offset: number, _length: number, position: number | null) {
        expect([fd, position]).toEqual([0, null]);
        const piece = pieces.shift();
        if (typeof piece === 'object') throw Object.assign(new Error(piece.errno), { code: piece.errno });
        return piece === undefined ? 0 : Buffer.from(piece).copy(into, offset);
      },
    };
    return fs;
  }
  const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString();

  test('is read to its end', () => {
    expect(textOf(readStdin({ maxBytes: MAX, fs: stdin('format', ': 1', '\n') }))).toBe('format: 1\n');
    expect(readStdin({ maxBytes: MAX, fs: stdin() })).toHaveLength(0);
  });

  test('is waited for where there is nothing yet', () => {
    const fs = stdin('format', { errno: 'EAGAIN' }, { errno: 'EINTR' }, { errno: 'EAGAIN' }, ': 1');
    expect(textOf(readStdin({ maxBytes: MAX, fs }))).toBe('format: 1');
    expect(fs.slept).toBeGreaterThan(0);
  });

  test('ends where Windows says so with an error', () => {
    expect(textOf(readStdin({ maxBytes: MAX, fs: stdin('format: 1', { errno: 'EOF' }) }))).toBe('format: 1');
  });

  test('without end is cut off and refused', () => {
    let taken = 0;
    const read: FileSystem['read'] = (_fd, _into, _offset, length) => {
      taken += length;
      return length;
    };
    const error = refusal(() => readStdin({ maxBytes: MAX, fs: { ...nodeFileSystem, read } }));
    expect([error.code, error.message]).toEqual(['file-too-large', 'Standard input is larger than 1 MiB.']);
    expect(taken).toBe(MAX + 1);
  });

  test.each([
    ['EISDIR', 'file-is-directory'],
    ['EIO', 'file-unreadable'],
  ])('that fails with %s is refused', (errno, code) => {
    const error = refusal(() => readStdin({ maxBytes: MAX, fs: stdin({ errno }) }));
    expect(error.code).toBe(code);
    expect(error.message).toMatch(/^Standard input /);
  });
});
