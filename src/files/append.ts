import { appendFileSync, closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { resolve } from 'node:path';
import { saveError } from './file-error.ts';

/**
 * Adds a text on a line of its own at the end of a file that a system keeps for it, such as the step summary of a CI job.
 * @param make gives the text, from how many bytes the file has already
 * @throws {FileError} where that cannot be done
 */
export function appendFile(path: string, make: (bytes: number) => string, cwd: string): void {
  const file = resolve(cwd, path);
  try {
    const { size, endsLine } = endOf(file);
    const text = make(size + (endsLine ? 0 : 1));
    if (text !== '') appendFileSync(file, `${endsLine ? '' : '\n'}${text}`, 'utf8');
  } catch (error) {
    throw saveError(path, error);
  }
}

/** How large a file is, and whether a line ends where it does; one that does not exist is empty. */
function endOf(file: string): { size: number; endsLine: boolean } {
  const handle = openSync(file, 'a+');
  try {
    const { size } = fstatSync(handle);
    const last = Buffer.alloc(1);
    if (size > 0) readSync(handle, last, 0, 1, size - 1);
    return { size, endsLine: size === 0 || last[0] === 0x0a };
  } finally {
    closeSync(handle);
  }
}
