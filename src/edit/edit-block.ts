import type { CST } from 'yaml';
import { blockHeader, type Collection, type Entry, type Slot } from './edit-document.ts';
import type { ValueLines } from './edit-layout.ts';
import {
  deleteLines,
  extentEnd,
  insertion,
  isBlank,
  lineEnd,
  lineEnding,
  lineStart,
  nextLine,
  type Splice,
  startsLine,
} from './edit-splice.ts';

/** Writes a value where a slot outside flow collections holds another one, or none. `undefined` where it cannot. */
export function replaceInBlock(text: string, slot: Slot, written: ValueLines): Splice[] | undefined {
  if (slot.owner.kind === 'root') return replaceRoot(text, slot, written);
  if (slot.after === undefined) return undefined;
  const { after, piece } = slot;
  if (!piece) return fillEmpty(text, slot.owner.column, after, written);
  switch (piece.kind) {
    case 'inline':
      return replaceInline(text, after, piece.start, piece.end, written);
    case 'block-scalar':
      return replaceBlockScalar(text, after, piece.token as CST.BlockScalar, piece.end, written);
    case 'block-collection':
      return replaceBlockCollection(text, after, piece.start, piece.end, written);
  }
}

function fillEmpty(text: string, column: number, after: number, written: ValueLines): Splice[] {
  if (written.first === '') return [linesAfter(text, extentEnd(text, after, column), written.rest)];
  return [insertion(after, ` ${written.first}`), linesAfter(text, after, written.rest)];
}

function replaceInline(text: string, after: number, start: number, end: number, written: ValueLines): Splice[] {
  const sameLine = isSameLine(text, after, start);
  if (sameLine && written.first !== '')
    return [{ start, end, text: written.first }, linesAfter(text, end, written.rest)];
  if (sameLine) return [{ start: after, end, text: '' }, linesAfter(text, end, written.rest)];
  if (written.rest.length === 0) return [{ start, end, text: written.first }];
  if (written.first !== '') {
    return [
      insertion(after, ` ${written.first}`),
      linesAfter(text, after, written.rest),
      deleteInline(text, start, end),
    ];
  }
  if (isBlank(text, end, lineEnd(text, end))) return [replaceLines(text, start, end, written.rest)];
  return [{ start, end, text: '' }, linesAfter(text, end, written.rest)];
}

/** Deletes a scalar that is on lines of its own, but not the comment after it. */
function deleteInline(text: string, start: number, end: number): Splice {
  return isBlank(text, end, lineEnd(text, end)) ? deleteLines(text, start, end) : { start, end, text: '' };
}

function replaceBlockScalar(
  text: string,
  after: number,
  token: CST.BlockScalar,
  end: number,
  written: ValueLines,
): Splice[] {
  const header = blockHeader(token);
  const head = written.first === '' ? { start: after, end: header.end, text: '' } : { ...header, text: written.first };
  if (end <= header.bodyStart) return [head, linesAfter(text, header.end, written.rest)];
  return [head, replaceLines(text, header.bodyStart, end, written.rest)];
}

function replaceBlockCollection(
  text: string,
  after: number,
  start: number,
  end: number,
  written: ValueLines,
): Splice[] {
  const last = lineEnd(text, end);
  if (isSameLine(text, after, start)) {
    return [{ start, end: last, text: [written.first, ...written.rest].join(lineEnding(text)) }];
  }
  if (written.first === '') return [replaceLines(text, start, end, written.rest)];
  return [insertion(after, ` ${written.first}`), linesAfter(text, after, written.rest), deleteLines(text, start, end)];
}

/** The whole document's value: after the comments of an empty text, otherwise in the place of the old one. */
function replaceRoot(text: string, slot: Slot, written: ValueLines): Splice[] {
  const eol = lineEnding(text);
  const body = [...(written.first === '' ? [] : [written.first]), ...written.rest].join(eol);
  if (!slot.piece) {
    const marker = text.search(/^\.\.\.(?=\s|$)/m);
    const place = marker < 0 ? text.length : marker;
    const before = place === 0 || text[place - 1] === '\n' ? '' : eol;
    return [insertion(place, `${before}${body}${eol}`)];
  }
  const { kind, start, end } = slot.piece;
  if (kind === 'block-collection') return [{ start: lineStart(text, start), end: lineEnd(text, end), text: body }];
  return [{ start, end, text: startsLine(text, start) || written.first !== '' ? body : `${eol}${body}` }];
}

