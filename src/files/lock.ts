import { attempt, type FileSystem, FLAGS, orNothing, orNull, removeFile, withOpen, writeAll } from './file-system.ts';
import { readAll } from './read.ts';
import { isGone, parseWriter, thisWriter, type Writer, writeWriter } from './writer.ts';

/** How long a writer waits for another one, in milliseconds. A save takes a few. */
const PATIENCE = 5000;
/** A lock file without a name in it, seen for so long, in milliseconds, was left by a writer that died creating it. */
const TORN_AFTER = 1000;
/** Writers that died one after the other while taking over from one another. */
const MAX_TAKEOVERS = 3;
const MAX_LOCK_BYTES = 4096;

export interface Lock {
  readonly path: string;
  readonly token: string;
}

/** Thrown where another writer keeps the lock: `holder` is `null` where the lock file does not tell. */
export class LockBusy extends Error {
  override readonly name = 'LockBusy';
  readonly lockPath: string;
  readonly holder: Writer | null;

  constructor(lockPath: string, holder: Writer | null) {
    super(`${lockPath} is held by another process`);
    this.lockPath = lockPath;
    this.holder = holder;
  }
}

/** Locks that this process has given back. One that is still there could not be removed, and nobody holds it. */
const givenBack = new Set<string>();

/**
 * Takes the lock: creates the file that no two processes can both create. A lock whose owner is gone is taken over; for
 * one that is held it waits up to 5 seconds, and as long again for each writer that takes its turn meanwhile.
 * @throws {LockBusy} where it stays held, or the system's error where the lock file cannot be made.
 */
export function acquireLock(fs: FileSystem, path: string): Lock {
  return acquire(fs, path, { waited: 0 }, 0);
}

function acquire(fs: FileSystem, path: string, patience: { waited: number }, takeovers: number): Lock {
  let tornToken = '';
  let tornAt = 0;
  let turn = '';
  let turnAt = patience.waited;
  for (;;) {
    const lock = create(fs, path);
    if (lock !== null) return lock;

    const holder = readHolder(fs, path);
    const token = holder?.writer === null ? holder.token : '';
    if (token !== tornToken) [tornToken, tornAt] = [token, patience.waited];
    if (holder !== null && holder.token !== turn) [turn, turnAt] = [holder.token, patience.waited];
    const torn = tornToken !== '' && patience.waited - tornAt >= TORN_AFTER;
    if (holder !== null && takeovers < MAX_TAKEOVERS && (torn || isLeft(holder))) {
      takeOver(fs, path, holder.token, patience, takeovers + 1);
      continue;
    }
    if (patience.waited - turnAt >= PATIENCE) throw new LockBusy(path, holder?.writer ?? null);
    // Of different length for each waiter, so that they do not keep meeting.
    const pause = 1 + Math.floor(Math.random() * 15);
    fs.sleep(pause);
    patience.waited += pause;
  }
}

interface Holder {
  readonly token: string;
  /** `null` while the lock file is not complete. */
  readonly writer: Writer | null;
}

function isLeft({ token, writer }: Holder): boolean {
  return givenBack.has(token) || (writer !== null && isGone(writer));
}

/** The lock, or `null` where the file is already there. */
function create(fs: FileSystem, path: string): Lock | null {
  const fd = orNull(['EEXIST'], () => fs.open(path, FLAGS.create, 0o644));
  if (fd === null) return null;
  const writer = thisWriter();
  try {
    writeAll(fs, fd, Buffer.from(writeWriter(writer)));
  } catch (error) {
    attempt(() => fs.close(fd));
    removeFile(fs, path);
    throw error;
  }
  attempt(() => fs.close(fd));
  return { path, token: writer.token };
}

/** Who holds the lock at the moment; `null` where it is free. */
function readHolder(fs: FileSystem, path: string): Holder | null {
  return orNull(['ENOENT'], () =>
    withOpen(fs, path, FLAGS.read, (fd) => {
      const { ino } = fs.fstat(fd);
      const bytes = readAll(fs, fd, 256, MAX_LOCK_BYTES);
      const writer = bytes === null ? null : parseWriter(Buffer.from(bytes).toString('utf8'));
      return { token: writer?.token ?? `torn-${ino}`, writer };
    }),
  );
}

/**
 * Removes a lock that was left. Two processes that both found it must not both do so: the second would remove the lock
 * that the first has taken since. So the right to remove the lock of this one token is a lock itself.
 */
function takeOver(fs: FileSystem, path: string, token: string, patience: { waited: number }, takeovers: number): void {
  const right = acquire(fs, `${path}.${token}`, patience, takeovers);
  try {
    if (readHolder(fs, path)?.token === token) void orNull(['ENOENT'], () => fs.unlink(path));
  } finally {
    releaseLock(fs, right);
  }
}

/** Whether the lock is still this process's own. */
export function holdsLock(fs: FileSystem, lock: Lock): boolean {
  return readHolder(fs, lock.path)?.token === lock.token;
}

/** Gives the lock back. `false` where its file could not be removed: this process's next save then does it. */
export function releaseLock(fs: FileSystem, lock: Lock): boolean {
  const holder = orNothing(() => readHolder(fs, lock.path));
  givenBack.add(lock.token);
  const isAnothers = holder !== null && holder.token !== lock.token;
  return isAnothers || removeFile(fs, lock.path);
}
