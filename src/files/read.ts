import { resolve } from 'node:path';
import { errnoOf, FileError, readError } from './file-error.ts';
import { type FileStats, type FileSystem, FLAGS, nodeFileSystem, withOpen } from './file-system.ts';

const MIB = 1024 * 1024;
const KIB = 1024;

/** The most that `thresholds.maxBytes` can be raised to. */
export const LARGEST_LIMIT = 64 * MIB;

export interface ReadOptions {
  /** The most bytes that are taken; a larger file is refused before it is read. */
  readonly maxBytes: number;
  /** The folder that a relative path starts from; the process's own where none is given. */
  readonly cwd?: string;
  readonly fs?: FileSystem;
}

/**
 * The bytes of a regular file of at most `maxBytes` bytes.
 * @throws {FileError} `file-not-found`, `file-is-directory`, `file-not-regular`, `file-too-large`, `file-permission` or
 * `file-unreadable`. A named pipe or a device is refused at once, never waited for.
 */
export function readInput(path: string, options: ReadOptions): Uint8Array {
  if (path === '') {
    throw new FileError('file-not-found', path, 'The name of the file is empty.', 'Name the file to read.');
  }
  return readRegularFile(options.fs ?? nodeFileSystem, resolve(options.cwd ?? '', path), path, options.maxBytes);
}

/** As `readInput`, of an absolute path; `path` is what messages call it. */
export function readRegularFile(fs: FileSystem, absolute: string, path: string, maxBytes: number): Uint8Array {
  try {
    return withOpen(fs, absolute, FLAGS.read, (fd) => readOpenFile(fs, fd, path, maxBytes));
  } catch (error) {
    throw readError(path, error);
  }
}

/** As `readInput`, of a file that is open already. */
export function readOpenFile(fs: FileSystem, fd: number, path: string, maxBytes: number): Uint8Array {
  const stats = fs.fstat(fd);
  requireRegular(path, stats);
  requireSize(path, stats.size, maxBytes);
  const bytes = readAll(fs, fd, stats.size, maxBytes);
  if (bytes === null) throw tooLarge(`"${path}"`, path, maxBytes, null);
  return bytes;
}

/**
 * The bytes of standard input, up to its end. It blocks: no signal handler runs until the input ends, so ask for it
 * before installing any.
 * @throws {FileError} `file-too-large` beyond `maxBytes` bytes, however long the input would go on; `file-is-directory`;
 * `file-unreadable`.
 */
export function readStdin(options: Pick<ReadOptions, 'maxBytes' | 'fs'>): Uint8Array {
  const fs = options.fs ?? nodeFileSystem;
  let bytes: Uint8Array | null;
  try {
    bytes = readAll(fs, 0, 64 * KIB, options.maxBytes, 'stream');
  } catch (error) {
    throw stdinError(error);
  }
  if (bytes === null) throw tooLarge('Standard input', '-', options.maxBytes, null);
  return bytes;
}

function stdinError(error: unknown): unknown {
  const known = readError('-', error);
  if (!(known instanceof FileError)) return known;
  if (known.code === 'file-is-directory') {
    return new FileError(known.code, '-', 'Standard input is a directory, not a file.', known.hint, error);
  }
  const hint = 'Name the file instead of "-".';
  return new FileError('file-unreadable', '-', 'Standard input could not be read.', hint, error);
}

/**
 * All bytes that an open file has, or `null` where it has more than `maxBytes`: no more than one byte beyond is read,
 * even of a file that grows meanwhile. `expected` is its size in bytes, or a guess at it: so much is asked for at first.
 * Each piece of a file is asked for by its place, so that one that was read although it was interrupted is not skipped
 * when repeated; a stream has no places.
 */
export function readAll(
  fs: FileSystem,
  fd: number,
  expected: number,
  maxBytes: number,
  kind: 'file' | 'stream' = 'file',
): Uint8Array | null {
  // One byte more than expected, so that the end is seen without a larger buffer.
  let buffer = Buffer.alloc(Math.min(expected, maxBytes) + 1);
  let length = 0;
  while (length <= maxBytes) {
    if (length === buffer.length) {
      buffer = Buffer.concat([buffer], Math.min(buffer.length * 2, maxBytes + 1));
    }
    const count = readSome(fs, fd, buffer, length, kind === 'file' ? length : null);
    length += count;
    // A file of the size that was reported has come to its end where there was room for more.
    const isWhole = kind === 'file' && length === expected && length < buffer.length;
    if (count === 0 || isWhole) return buffer.subarray(0, length);
  }
  return null;
}

/**
 * Waits for bytes of an input that has none at the moment: a terminal or pipe that another program made non-blocking. A read
 * that a signal interrupted is repeated: Node repeats all other calls itself.
 */
function readSome(fs: FileSystem, fd: number, buffer: Uint8Array, offset: number, position: number | null): number {
  for (;;) {
    try {
      return fs.read(fd, buffer, offset, buffer.length - offset, position);
    } catch (error) {
      const errno = errnoOf(error);
      if (errno === 'EOF') return 0;
      if (errno !== 'EAGAIN' && errno !== 'EINTR') throw error;
      fs.sleep(10);
    }
  }
}

/** @throws {FileError} where it is no regular file: a directory, a pipe, a socket or a device. */
function requireRegular(path: string, stats: FileStats): void {
  if (stats.isFile()) return;
  if (stats.isDirectory()) {
    const hint = `Name a file in it, or a pattern such as "${path.replace(/\/+$/, '')}/**/*.yaml".`;
    throw new FileError('file-is-directory', path, `"${path}" is a directory, not a file.`, hint);
  }
  const hint = 'Save its content to a file first, or pass it on standard input, named "-".';
  throw new FileError('file-not-regular', path, `"${path}" is not a regular file but a ${kindOf(stats)}.`, hint);
}

/** What a file that is neither regular nor a directory is called. */
export function kindOf(stats: FileStats): string {
  if (stats.isFIFO()) return 'named pipe';
  return stats.isSocket() ? 'socket' : 'device';
}

/**
 * Refuses what is larger than allowed, all in bytes.
 * @throws {FileError} `file-too-large`
 */
export function requireSize(path: string, size: number, maxBytes: number): void {
  if (size > maxBytes) throw tooLarge(`"${path}"`, path, maxBytes, size);
}

function tooLarge(name: string, path: string, maxBytes: number, size: number | null): FileError {
  const measured = size === null ? '' : ` (${count(size)} bytes)`;
  const hint =
    maxBytes < LARGEST_LIMIT
      ? 'If that is right, raise thresholds.maxBytes in plan.config.yaml (at most 64MiB).'
      : 'No file may be larger: split it into several plans.';
  return new FileError('file-too-large', path, `${name} is larger than ${inUnits(maxBytes)}${measured}.`, hint);
}

function inUnits(bytes: number): string {
  if (bytes >= MIB && bytes % MIB === 0) return `${bytes / MIB} MiB`;
  if (bytes >= KIB && bytes % KIB === 0) return `${bytes / KIB} KiB`;
  return `${count(bytes)} bytes`;
}

function count(bytes: number): string {
  return bytes.toLocaleString('en-GB');
}
