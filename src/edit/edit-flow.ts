import { brackets, type Collection, commaBehind, type Slot } from './edit-document.ts';
import {
  endsLine,
  insertion,
  isBlank,
  lineEnd,
  lineEnding,
  lineStart,
  nextLine,
  type Splice,
  startsLine,
} from './edit-splice.ts';

/** Writes a value where a slot inside a flow collection holds another one, or none. */
export function replaceInFlow(text: string, slot: Slot, entryEnd: number, value: string): Splice[] {
  const { piece, after } = slot;
  if (piece) return [{ start: piece.start, end: piece.end, text: value }];
  if (after === undefined) return [insertion(entryEnd, `: ${value}`)];
  const gap = /^ +(?=,)/.exec(text.slice(after, lineEnd(text, after)))?.[0] ?? '';
  return [{ start: after, end: after + gap.length, text: ` ${value}` }];
}

/** Adds an entry to a flow collection: after the entry at `index - 1`, or before the first. `undefined` where it cannot. */
export function insertInFlow(text: string, collection: Collection, index: number, entry: string): Splice[] | undefined {
  const place = brackets(collection.slot);
  if (!place) return undefined;
  const previous = collection.entries[index - 1];
  const first = collection.entries[0];
  if (!first) return fillBrackets(text, place, entry, collection.kind === 'map' ? ' ' : '');
  if (!previous) {
    const onOwnLine = startsLine(text, first.start);
    const indent = text.slice(lineStart(text, first.start), first.start);
    return [insertion(first.start, onOwnLine ? `${entry},${lineEnding(text)}${indent}` : `${entry}, `)];
  }
  const comma = commaBehind(collection, previous);
  const end = comma === undefined ? previous.end : comma + 1;
  if (!startsLine(text, previous.start) || !endsLine(text, end)) return [insertion(previous.end, `, ${entry}`)];
  const indent = text.slice(lineStart(text, previous.start), previous.start);
  const line = `${lineEnding(text)}${indent}${entry}`;
  if (comma !== undefined) return [insertion(lineEnd(text, end), `${line},`)];
  return [insertion(previous.end, ','), insertion(lineEnd(text, end), line)];
}

/** Fills empty brackets; a comment in them stays. */
function fillBrackets(text: string, { open, close }: { open: number; close: number }, entry: string, padding: string) {
  if (!isBlank(text, open + 1, close)) return [insertion(close, entry)];
  return [{ start: open + 1, end: close, text: `${padding}${entry}${padding}` }];
}

/** Removes an entry of a flow collection. `undefined` where it cannot. */
export function removeFromFlow(text: string, collection: Collection, index: number): Splice[] | undefined {
  const place = brackets(collection.slot);
  if (!place) return undefined;
  const entry = collection.entries[index]!;
  const previous = collection.entries[index - 1];
  const next = collection.entries[index + 1];
  const comma = commaBehind(collection, entry);
  const end = comma === undefined ? entry.end : comma + 1;
  if (!previous && !next && !/[#\n]/.test(text.slice(place.open, place.close))) {
    return [{ start: place.open + 1, end: place.close, text: '' }];
  }
  if (startsLine(text, entry.start) && endsLine(text, end)) {
    return [{ start: lineStart(text, entry.start), end: nextLine(text, end), text: '' }];
  }
  if (next) {
    const reachesNext = isBlank(text, end, next.start) && !text.slice(end, next.start).includes('\n');
    return [{ start: entry.start, end: reachesNext ? next.start : end, text: '' }];
  }
  if (previous && !text.slice(previous.end, entry.start).includes('\n')) {
    return [{ start: previous.end, end: entry.end, text: '' }];
  }
  return [{ start: entry.start, end, text: '' }];
}
