import { saveFile } from '../../files/save.ts';
import type { Io } from '../io.ts';

/** Writes a result to the file that the user named, replacing what was there. */
export function writeOutput(path: string, content: string, io: Io): void {
  saveFile(path, content, { cwd: io.cwd });
}
