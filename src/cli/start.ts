/**
 * Starts the bundled program with the compiled code that was kept beside it at build time. Node checks the code against
 * its own version and compiles afresh where it does not fit, so nothing depends on it but the time.
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Script } from 'node:vm';

type Exports = { readonly start: (argv: readonly string[]) => void };

/**
 * Loads a bundled CommonJS file with its code cache, if there is one that fits; also hands out the script. Where Node puts
 * its wrapper around a module, the build already has: a longer text would have to be copied once more.
 */
export function load(file: string, require: NodeJS.Require): { readonly exports: Exports; readonly script: Script } {
  const cachedData = readOrUndefined(`${file}.cache`);
  // The program is ASCII throughout: then it is read, kept and compiled fastest.
  const script = new Script(readFileSync(file, 'latin1'), {
    filename: file,
    ...(cachedData ? { cachedData } : {}),
  });
  const module = { exports: {} as Exports };
  script.runInThisContext().call(module.exports, module.exports, require, module, file, dirname(file));
  return { exports: module.exports, script };
}

function readOrUndefined(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

export function run(folder: string, require: NodeJS.Require): void {
  load(join(folder, 'plan.cjs'), require).exports.start(process.argv.slice(2));
}
