import { appendFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { saveError } from './file-error.ts';

/**
 * Adds a text at the end of a file that a system keeps for it, such as the step summary of a CI job.
 * @throws {FileError} where that cannot be done
 */
export function appendFile(path: string, text: string, cwd: string): void {
  try {
    appendFileSync(resolve(cwd, path), text, 'utf8');
  } catch (error) {
    throw saveError(path, error);
  }
}
