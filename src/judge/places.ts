import type { TextRange } from '../yaml/lines.ts';
import type { ParsedDocument } from '../yaml/parse.ts';
import { valueAt } from '../yaml/path.ts';
import type { Outcome } from './rules/rule.ts';

/**
 * The text that a finding is about: the key, or a scalar's text; for a map or a list its key, and for an item of a list
 * its first entry. Where the place does not exist, that of the nearest one that does.
 */
export function rangeOf(document: ParsedDocument, place: Pick<Outcome, 'path' | 'part' | 'range'>): TextRange {
  if (place.range) return place.range;
  const path = document.nearest(place.path);
  if (path.length === 0) return firstContent(document);
  const exists = path.length === place.path.length;
  const value = valueAt(document.value, path);
  const isScalar = typeof value !== 'object' || value === null;
  const keyRange = typeof path.at(-1) === 'string' ? document.rangeOf(path, 'key') : undefined;
  if (exists && isScalar && place.part !== 'key') {
    const written = document.rangeOf(path)!;
    // An empty value is marked at its key.
    return written.end > written.start ? written : (keyRange ?? written);
  }
  if (keyRange) return keyRange;
  const first = document.keysOf(path)[0];
  const entry = first === undefined ? undefined : document.rangeOf([...path, first], 'key');
  const entryValue = first === undefined ? undefined : valueAt(value, [first]);
  if (entry && typeof entryValue !== 'object') {
    return { start: entry.start, end: document.rangeOf([...path, first!])!.end };
  }
  return entry ?? document.rangeOf(path)!;
}

/** The first key of the plan stands for the plan as a whole. */
function firstContent(document: ParsedDocument): TextRange {
  const first = document.keysOf([])[0];
  return (first !== undefined && document.rangeOf([first], 'key')) || { start: 0, end: 0 };
}
