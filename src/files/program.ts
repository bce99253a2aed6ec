import { accessSync, constants, realpathSync, statSync } from 'node:fs';
import { posix, win32 } from 'node:path';
import { orNothing } from './file-system.ts';

/** What a search for a program has to know of the system. */
export interface ProgramSystem {
  readonly platform: NodeJS.Platform;
  /** The real path of a program that may be started, or of a folder; null where there is none. */
  readonly realProgram: (path: string) => string | null;
  readonly realFolder: (path: string) => string | null;
}

const thisSystem: ProgramSystem = {
  platform: process.platform,
  realProgram(path) {
    return orNothing(() => {
      accessSync(path, constants.X_OK);
      return statSync(path).isFile() ? realpathSync.native(path) : null;
    });
  },
  realFolder: (path) => orNothing(() => realpathSync.native(path)),
};

/**
 * The absolute path of a program, looked for in the folders that `PATH` names; null where there is none. Relative and
 * empty entries are skipped, and so is whatever lies in `distrusted`, a real absolute path: a program that came with
 * somebody's files must not be treated as one of the system's. On Windows only files that start without a shell count.
 */
export function findProgram(
  name: string,
  env: Readonly<Record<string, string | undefined>>,
  distrusted: string,
  system: ProgramSystem = thisSystem,
): string | null {
  const onWindows = system.platform === 'win32';
  const path = onWindows ? win32 : posix;
  const isDistrusted = (real: string) => {
    const way = path.relative(distrusted, real);
    return way !== '..' && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way);
  };
  for (const entry of (variable(env, 'PATH', onWindows) ?? '').split(path.delimiter)) {
    const folder = onWindows ? entry.replaceAll('"', '') : entry;
    if (!(onWindows ? /^([a-z]:[\\/]|\\\\)/i.test(folder) : folder.startsWith('/'))) continue;
    const realFolder = system.realFolder(folder);
    if (realFolder === null || isDistrusted(realFolder)) continue;
    for (const ending of onWindows ? endings(env) : ['']) {
      const candidate = path.join(folder, name + ending);
      const real = system.realProgram(candidate);
      if (real !== null && !isDistrusted(real)) return candidate;
    }
  }
  return null;
}

/** The endings of `PATHEXT` whose files Windows starts by itself; scripts would need a shell. */
function endings(env: Readonly<Record<string, string | undefined>>): string[] {
  const listed = (variable(env, 'PATHEXT', true) ?? '.COM;.EXE').toLowerCase().split(';');
  return listed.filter((ending) => ending === '.exe' || ending === '.com');
}

/** A variable of an environment, whose names have no case on Windows. */
function variable(
  env: Readonly<Record<string, string | undefined>>,
  name: string,
  ignoreCase: boolean,
): string | undefined {
  if (!ignoreCase) return env[name];
  return Object.entries(env).find(([key]) => key.toUpperCase() === name)?.[1];
}
