import { basename, dirname, join, relative, resolve } from 'node:path';
import { STDIN, withSlashes } from './find.ts';
import { realPathOf } from './identity.ts';
import { isInside } from './inside.ts';
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
  // A file is where its link is, in the folder where git has it: it has nothing behind a link to a folder.
  const places = [join(realPathOf(dirname(file)), basename(file)), file];
  const named = ['GITHUB_WORKSPACE', 'CI_PROJECT_DIR'].map((name) => (env[name] ? resolve(cwd, env[name]) : null));
  const tops = [...named, ...[...places].reverse().map((place) => repositoryTop(dirname(place))), resolve(cwd)];
  for (const top of tops) {
    const found = top === null ? null : insideOf([top, realPathOf(top)], places);
    if (found !== null) return found;
  }
  return withSlashes(relative(cwd, file)).replace(/^(\.\.\/)+/, '');
}

function insideOf(tops: readonly string[], places: readonly string[]): string | null {
  for (const place of places)
    for (const top of tops) if (top !== place && isInside(top, place)) return withSlashes(relative(top, place));
  return null;
}
