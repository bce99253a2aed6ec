/**
 * Saves plans of many sizes on disks that have room for less and less: on a small disk in memory that is filled up, and
 * under a limit on the size of files. A save then fails and changes nothing, or succeeds and is complete.
 * `npx tsx test/attacks/disk-full.ts [--budget SECONDS] [--seed N]`; Linux.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { canRun, type Job, skip, startJob } from './job.ts';
import { KINDS, type Kind, type Outcome, prepare, save, wrongIn } from './saving-cases.ts';
import { canMount, emptyDisk, enterOwnMounts, fillDisk, mountDisk, PAGE } from './small-disk.ts';

const NAME = 'disk-full';
const DISK_PAGES = 24;
const DISK_FILES = 24;

const canLimit = canRun('prlimit', '--pid', String(process.pid), '--fsize=unlimited:unlimited');
if (!canLimit && !canMount) skip(NAME, 'this system lets nobody limit a file or mount a disk');

enterOwnMounts();

const job = startJob(NAME, 60);
const disk = join(job.folder, 'disk');
if (canMount) mountDisk(disk, DISK_PAGES, DISK_FILES);
const counts: Record<Outcome, number> = { saved: 0, 'not saved': 0, unknown: 0 };
const sizes = { limits: 0, spaces: 0, files: 0 };

do {
  if (canLimit) sizes.limits += underLimit();
  if (canMount) sizes.spaces += withSpaceLeft();
  if (canMount) sizes.files += withFilesLeft();
} while (job.goesOn());
if (counts.saved === 0 || counts['not saved'] === 0) job.fail('some outcome never came up');
job.end(
  `${sizes.limits + sizes.spaces + sizes.files} sizes (${sizes.limits} limits${canLimit ? '' : ', no prlimit here'}, ` +
    `${sizes.spaces} full and ${sizes.files} out of files${canMount ? '' : ', no mount here'}): ` +
    `${counts.saved} saved, ${counts['not saved']} refused, seed ${job.seed}`,
);

/** One save and what came of it. */
function check(folder: string, kind: Kind, oldSize: number, newSize: number, about: string, free: () => void): void {
  let outcome: Outcome;
  try {
    outcome = save(folder, kind, oldSize, newSize);
  } catch (error) {
    free();
    job.fail(`crashed with ${String(error)}: ${about}`);
    return;
  }
  counts[outcome]++;
  free();
  const wrong = wrongIn(folder, kind, oldSize, newSize, outcome);
  if (wrong !== null) job.fail(`${outcome}: ${wrong}: ${about}`);
}

function drawCase(job: Job): { kind: Kind; oldSize: number; newSize: number } {
  const kind = KINDS[job.random(KINDS.length)]!;
  return { kind, oldSize: 1 + job.random(8 * PAGE), newSize: 1 + job.random(10 * PAGE) };
}

/** A plan of a size around the largest that files may have, to the byte. */
function underLimit(): number {
  const { kind, oldSize, newSize } = drawCase(job);
  const folder = join(job.folder, 'limited');
  prepare(folder, kind, oldSize);
  const limit = [newSize - 1, newSize, newSize + 1, 1 + job.random(newSize + 100), job.random(150)][job.random(5)]!;
  setLimit(String(limit));
  const about = `files up to ${limit} bytes, ${kind}, ${oldSize} → ${newSize} bytes`;
  check(folder, kind, oldSize, newSize, about, () => setLimit('unlimited'));
  rmSync(folder, { recursive: true });
  return 1;
}

/** Sets the largest size that this program may give a file. */
function setLimit(bytes: string): void {
  const { status } = spawnSync('prlimit', ['--pid', String(process.pid), `--fsize=${bytes}:unlimited`]);
  if (status !== 0) throw new Error(`prlimit ${bytes} ended with ${status}`);
}

/** One plan, on a disk with room for no page, one page, two pages, … more. */
function withSpaceLeft(): number {
  const { kind, oldSize, newSize } = drawCase(job);
  const pagesOf = (size: number) => Math.ceil(size / PAGE);
  const used = kind === 'new' ? 0 : pagesOf(oldSize);
  // A page for the lock, and those of the new plan.
  const most = Math.min(DISK_PAGES - used - 1, pagesOf(newSize) + 2);
  let tried = 0;
  for (let left = 0; left <= most; left++) {
    const folder = join(disk, 'plans');
    prepare(folder, kind, oldSize);
    fillDisk(disk, left);
    const about = `${left} pages left, ${kind}, ${oldSize} → ${newSize} bytes`;
    check(folder, kind, oldSize, newSize, about, () => emptyDisk(disk));
    rmSync(folder, { recursive: true });
    tried++;
  }
  return tried;
}

/** One plan, on a disk on which no file more, one, two, … can be made. */
function withFilesLeft(): number {
  const { kind, oldSize, newSize } = drawCase(job);
  const small = Math.min(newSize, PAGE);
  for (let left = 0; left <= 3; left++) {
    const folder = join(disk, 'plans');
    prepare(folder, kind, oldSize);
    const crowd = join(disk, 'crowd');
    const made = crowdUp(crowd, left);
    if (made < 1) job.fail('the disk took no file at all');
    const about = `${left} files left, ${kind}, ${oldSize} → ${small} bytes`;
    check(folder, kind, oldSize, small, about, () => rmSync(crowd, { recursive: true }));
    rmSync(folder, { recursive: true });
  }
  return 4;
}

/** Makes all the files that the disk takes but for some; how many those are. */
function crowdUp(crowd: string, filesLeft: number): number {
  mkdirSync(crowd);
  let made = 0;
  try {
    for (; made < 10 * DISK_FILES; made++) writeFileSync(join(crowd, String(made)), '');
  } catch {
    // Full, as it should be.
  }
  for (let index = 0; index < filesLeft; index++) rmSync(join(crowd, String(made - 1 - index)));
  return made;
}
