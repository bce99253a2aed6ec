import { type FileSystem, nodeFileSystem } from '../../src/files/file-system.ts';

/**
 * How a call goes wrong: it fails `instead` of being done, it is done and fails `afterwards`, it fails like every call
 * `from-then-on`, or, a write, takes a `short` piece only.
 */
export type FaultKind = 'instead' | 'afterwards' | 'from-then-on' | 'short';

export interface Fault {
  /** The number of the call, from 0. */
  readonly at: number;
  readonly kind: FaultKind;
  readonly errno: string;
}

export interface FaultyFileSystem extends FileSystem {
  /** The names of the calls that were made, with the last part of the path or the file that they concern. */
  readonly calls: string[];
  /** Milliseconds that were waited, of a clock that only waiting moves. */
  waited(): number;
}

/**
 * For tests: the real file system, in which one call fails. It does not wait and does not make the disk write, so that
 * thousands of faults take seconds.
 */
export function faultyFileSystem(fault: Fault | null): FaultyFileSystem {
  const calls: string[] = [];
  let waited = 0;
  const on = <Args extends unknown[], Result>(name: string, call: (...args: Args) => Result) => {
    return (...args: Args): Result => {
      const index = calls.length;
      calls.push(`${name} ${String(args[0]).replace(/^.*\//, '')}`);
      const hit = fault !== null && (fault.kind === 'from-then-on' ? index >= fault.at : index === fault.at);
      if (!hit) return call(...args);
      if (fault.kind === 'short') return call(...shortened(name, args));
      // A close that is only pretended would use up the numbers of open files.
      if (fault.kind === 'afterwards' || name === 'close') undoOpening(name, call(...args));
      throw Object.assign(new Error(`${fault.errno}: injected`), { code: fault.errno });
    };
  };
  return {
    calls,
    waited: () => waited,
    open: on('open', nodeFileSystem.open),
    close: on('close', nodeFileSystem.close),
    fstat: on('fstat', nodeFileSystem.fstat),
    stat: on('stat', nodeFileSystem.stat),
    lstat: on('lstat', nodeFileSystem.lstat),
    read: on('read', nodeFileSystem.read),
    write: on('write', nodeFileSystem.write),
    fchmod: on('fchmod', nodeFileSystem.fchmod),
    fchown: on('fchown', nodeFileSystem.fchown),
    fsync: on('fsync', () => {}),
    rename: on('rename', nodeFileSystem.rename),
    unlink: on('unlink', nodeFileSystem.unlink),
    access: on('access', nodeFileSystem.access),
    readdir: on('readdir', nodeFileSystem.readdir),
    realpath: on('realpath', nodeFileSystem.realpath),
    readlink: on('readlink', nodeFileSystem.readlink),
    sleep: (milliseconds) => {
      waited += milliseconds;
    },
  };
}

function undoOpening(name: string, result: unknown): void {
  if (name === 'open') nodeFileSystem.close(result as number);
}

function shortened<Args extends unknown[]>(name: string, args: Args): Args {
  if (name !== 'write' && name !== 'read') return args;
  const copy = [...args] as Args;
  copy[3] = Math.min(Number(args[3]), 7);
  return copy;
}
