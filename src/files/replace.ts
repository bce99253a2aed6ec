import { createHash, randomBytes } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { errnoOf, FileError, notSaved } from './file-error.ts';
import {
  attempt,
  type FileStats,
  type FileSystem,
  FLAGS,
  MAY_WRITE,
  orNothing,
  orNull,
  removeFile,
  withOpen,
  writeAll,
} from './file-system.ts';
import { holdsLock, type Lock, LockBusy } from './lock.ts';
import { kindOf, LARGEST_LIMIT, readAll } from './read.ts';

const PERMISSIONS = 0o7777;

/** What became of a save that did not fail. */
export interface Saved {
  /** Of what is on the disk now: what the next save expects. */
  readonly sha256: string;
  /** A sentence for the user about what did not go as it should although the file was saved. */
  readonly warning: string | null;
}

/** The SHA-256 of the bytes, hexadecimal: what `saveFile` expects to find on the disk. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** A file that is to be replaced. */
export interface Replacement {
  /** As the user named it. */
  readonly path: string;
  /** The file behind all links. */
  readonly target: string;
  /** Held by this process throughout. */
  readonly lock: Lock;
  readonly bytes: Uint8Array;
  /** As in `SaveOptions`. */
  readonly expect: string | null | undefined;
}

/**
 * The steps of a save, in the one order in which a fault or a kill after each of them loses nothing: the new content is
 * complete and on the disk before a single move puts it in place.
 * @throws {FileError} or the system's error, with the file unchanged.
 */
export function replaceFile(fs: FileSystem, replacement: Replacement): Saved {
  const { path, target, lock, bytes } = replacement;
  const original = requireWritable(fs, path, target);
  requireExpected(fs, replacement, original);
  removeLeftovers(fs, target, lock);
  const temporary = join(dirname(target), `.${stemOf(target)}.${process.pid}.${randomBytes(6).toString('hex')}.tmp`);
  let confirmed: boolean;
  try {
    writeTemporary(fs, temporary, bytes, original);
    // Once more, right before it counts: editors know nothing of the lock.
    requireExpected(fs, replacement, original);
    if (!holdsLock(fs, lock)) throw new LockBusy(lock.path, null);
    confirmed = moveInto(fs, temporary, replacement);
  } catch (error) {
    removeFile(fs, temporary);
    throw anothersFile(path, fs, target, error);
  }
  const isDurable = attempt(() => syncFolder(fs, dirname(target))) && confirmed;
  const warning = isDurable
    ? null
    : `"${path}" was saved, but the disk did not confirm it: a power cut now could bring back the earlier version.`;
  return { sha256: sha256(bytes), warning };
}

/** Names the owner if the system refuses to replace somebody else's file; any other error is handed back as it is. */
export function anothersFile(path: string, fs: FileSystem, target: string, error: unknown): unknown {
  const own = process.geteuid?.();
  if (own === undefined || !['EPERM', 'EACCES'].includes(errnoOf(error))) return error;
  const owner = orNothing(() => fs.stat(target));
  if (owner === null || owner.uid === own) return error;
  const why = `it belongs to user ${owner.uid} and group ${owner.gid}, and you are user ${own}`;
  const hint = 'Let its owner save it, or ask for write permission to its folder and for membership in its group.';
  return notSaved('file-permission', path, why, hint, error);
}

/** What is known of the file to replace; `null` where there is none. */
function requireWritable(fs: FileSystem, path: string, target: string): FileStats | null {
  const original = orNull(['ENOENT'], () => fs.stat(target));
  if (original === null) return null;
  if (original.isDirectory()) throw Object.assign(new Error('a directory'), { code: 'EISDIR' });
  if (!original.isFile()) {
    throw notSaved('file-not-regular', path, `it is a ${kindOf(original)}`, 'Name a regular file to write.');
  }
  try {
    fs.access(target, MAY_WRITE);
  } catch (error) {
    throw anothersFile(path, fs, target, error);
  }
  return original;
}

/** @throws {FileError} where another program changed, made or removed the file since it was read. */
function requireExpected(fs: FileSystem, replacement: Replacement, original: FileStats | null): void {
  const { path, target, expect } = replacement;
  if (expect === undefined) return;
  if (expect === null) {
    if (original === null && orNull(['ENOENT'], () => fs.stat(target)) === null) return;
    throw notSaved('file-exists', path, 'it exists already', 'Look at it first: it would have been overwritten.');
  }
  const hint = 'Look at what changed, then run the command again.';
  const current = orNull(['ENOENT'], () => readCurrent(fs, target));
  if (original === null || current === null) {
    throw notSaved('file-changed', path, 'it was removed since it was read', hint);
  }
  if (current === 'larger' || sha256(current) !== expect) {
    throw notSaved('file-changed', path, 'it was changed by another program since it was read', hint);
  }
}

