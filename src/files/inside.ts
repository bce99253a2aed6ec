import { isAbsolute, relative, resolve, sep } from 'node:path';
import { FileError, readError } from './file-error.ts';
import { type FileSystem, FLAGS, nodeFileSystem, orNull, withOpen } from './file-system.ts';
import { readOpenFile } from './read.ts';

/** A file within a folder that is open. */
interface OpenInside {
  readonly fd: number;
  /** Absolute; links within the folder are followed, one to the folder itself stays. */
  readonly path: string;
}

/**
 * The bytes of a file that a plan refers to, relative to the plan's folder `root`; at most `maxBytes`. A link that is
 * redirected meanwhile cannot lead out: what is compared with the folder is the file that was opened.
 * @throws {FileError} `outside-folder` if it leaves the folder tree, also through a link; else as `readInput`
 */
export function readInside(root: string, path: string, maxBytes: number, fs: FileSystem = nodeFileSystem): Uint8Array {
  return withOpenInside(root, path, fs, ({ fd }) => readOpenFile(fs, fd, path, maxBytes));
}

/**
 * The absolute path of a file that a plan refers to, relative to the plan's folder `root`. Links within it are followed.
 * @throws {FileError} as `readInside`
 */
export function resolveInside(root: string, path: string, fs: FileSystem = nodeFileSystem): string {
  return withOpenInside(root, path, fs, (open) => open.path);
}

function withOpenInside<Result>(root: string, path: string, fs: FileSystem, use: (open: OpenInside) => Result): Result {
  const [folder, file] = [resolve(root), resolve(root, path)];
  // Judged before looking: the plan has no business with what is outside.
  if (isAbsolute(path) || !isInside(folder, file)) throw outside(path);
  try {
    return withOpen(fs, file, FLAGS.read, (fd) => {
      const real = realPathOf(fs, fd, file);
      const realFolder = fs.realpath(folder);
      if (real === null || !isInside(realFolder, real)) throw outside(path);
      const isLinked = real !== resolve(realFolder, relative(folder, file));
      return use({ fd, path: isLinked ? real : file });
    });
  } catch (error) {
    throw readError(path, error);
  }
}

/** The real path of an open file; `null` if its name leads to another file by now. */
function realPathOf(fs: FileSystem, fd: number, file: string): string | null {
  // Linux names the file behind the descriptor, whatever became of the links that led to it.
  const real = orNull(['ENOENT', 'EINVAL', 'EACCES'], () => fs.readlink(`/proc/self/fd/${fd}`)) ?? fs.realpath(file);
  const opened = fs.fstat(fd);
  const named = orNull(['ENOENT', 'ENOTDIR'], () => fs.lstat(real));
  return named !== null && named.dev === opened.dev && named.ino === opened.ino ? real : null;
}

function outside(path: string): FileError {
  const hint = 'Move the file into the folder of the plan, and write its path relative to the plan.';
  return new FileError('outside-folder', path, `"${path}" is outside the folder of the plan.`, hint);
}

/** Whether a path is a folder or lies in it; both absolute, links not followed. */
export function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
