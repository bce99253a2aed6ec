/** Small disks in memory, in a name space of their own: nobody else sees them, and they go when the program does. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { canRun } from './job.ts';

const INSIDE = 'PLAN_SMALL_DISK';
/** What a disk gives out at a time, in bytes. */
export const PAGE = 4096;
// Whoever may mount keeps the users that there are; anybody else is root of a world of one user.
const UNSHARE = process.getuid?.() === 0 ? '-m' : '-rm';

/** Whether this system lets a program mount a disk. */
export const canMount = canRun('unshare', UNSHARE, 'sh', '-c', 'mount -t tmpfs -o size=64k tmpfs /mnt');

/** Starts this program once more where it may mount disks, and ends with what that says. Returns where it already may. */
export function enterOwnMounts(): void {
  if (!canMount || process.env[INSIDE] !== undefined) return;
  const again = [process.execPath, ...process.execArgv, ...process.argv.slice(1)];
  const env = { ...process.env, [INSIDE]: 'yes' };
  const { status } = spawnSync('unshare', [UNSHARE, ...again], { stdio: 'inherit', env });
  process.exit(status ?? 1);
}

/** A disk of so many pages and files, mounted at a folder. */
export function mountDisk(folder: string, pages: number, files: number): void {
  mkdirSync(folder, { recursive: true });
  mount('-t', 'tmpfs', '-o', `size=${pages * PAGE},nr_inodes=${files}`, 'tmpfs', folder);
  // Before whatever removes the folder.
  process.prependListener('exit', () => spawnSync('umount', ['-l', folder]));
}

/** Lets nobody write on a disk any more, or lets them again. */
export function setReadOnly(folder: string, readOnly: boolean): void {
  mount('-o', `remount,${readOnly ? 'ro' : 'rw'}`, folder);
}

function mount(...args: string[]): void {
  const { status, stderr } = spawnSync('mount', args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`mount ${args.join(' ')}: ${stderr}`);
}

/** Fills a disk up with a file of ballast, but for some pages. */
export function fillDisk(folder: string, pagesLeft: number): void {
  const reserve = join(folder, 'reserve');
  writeFileSync(reserve, Buffer.alloc(pagesLeft * PAGE, 1));
  try {
    for (;;) writeFileSync(join(folder, 'ballast'), Buffer.alloc(PAGE, 1), { flag: 'a' });
  } catch {
    // Full, as it should be.
  }
  rmSync(reserve);
}

/** Makes room again. */
export function emptyDisk(folder: string): void {
  rmSync(join(folder, 'ballast'), { force: true });
}
