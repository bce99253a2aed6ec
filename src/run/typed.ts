import { againstPlan, kindAt } from '../plan/against.ts';
import { escapeTerminal } from '../render/escape.ts';
import { KINDS, readTyped } from '../values/kinds.ts';
import { UserError } from '../values/user-error.ts';
import type { Path } from '../yaml/path.ts';
import type { Io } from './io.ts';

/**
 * A typed value, read as a plan wants it at a path; says what was understood where a plan writes it in another way.
 * `name` is how the person calls it: `--growth`.
 * @throws {UserError} where it is not understood, or can be read in two ways.
 */
export function readOption(name: string, path: Path, typed: string, data: unknown, io: Io): unknown {
  const read = readTyped(KINDS[kindAt(path)!], typed, againstPlan(data, io.today()));
  if ('problem' in read) throw new UserError('bad-value', `${name} ${typed} is not understood.`, read.problem);
  sayUnderstood(name, typed, read, io);
  return read.value;
}

/** Says what was understood of a typed value, unless a plan writes it just so. */
export function sayUnderstood(name: string, typed: string, read: { value: unknown; shown: string }, io: Io): void {
  if (read.shown === typed.trim() || String(read.value) === typed.trim()) return;
  io.stderr.write(`${escapeTerminal(`${name}: "${typed.trim()}" is understood as ${read.shown}.`)}\n`);
}
