import type { CST } from 'yaml';
import type { Path } from '../yaml/path.ts';
import {
  blockHeader,
  brackets,
  type Collection,
  collectionOnce,
  type Entry,
  release,
  type Slot,
} from './edit-document.ts';
import { lineEnd, lineStart, nextLine } from './edit-splice.ts';
import { withoutBlankEnd, withoutBlankStart, withSingleBlanks } from './format-lines.ts';
import type { Aside, Block, BlockEntry, Flow, FlowEntry, FlowValue, Literal, Scalar } from './format-model.ts';
import { isDirective } from './format-order.ts';
import { preferredQuotes } from './format-quotes.ts';

/** What cannot be laid out again, such as a key over several lines. */
export class Unformattable extends Error {}

/** The map or list that a plan consists of, all comments in their places, and the lines above and below it. */
export interface Layout {
  readonly prologue: readonly Aside[];
  readonly root: Block | Flow;
  /** The comment after the closing bracket, or empty. */
  readonly after: string;
  /** Comments below brackets. */
  readonly below: readonly Aside[];
  readonly epilogue: readonly string[];
}

/**
 * Takes a plan's text apart, entry by entry; its lines end with LF. `undefined` where the plan is no map or list. What was
 * read is taken out of the nodes, so that a large plan and its layout are never both in memory.
 */
export function readLayout(text: string, root: Slot): Layout | undefined {
  const collection = collectionOnce(root, text);
  return collection && new Reader(text).layout(root, collection);
}

/** A comment between entries, or the blank lines between two of them. */
interface GapLine {
  readonly aside: Aside;
  readonly indent: number;
  /** Where its content ends. */
  readonly end: number;
}

/** Goes through the text from the top; everything before `#at` has been taken up. */
class Reader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  layout(root: Slot, collection: Collection): Layout {
    const { start } = root.piece!;
    const prologue = this.#text
      .slice(0, start)
      .split('\n')
      .map((line) => trimmedEnd(line.trimStart()));
    if (prologue.at(-1) === '') prologue.pop();
    this.#at = start;
    const read = collection.inFlow ? this.#flow(root, collection, []) : this.#block(collection, [], -1, []);
    const after = this.#restOfLine();
    const gaps = [...this.#gap()];
    // Comments below the mark of the end go above it.
    const epilogue: string[] = [];
    for (const line of this.#text.slice(this.#at).split('\n').slice(1).map(trimmedEnd)) {
      if (line.startsWith('...')) epilogue.push(line);
      else gaps.push(line.trimStart());
    }
    const gap = withSingleBlanks(gaps);
    if (read.kind === 'flow') {
      const { value, comments } = withoutComments(read);
      return { prologue, root: value as Flow, after, below: withoutBlankEnd([...comments, ...gap]), epilogue };
    }
    return { prologue, root: { ...read, below: withoutBlankEnd([...read.below, ...gap]) }, after, below: [], epilogue };
  }

  #block(collection: Collection, path: Path, ownerColumn: number, above: readonly Aside[]): Block {
    const { entries, kind, column, slot } = collection;
    const read = entries.map((entry, index) => this.#entry(entry, collection, path, index === 0 ? above : this.#gap()));
    const below = this.#tail((indent) => indent >= column && indent > ownerColumn);
    release(slot);
    return { kind: 'block', list: kind === 'sequence', path, entries: read, below };
  }

  #entry(entry: Entry, { kind, column }: Collection, parent: Path, above: readonly Aside[]): BlockEntry {
    const { slot } = entry;
    const { piece } = slot;
    const isItem = kind === 'sequence';
    this.#at = slot.after ?? entry.end;
    const { beside, asides } = this.#between(slot, isItem);
    const key = isItem ? '' : String(entry.key);
    const label = isItem ? '' : this.#label(entry);
    if (piece) this.#at = piece.start;
    if (piece?.kind === 'block-scalar') {
      const value = this.#literal(piece.token as CST.BlockScalar, column, beside);
      return { key, label, above: joined(above, asides), beside: '', between: NONE, value, after: '', below: NONE };
    }
    if (piece?.kind === 'block-collection') {
      const value = this.#block(collectionOnce(slot, this.#text)!, [...parent, entry.key], column, asides);
      const below = this.#tail((indent) => indent > column);
      return { key, label, above, beside, between: NONE, value, after: '', below };
    }
    const opening = beside === '' ? this.#opening(slot, isItem) : '';
    const { value, comments } = withoutComments(this.#flowValue(slot, parent, entry.key));
    const after = this.#restOfLine();
    return {
      key,
      label,
      above: isItem && opening !== '' ? [...above, opening] : above,
      beside: isItem ? beside : beside || opening,
      between: asides,
      value,
      after,
      below: joined(
        comments,
        this.#tail((indent) => indent > column),
      ),
    };
  }

