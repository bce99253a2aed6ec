import type { CST } from 'yaml';
import type { Path } from '../yaml/path.ts';
import { blockHeader, brackets, type Collection, collectionIn, type Entry, type Slot } from './edit-document.ts';
import { lineEnd, lineStart, nextLine } from './edit-splice.ts';
import type { Aside, Block, BlockEntry, Inline, Literal, Value } from './format-model.ts';
import { inOrder, isDirective } from './format-order.ts';

/** What cannot be laid out anew, such as a key that goes over several lines. */
export class Unformattable extends Error {}

/** The block that a plan consists of, all comments in their places, and what stands above and below it. */
export interface Layout {
  readonly prologue: readonly string[];
  readonly block: Block;
  readonly epilogue: readonly string[];
}

/** Takes a plan's text apart, entry by entry. `undefined` where the plan is no map or list over lines. */
export function readLayout(text: string, root: Slot): Layout | undefined {
  const collection = collectionIn(root, text);
  if (!collection || collection.entries.length === 0) return undefined;
  return new Reader(text).layout(root, collection);
}

/** A line between entries. */
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

  layout(root: Slot, collection: Collection): Layout | undefined {
    const { start } = root.piece!;
    const prologue = linesOf(this.#text.slice(0, start)).map((line) => line.trimEnd());
    if (prologue.at(-1) === '') prologue.pop();
    this.#at = start;
    if (collection.inFlow && !this.#spansLines(root)) return undefined;
    const block = collection.inFlow ? this.#rootFlow(collection) : this.#block(collection, [], -1, []);
    const after = collection.inFlow ? this.#restOfLine().trim() : '';
    const below = [...block.below, ...(after === '' ? [] : [after]), ...this.#gap()];
    const end = this.#text.slice(this.#at).trimEnd();
    const epilogue = linesOf(end).slice(1);
    return { prologue, block: { ...block, below: withoutBlankEnd(below) }, epilogue };
  }

  #rootFlow(collection: Collection): Block {
    const { block, opening } = this.#flow(collection, []);
    return withAbove(block, [opening.trim()]);
  }

  #block(collection: Collection, path: Path, ownerColumn: number, above: readonly Aside[]): Block {
    const { entries, kind, column } = collection;
    const read = entries.map((entry, index) => this.#entry(entry, collection, path, index === 0 ? above : this.#gap()));
    const below = this.#tail((indent) => indent >= column && indent > ownerColumn);
    return { kind: 'block', list: kind === 'sequence', path, entries: read, below };
  }

  #entry(entry: Entry, { kind, column }: Collection, parent: Path, above: readonly Aside[]): BlockEntry {
    const { slot } = entry;
    const path = [...parent, entry.key];
    const isItem = kind === 'sequence';
    this.#at = slot.after ?? entry.end;
    const between = this.#beforeValue(slot);
    const { value, beside } = this.#value(slot, path, column, between);
    const { inFlow } = slot;
    const onHeader = value.kind === 'literal';
    const read: BlockEntry = {
      key: isItem ? '' : String(entry.key),
      label: isItem ? '' : this.#label(entry),
      above: [...above, ...(onHeader ? between.asides : [])],
      beside,
      value,
      after: '',
      below: [],
    };
    if (onHeader) return read;
    const closed = value.kind === 'block' && slot.piece?.kind === 'inline' ? !inFlow : value.kind !== 'block';
    const behind = closed ? withComment(read, this.#restOfLine()) : read;
    return inFlow ? behind : { ...behind, below: this.#tail((indent) => indent > column) };
  }

  /** What stands between a key or dash and a value on a later line. */
  #beforeValue({ piece }: Slot): { beside: string; asides: readonly Aside[]; ownLine: boolean } {
    if (!piece || !this.#text.slice(this.#at, piece.start).includes('\n')) {
      return { beside: '', asides: [], ownLine: false };
    }
    const beside = this.#restOfLine();
    return { beside, asides: this.#gap(), ownLine: true };
  }

  #value(
    slot: Slot,
    path: Path,
    ownerColumn: number,
    { beside, asides, ownLine }: { beside: string; asides: readonly Aside[]; ownLine: boolean },
  ): { value: Value; beside: string } {
    const { piece } = slot;
    if (!piece) return { value: { kind: 'empty' }, beside };
    this.#at = piece.start;
    if (piece.kind === 'block-scalar') {
      return { value: this.#literal(piece.token as CST.BlockScalar, ownerColumn, beside), beside: '' };
    }
    const collection = collectionIn(slot, this.#text);
    if (collection && piece.kind === 'block-collection') {
      return { value: this.#block(collection, path, ownerColumn, asides), beside };
    }
    if (collection && this.#spansLines(slot)) {
      const { block, opening } = this.#flow(collection, path);
      if (beside === '' && asides.length === 0) return { value: block, beside: opening };
      return { value: withAbove(block, [...asides, opening.trim()]), beside };
    }
    return { value: { ...this.#inline(slot, path), ownLine, before: asides }, beside };
  }

  #inline(slot: Slot, path: Path): Pick<Inline, 'kind' | 'lines'> {
    const { start, end } = slot.piece!;
    this.#at = end;
    const collection = collectionIn(slot, this.#text);
    if (collection && brackets(slot)) return { kind: 'inline', lines: [this.#oneLine(slot, path)] };
    const [first, ...rest] = linesOf(this.#text.slice(start, end));
    return { kind: 'inline', lines: [first!, ...rest.map((line) => line.replace(/^[ \t]+/, ''))] };
  }

  #literal(token: CST.BlockScalar, ownerColumn: number, beside: string): Literal {
    const { start, bodyStart } = blockHeader(token);
    const end = lineEnd(this.#text, start);
    const header = this.#text.slice(start, end).trimEnd();
    const keep = /^[|>]\d?\+/.test(header);
    const body = linesOf(token.source);
    if (body.at(-1) === '') body.pop();
    const digit = /^[|>][-+]?(\d)/.exec(header)?.[1];
    const shown = body.find((line) => line.trim() !== '');
    // Without a digit, lines of nothing but spaces hold no text.
    const shownAt = shown === undefined ? Number.POSITIVE_INFINITY : shown.search(/[^ ]/);
    const indent = digit === undefined ? shownAt : ownerColumn + Number(digit);
    const lines = body.map((line) => line.slice(indent));
    while (!keep && lines.at(-1) === '') lines.pop();
    // The text ends before its last line break, as everything else that is read.
    const last = bodyStart + token.source.length;
    this.#at = lines.length === 0 ? end : lineEnd(this.#text, Math.max(lineStart(this.#text, last - 1), bodyStart));
    return {
      kind: 'literal',
      header: `${header.replace(/\d/, (each) => (each === digit ? '2' : each))}${header.includes('#') ? '' : beside}`,
      lines,
      keep,
    };
  }

  /** A map or list whose brackets stand on different lines, as a block. */
  #flow(collection: Collection, path: Path): { block: Block; opening: string } {
    const place = brackets(collection.slot);
    if (!place) throw new Unformattable();
    const entries: BlockEntry[] = [];
    this.#at = place.open + 1;
    let gap = this.#flowGap();
    const opening = gap.trailing;
    for (const entry of collection.entries) {
      const read = this.#entry(entry, collection, path, gap.lines);
      gap = this.#flowGap();
      entries.push(withComment(read, gap.trailing));
    }
    this.#at = place.close + 1;
    const block: Block = { kind: 'block', list: collection.kind === 'sequence', path, entries, below: gap.lines };
    return { block, opening };
  }

  /** Inside brackets: a comment on the line of what was read last, and those on lines of their own. */
  #flowGap(): { trailing: string; lines: Aside[] } {
    let trailing = '';
    const lines: Aside[] = [];
    const pattern = /[ \t\r\n,]*(?:#[^\r\n]*)?/y;
    for (;;) {
      pattern.lastIndex = this.#at;
      const found = pattern.exec(this.#text)![0];
      if (found === '') return { trailing, lines };
      const comment = found.indexOf('#');
      if (comment >= 0 && lines.length === 0 && trailing === '' && !found.slice(0, comment).includes('\n')) {
        trailing = `${/[ \t]*$/.exec(found.slice(0, comment))![0]}${found.slice(comment).trimEnd()}`;
      } else if (comment >= 0) lines.push(found.slice(comment).trimEnd());
      this.#at += found.length;
    }
  }

  #oneLine(slot: Slot, path: Path): string {
    const collection = collectionIn(slot, this.#text);
    const { start, end } = slot.piece!;
    if (!collection || !brackets(slot)) return this.#text.slice(start, end);
    const isList = collection.kind === 'sequence';
    const written = inOrder(collection.entries, path).map((entry) => {
      const inner = [...path, entry.key];
      const value = entry.slot.piece ? this.#oneLine(entry.slot, inner) : '';
      if (isList) return value;
      const label = this.#label(entry);
      return entry.slot.after === undefined ? label : `${label}:${value === '' ? '' : ` ${value}`}`;
    });
    return isList ? `[${written.join(', ')}]` : `{${written.join(', ')}}`;
  }

  #label({ start, end, slot }: Entry): string {
    const written = this.#text.slice(start, slot.after === undefined ? end : slot.after - 1).trim();
    const label = written.replace(/^\?\s+/, '');
    if (label.includes('\n') || label === '' || label === '?') throw new Unformattable();
    return label;
  }

  #spansLines(slot: Slot): boolean {
    const { start, end } = slot.piece!;
    return this.#text.slice(start, end).includes('\n');
  }

  /** The comment up to the end of the line with the spaces before it. */
  #restOfLine(): string {
    const end = lineEnd(this.#text, this.#at);
    const rest = this.#text.slice(this.#at, end).trimEnd();
    if (!/^([ \t]+#.*)?$/.test(rest)) return '';
    this.#at = end;
    return rest;
  }

  /** All blank lines and comment lines up to the next line with content. */
  #gap(): Aside[] {
    return this.#take(this.#gapLines());
  }

  /** The lines up to the last comment whose indentation belongs here; an ignore comment speaks of what follows. */
  #tail(belongs: (indent: number) => boolean): Aside[] {
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
      const aside = this.#text.slice(line, end).trim();
      if (aside !== '' && !aside.startsWith('#')) break;
      lines.push({ aside, indent: this.#text.slice(line, end).search(/[^ \t]/), end });
    }
    return lines;
  }

  #take(lines: readonly GapLine[]): Aside[] {
    this.#at = lines.at(-1)?.end ?? this.#at;
    return lines.map(({ aside }) => aside);
  }
}

/**
 * A comment that stands behind an entry: it stays on the line of the value, or of the key where the value is a block;
 * where there is one already, it goes to the line above.
 */
function withComment(entry: BlockEntry, comment: string): BlockEntry {
  const { value, beside, after } = entry;
  if (comment === '') return entry;
  if (value.kind !== 'block' && after === '') return { ...entry, after: comment };
  if (value.kind === 'block' && beside === '') return { ...entry, beside: comment };
  return { ...entry, above: [...entry.above, comment.trim()] };
}

/** More comments above the first entry of a block, or in a block without any. */
function withAbove(block: Block, above: readonly Aside[]): Block {
  const asides = above.filter((line, index) => line !== '' || index < above.length - 1);
  const [first, ...others] = block.entries;
  if (!first) return { ...block, below: [...asides, ...block.below] };
  return { ...block, entries: [{ ...first, above: [...asides, ...first.above] }, ...others] };
}

function withoutBlankEnd(lines: readonly Aside[]): readonly Aside[] {
  return lines.slice(0, lines.findLastIndex((line) => line !== '') + 1);
}

function linesOf(text: string): string[] {
  return text.split(/\r?\n/);
}
