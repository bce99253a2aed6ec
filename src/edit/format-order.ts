import { keyOrder } from '../plan/schema-at.ts';
import { isIgnoreComment } from '../yaml/comments.ts';
import type { Path } from '../yaml/path.ts';
import { withoutBlankStart } from './format-lines.ts';
import type { Block, BlockEntry, Flow, Value } from './format-model.ts';

/**
 * The entries of a map in the order in which the format lists its keys. A key that it does not know stays behind the one
 * it comes after; keys that begin with `x-` come last. Lists, and maps whose keys are free, stay as they are.
 */
function inOrder<E extends { readonly key: string | number }>(entries: readonly E[], path: Path): readonly E[] {
  const order = keyOrder(path) ?? [];
  let rank = -1;
  const ranked = entries.map((entry) => {
    const key = String(entry.key);
    if (typeof entry.key === 'string' && key.startsWith('x-')) return { entry, rank: Number.POSITIVE_INFINITY };
    const known = order.indexOf(key);
    rank = known < 0 ? rank : known;
    return { entry, rank };
  });
  return ranked.toSorted((a, b) => (a.rank === b.rank ? 0 : a.rank - b.rank)).map(({ entry }) => entry);
}

/** The block with the keys of all its maps in order. `covered`: an ignore comment speaks of its first line. */
export function orderedBlock(block: Block, covered: boolean): Block {
  const entries = block.entries.map((entry, index) => {
    const isCovered = block.list
      ? entry.above.some(isDirective) || (covered && index === 0)
      : isDirective(entry.beside);
    const value = orderedValue(entry.value, isCovered);
    return value === entry.value ? entry : { ...entry, value };
  });
  return { ...block, entries: block.list ? entries : orderedEntries(entries, block.path, covered) };
}

function orderedValue(value: Value, covered: boolean): Value {
  if (value.kind === 'flow') return orderedFlow(value);
  return value.kind === 'block' ? orderedBlock(value, covered) : value;
}

/** Brackets with the keys of all their maps in order. */
export function orderedFlow(flow: Flow): Flow {
  const entries = flow.entries.map((entry) =>
    entry.value.kind === 'flow' ? { ...entry, value: orderedFlow(entry.value) } : entry,
  );
  return { ...flow, entries: flow.list ? entries : inOrder(entries, flow.path) };
}

/**
 * What is missing in an item, or in the plan, is found at its first line: where an ignore comment speaks of that line,
 * its key stays first, or the comment would silence another. So it is where a comment beside a key speaks of the line below.
 */
function orderedEntries(entries: readonly BlockEntry[], path: Path, covered: boolean): readonly BlockEntry[] {
  const [first, ...others] = entries;
  const isItem = path.length === 0 || typeof path.at(-1) === 'number';
  const stays = first && (covered || (isItem && speaksOf(first)));
  const ordered = stays ? [first, ...inOrder(others, path)] : inOrder(entries, path);
  return path.length === 0 ? spaced(ordered, entries) : ordered;
}

/** A section that was moved is set apart from its new neighbours by a blank line. */
function spaced(ordered: readonly BlockEntry[], before: readonly BlockEntry[]): readonly BlockEntry[] {
  const previously = new Map(before.map((entry, index) => [entry, before[index - 1]]));
  return ordered.map((entry, index) => {
    const previous = ordered[index - 1];
    if (!previous || previously.get(entry) === previous || !(isSection(previous) || isSection(entry))) return entry;
    return { ...entry, above: ['', ...withoutBlankStart(entry.above)] };
  });
}

function isSection({ value }: BlockEntry): boolean {
  return value.kind === 'block' || value.kind === 'literal';
}

function speaksOf({ above, beside, after }: BlockEntry): boolean {
  return above.some(isDirective) || isDirective(beside.trim()) || isDirective(after.trim());
}

/** Whether a comment asks to silence what is found on its line, or on the next one with content. */
export function isDirective(aside: string): boolean {
  return aside.startsWith('#') && isIgnoreComment(aside.slice(1).trim());
}