  /** Takes the comment after an opening bracket that belongs to the whole value: any below a key, an ignore comment below a dash. */
  #opening(slot: Slot, isItem: boolean): string {
    const place = brackets(slot);
    if (!place) return '';
    this.#at = place.open + 1;
    const comment = this.#restOfLine();
    if (!isItem || isDirective(comment)) return comment;
    this.#at = place.open + 1;
    return '';
  }

  /** What is between a key or dash and its value, if that is on a later line. */
  #between({ piece }: Slot, isItem: boolean): { beside: string; asides: readonly Aside[] } {
    if (!piece || !this.#text.slice(this.#at, piece.start).includes('\n')) return { beside: '', asides: NONE };
    const beside = this.#restOfLine();
    const gap = this.#gap();
    if (beside !== '' && isItem) return { beside, asides: gap };
    const [first, ...others] = withoutBlankStart(gap);
    if (beside !== '' || first === undefined) return { beside, asides: first === undefined ? [] : [first, ...others] };
    // The first comment below a dash goes beside it, unless a map or list follows.
    if (isItem && piece.kind === 'inline') return { beside: first, asides: others };
    return { beside, asides: [first, ...others] };
  }

  #literal(token: CST.BlockScalar, ownerColumn: number, beside: string): Literal {
    const { start, bodyStart } = blockHeader(token);
    const end = lineEnd(this.#text, start);
    const [, kind, signs, behind] = /^([|>])([-+\d]*)[ \t]*(.*)$/.exec(this.#text.slice(start, end))!;
    const chomping = signs!.replace(/\d/, '');
    const digit = signs!.replace(/[-+]/, '');
    const keep = chomping === '+';
    const body = token.source.split('\n');
    if (body.at(-1) === '') body.pop();
    const shown = body.find((line) => line.trim() !== '');
    // Without a digit, lines of nothing but spaces hold no text.
    const shownAt = shown === undefined ? Number.POSITIVE_INFINITY : shown.search(/[^ ]/);
    const column = digit === '' ? shownAt : Math.max(ownerColumn, 0) + Number(digit);
    const lines = body.map((line) => line.slice(column));
    while (!keep && lines.at(-1) === '') lines.pop();
    // The text ends before its last line break, as everything else that is read.
    const last = bodyStart + token.source.length;
    this.#at = lines.length === 0 ? end : lineEnd(this.#text, Math.max(lineStart(this.#text, last - 1), bodyStart));
    const comment = trimmedEnd(behind!) || beside;
    const header = `${kind}${digit}${chomping}${comment === '' ? '' : ` ${comment}`}`;
    return { kind: 'literal', header, indent: digit === '' ? 2 : Number(digit), lines, keep };
  }

  #flowValue(slot: Slot, parent: Path, key: string | number): FlowValue {
    const { piece } = slot;
    if (!piece) return { kind: 'empty' };
    const collection = collectionOnce(slot, this.#text);
    if (collection) return this.#flow(slot, collection, [...parent, key]);
    this.#at = piece.end;
    return scalar(this.#text.slice(piece.start, piece.end));
  }

  #flow(slot: Slot, collection: Collection, path: Path): Flow {
    const place = brackets(slot);
    if (!place) throw new Unformattable();
    const isList = collection.kind === 'sequence';
    this.#at = Math.max(this.#at, place.open + 1);
    const first = this.#flowGap();
    let above = withoutBlankStart(first.trailing === '' ? first.lines : [first.trailing, ...first.lines]);
    const entries: FlowEntry[] = [];
    for (const entry of collection.entries) {
      const read = this.#flowEntry(entry, isList, path, above);
      const gap = this.#flowGap();
      entries.push(withComment(read, gap.trailing));
      above = gap.lines;
    }
    this.#at = place.close + 1;
    release(slot);
    return { kind: 'flow', list: isList, path, entries, below: withoutBlankEnd(withoutBlankStart(above)) };
  }

  #flowEntry(entry: Entry, isItem: boolean, parent: Path, above: readonly Aside[]): FlowEntry {
    const { slot } = entry;
    const inner = isItem && slot.after === undefined && !brackets(slot) ? collectionOnce(slot, this.#text) : undefined;
    // A pair without braces in a list.
    if (inner?.entries[0]) return this.#flowEntry(inner.entries[0], false, [...parent, entry.key], above);
    const label = isItem ? '' : this.#label(entry);
    this.#at = slot.after ?? slot.piece?.start ?? entry.end;
    const { trailing, lines } = slot.piece ? this.#flowGap() : NO_GAP;
    const asides = trailing === '' && lines.length === 0 ? lines : [trailing, ...lines].filter((aside) => aside !== '');
    const { value, comments } = withoutComments(this.#flowValue(slot, parent, entry.key));
    const all = joined(joined(above, asides), comments);
    return { key: isItem ? '' : String(entry.key), label, above: all, value, after: '' };
  }

  /** Inside brackets: a comment on the line of what was read last, and those on lines of their own. */
  #flowGap(): FlowGap {
    const start = this.#at;
    for (let found = -1; found !== this.#at; ) {
      found = this.#at;
      GAP.lastIndex = found;
      GAP.exec(this.#text);
      this.#at = GAP.lastIndex;
    }
    const gap = this.#text.slice(start, this.#at);
    if (!/[#\n]/.test(gap)) return NO_GAP;
    const [trailing, ...lines] = gap.split('\n');
    const own = lines.slice(0, -1).filter((line) => !/^[ \t]*,[ \t,]*$/.test(line));
    return { trailing: withoutCommas(trailing!), lines: withSingleBlanks(own.map(withoutCommas)) };
  }

  #label({ start, end, slot }: Entry): string {
    const written = this.#text.slice(start, slot.after === undefined ? end : slot.after - 1).trim();
    const label = written.replace(/^\?[ \t]+/, '');
    if (label.includes('\n') || label === '' || label === '?') throw new Unformattable();
    return preferredQuotes(label);
  }

  /** The comment up to the end of the line. */
  #restOfLine(): string {
    const end = lineEnd(this.#text, this.#at);
    const rest = this.#text.slice(this.#at, end);
    const comment = /^[ \t]+(#.*)$/.exec(rest);
    if (!comment && rest.trim() !== '') return '';
    this.#at = end;
    return comment ? trimmedEnd(comment[1]!) : '';
  }

  /** All blank lines and comment lines up to the next line with content. */
  #gap(): readonly Aside[] {
    return this.#take(this.#gapLines());
  }

  /** The lines up to the last comment whose indentation belongs here; an ignore comment speaks of what follows. */
  #tail(belongs: (indent: number) => boolean): readonly Aside[] {
    const lines = this.#gapLines();
    const stop = lines.findIndex(({ aside, indent }) => aside !== '' && (!belongs(indent) || isDirective(aside)));
    const near = stop < 0 ? lines : lines.slice(0, stop);
    return this.#take(near.slice(0, near.findLastIndex(({ aside }) => aside !== '') + 1));
  }

  #gapLines(): GapLine[] {
    const lines: GapLine[] = [];
    if (this.#text.slice(this.#at, lineEnd(this.#text, this.#at)).trim() !== '') return lines;
    for (let line = nextLine(this.#text, this.#at); line < this.#text.length; line = nextLine(this.#text, line)) {
      const end = lineEnd(this.#text, line);
      const aside = trimmedEnd(this.#text.slice(line, end).trimStart());
      if (aside !== '' && !aside.startsWith('#')) break;
      if (aside === '' && lines.at(-1)?.aside === '') lines.pop();
      lines.push({ aside, indent: this.#text.slice(line, end).search(/[^ \t]/), end });
    }
    return lines;
  }

  #take(lines: readonly GapLine[]): readonly Aside[] {
    if (lines.length === 0) return NONE;
    this.#at = lines.at(-1)?.end ?? this.#at;
    return lines.map(({ aside }) => aside);
  }
}

interface FlowGap {
  readonly trailing: string;
  readonly lines: readonly Aside[];
}

/** Most entries have no comments: a large plan would have hundreds of thousands of empty lists. */
const NONE: readonly Aside[] = [];
const NO_GAP: FlowGap = { trailing: '', lines: NONE };

function joined(first: readonly Aside[], second: readonly Aside[]): readonly Aside[] {
  if (second.length === 0) return first;
  return first.length === 0 ? second : [...first, ...second];
}

/** Spaces, line breaks, commas and a comment. */
const GAP = /[ \t\n,]*(?:#[^\n]*)?/y;

/** Empty brackets hold no comments: there is no form of them that Prettier leaves. */
function withoutComments(value: FlowValue): { value: FlowValue; comments: readonly Aside[] } {
  if (value.kind !== 'flow' || value.entries.length > 0) return { value, comments: NONE };
  return { value: { ...value, below: NONE }, comments: value.below };
}

/** A comment after an entry in brackets. One after a key and more than a word goes to the line above. */
function withComment(entry: FlowEntry, comment: string): FlowEntry {
  if (comment === '') return entry;
  const { value, label, after } = entry;
  const long = value.kind === 'flow' || (value.kind === 'scalar' && value.lines.length > 1);
  if (after !== '' || (label !== '' && long)) return { ...entry, above: [...entry.above, comment] };
  return { ...entry, after: comment };
}

function scalar(written: string): Scalar {
  const lines = written.split('\n').map((line, index) => (index === 0 ? line : line.replace(/^[ \t]+/, '')));
  const trimmed = lines.map((line, index) => (index === lines.length - 1 ? line : trimmedEnd(line)));
  return { kind: 'scalar', lines: preferredQuotes(trimmed.join('\n')).split('\n') };
}

function withoutCommas(line: string): string {
  return trimmedEnd(line.replace(/^[ \t,]+/, ''));
}

function trimmedEnd(line: string): string {
  return line.replace(/[ \t]+$/, '');
}
