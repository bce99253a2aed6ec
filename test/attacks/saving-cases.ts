/** The plans that the jobs save, and what may be on the disk afterwards. */
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FileError } from '../../src/files/file-error.ts';
import { type FileSystem, nodeFileSystem } from '../../src/files/file-system.ts';
import { type SaveOptions, saveFile, sha256, updateFile } from '../../src/files/save.ts';

/** A plan that is there, a new one, one behind a link, and one that is read and changed under the lock. */
export const KINDS = ['existing', 'new', 'link', 'update'] as const;
export type Kind = (typeof KINDS)[number];

/** `unknown` is the one honest answer where the disk stops answering at the moment of the move. */
export type Outcome = 'saved' | 'not saved' | 'unknown';

export function oldText(size: number): string {
  return 'format: 1 # the old plan\n'.repeat(Math.ceil(size / 25)).slice(0, size);
}

export function newText(size: number): string {
  return 'format: 1 # the new plan, which is another\n'.repeat(Math.ceil(size / 43)).slice(0, size);
}

/** Makes a folder with what is there before the save. */
export function prepare(folder: string, kind: Kind, oldSize: number): void {
  mkdirSync(folder, { recursive: true });
  if (kind !== 'new') writeFileSync(join(folder, 'plan.yaml'), oldText(oldSize), { mode: 0o640 });
  if (kind === 'link') symlinkSync('plan.yaml', join(folder, 'link.yaml'));
}

/** Saves in a prepared folder. What is no `FileError` is thrown on: it is a bug. */
export function save(folder: string, kind: Kind, oldSize: number, newSize: number): Outcome {
  try {
    const path = join(folder, kind === 'link' ? 'link.yaml' : 'plan.yaml');
    const expect = kind === 'new' ? null : sha256(Buffer.from(oldText(oldSize)));
    if (kind === 'update') updateFile(path, () => newText(newSize));
    else saveFile(path, newText(newSize), { expect });
    return 'saved';
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    return error.message.includes('may or may not') ? 'unknown' : 'not saved';
  }
}

const WITHOUT_WAITING: FileSystem = { ...nodeFileSystem, sleep: () => {} };

/**
 * What is wrong in the folder, or `null`: the plan must be the one that the outcome says, the complete old or the
 * complete new one where the writer was killed (`null`), and the next save must go through and leave nothing behind.
 */
export function wrongIn(folder: string, kind: Kind, oldSize: number, newSize: number, outcome: Outcome | null) {
  const path = join(folder, 'plan.yaml');
  const plan = existsSync(path) ? readFileSync(path, 'utf8') : null;
  const isOld = plan === (kind === 'new' ? null : oldText(oldSize));
  const isNew = plan === newText(newSize);
  if (!isOld && !isNew) return plan === null ? 'the plan is lost' : `the plan is torn: ${plan.length} characters`;
  if (outcome === 'saved' && !isNew) return 'reported as saved, but it is not';
  if (outcome === 'not saved' && !isOld) return 'reported as not saved, but it is';
  const options: SaveOptions = { fs: WITHOUT_WAITING };
  try {
    saveFile(path, 'the next save\n', options);
  } catch (error) {
    return `the next save failed: ${String(error)}`;
  }
  const left = readdirSync(folder).filter((name) => name.startsWith('.'));
  return left.length === 0 ? null : `the next save left ${left.join(', ')}`;
}
