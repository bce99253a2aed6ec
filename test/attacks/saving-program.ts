/**
 * The small program whose saves the jobs disturb from outside. `saves KIND FOLDER COUNT RESULTS` saves one plan in each
 * prepared folder `FOLDER/0`, `FOLDER/1`, … and then writes the outcomes; `increments FILE LOG MILLISECONDS MODE` counts
 * up in a file and writes one line to the log for each count that was reported as saved.
 */
import { accessSync, appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FileError } from '../../src/files/file-error.ts';
import { readInput } from '../../src/files/read.ts';
import { saveFile, sha256, updateFile } from '../../src/files/save.ts';
import { type Kind, save } from './saving-cases.ts';

/** Seen in a trace of the system calls as where the saves begin and end. */
export const BEGIN = '/plan-saves-begin';
export const END = '/plan-saves-end';
export const OLD_SIZE = 3000;
export const NEW_SIZE = 9000;

const [mode, ...args] = process.argv.slice(2);
if (mode === 'saves') saves(args[0] as Kind, args[1]!, Number(args[2]), args[3]!);
if (mode === 'increments') increments(args[0]!, args[1]!, Number(args[2]), args[3]!);

function saves(kind: Kind, folder: string, count: number, results: string): void {
  const outcomes: string[] = [];
  mark(BEGIN);
  for (let index = 0; index < count; index++) {
    try {
      outcomes.push(save(join(folder, String(index)), kind, OLD_SIZE, NEW_SIZE));
    } catch (error) {
      outcomes.push(`crashed: ${String(error)}`);
    }
  }
  mark(END);
  // The faults may go on after the saves.
  for (let tries = 0; ; tries++) {
    try {
      writeFileSync(results, JSON.stringify(outcomes));
      return;
    } catch (error) {
      if (tries > 100) throw error;
    }
  }
}

function mark(path: string): void {
  try {
    accessSync(path);
  } catch {
    // It is not there; the trace shows that it was asked for.
  }
}

function increments(file: string, log: string, milliseconds: number, way: string): void {
  const until = Date.now() + milliseconds;
  do {
    try {
      if (way === 'update') updateFile(file, (text) => `${Number(text) + 1}\n`);
      else readAndSave(file);
      appendFileSync(log, '+\n');
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      if (error.code !== 'file-busy' && error.code !== 'file-changed') throw error;
    }
  } while (Date.now() < until);
}

/** As the interview saves: read, think, and save on the condition that nobody else has. */
function readAndSave(file: string): void {
  const bytes = readInput(file, { maxBytes: 100 });
  saveFile(file, `${Number(Buffer.from(bytes).toString()) + 1}\n`, { expect: sha256(bytes) });
}
