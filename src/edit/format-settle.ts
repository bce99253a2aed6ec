/** Puts comments and blank lines where Prettier leaves them: it attaches them to values by rules of its own. */
import { withoutBlankStart } from './format-lines.ts';
import type { Aside, Block, BlockEntry } from './format-model.ts';
import { isDirective } from './format-order.ts';

/** The map or list that a plan consists of, its comments and blank lines where both formatters leave them. */
export function settledRoot(root: Block): Block {
  const block = settled({ ...root, below: [] }, { isLast: true, isCompact: false, isBelowComment: false });
  const lines = [...block.below, ...root.below];
  if (lines.length === 0) return block;
  const last = lastEntry(block.entries.at(-1)!);
  const hasBlank = lines[0] === '' && (!block.list || isCommented(last));
  const apart = last.value.kind === 'literal' ? !last.value.keep : hasBlank;
  return { ...block, below: [...(apart ? [''] : []), ...withoutBlankStart(lines)] };
}

/** Where a block is. */
interface Site {
  /** The plan ends with it. */
  readonly isLast: boolean;
  /** It begins on the line of a dash. */
  readonly isCompact: boolean;
  /** It begins below a dash with a comment. */
  readonly isBelowComment: boolean;
}

function settled(block: Block, site: Site): Block {
  const entries: BlockEntry[] = [];
  let carried: readonly Aside[] = [];
  const read = block.list ? block.entries.map(hoisted) : block.entries;
  for (const [index, each] of read.entries()) {
    const previous = entries.at(-1);
    const above = [...carried, ...each.above];
    const first = site.isBelowComment ? above : withoutBlankStart(above);
    const isLast = site.isLast && index === read.length - 1;
    const stays = staysBelow(each, block.list, site.isCompact && index === 0);
    carried = stays ? [] : each.below;
    const entry = { ...each, above: previous ? between(previous, above) : first, below: stays ? each.below : [] };
    entries.push(settledEntry(entry, block.list, index === 0, isLast));
  }
  const last = entries.at(-1)!;
  const below = between(last, [...carried, ...block.below]);
  return { ...block, entries, below: site.isLast && isCommented(last) ? twiceBlank(below) : below };
}

/**
 * Whether the comments below an entry stay with it. Those below the first line of a compact block belong to what follows;
 * so do those that would part a value from its key, if an ignore comment speaks of both.
 */
function staysBelow({ value, after, below }: BlockEntry, isItem: boolean, isFirstCompact: boolean): boolean {
  if (below.length === 0 || value.kind === 'block') return true;
  if (isFirstCompact && (isItem || value.kind === 'empty')) return false;
  return isItem || value.kind === 'empty' || !isDirective(after);
}

/** Whether the last thing in an entry is the comment after a key or a value. */
function isCommented(entry: BlockEntry): boolean {
  const { after, label, value, below } = lastEntry(entry);
  const isDash = label === '' && value.kind === 'empty';
  return after !== '' && !isDash && below.length === 0;
}

/** The innermost entry with which an entry ends, unless comments follow. */
function lastEntry(entry: BlockEntry): BlockEntry {
  const { value, below } = entry;
  const goesOn = value.kind === 'block' && value.below.length === 0 && below.length === 0;
  return goesOn ? lastEntry(value.entries.at(-1)!) : entry;
}

function twiceBlank(lines: readonly Aside[]): readonly Aside[] {
  return lines[0] === '' ? ['', ...lines] : lines;
}

/** A comment above the first key of an item goes above its dash. */
function hoisted(entry: BlockEntry): BlockEntry {
  const { value, above, beside } = entry;
  if (value.kind !== 'block' || beside !== '') return entry;
  const [first, ...others] = value.list ? value.entries.map(hoisted) : value.entries;
  if (first!.above.length === 0 && !value.list) return entry;
  const entries = [{ ...first!, above: [] }, ...others];
  return { ...entry, above: [...above, ...withoutBlankStart(first!.above)], value: { ...value, entries } };
}

function settledEntry(entry: BlockEntry, isItem: boolean, isFirst: boolean, isLast: boolean): BlockEntry {
  const { value, after, above, beside } = entry;
  const site = { isLast, isCompact: isItem && beside === '', isBelowComment: isItem && beside !== '' };
  const inner = value.kind === 'block' ? settled(value, site) : value;
  // Prettier doubles the blank line between a comment after a value and one below it.
  const below = after !== '' && value.kind !== 'empty' ? twiceBlank(entry.below) : entry.below;
  const endsInComment = below.length > 0 || (inner.kind === 'block' && inner.below.length > 0);
  const tight = isItem && !isFirst && endsInComment;
  const firstComment = above.findIndex((line) => line !== '');
  const lines = tight ? above.filter((line, index) => line !== '' || index < firstComment || firstComment < 0) : above;
  return { ...entry, above: lines, value: inner, below };
}

/** The lines between an entry and what follows it. */
function between(previous: BlockEntry, lines: readonly Aside[]): readonly Aside[] {
  if (endsOpen(previous)) return withoutBlankStart(lines);
  // The blank line below a dash with a comment and nothing else is doubled.
  const { label, value, after, below } = lastEntry(previous);
  const isDash = label === '' && value.kind === 'empty' && after !== '' && below.length === 0;
  return isDash ? twiceBlank(lines) : lines;
}

/** Whether blank lines below an entry would become part of its text, or be doubled. */
function endsOpen({ value, below }: BlockEntry): boolean {
  if (below.length > 0) return false;
  if (value.kind === 'literal') return value.keep || (value.lines.length === 0 && value.header.includes('#'));
  if (value.kind !== 'block' || value.below.length > 0) return false;
  const last = value.entries.at(-1);
  return last !== undefined && endsOpen(last);
}
