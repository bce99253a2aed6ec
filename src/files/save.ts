import { basename, dirname, join, resolve } from 'node:path';
import { notSaved, saveError } from './file-error.ts';
import { type FileSystem, nodeFileSystem, orNull } from './file-system.ts';
import { acquireLock, type Lock, LockBusy, releaseLock } from './lock.ts';
import { LARGEST_LIMIT, readRegularFile } from './read.ts';
import { anothersFile, replaceFile, type Saved, sha256, stemOf } from './replace.ts';

export { type Saved, sha256 } from './replace.ts';

const MAX_LINKS = 40;

export interface SaveOptions {
  /**
   * What must be on the disk for the save to happen: the SHA-256 of what was read (hexadecimal), or `null` for "no such
   * file yet". Left out, whatever is there is replaced.
   */
  readonly expect?: string | null;
  /** The folder that a relative path starts from; the process's own where none is given. */
  readonly cwd?: string;
  readonly fs?: FileSystem;
}

/**
 * Replaces a file as a whole or not at all: it holds the complete old or the complete new content at every moment,
 * whatever fails or is killed. Permissions and owner are kept (access lists and other names of the same file are not);
 * other processes of this tool wait. Its parent folder must exist.
 * @throws {FileError} where nothing was saved, and what is on the disk is unchanged: `file-changed`, `file-exists`,
 * `file-busy`, `file-no-space`, `file-read-only`, `file-permission`, `file-not-found` (its folder),
 * `file-is-directory`, `file-not-regular` or `file-unwritable`.
 */
export function saveFile(path: string, content: string | Uint8Array, options: SaveOptions = {}): Saved {
  const fs = options.fs ?? nodeFileSystem;
  const bytes = typeof content === 'string' ? encode(path, content) : content;
  const { expect } = options;
  return locked(fs, path, options.cwd, (held) => tellNotSaved(path, () => replaceFile(fs, { ...held, bytes, expect })));
}

export interface UpdateOptions {
  /** The largest file that is taken, in bytes; 64 MiB where it is left out. */
  readonly maxBytes?: number;
  readonly cwd?: string;
  readonly fs?: FileSystem;
}

/**
 * Reads a UTF-8 file, changes its text and saves it, while all other processes of this tool wait: of two at once neither
 * is lost. A text that comes back the same is not written. `change` must not save the same file itself; what it throws
 * is handed on and nothing is saved.
 * @throws {FileError} as `readInput` and `saveFile` do.
 */
export function updateFile(path: string, change: (text: string) => string, options: UpdateOptions = {}): Saved {
  const fs = options.fs ?? nodeFileSystem;
  return locked(fs, path, options.cwd, (held) => {
    const before = readRegularFile(fs, held.target, path, options.maxBytes ?? LARGEST_LIMIT);
    const text = decode(path, before);
    const changed = change(text);
    const expect = sha256(before);
    if (changed === text) return { sha256: expect, warning: null };
    const bytes = encode(path, changed);
    return tellNotSaved(path, () => replaceFile(fs, { ...held, bytes, expect }));
  });
}

interface Held {
  /** As the user named it. */
  readonly path: string;
  /** The file behind all links. */
  readonly target: string;
  readonly lock: Lock;
}

/** Does the work while no other process of this tool saves the file. */
function locked(fs: FileSystem, path: string, cwd: string | undefined, work: (held: Held) => Saved): Saved {
  const held = tellNotSaved(path, () => {
    if (path === '') throw notSaved('file-not-found', path, 'its name is empty', 'Name the file to write.');
    const target = followLinks(fs, resolve(cwd ?? '', path));
    try {
      return { path, target, lock: acquireLock(fs, join(dirname(target), `.${stemOf(target)}.lock`)) };
    } catch (error) {
      throw anothersFile(path, fs, target, error);
    }
  });
  let saved: Saved;
  let released: boolean;
  try {
    saved = work(held);
  } finally {
    released = releaseLock(fs, held.lock);
  }
  if (released) return saved;
  const warning = `The lock file "${held.lock.path}" could not be removed: delete it when no "plan" is running.`;
  return { ...saved, warning: saved.warning === null ? warning : `${saved.warning} ${warning}` };
}

/** The file that a path leads to through its symbolic links, the last of which may lead to a file that is not there. */
function followLinks(fs: FileSystem, path: string): string {
  let current = path;
  for (let links = 0; links < MAX_LINKS; links++) {
    const real = orNull(['ENOENT'], () => fs.realpath(current));
    if (real !== null) return real;
    const missing = join(fs.realpath(dirname(current)), basename(current));
    const link = orNull(['ENOENT', 'EINVAL'], () => fs.readlink(missing));
    if (link === null) return missing;
    current = resolve(dirname(missing), link);
  }
  throw Object.assign(new Error('too many symbolic links'), { code: 'ELOOP' });
}

function encode(path: string, text: string): Uint8Array {
  const bytes = Buffer.from(text, 'utf8');
  if (bytes.toString('utf8') === text) return bytes;
  const hint = 'Type the text again: part of a character was lost on the way.';
  throw notSaved('file-unwritable', path, 'the text holds half a character', hint);
}

function decode(path: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    const hint = 'Save it as UTF-8 with your editor, then try again.';
    throw notSaved('file-unreadable', path, 'it is not UTF-8 text', hint, error);
  }
}

/** Does a step of a save; whatever the system refuses in it is reported as "not saved". */
function tellNotSaved<Result>(path: string, step: () => Result): Result {
  try {
    return step();
  } catch (error) {
    if (!(error instanceof LockBusy)) throw saveError(path, error);
    const { holder, lockPath } = error;
    const who = holder === null ? '' : ` (process ${holder.pid} on ${holder.host})`;
    const hint = `Wait for it to finish. If none is running, delete "${lockPath}".`;
    throw notSaved('file-busy', path, `another "plan" process${who} is writing it`, hint, error);
  }
}
