/** The canonical form of a plan's text: the order of its keys and its layout, never what it says. */
import { isDeepStrictEqual } from 'node:util';
import { findComments } from '../yaml/comments.ts';
import { type ParsedDocument, parseDocument } from '../yaml/parse.ts';
import { parseSource } from './edit-document.ts';
import { lineEnding } from './edit-splice.ts';
import type { Block } from './format-model.ts';
import { isDirective, orderedBlock } from './format-order.ts';
import { type Layout, readLayout, Unformattable } from './format-read.ts';
import { withoutLeadingBlank, writePlan } from './format-write.ts';

/**
 * The text of a plan in its canonical form: keys in the order of the format, two columns for each level, a blank line
 * between sections. The data, the order of lists, every comment and the quotes around texts stay as they are. A text that
 * is in this form comes back the same; so does one that is no map. `null` where the text cannot be brought into this form
 * without changing what it says. `document` must have no issues.
 */
export function formatPlan(document: ParsedDocument): string | null {
  const layout = layoutOf(document.text);
  if (layout === null) return null;
  const text = layout === undefined ? ended(document.text) : written(layout, lineEnding(document.text));
  return text === document.text || saysTheSame(document, text) ? text : null;
}

function layoutOf(text: string): Layout | null | undefined {
  try {
    return readLayout(text, parseSource(text).root);
  } catch (error) {
    if (error instanceof Unformattable) return null;
    throw error;
  }
}

/** The text with one line break at its end. */
function ended(text: string): string {
  return text.trimEnd() + lineEnding(text);
}

function written(layout: Layout, eol: string): string {
  const { header, block } = splitHeader(layout);
  const ordered = orderedBlock(block, header.some(isDirective));
  const [first] = ordered.entries;
  // A comment that came to stand below the header would be taken for a part of it.
  const apart =
    header.length > 0 && header.at(-1) !== '' && first!.above.length > 0 && first!.key !== block.entries[0]!.key;
  const lines = [...header, ...(apart ? [''] : []), ...writePlan(ordered), ...layout.epilogue];
  return lines.map((line) => line + eol).join('');
}

/**
 * The comments at the top are the file's own and stay there, up to a blank line; what stands below that, and an ignore
 * comment, belongs to the first key.
 */
function splitHeader({ prologue, block }: Layout): { header: string[]; block: Block } {
  const fixed = prologue.findLastIndex((line) => line !== '' && !line.trimStart().startsWith('#')) + 1;
  const lines = prologue.slice(fixed).map((line) => line.trim());
  const directive = lines.findIndex(isDirective);
  const blank = lines.lastIndexOf('') + 1;
  const end = Math.min(directive < 0 ? lines.length : directive, blank === 0 ? lines.length : blank);
  const [first, ...others] = block.entries;
  const own = lines.slice(end);
  const above = withoutLeadingBlank(first!.above.length > 0 ? [...own, ...first!.above] : own);
  return {
    header: collapsed([...prologue.slice(0, fixed), ...lines.slice(0, end)]),
    block: { ...block, entries: [{ ...first!, above }, ...others] },
  };
}

function collapsed(lines: readonly string[]): string[] {
  return withoutLeadingBlank(lines.filter((line, index) => line !== '' || lines[index - 1] !== ''));
}

/** Whether a text can be read, and has the same data and the same comments as a document. */
function saysTheSame(document: ParsedDocument, text: string): boolean {
  const { value, issues } = parseDocument(text);
  const comments = (of: string) =>
    findComments(of)
      .map((comment) => comment.text)
      .sort();
  return (
    issues.length === 0 &&
    isDeepStrictEqual(value, document.value) &&
    isDeepStrictEqual(comments(text), comments(document.text))
  );
}
