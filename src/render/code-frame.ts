import type { Range } from '../judge/assessment.ts';
import { escapeTerminal } from './escape.ts';
import { fitStart, keepEnd, widthOf } from './layout.ts';
import type { View } from './view.ts';

/** The line that a finding is about and the carets under the place, each behind its gutter. */
export interface CodeFrame {
  readonly gutter: string;
  readonly source: string;
  readonly emptyGutter: string;
  /** Blanks up to the place, then carets. */
  readonly indent: string;
  readonly carets: string;
}

/** How much of what is before a far place is still shown. */
const CONTEXT = 12;
const CUT = '...';
/** So much of a long line, before and behind the place, is looked at: measuring text takes long. */
const WINDOW = 1000;

/** The frame for a place in a text, not wider than the view; `null` where there is nothing to see. */
export function codeFrame({ start, end }: Range, lines: readonly string[], view: View): CodeFrame | null {
  const line = lines[start.line - 1];
  if (line === undefined || line.trim() === '') return null;
  const bar = view.glyphs === 'unicode' ? '│' : '|';
  const gutter = `  ${start.line} ${bar} `;
  const emptyGutter = `  ${' '.repeat(String(start.line).length)} ${bar} `;
  const room = Math.max(CONTEXT + 2 * CUT.length + 1, view.width - widthOf(gutter));
  // The whole is escaped, and the places counted in it: pieces escaped one by one could make a command together.
  const first = Math.max(0, start.column - 1 - WINDOW);
  const shown = line.slice(first, start.column - 1 + WINDOW);
  const whole = escapeTerminal(shown);
  const from = escapeTerminal(shown.slice(0, start.column - 1 - first)).length;
  const stop = end.line === start.line ? end.column - 1 - first : shown.length;
  const to = Math.max(from, escapeTerminal(shown.slice(0, stop)).length);
  const before = whole.slice(0, from);
  const isFar = first > 0 || widthOf(before) + Math.min(Math.max(1, widthOf(whole.slice(from, to))), 20) > room;
  const lead = isFar ? CUT + keepEnd(before, CONTEXT) : before;
  const source = fitStart(lead + whole.slice(from), room, CUT);
  const carets = Math.max(1, Math.min(widthOf(whole.slice(from, to)), room - widthOf(lead)));
  return { gutter, source, emptyGutter, indent: ' '.repeat(widthOf(lead)), carets: '^'.repeat(carets) };
}
