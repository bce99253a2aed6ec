/**
 * The start of the single executable (`scripts/build/executable.ts`). The files of `dist/` are its assets, so it needs neither
 * Node nor a file beside it.
 */
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { getRawAsset } from 'node:sea';
import { load, type Program, startHere } from './start.ts';

/** A folder that need not exist: it only names the parts in messages. */
const FOLDER = `${process.execPath}.parts`;

const builtin = createRequire(process.execPath);

function readAsset(file: string): Buffer {
  return Buffer.from(getRawAsset(basename(file)) as ArrayBuffer);
}

function part(id: string): unknown {
  return load(join(FOLDER, id), requirePart as NodeJS.Require, readAsset).exports;
}

function requirePart(id: string): unknown {
  return id.startsWith('./') ? part(id) : builtin(id);
}

function loadProgram(): Program {
  return part('./plan.cjs') as Program;
}

/** Runs the program. */
export function run(): void {
  startHere(loadProgram, () => readAsset('thread.cjs').toString('latin1'));
}

/** Judges plans in a further thread. */
export function work(): Promise<void> {
  return loadProgram().work();
}
