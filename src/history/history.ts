import { dirname, relative } from 'node:path';
import { withSlashes } from '../files/find.ts';
import { realPathOf } from '../files/identity.ts';
import { repositoryTop } from '../files/search.ts';
import { UserError } from '../values/user-error.ts';
import { Git, type GitOptions, type GitProcess } from './git.ts';

/** A file as it was at a revision: its bytes, or why there are none. */
export type CommittedFile =
  | { readonly id: string; readonly bytes: Uint8Array }
  | { readonly absent: 'missing' | 'not-a-file' | 'too-large' };

/** A commit that changed a file. */
export interface Revision {
  /** The full name of the commit. */
  readonly id: string;
  /** When it was committed, in the committer's own time zone: `2026-11-30T09:15:00+01:00`; null where the commit does not say. */
  readonly date: string | null;
  /** The path that the file had from then on, from the top of the repository, with `/`. */
  readonly path: string;
  /** Whether the commit removed the file. */
  readonly isRemoval: boolean;
  /** Whether the commit brought several lines of work together: all that came with it counts as its change. */
  readonly isMerge: boolean;
}

/** The commits that changed a file, the newest first. */
export interface Revisions {
  readonly revisions: readonly Revision[];
  /** The oldest commit that is here, where its parent is not (a shallow clone): whether it changed the file is not known. */
  readonly cutAt: Omit<Revision, 'isRemoval' | 'isMerge'> | null;
  /** Whether the commit that was to end the history was met. */
  readonly isMet: boolean;
}

interface Commit {
  readonly id: string;
  readonly date: string | null;
  readonly parentCount: number;
}

/** How many commits are asked for at a time. */
const COMMITS_AT_A_TIME = 512;
/** The most bytes of a commit that is read: author, message and signature. */
const MAX_COMMIT_BYTES = 1024 * 1024;

/** The most bytes of all files together that are read at once; those beyond it count as too large. */
const MOST_BYTES_AT_ONCE = 64 * 1024 * 1024;

/** What git knows of one file. It starts at most three processes, whatever it is asked. */
export class History {
  /** The path of the file from the top of the repository, with `/`. */
  readonly path: string;
  readonly #git: Git;
  readonly #objects: GitProcess;

  private constructor(git: Git, path: string) {
    this.path = path;
    this.#git = git;
    this.#objects = git.start('cat-file', '--batch-command', '--buffer', '--follow-symlinks');
  }

  /**
   * Opens the history of a file, which may exist in commits only, hands it to `use` and closes it. Null where no folder above the file has a
   * `.git`, or where git takes that for no repository.
   * @throws {UserError} where git is missing, too old or too slow, or cannot read the repository.
   */
  static async of<Result>(
    file: string,
    options: GitOptions,
    use: (history: History) => Promise<Result>,
  ): Promise<Result | null> {
    const real = realPathOf(file);
    const top = repositoryTop(dirname(real));
    if (top === null) return null;
    const git = await Git.open(top, options);
    const history = new History(git, withSlashes(relative(top, real)));
    try {
      return await use(history);
    } catch (error) {
      if (error instanceof UserError && error.code === 'git-no-repository') return null;
      throw error;
    } finally {
      history.#objects.close();
    }
  }

  /**
   * Files as they were at revisions, in the order asked for; paths are from the top of the repository. Links inside the
   * repository are followed. What is larger than `maxBytes` bytes, or no file, is not read.
   */
  read(
    files: readonly { readonly revision: string; readonly path: string }[],
    maxBytes: number,
  ): Promise<CommittedFile[]> {
    const names = files.map(({ revision, path }) => `${revision}:${path}`);
    return this.#objects.within(() => this.#read(names, 'blob', maxBytes));
  }

  /** The commit that a revision names, and its date as in `Revision`; null where the repository knows none. */
  async commit(revision: string): Promise<Pick<Revision, 'id' | 'date'> | null> {
    const [found] = await this.#objects.within(() => this.#read([`${revision}^{commit}`], 'commit', MAX_COMMIT_BYTES));
    if (found === undefined || 'absent' in found) return null;
    return readCommit(found.id, Buffer.from(found.bytes).toString('latin1'));
  }

  /**
   * The commits from a revision back along first parents that changed the file, under whichever name it had.
   * @param after the full name of a commit: where it is met, it and what came before are left out
   */
  async revisions(from = 'HEAD', after: string | null = null): Promise<Revisions> {
    const commits = await this.#objects.within(() => this.#commits(from, after));
    const last = commits.at(-1);
    const isMet = last !== undefined && last.id === after;
    const isCut = last !== undefined && !isMet && last.parentCount > 0;
    const pairs = commits.map(({ id }, index) => `${id} ${commits[index + 1]?.id ?? ''}\n`);
    const changes = this.#git.start('diff-tree', '--stdin', '--raw', '-r', '-M', '--root', '--no-abbrev', '-z');
    try {
      changes.ask((isCut || isMet ? pairs.slice(0, -1) : pairs).join(''));
      changes.endOfQuestions();
      const { revisions, path } = await changes.within(() => this.#changesOf(changes, commits));
      return { revisions, isMet, cutAt: isCut ? { id: last.id, date: last.date, path } : null };
    } finally {
      changes.close();
    }
  }

  /** Reads what `diff-tree` lists; the path is the oldest one. */
  async #changesOf(changes: GitProcess, commits: readonly Commit[]): Promise<{ revisions: Revision[]; path: string }> {
    const known = new Map(commits.map((commit) => [commit.id, commit]));
    const revisions: Revision[] = [];
    const next = async () => {
      const field = await changes.until('\0');
      if (field === null) throw changes.failure();
      return field.toString();
    };
    let path = this.path;
    let older = path;
    let id = '';
    for (let field = await changes.until('\0'); field !== null; field = await changes.until('\0')) {
      const text = field.toString();
      if (known.has(text)) {
        [id, path] = [text, older];
        continue;
      }
      const [, from, to, status] = /^:\d+ \d+ ([\da-f]+) ([\da-f]+) ([A-Z])\d*$/.exec(text) ?? [];
      if (status === undefined || id === '') throw changes.failure();
      const before = await next();
      const now = status === 'R' || status === 'C' ? await next() : before;
      // Permissions alone may have changed.
      if (now !== path || (from === to && before === now)) continue;
      older = before;
      const { date, parentCount } = known.get(id)!;
      revisions.push({ id, date, path, isRemoval: status === 'D', isMerge: parentCount > 1 });
    }
    return { revisions, path: older };
  }

