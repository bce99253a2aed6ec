import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { orNothing } from './file-system.ts';

/** Writes a text into a new folder for temporary files, readable by its owner alone; null where even that fails. */
export function saveInTemporaryFolder(name: string, text: string): string | null {
  return orNothing(() => {
    const file = join(mkdtempSync(join(tmpdir(), 'plan-')), name);
    writeFileSync(file, text, { mode: 0o600, flag: 'wx' });
    return file;
  });
}
