import { fstatSync, readlinkSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { orNothing } from './file-system.ts';

const MAX_LINKS = 40;

/**
 * What tells a file from all others, two paths to the same file having one of these in common: its real path, and the
 * device and inode behind it. A file that does not exist yet has a real path as well.
 * @param path absolute
 */
export function identitiesOf(path: string): string[] {
  return [`path ${comparable(realPathOf(path))}`, ...inodeOf(() => statSync(path, { bigint: true }))];
}

/** The same of an open file, such as standard input; nothing if it is no regular file. */
export function identitiesOfOpen(fd: number): string[] {
  return inodeOf(() => fstatSync(fd, { bigint: true }));
}

function inodeOf(look: () => { isFile: () => boolean; dev: bigint; ino: bigint }): string[] {
  const stats = orNothing(look);
  return stats?.isFile() ? [`inode ${stats.dev}:${stats.ino}`] : [];
}

/** An absolute path with its links followed as far as they lead, also to a file that does not exist. */
export function realPathOf(path: string): string {
  let current = path;
  for (let links = 0; links < MAX_LINKS; links++) {
    const real = orNothing(() => realpathSync.native(current));
    if (real !== null) return real;
    const folder = dirname(current);
    if (folder === current) return current;
    const named = join(realPathOf(folder), basename(current));
    const target = orNothing(() => readlinkSync(named));
    if (target === null) return named;
    current = resolve(dirname(named), target);
  }
  return path;
}

/** Where file systems take no account of case or of how accents are composed, two spellings are one name. */
function comparable(path: string): string {
  return ['darwin', 'win32'].includes(process.platform) ? path.normalize('NFC').toLowerCase() : path;
}
