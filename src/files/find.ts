import { type Dirent, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { closest } from '../plan/closest.ts';
import { errnoOf, FileError } from './file-error.ts';
import { orNothing } from './file-system.ts';
import { exists, findPlan, PLAN_NAMES } from './search.ts';

/** The argument that stands for standard input. */
export const STDIN = '-';

/** What the arguments of a command stand for. */
export interface Expansion {
  /** In the order of the arguments, each once, relative to the folder of the run, with `/`; `-` is standard input. */
  readonly paths: readonly string[];
  /** One for each argument that stands for nothing: `file-not-found` or `nothing-matched`. */
  readonly problems: readonly FileError[];
}

/**
 * The files that the arguments name: each is taken as it stands if there is such a file, else as a pattern, whose matches
 * are sorted. Patterns leave out names that start with a dot and `node_modules`; `**` does not follow links to folders.
 * Without arguments it is the plan that `findPlan` finds. Problems are handed back, so that the other files are judged.
 * @param home the user's home folder, above which no plan is looked for
 */
export async function expandPaths(args: readonly string[], cwd: string, home?: string): Promise<Expansion> {
  const paths = new Set<string>();
  const problems: FileError[] = [];
  if (args.length === 0) {
    try {
      const plan = findPlan(cwd, home);
      if (plan === null) problems.push(noPlan(cwd));
      else paths.add(shown(cwd, plan));
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      problems.push(error);
    }
  }
  for (const arg of args) {
    if (arg === STDIN) paths.add(STDIN);
    else if (arg !== '' && exists(resolve(cwd, arg))) paths.add(shown(cwd, resolve(cwd, arg)));
    else if (!isPattern(arg)) problems.push(notFound(arg, cwd));
    else {
      const { matches, shut } = await matchesOf(arg, cwd);
      if (matches.length + shut.length === 0) problems.push(nothingMatched(arg));
      for (const match of matches) paths.add(match);
      problems.push(...shut);
    }
  }
  return { paths: [...paths], problems };
}

/** A path as results show it: relative, with `/` on every system. A file called `-` is `./-`. */
export function shown(cwd: string, absolute: string): string {
  const way = relative(resolve(cwd), absolute);
  if (way === STDIN) return `./${STDIN}`;
  return way === '' ? '.' : withSlashes(way);
}

/** A path with `/`, whatever the system writes. */
export function withSlashes(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/');
}

function isPattern(arg: string): boolean {
  return /[*?{}[\]]|[!+@]\(/.test(arg);
}

/** The files that a pattern matches, sorted by code unit, and the folders on the way to others that cannot be read. */
async function matchesOf(arg: string, cwd: string): Promise<{ matches: string[]; shut: FileError[] }> {
  const segments = withSlashes(arg).split('/');
  const fixed = segments.findIndex((segment) => isPattern(segment) || segment.includes('\\'));
  // What is spelt out before the first wildcard is gone to as it stands: through links, up, or from the root.
  const start = resolve(cwd, `${segments.slice(0, fixed).join('/')}${fixed > 0 ? '/' : ''}`);
  const pattern = segments.slice(fixed).join('/');
  const { globSync } = await import('./glob.ts');
  const shut = new Map<string, FileError>();
  // The package passes over a folder that it cannot read, so each is noted here.
  const readOrNote = (folder: string) => {
    try {
      return readFolder(folder);
    } catch (error) {
      const path = shown(cwd, folder);
      const isLeftOut = (namesHidden(shown(start, folder)) && !namesHidden(pattern)) || !leadsInto(folder);
      if (!isLeftOut && !GONE.includes(errnoOf(error))) shut.set(path, unreadableFolder(path, arg, error));
      throw error;
    }
  };
  const options = {
    cwd: start,
    dot: false,
    expandDirectories: false,
    // With `**` every link to a folder would be gone through, and folders that link to each other never end.
    followSymbolicLinks: !pattern.includes('**'),
    ignore: ['**/node_modules/**'],
    fs: { readdirSync: readOrNote as unknown as typeof readdirSync },
  };
  /** The package also looks into folders that the pattern excludes, such as `!(shut)`. */
  function leadsInto(folder: string): boolean {
    const way = shown(start, folder).split('/');
    const first = pattern.split('/').slice(0, way.length).join('/');
    if (first.includes('**') || /[({][^)}]*$/.test(first)) return true;
    const folders = {
      ...options,
      onlyDirectories: true,
      fs: { readdirSync: readFolder as unknown as typeof readdirSync },
    };
    return globSync([first], folders).includes(`${way.join('/')}/`);
  }
  try {
    const matches = globSync([pattern], options)
      .filter((match) => namesHidden(pattern) || !namesHidden(match))
      .map((match) => shown(cwd, resolve(start, match)))
      .sort();
    return { matches, shut: [...shut.values()] };
  } catch (error) {
    // What the matcher takes for no pattern at all, such as one of 100,000 letters, matches nothing.
    if (error instanceof SyntaxError) return { matches: [], shut: [] };
    throw error;
  }
}

/** Whether a path or pattern has a name that starts with a dot. `!(a).yaml` would match them too. */
function namesHidden(path: string): boolean {
  return /(^|[/{,(|])\./.test(path);
}

/** A folder that is not there, or is none, holds nothing that a pattern could match. */
const GONE = ['ENOENT', 'ENOTDIR'];

/** A folder's entries, in which a link to a file counts as a file, for the glob would leave it out. */
function readFolder(path: string): Pick<Dirent, 'name' | 'isFile' | 'isDirectory' | 'isSymbolicLink'>[] {
  return readdirSync(path, { withFileTypes: true }).map((entry) => {
    if (!entry.isSymbolicLink() || !isFile(join(path, entry.name))) return entry;
    return { name: entry.name, isFile: () => true, isDirectory: () => false, isSymbolicLink: () => false };
  });
}

/** Whether a path leads to a file, or to what may be one: reading it then says why it cannot be read. */
function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch (error) {
    return ['EACCES', 'EPERM'].includes(errnoOf(error));
  }
}

function noPlan(cwd: string): FileError {
  const [name] = PLAN_NAMES;
  const message = `There is no "${name}" here or in a folder above.`;
  const meant = didYouMean(name, cwd);
  const hint = `${meant === null ? '' : `${meant} `}Start one with "plan init", or name a file.`;
  return new FileError('file-not-found', name, message, hint);
}

function notFound(path: string, cwd: string): FileError {
  if (path === '') {
    return new FileError('file-not-found', path, 'The name of the file is empty.', 'Name the file to read.');
  }
  const hint = didYouMean(path, cwd) ?? 'Check the spelling and the folder.';
  return new FileError('file-not-found', path, `"${path}" does not exist.`, hint);
}

function nothingMatched(pattern: string): FileError {
  const hint = 'Check the folder and the ending: a pattern looks like "plans/**/*.yaml".';
  return new FileError('nothing-matched', pattern, `No file matches "${pattern}".`, hint);
}

function unreadableFolder(path: string, pattern: string, cause: unknown): FileError {
  const message = `The folder "${path}" cannot be read, so it is not known what "${pattern}" matches in it.`;
  return new FileError(
    'file-permission',
    path,
    message,
    'Check its permissions, or leave it out of the pattern.',
    cause,
  );
}

/** Asks whether a YAML file beside the missing one was meant: one named alike, or the same but for its ending. */
function didYouMean(path: string, cwd: string): string | null {
  const absolute = resolve(cwd, path);
  const [name, names] = [basename(absolute), yamlFilesIn(dirname(absolute))];
  const meant = names.find((candidate) => candidate.replace(/\.\w+$/, '') === name) ?? closest(name, names);
  return meant === null ? null : `Did you mean "${withSlashes(join(dirname(path), meant))}"?`;
}

/** The names of a folder's YAML files, sorted; none where it cannot be read. */
function yamlFilesIn(folder: string): string[] {
  const names = orNothing(() => readdirSync(folder)) ?? [];
  return names.filter((name) => /\.ya?ml$/i.test(name)).sort();
}
