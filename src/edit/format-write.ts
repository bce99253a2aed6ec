import {
  comment,
  cut,
  type Doc,
  fitLines,
  group,
  ifBroken,
  indented,
  lineBreak,
  looseGroup,
  parts,
  space,
} from './format-fit.ts';
import type { Block, BlockEntry, Flow, FlowEntry, FlowValue } from './format-model.ts';

const STEP = 2;

/** The lines of a map or list in brackets that begins at the first column. */
export function flowLines(flow: Flow): string[] {
  return fitLines(flowDoc(flow), 0);
}

/** The lines of a map or list that begins at a column. */
export function blockLines({ entries, list, below }: Block, column: number): string[] {
  const lines = entries.flatMap((entry) => [
    ...indentedLines(entry.above, column),
    ...valueLines(entry, list, column),
    ...indentedLines(entry.below, column + STEP),
  ]);
  return [...lines, ...indentedLines(below, column)];
}

function valueLines(entry: BlockEntry, isItem: boolean, column: number): string[] {
  const { label, value, beside } = entry;
  const mark = isItem ? '-' : `${label}:`;
  const head = ' '.repeat(column) + mark;
  const inner = column + STEP;
  switch (value.kind) {
    case 'literal':
      return [`${head} ${value.header}`, ...indentedLines(value.lines, column + value.indent)];
    case 'block': {
      const lines = blockLines(value, inner);
      const compact = isItem && beside === '';
      return compact ? [`${head} ${lines[0]!.trimStart()}`, ...lines.slice(1)] : [withComment(head, beside), ...lines];
    }
    case 'empty':
      // Prettier writes two spaces after a dash alone.
      return [withComment(isItem && entry.after !== '' ? `${head} ` : head, entry.after)];
    default: {
      const isBelow = beginsBelow(entry, isItem);
      if (!isBelow && value.kind === 'scalar' && value.lines.length === 1)
        return [withComment(`${head} ${value.lines[0]}`, entry.after)];
      const doc = commented(valueDoc(value), entry.after);
      if (!isBelow) {
        return atColumn(isItem ? indented(STEP, ['- ', doc]) : pairDoc(mark, value, doc), column);
      }
      return [withComment(head, beside), ...indentedLines(entry.between, inner), ...atColumn(doc, inner)];
    }
  }
}

function atColumn(doc: Doc, column: number): string[] {
  const [first, ...rest] = fitLines(doc, column);
  return [' '.repeat(column) + first, ...rest];
}

function commented(doc: Doc, after: string): Doc {
  return after === '' ? doc : group([doc, comment(after)]);
}

/** Whether a scalar or brackets begin on the line below the key or dash, because of comments. */
function beginsBelow({ beside, between, below, value }: BlockEntry, isItem: boolean): boolean {
  if (beside !== '' || between.length > 0) return true;
  return !isItem && below.length > 0 && !(value.kind === 'flow' && value.entries.length === 0);
}

function pairDoc(mark: string, value: FlowValue, doc: Doc): Doc {
  if (value.kind === 'empty') return mark;
  if (value.kind === 'scalar' && value.lines.length === 1) return group([mark, ' ', doc]);
  return looseGroup([mark, indented(STEP, [space, doc])]);
}

function valueDoc(value: FlowValue): Doc {
  if (value.kind === 'flow') return flowDoc(value);
  return value.kind === 'scalar' ? joined(value.lines) : '';
}

function joined(lines: readonly string[]): Doc {
  return parts(lines.flatMap((line, index) => (index === 0 ? [line] : [lineBreak, line])));
}

function flowDoc({ list, entries, below }: Flow): Doc {
  const [open, close] = list ? '[]' : '{}';
  if (entries.length === 0 && below.length === 0) return `${open}${close}`;
  const padding = list || entries.length === 0 ? cut : space;
  const items = entries.map((entry, index) => {
    const isLast = index === entries.length - 1;
    const above = entry.above.flatMap((aside) => [aside, lineBreak]);
    return parts([...above, flowEntryDoc(entry, list), ...(isLast ? [] : [',', space])]);
  });
  const comments = below.flatMap((aside) => [lineBreak, aside]);
  return group([open!, indented(STEP, [padding, ...items, ifBroken(','), ...comments]), padding, close!]);
}

function flowEntryDoc({ label, value, after }: FlowEntry, list: boolean): Doc {
  const doc = commented(valueDoc(value), after);
  if (label === '') return doc;
  if (value.kind === 'empty') return parts([list ? `? ${label}` : label, doc]);
  return pairDoc(`${label}:`, value, doc);
}

function indentedLines(lines: readonly string[], column: number): string[] {
  return lines.map((line) => (line === '' ? '' : ' '.repeat(column) + line));
}

/** A line with a comment after it, if there is one. */
export function withComment(line: string, comment: string): string {
  return comment === '' ? line : `${line} ${comment}`;
}