function readCurrent(fs: FileSystem, target: string): Uint8Array | 'larger' {
  return withOpen(fs, target, FLAGS.read, (fd) => readAll(fs, fd, fs.fstat(fd).size, LARGEST_LIMIT) ?? 'larger');
}

/** What a killed writer left beside the file. Whoever holds the lock knows that nobody else is writing. */
function removeLeftovers(fs: FileSystem, target: string, lock: Lock): void {
  const folder = dirname(target);
  const start = `.${stemOf(target)}.`;
  const lockName = `${basename(lock.path)}.`;
  attempt(() => {
    for (const name of fs.readdir(folder)) {
      const isTemporary = name.startsWith(start) && /^\d+\.[0-9a-f]{12}\.tmp$/.test(name.slice(start.length));
      const isTakeover =
        name.startsWith(lockName) && /^([0-9a-f]{32}|torn-\d+)(\.|$)/.test(name.slice(lockName.length));
      if (isTemporary || isTakeover) removeFile(fs, join(folder, name));
    }
  });
}

/** The new content in a file of its own, with the permissions and owner of the original, safely on the disk. */
function writeTemporary(fs: FileSystem, temporary: string, bytes: Uint8Array, original: FileStats | null): void {
  const fd = fs.open(temporary, FLAGS.create, original === null ? 0o666 : 0o600);
  let open = true;
  try {
    writeAll(fs, fd, bytes);
    if (original !== null) keepAccess(fs, fd, original);
    fs.fsync(fd);
    requireWritten(fs, fd, bytes);
    open = false;
    fs.close(fd);
  } finally {
    if (open) attempt(() => fs.close(fd));
  }
}

/** Gives the new file the owner, group and permissions of the original, or else leaves everybody the access they had. */
function keepAccess(fs: FileSystem, fd: number, original: FileStats): void {
  const made = fs.fstat(fd);
  if (made.uid !== original.uid || made.gid !== original.gid) {
    const owned = orNull(['EPERM'], () => {
      fs.fchown(fd, original.uid, original.gid);
      return true;
    });
    // Only root can give a file away. With the same group, everybody of it keeps the access they had; without it, they do
    // where owner, group and others may do the same.
    const isForAll = /^(.)\1\1$/.test((original.mode & 0o777).toString(8).padStart(3, '0'));
    if (owned === null && made.gid !== original.gid && !isForAll) fs.fchown(fd, made.uid, original.gid);
  }
  if ((made.mode & PERMISSIONS) !== (original.mode & PERMISSIONS)) fs.fchmod(fd, original.mode & PERMISSIONS);
}

/** Does not take the system's word for it: a full disk has been seen to accept writes that it did not keep. */
function requireWritten(fs: FileSystem, fd: number, bytes: Uint8Array): void {
  const written = readAll(fs, fd, bytes.length, bytes.length);
  if (written !== null && Buffer.from(written).equals(bytes)) return;
  throw Object.assign(new Error('not everything was written'), { code: 'EIO' });
}

/**
 * Puts the new file in the old one's place. `false` where the system reports a fault although it did happen, as network
 * folders do.
 */
function moveInto(fs: FileSystem, temporary: string, { path, target, bytes }: Replacement): boolean {
  try {
    fs.rename(temporary, target);
    return true;
  } catch (error) {
    let moved: boolean;
    try {
      moved = orNull(['ENOENT'], () => fs.stat(temporary)) === null && isContent(readCurrent(fs, target), bytes);
    } catch {
      const message = `"${path}" may or may not have been saved: the disk stopped answering.`;
      const hint = 'The file is complete, in its earlier or its new version. Look at it before you go on.';
      throw new FileError('file-unwritable', path, message, hint, error);
    }
    if (moved) return false;
    throw error;
  }
}

function isContent(current: Uint8Array | 'larger', bytes: Uint8Array): boolean {
  return current !== 'larger' && sha256(current) === sha256(bytes);
}

/** Makes the move itself survive a power cut. Some file systems do it by themselves and refuse to be asked. */
function syncFolder(fs: FileSystem, folder: string): void {
  if (process.platform === 'win32') return;
  withOpen(fs, folder, FLAGS.readFolder, (fd) => orNull(['EINVAL', 'ENOTSUP'], () => fs.fsync(fd)));
}

/** The file's name as the lock and the temporary files carry it: shortened where these would become too long a name. */
export function stemOf(target: string): string {
  const name = basename(target);
  return Buffer.byteLength(name) <= 120 ? name : sha256(Buffer.from(name)).slice(0, 32);
}
