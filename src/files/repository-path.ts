import { realpathSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { STDIN } from './find.ts';
import { repositoryTop } from './search.ts';

/**
 * The path of a file from the top of its repository, as CI services look findings up: from `GITHUB_WORKSPACE` or
 * `CI_PROJECT_DIR` where the file lies in it, else from the nearest folder above with a `.git`, else from `cwd`. With `/`,
 * never with `../`. The file need not exist.
 * @param path relative to `cwd`, or absolute; `-`, which is standard input, stays
 */
export function repositoryPath(path: string, cwd: string, env: Readonly<Record<string, string | undefined>>): string {
  if (path === STDIN || path === '') return path;
  const file = resolve(cwd, path);
  // A file is where its link is; that a folder on the way there is a link counts only where nothing is found otherwise.
  const places = [file, join(realFolder(dirname(file)), basename(file))];
  for (const name of ['GITHUB_WORKSPACE', 'CI_PROJECT_DIR']) {
    const named = env[name];
    if (!named) continue;
    const tops = [resolve(cwd, named), realFolder(resolve(cwd, named))];
    const found = insideOf(tops, places);
    if (found !== null) return found;
  }
  for (const place of places) {
    const top = repositoryTop(dirname(place));
    if (top !== null) return withSlashes(relative(top, place));
  }
  return (
    insideOf([resolve(cwd), realFolder(resolve(cwd))], places) ??
    withSlashes(relative(cwd, file)).replace(/^(\.\.\/)+/, '')
  );
}

function insideOf(tops: readonly string[], places: readonly string[]): string | null {
  const ways = places.flatMap((place) => tops.map((top) => relative(top, place)));
  const found = ways.find((way) => way !== '' && way.split(sep)[0] !== '..' && !isAbsolute(way));
  return found === undefined ? null : withSlashes(found);
}

function withSlashes(path: string): string {
  return path.split(sep).join('/');
}

/** A folder without the links on the way to it, as far as it exists. */
function realFolder(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    return folder === dirname(folder) ? folder : join(realFolder(dirname(folder)), basename(folder));
  }
}
