import * as nodeFs from 'node:fs';
import { errnoOf } from './file-error.ts';

/** What a reader or writer wants to know of a file. */
export type FileStats = Pick<
  nodeFs.Stats,
  'size' | 'mode' | 'uid' | 'gid' | 'dev' | 'ino' | 'isFile' | 'isDirectory' | 'isFIFO' | 'isSocket'
>;

/**
 * The system calls that reading, locking and saving are made of, and no others, so that a test can let each of them
 * fail. All are synchronous: a save also happens while a signal is handled.
 */
export interface FileSystem {
  open(path: string, flags: number, mode?: number): number;
  close(fd: number): void;
  fstat(fd: number): FileStats;
  stat(path: string): FileStats;
  lstat(path: string): FileStats;
  read(fd: number, into: Uint8Array, offset: number, length: number, position: number | null): number;
  write(fd: number, from: Uint8Array, offset: number, length: number, position: number): number;
  fchmod(fd: number, mode: number): void;
  fchown(fd: number, uid: number, gid: number): void;
  fsync(fd: number): void;
  rename(from: string, to: string): void;
  unlink(path: string): void;
  access(path: string, mode: number): void;
  readdir(path: string): string[];
  realpath(path: string): string;
  readlink(path: string): string;
  sleep(milliseconds: number): void;
}

/** The flags of `open`. `O_NONBLOCK`, so that a named pipe does not hang, exists everywhere but on Windows. */
export const FLAGS = {
  read: nodeFs.constants.O_RDONLY | (nodeFs.constants.O_NONBLOCK ?? 0) | (nodeFs.constants.O_NOCTTY ?? 0),
  readFolder: nodeFs.constants.O_RDONLY,
  create: nodeFs.constants.O_RDWR | nodeFs.constants.O_CREAT | nodeFs.constants.O_EXCL,
} as const;

export const MAY_WRITE = nodeFs.constants.W_OK;

export const nodeFileSystem: FileSystem = {
  open: nodeFs.openSync,
  close: nodeFs.closeSync,
  fstat: (fd) => nodeFs.fstatSync(fd),
  stat: (path) => nodeFs.statSync(path),
  lstat: (path) => nodeFs.lstatSync(path),
  read: nodeFs.readSync,
  write: nodeFs.writeSync,
  fchmod: nodeFs.fchmodSync,
  fchown: nodeFs.fchownSync,
  fsync: nodeFs.fsyncSync,
  rename: nodeFs.renameSync,
  unlink: nodeFs.unlinkSync,
  access: nodeFs.accessSync,
  readdir: (path) => nodeFs.readdirSync(path),
  realpath: (path) => nodeFs.realpathSync.native(path),
  readlink: (path) => nodeFs.readlinkSync(path),
  sleep: (milliseconds) => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds),
};

/** Does it, and takes `null` for an answer where one of these errors says that there is nothing there. */
export function orNull<Result>(errnos: readonly string[], call: () => Result): Result | null {
  try {
    return call();
  } catch (error) {
    if (errnos.includes(errnoOf(error))) return null;
    throw error;
  }
}

/** Does it, and takes `null` for an answer whatever is in the way. */
export function orNothing<Result>(call: () => Result): Result | null {
  try {
    return call();
  } catch {
    return null;
  }
}

/** Does it, whatever comes of it, and says whether it worked: for clearing up after something else has failed. */
export function attempt(call: () => void): boolean {
  try {
    call();
    return true;
  } catch {
    return false;
  }
}

/** Opens a file, does something with it, and closes it, whatever comes of that. */
export function withOpen<Result>(fs: FileSystem, path: string, flags: number, use: (fd: number) => Result): Result {
  const fd = fs.open(path, flags);
  try {
    return use(fd);
  } finally {
    attempt(() => fs.close(fd));
  }
}

/** Removes a file, with a second try; `true` when it is gone. */
export function removeFile(fs: FileSystem, path: string): boolean {
  const remove = () => void orNull(['ENOENT'], () => fs.unlink(path));
  return attempt(remove) || attempt(remove);
}

/**
 * Writes every byte of a new file: one `write` may take only some of them, which is how a nearly full disk shows first.
 * Each goes to its place, so that one that was done although it was interrupted does no harm when repeated.
 */
export function writeAll(fs: FileSystem, fd: number, bytes: Uint8Array): void {
  let written = 0;
  while (written < bytes.length) {
    const count = fs.write(fd, bytes, written, bytes.length - written, written);
    if (count === 0) throw Object.assign(new Error('nothing was written'), { code: 'ENOSPC' });
    written += count;
  }
}
