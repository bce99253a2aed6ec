/** The canonical form of a plan's text: the order of its keys and its layout, never what it says. */
import { isDeepStrictEqual } from 'node:util';
import { type ParsedDocument, type ParsedLayout, parseDocument, parseLayout } from '../yaml/parse.ts';
import { rootOf } from './edit-document.ts';
import { withoutBlankStart, withSingleBlanks } from './format-lines.ts';
import type { Aside, Block } from './format-model.ts';
import { isDirective, orderedBlock, orderedFlow } from './format-order.ts';
import { type Layout, readLayout, Unformattable } from './format-read.ts';
import { settledRoot } from './format-settle.ts';
import { blockLines, flowLines, withComment } from './format-write.ts';

/**
 * The text of a plan in its canonical form: keys in the order of the format, laid out as Prettier does it. The data, the
 * order of lists and every comment stay as they are. A text in this form comes back the same, from here and from
 * Prettier; lines end with LF. `null` where the text cannot be brought into this form without changing its data.
 * `document` must have no issues.
 */
export function formatPlan(document: ParsedDocument): string | null {
  return formatLayout(parseLayout(document.text));
}

/** As `formatPlan`, of a text that was read for it. Its places cannot be asked for any more. */
export function formatLayout(parsed: ParsedLayout): string | null {
  const { document } = parsed;
  const source = document.text.replaceAll('\r\n', '\n');
  const text = laidOut(source === document.text ? parsed : parseLayout(source));
  return text === null || text === document.text || saysTheSame(document, text) ? text : null;
}

function laidOut({ document: { text }, root }: ParsedLayout): string | null {
  try {
    const layout = readLayout(text, rootOf(root));
    return layout === undefined ? `${text.trimEnd()}\n` : `${written(layout).join('\n')}\n`;
  } catch (error) {
    if (error instanceof Unformattable) return null;
    throw error;
  }
}

function written(layout: Layout): string[] {
  const { root, epilogue } = layout;
  if (root.kind === 'block') return [...blockWritten(root, layout.prologue), ...epilogue];
  const lines = flowLines(orderedFlow(root));
  const closed = [...lines.slice(0, -1), withComment(lines.at(-1)!, layout.after)];
  return [...collapsed(layout.prologue), ...closed, ...layout.below, ...epilogue];
}

function blockWritten(read: Block, prologue: readonly Aside[]): string[] {
  const { header, block } = splitHeader(read, prologue);
  const ordered = orderedBlock(block, header.some(isDirective));
  const [first] = ordered.entries;
  // A comment that came to be below the header would be treated as a part of it.
  const apart = header.at(-1)?.startsWith('#') && first!.above.length > 0 && first!.key !== block.entries[0]!.key;
  return [...header, ...(apart ? [''] : []), ...blockLines(settledRoot(ordered), 0)];
}

/**
 * The comments at the top belong to the file and stay there, up to a blank line; those below it, and an ignore comment,
 * belong to the first key.
 */
function splitHeader(block: Block, prologue: readonly Aside[]): { header: readonly Aside[]; block: Block } {
  const fixed = prologue.findLastIndex((line) => line !== '' && !line.trimStart().startsWith('#')) + 1;
  const below = prologue.slice(fixed);
  const lines = prologue[fixed - 1] === '---' ? withoutBlankStart(below) : below;
  const directive = lines.findIndex(isDirective);
  const blank = lines.lastIndexOf('') + 1;
  const end = Math.min(directive < 0 ? lines.length : directive, blank === 0 ? lines.length : blank);
  const [first, ...others] = block.entries;
  const own = lines.slice(end);
  const above = withoutBlankStart(withSingleBlanks([...own, ...first!.above]));
  return {
    header: collapsed([...prologue.slice(0, fixed), ...lines.slice(0, end)]),
    block: { ...block, entries: [{ ...first!, above }, ...others] },
  };
}

function collapsed(lines: readonly Aside[]): readonly Aside[] {
  return withoutBlankStart(withSingleBlanks(lines));
}

/** Whether a text can be read, and has the same data and the same comments as a document. */
function saysTheSame(before: ParsedDocument, text: string): boolean {
  const { issues, value, comments } = parseDocument(text);
  const sorted = (all: ParsedDocument['comments']) => all.map((comment) => comment.text).sort();
  return (
    issues.length === 0 &&
    isDeepStrictEqual(value, before.value) &&
    isDeepStrictEqual(sorted(comments), sorted(before.comments))
  );
}
