import { lstatSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { errnoOf, FileError } from './file-error.ts';
import { attempt, orNothing } from './file-system.ts';

/** The names of the file that a command takes by default; the first is the one that `plan init` writes. */
export const PLAN_NAMES = ['plan.yaml', 'plan.yml'] as const;
/** The names of a configuration. */
export const CONFIG_NAMES: readonly string[] = ['plan.config.yaml', 'plan.config.yml'];

/** Where a file was found, or null, and every place that was looked at for it. All paths are absolute. */
export interface Search {
  readonly file: string | null;
  readonly places: readonly string[];
}

/**
 * The file of one of these names that holds for a folder: the one there, else in the nearest folder above it that the
 * search may enter (see `foldersUp`).
 * @param home the user's home folder, above which nothing is looked for
 * @throws {FileError} `file-ambiguous` if a folder has files of both names
 */
export function findNearest(names: readonly string[], start: string, home?: string): Search {
  const places: string[] = [];
  for (const { folder, owner } of foldersUp(start, home)) {
    places.push(...names.map((name) => join(folder, name)));
    const file = fileIn(folder, names, owner);
    if (file !== null) return { file, places };
  }
  return { file: null, places };
}

/** The plan to take by default. */
export function findPlan(cwd: string, home?: string): string | null {
  return findNearest(PLAN_NAMES, cwd, home).file;
}

/** The nearest folder at or above one that has a `.git`, which in a linked work tree is a file; `null` if there is none. */
export function repositoryTop(folder: string): string | null {
  for (let at = folder; ; at = dirname(at)) {
    if (exists(join(at, '.git'))) return at;
    if (at === dirname(at)) return null;
  }
}

/**
 * A folder and those above it. The search stops at the top of a repository, at the home folder, at a folder that cannot be
 * entered, and before a folder of another owner: what lies beyond belongs to somebody else.
 */
function* foldersUp(start: string, home: string | undefined): Generator<{ folder: string; owner: number | null }> {
  const owner = ownerOf(start);
  for (let at = resolve(start); isSearchable(at); at = dirname(at)) {
    const isStart = at === resolve(start);
    if (!isStart && ownerOf(at) !== owner) return;
    yield { folder: at, owner: isStart ? null : owner };
    if (at === dirname(at) || exists(join(at, '.git')) || (home !== undefined && isSameFolder(at, home))) return;
  }
}

/**
 * The file of one of these names in a folder, absolute; `null` if there is none.
 * @param owner whose files count: in a folder that everybody may write to, such as `/tmp`, a file may be anybody's; `null`
 * if all do
 * @throws {FileError} `file-ambiguous`
 */
export function fileIn(folder: string, names: readonly string[], owner: number | null = null): string | null {
  const counts = (file: string): boolean =>
    exists(file) &&
    !orNothing(() => statSync(file).isDirectory()) &&
    (owner === null || [owner, 0, process.geteuid?.() ?? 0].includes(ownerOf(file) ?? 0));
  const found = names.map((name) => join(folder, name)).filter(counts);
  if (found.length < 2) return found[0] ?? null;
  const message = `"${folder}" holds both ${names.map((name) => `"${name}"`).join(' and ')}.`;
  throw new FileError('file-ambiguous', found[0]!, message, 'Remove or rename one of the two.');
}

/** The number of the user who owns a file or folder, links not followed; `null` if the system does not say. */
function ownerOf(path: string): number | null {
  return orNothing(() => lstatSync(path).uid);
}

function isSameFolder(a: string, b: string): boolean {
  return orNothing(() => realpathSync.native(a) === realpathSync.native(b)) ?? false;
}

function isSearchable(folder: string): boolean {
  return attempt(() => lstatSync(`${folder}${sep}.`));
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
