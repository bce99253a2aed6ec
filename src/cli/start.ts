/**
 * Starts the bundled program with the compiled code that the build stored beside it. Node checks this code against its own
 * version and compiles again if it does not fit, so only the time depends on it.
 */
import { readFileSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Script } from 'node:vm';

/** What `plan.cjs` exports: see `plan.ts`. */
export interface Program {
  readonly start: (argv: readonly string[], thread: () => string) => void;
  readonly work: () => Promise<void>;
}

/** Reads a file of the program; throws if there is none. */
type Read = (file: string) => Buffer;

/**
 * Loads a bundled CommonJS file, which the build has wrapped as Node wraps a module: to wrap it here would copy it once more.
 * Its code cache is used if there is one that fits.
 */
export function load(
  file: string,
  require: NodeJS.Require,
  read: Read = readFileSync,
): { readonly exports: Program; readonly script: Script } {
  const cachedData = readOrUndefined(`${file}.cache`, read);
  // The program is ASCII throughout: so it is read, stored and compiled fastest.
  const script = new Script(read(file).toString('latin1'), {
    filename: file,
    ...(cachedData ? { cachedData } : {}),
  });
  const module = { exports: {} as Program };
  script.runInThisContext().call(module.exports, module.exports, require, module, file, dirname(file));
  return { exports: module.exports, script };
}

function readOrUndefined(file: string, read: Read): Buffer | undefined {
  try {
    return read(file);
  } catch {
    return undefined;
  }
}

/** Runs the program in `folder`. A further thread loads the same files. */
export function run(folder: string, require: NodeJS.Require): void {
  const file = join(folder, 'plan.cjs');
  const thread = () =>
    `require(${JSON.stringify(join(folder, 'start.cjs'))}).load(${JSON.stringify(file)}, require).exports.work();`;
  startHere(() => load(file, require).exports, thread);
}

/**
 * Starts the program on this process's arguments, in the folder that it was called in.
 * @param thread the code that a further thread begins with
 */
export function startHere(loadProgram: () => Program, thread: () => string): void {
  try {
    process.cwd();
  } catch {
    writeSync(2, 'plan: the folder that you are in does not exist any more: change to another one.\n');
    process.exit(2);
  }
  loadProgram().start(process.argv.slice(2), thread);
}
