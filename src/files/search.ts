import { lstatSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { errnoOf, FileError } from './file-error.ts';

/** The names of the file that a command takes by default; the first is the one that `plan init` writes. */
export const PLAN_NAMES = ['plan.yaml', 'plan.yml'] as const;
/** The names of a configuration. */
export const CONFIG_NAMES: readonly string[] = ['plan.config.yaml', 'plan.config.yml'];

/**
 * The plan to take by default: the one in the folder `cwd`, else in the nearest folder above it that the search may enter
 * (see `foldersUp`). An absolute path, or `null` if there is none.
 * @param home the user's home folder, above which nothing is looked for
 * @throws {FileError} `file-ambiguous` if a folder has a plan of both names
 */
export function findPlan(cwd: string, home?: string): string | null {
  for (const folder of foldersUp(cwd, home)) {
    const found = folder.find(PLAN_NAMES);
    if (found !== null) return found;
  }
  return null;
}

/** Where a configuration was found, and every place that was looked at for it. All paths are absolute. */
export interface ConfigSearch {
  readonly file: string | null;
  readonly places: readonly string[];
}

/**
 * The configuration of the plans in a folder: the one there, else in the nearest folder above it that the search may enter
 * (see `foldersUp`).
 * @param home the user's home folder, above which nothing is looked for
 * @throws {FileError} `file-ambiguous` if a folder has a configuration of both names
 */
export function findConfig(folder: string, home?: string): ConfigSearch {
  const places: string[] = [];
  for (const at of foldersUp(folder, home)) {
    places.push(...CONFIG_NAMES.map((name) => join(at.path, name)));
    const file = at.find(CONFIG_NAMES);
    if (file !== null) return { file, places };
  }
  return { file: null, places };
}

/** The nearest folder at or above one that has a `.git`, which in a linked work tree is a file; `null` if there is none. */
export function repositoryTop(folder: string): string | null {
  for (let at = folder; ; at = dirname(at)) {
    if (exists(join(at, '.git'))) return at;
    if (at === dirname(at)) return null;
  }
}

/** The plan in one folder, absolute; `null` if there is none. @throws {FileError} `file-ambiguous` */
export function planIn(folder: string): string | null {
  return new Folder(folder, null).find(PLAN_NAMES);
}

/**
 * A folder and those above it. The search stops at the top of a repository, at the home folder, at a folder that cannot be
 * entered, and before a folder of another owner: what lies beyond belongs to somebody else.
 */
function* foldersUp(start: string, home: string | undefined): Generator<Folder> {
  const owner = ownerOf(start);
  for (let at = resolve(start); isSearchable(at); at = dirname(at)) {
    const isStart = at === resolve(start);
    if (!isStart && ownerOf(at) !== owner) return;
    yield new Folder(at, isStart ? null : owner);
    if (at === dirname(at) || exists(join(at, '.git')) || (home !== undefined && isSameFolder(at, home))) return;
  }
}

class Folder {
  readonly path: string;
  /** The owner whose files count; `null` if all do. */
  readonly #owner: number | null;

  constructor(path: string, owner: number | null) {
    this.path = path;
    this.#owner = owner;
  }

  /** The file of one of these names, absolute; `null` if there is none. @throws {FileError} `file-ambiguous` */
  find(names: readonly string[]): string | null {
    const found = names.map((name) => join(this.path, name)).filter((file) => this.#counts(file));
    if (found.length < 2) return found[0] ?? null;
    const message = `"${this.path}" holds both ${names.map((name) => `"${name}"`).join(' and ')}.`;
    throw new FileError('file-ambiguous', found[0]!, message, 'Remove or rename one of the two.');
  }

  /** In a folder that everybody may write to, such as `/tmp`, a file may be anybody's. */
  #counts(file: string): boolean {
    if (!exists(file) || isDirectory(file)) return false;
    return this.#owner === null || [this.#owner, 0, process.geteuid?.() ?? 0].includes(ownerOf(file) ?? 0);
  }
}

/** The number of the user who owns a file or folder, links not followed; `null` if the system does not say. */
function ownerOf(path: string): number | null {
  try {
    return lstatSync(path).uid;
  } catch {
    return null;
  }
}

function isSameFolder(a: string, b: string): boolean {
  try {
    return realpathSync.native(a) === realpathSync.native(b);
  } catch {
    return false;
  }
}

function isSearchable(folder: string): boolean {
  try {
    lstatSync(`${folder}${sep}.`);
    return true;
  } catch {
    return false;
  }
}

/** Whether there is anything of that name, be it a link to nothing: reading it then says what is wrong. */
export function exists(path: string): boolean {
  try {
    lstatSync(path);
    return true;
  } catch (error) {
    return ['EACCES', 'EPERM', 'ELOOP'].includes(errnoOf(error));
  }
}

function isDirectory(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
