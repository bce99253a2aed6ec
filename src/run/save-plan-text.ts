import { saveFile, sha256 } from '../files/save.ts';
import { line } from '../render/layout.ts';
import type { Io } from './io.ts';

const BOM = '\uFEFF';

/**
 * Puts another text into a plan's file, its byte order mark kept.
 * @throws {FileError} where nothing was saved, also because the file is no longer what was read
 */
export function savePlanText(plan: { readonly path: string; readonly bytes: Uint8Array }, text: string, io: Io): void {
  const { path, bytes } = plan;
  const saved = saveFile(path, withMark(bytes, text), { cwd: io.cwd, expect: sha256(bytes) });
  if (saved.warning !== null) io.stderr.write(`${line`${saved.warning}`}\n`);
}

/** A text with the byte order mark that the bytes it comes from began with. */
export function withMark(bytes: Uint8Array, text: string): string {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? BOM + text : text;
}
