/** Corrections as edits of a plan's text: nothing but the misspelt word is touched. */

import type { Fix } from '../plan/schema-issue.ts';
import type { TextRange } from '../yaml/lines.ts';
import type { ParsedDocument } from '../yaml/parse.ts';
import type { Path } from '../yaml/path.ts';
import { type Change, dataWith } from './edit-change.ts';
import { scalarText } from './edit-scalar.ts';
import type { Splice } from './edit-splice.ts';

/** A correction and where it belongs. */
export interface Correction {
  /** The key or value that it is about; list indexes may be numbers or texts. */
  readonly path: Path;
  /** The stretch of text that it is about, where it is about a comment. */
  readonly range: TextRange;
  readonly fix: Fix;
}

/** The edit that makes a correction, in the quoting of what it replaces; `undefined` where it cannot be made in place. */
export function correctionEdit(document: ParsedDocument, { path, range, fix }: Correction): Splice | undefined {
  if (fix.kind === 'replace-word') return wordEdit(document.text, range, fix);
  const place = document.rangeOf(path, fix.kind === 'rename-key' ? 'key' : 'value');
  if (place === undefined || place.end === place.start) return undefined;
  if (fix.kind === 'quote-value') return quotingEdit(document, path, place, fix);
  const written = document.text.slice(place.start, place.end);
  const [first] = written;
  // Text of several lines is no misspelt word, and the header of a block may carry a comment.
  if (first === '|' || first === '>' || written.includes('\n')) return undefined;
  const quote = first === '"' ? 'double' : first === "'" ? 'single' : undefined;
  return { ...place, text: scalarText(fix.to, 'flow', quote) };
}

/** Quotes a value and what commas cut off it, where that is on one line. */
function quotingEdit(
  document: ParsedDocument,
  path: Path,
  { start }: TextRange,
  { to, keys }: Fix & { kind: 'quote-value' },
): Splice | undefined {
  const last = document.rangeOf([...path.slice(0, -1), keys.at(-1)!], 'key');
  if (last === undefined || document.text.slice(start, last.end).includes('\n')) return undefined;
  return { start, end: last.end, text: scalarText(to, 'flow', 'double') };
}

/** Replaces a word that is between blanks, commas or the ends of a comment. */
function wordEdit(text: string, range: TextRange, { word, to }: Fix & { kind: 'replace-word' }): Splice | undefined {
  const isEdge = (character: string | undefined) => character === undefined || /[\s,:#]/.test(character);
  const comment = text.slice(range.start, range.end);
  for (let at = comment.indexOf(word); at >= 0; at = comment.indexOf(word, at + 1)) {
    if (!isEdge(comment[at - 1]) || !isEdge(comment[at + word.length])) continue;
    const start = range.start + at;
    return { start, end: start + word.length, text: to };
  }
  return undefined;
}

/** The data of a plan once the corrections are made in it. */
export function correctedData(value: unknown, corrections: readonly Correction[]): unknown {
  // The deepest first: a renamed key changes the paths of what lies below it.
  const inOrder = corrections.toSorted((a, b) => b.path.length - a.path.length);
  return dataWith(value, inOrder.flatMap(changesOf));
}

function changesOf({ path, fix }: Correction): Change[] {
  switch (fix.kind) {
    case 'replace-word':
      return [];
    case 'rename-key':
      return [{ op: 'rename', path, key: fix.to }];
    case 'replace-value':
      return [{ op: 'set', path, value: fix.to }];
    case 'quote-value': {
      const owner = path.slice(0, -1);
      const rest = fix.keys.map((key): Change => ({ op: 'remove', path: [...owner, key] }));
      return [{ op: 'set', path, value: fix.to }, ...rest];
    }
  }
}