  async #commits(from: string, after: string | null): Promise<Commit[]> {
    const commits = new Map<string, Commit>();
    for (let start = from; ; ) {
      const first = commits.size === 0 ? 0 : 1;
      const names = Array.from({ length: COMMITS_AT_A_TIME }, (_, index) => `${start}~${first + index}`);
      for (const found of await this.#read(names, 'commit', MAX_COMMIT_BYTES)) {
        if ('absent' in found) return [...commits.values()];
        // Grafts can make a commit its own ancestor.
        if (commits.has(found.id)) throw this.#objects.failure();
        commits.set(found.id, readCommit(found.id, Buffer.from(found.bytes).toString('latin1')));
        start = found.id;
        if (start === after) return [...commits.values()];
      }
    }
  }

  /** Asks for the kinds and sizes first, and then for each object once. */
  async #read(names: readonly string[], kind: 'blob' | 'commit', maxBytes: number): Promise<CommittedFile[]> {
    const git = this.#objects;
    // A line break would end the question.
    const asked = names.filter((name) => !name.includes('\n'));
    git.ask(`${asked.map((name) => `info ${name}\n`).join('')}flush\n`);
    const known = new Map<string, ObjectInfo | null>();
    for (const name of asked) known.set(name, await readInfo(git, name));
    const wanted = new Map<string, ObjectInfo>();
    let left = Math.max(MOST_BYTES_AT_ONCE, maxBytes);
    for (const info of known.values()) {
      if (info?.kind !== kind || info.size > Math.min(maxBytes, left) || wanted.has(info.id)) continue;
      wanted.set(info.id, info);
      left -= info.size;
    }
    git.ask(`${[...wanted.keys()].map((id) => `contents ${id}\n`).join('')}flush\n`);
    const contents = new Map<string, Buffer>();
    for (const { id, size } of wanted.values()) {
      const answer = await readInfo(git, id);
      if (answer?.id !== id || answer.kind !== kind || answer.size !== size) throw git.failure();
      contents.set(id, await git.bytes(size));
    }
    return names.map((name) => {
      const info = known.get(name) ?? null;
      if (info === null) return { absent: 'missing' };
      if (info.kind !== kind) return { absent: 'not-a-file' };
      const bytes = contents.get(info.id);
      return bytes === undefined ? { absent: 'too-large' } : { id: info.id, bytes };
    });
  }
}

interface ObjectInfo {
  readonly id: string;
  readonly kind: string;
  readonly size: number;
}

/** The line that `cat-file` answers with; null where it has no such object, or a link that leads nowhere inside. */
async function readInfo(git: GitProcess, name: string): Promise<ObjectInfo | null> {
  const line = (await git.until('\n'))?.toString();
  const [, id, kind, size] = /^([\da-f]{40,64}) ([a-z]+) (\d{1,15})$/.exec(line ?? '') ?? [];
  if (id !== undefined) return { id, kind: kind!, size: Number(size) };
  if (line === `${name} missing` || line === `${name} ambiguous`) return null;
  const link = /^(?:symlink|dangling|loop|notdir) (\d{1,5})$/.exec(line ?? '');
  if (link === null) throw git.failure();
  await git.bytes(Number(link[1]));
  return null;
}

/** Reads the lines above a commit's message. */
function readCommit(id: string, text: string): Commit {
  const [head = ''] = text.split('\n\n', 1);
  const committer = /^committer .*> (\d{1,12}) ([+-])(\d\d)([0-5]\d)$/m.exec(head);
  return {
    id,
    date: committer === null ? null : dateOf(committer),
    parentCount: head.match(/^parent /gm)?.length ?? 0,
  };
}

/** Seconds since 1970 and an offset from UTC as a date and time in that zone. */
function dateOf([, seconds, sign, hours, minutes]: RegExpExecArray): string | null {
  const offset = (sign === '-' ? -60 : 60) * (60 * Number(hours) + Number(minutes));
  const local = new Date((Number(seconds) + offset) * 1000);
  if (Number.isNaN(local.getTime()) || local.getUTCFullYear() > 9999) return null;
  return `${local.toISOString().slice(0, 19)}${sign}${hours}:${minutes}`;
}
