import { realpathSync } from 'node:fs';
import { dirname, isAbsolute, join, resolve, sep } from 'node:path';
import { orNothing } from './file-system.ts';
import { shown } from './find.ts';

/**
 * A typed path without any `..` behind a link to a folder: the system goes up from where the link leads, and to fold the
 * text would name another file. Every other path stays as it is, and so do all on Windows, which folds the text itself.
 */
export function behindLinks(path: string, cwd: string): string {
  if (sep !== '/' || !path.includes('/..')) return path;
  let at = isAbsolute(path) ? '/' : cwd;
  for (const part of path.split('/')) at = part === '..' ? above(at) : join(at, part);
  return at === resolve(cwd, path) ? path : shown(cwd, at);
}

/** The folder above one, by its real place where links lead elsewhere. What is no folder has only a name. */
function above(folder: string): string {
  const [up, real] = [dirname(folder), realFolder(folder)];
  if (real === null || realFolder(up) === dirname(real)) return up;
  return dirname(real);
}

function realFolder(folder: string): string | null {
  return orNothing(() => realpathSync.native(`${folder}/.`));
}
