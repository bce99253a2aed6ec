import type { Aside, Block, BlockEntry, Inline } from './format-model.ts';

const STEP = 2;

/** The lines of a plan: its sections apart by one blank line. */
export function writePlan(block: Block): string[] {
  return blockLines(block, 0, (above, below) => !block.list && (above.length > 1 || below.length > 1));
}

/** `apart` says of the lines of two neighbours whether a blank line must stand between them. */
function blockLines(block: Block, column: number, apart: (above: string[], below: string[]) => boolean): string[] {
  const entries = block.list ? block.entries.map(hoisted) : block.entries;
  const written = entries.map((entry) => entryLines(entry, block.list, column));
  const lines = entries.flatMap((entry, index) => {
    const above = asides(entry.above, column);
    const own = written[index]!;
    const previous = entries[index - 1];
    const tight = !previous || endsOpen(previous);
    if (!tight && apart(written[index - 1]!, own)) return ['', ...withoutLeadingBlank(above), ...own];
    return [...(tight ? withoutLeadingBlank(above) : above), ...own];
  });
  const below = asides(block.below, column);
  const last = entries.at(-1);
  return [...lines, ...(last && endsOpen(last) ? withoutLeadingBlank(below) : below)];
}

/** A comment above the first key of an item stands above its dash. */
function hoisted(entry: BlockEntry): BlockEntry {
  const { value, above, beside } = entry;
  if (value.kind !== 'block' || beside !== '') return entry;
  const [first, ...others] = value.list ? value.entries.map(hoisted) : value.entries;
  if (!first) return entry;
  const entries = [{ ...first, above: [] }, ...others];
  return { ...entry, above: [...above, ...withoutLeadingBlank(first.above)], value: { ...value, entries } };
}

function entryLines(entry: BlockEntry, isItem: boolean, column: number): string[] {
  const head = `${' '.repeat(column)}${isItem ? '-' : `${entry.label}:`}`;
  return [...valueLines(entry, isItem, head, column + STEP), ...asides(entry.below, column + STEP)];
}

function valueLines({ value, beside, after }: BlockEntry, isItem: boolean, head: string, column: number): string[] {
  switch (value.kind) {
    case 'empty':
      return [head + after];
    case 'inline':
      return inlineLines(value, head, beside, after, column);
    case 'literal':
      return [`${head} ${value.header}`, ...value.lines.map((line) => indented(line, column))];
    case 'block': {
      if (value.entries.length === 0) {
        return [`${head} ${value.list ? '[]' : '{}'}${beside}`, ...asides(value.below, column)];
      }
      const lines = blockLines(value, column, () => false);
      const compact = isItem && beside === '';
      return compact ? [`${head} ${lines[0]!.trimStart()}`, ...lines.slice(1)] : [head + beside, ...lines];
    }
  }
}

function inlineLines(
  { lines, ownLine, before }: Inline,
  head: string,
  beside: string,
  after: string,
  column: number,
): string[] {
  const [first, ...rest] = lines;
  const start = ownLine ? [head + beside, ...asides(before, column), indented(first!, column)] : [`${head} ${first}`];
  const all = [...start, ...rest.map((line) => indented(line, column))];
  return [...all.slice(0, -1), all.at(-1)! + after];
}

/** Comments at a column, and never two blank lines in a row. */
function asides(lines: readonly Aside[], column: number): string[] {
  return lines.filter((line, index) => line !== '' || lines[index - 1] !== '').map((line) => indented(line, column));
}

export function withoutLeadingBlank(lines: readonly string[]): string[] {
  return lines[0] === '' ? lines.slice(1) : [...lines];
}

function indented(line: string, column: number): string {
  return line === '' ? '' : ' '.repeat(column) + line;
}

/** Whether blank lines below an entry would become part of its text. */
function endsOpen({ value, below }: BlockEntry): boolean {
  if (below.length > 0) return false;
  if (value.kind === 'literal') return value.keep;
  if (value.kind !== 'block' || value.below.length > 0) return false;
  const last = value.entries.at(-1);
  return last !== undefined && endsOpen(last);
}
