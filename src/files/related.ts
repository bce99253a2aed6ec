import { FileError } from './file-error.ts';
import { resolveInside } from './find.ts';
import { readInput } from './read.ts';

/** A recovery log of a hundred thousand mistakes is smaller. */
const LARGEST_RELATED = 8 * 1024 * 1024;

/**
 * The text of a file that a plan refers to, or why it cannot be used, as a sentence's end. The file must lie in the
 * plan's own folder tree.
 */
export function readRelated(folder: string, path: string): { text: string } | { problem: string } {
  try {
    const bytes = readInput(resolveInside(folder, path), { maxBytes: LARGEST_RELATED });
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch (error) {
    if (error instanceof FileError) return { problem: error.message.replace(/^".*?" /, '').replace(/\.$/, '') };
    if (error instanceof TypeError) return { problem: 'is not UTF-8 text' };
    throw error;
  }
}