/** Adds the lines of entries to a block collection: after the entry at `index - 1`, or before the first. */
export function insertInBlock(
  text: string,
  collection: Collection,
  index: number,
  inserted: readonly (readonly string[])[],
): Splice[] {
  const { entries, column } = collection;
  const lines = inserted[0]!;
  const eol = lineEnding(text);
  const next = entries[index];
  const previous = entries[index - 1];
  if (previous) {
    const place = extentEnd(text, previous.end, column);
    const below = nextLine(text, place);
    const tight = below < text.length && !isBlank(text, below, lineEnd(text, below));
    const apartBelow = next !== undefined && tight && isApart(text, collection, next, lines.length > 1);
    const apart = isApart(text, collection, previous, lines.length > 1);
    const apartAbove = inserted.flatMap((each) => [...(apart ? [''] : []), ...each]);
    return [linesAfter(text, place, [...apartAbove, ...(apartBelow ? [''] : [])])];
  }
  const apart = isApart(text, collection, next!, lines.length > 1);
  const block = [...inserted.flat(), ...(apart ? [''] : [])].join(eol);
  if (startsLine(text, next!.start)) return [insertion(commentStart(text, next!, collection), `${block}${eol}`)];
  return [insertion(next!.start, `${block.trimStart()}${eol}${' '.repeat(column)}`)];
}

/** Whether a new entry next to `neighbour` stands apart by a blank line, as the entries that exist do. */
function isApart(text: string, collection: Collection, neighbour: Entry, long: boolean): boolean {
  const { entries, kind, slot } = collection;
  const isLong = (entry: Entry) => lineStart(text, entry.end) > entry.start;
  const gaps = entries.slice(1).map((entry, index) => {
    const before = entries[index]!;
    const blank = /\n[ \t]*\r?\n/.test(text.slice(lineEnd(text, before.end), entry.start));
    return { blank, section: isLong(before) || isLong(entry) };
  });
  if (slot.owner.kind !== 'root' || kind !== 'map') return gaps.length > 0 && gaps.every((gap) => gap.blank);
  const section = long || isLong(neighbour);
  const alike = gaps.filter((gap) => gap.section === section);
  if (section) return alike.length === 0 || alike.some((gap) => gap.blank);
  return alike.length > 0 && alike.every((gap) => gap.blank);
}

/** The line where the comment directly above an entry begins; a comment at the top of the file is the file's own. */
function commentStart(text: string, entry: Entry, collection: Collection): number {
  const own = lineStart(text, entry.start);
  let start = own;
  while (start > 0) {
    const above = lineStart(text, start - 1);
    const line = text.slice(above, lineEnd(text, above));
    if (/^---(\s|$)/.test(line)) return own;
    if (line.search(/[^ \t]/) !== collection.column || line[collection.column] !== '#') break;
    start = above;
  }
  return start === 0 && collection.slot.owner.kind === 'root' ? own : start;
}

/** Removes one of several entries of a block collection with its lines. */
export function removeFromBlock(text: string, collection: Collection, index: number, tidy: boolean): Splice[] {
  const entry = collection.entries[index]!;
  const next = collection.entries[index + 1];
  const end = extentEnd(text, entry.end, collection.column);
  if (startsLine(text, entry.start)) {
    const deletion = deleteLines(text, entry.start, end);
    return [tidy ? withoutDoubleBlank(text, deletion) : withBlanksBelow(text, deletion)];
  }
  if (next && isBlank(text, end, next.start) && nextLine(text, end) === lineStart(text, next.start)) {
    return [{ start: entry.start, end: next.start, text: '' }];
  }
  const before = text.slice(lineStart(text, entry.start), entry.start).trimEnd().length;
  return [{ start: lineStart(text, entry.start) + before, end, text: '' }];
}

/** Where blank lines are both above and below what is deleted, takes one of them along. */
function withoutDoubleBlank(text: string, deletion: Splice): Splice {
  const { start, end } = deletion;
  if (start === 0 || text[start - 1] !== '\n') return deletion;
  const above = lineStart(text, start - 1);
  const blankBelow = end === text.length || isBlank(text, end, lineEnd(text, end));
  return blankBelow && isBlank(text, above, start) ? { ...deletion, start: above } : deletion;
}

/** Takes along the blank lines below: a block literal above would take spaces in them for its own. */
function withBlanksBelow(text: string, deletion: Splice): Splice {
  const blanks = /^(?:[ \t]*\r?\n)*(?:[ \t]*$)?/.exec(text.slice(deletion.end))![0];
  return { ...deletion, end: deletion.end + blanks.length };
}

function linesAfter(text: string, position: number, lines: readonly string[]): Splice {
  const eol = lineEnding(text);
  return insertion(lineEnd(text, position), lines.map((line) => eol + line).join(''));
}

function replaceLines(text: string, start: number, end: number, lines: readonly string[]): Splice {
  if (lines.length === 0) return deleteLines(text, start, end);
  return { start: lineStart(text, start), end: lineEnd(text, end), text: lines.join(lineEnding(text)) };
}

function isSameLine(text: string, a: number, b: number): boolean {
  return !text.slice(a, b).includes('\n');
}
