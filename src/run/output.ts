import type { Io } from './io.ts';

/** Writes a result to the file that the user named, replacing what was there. */
export async function writeOutput(path: string, content: string, io: Io): Promise<void> {
  const { saveFile } = await import('../files/save.ts');
  saveFile(path, content, { cwd: io.cwd });
}
