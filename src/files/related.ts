import { FileError } from './file-error.ts';
import { readInside } from './inside.ts';

/**
 * The text of a file that a plan refers to, or why it cannot be used, as a sentence's end. The file must lie in the
 * plan's own folder tree and have at most `maxBytes` bytes.
 */
export function readRelated(folder: string, path: string, maxBytes: number): { text: string } | { problem: string } {
  try {
    const bytes = readInside(folder, path, maxBytes);
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch (error) {
    if (error instanceof FileError) return { problem: error.message.replace(/^".*?" /, '').replace(/\.$/, '') };
    if (error instanceof TypeError) return { problem: 'is not UTF-8 text' };
    throw error;
  }
}
