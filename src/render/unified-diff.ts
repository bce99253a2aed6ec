import { structuredPatch } from 'diff';
import { escapeTerminal } from './escape.ts';
import { paintFor } from './paint.ts';
import type { View } from './view.ts';

/** The search for the shortest difference takes time that grows with the square of the lines that change. */
const MOST_CHANGES = 1000;

/** What changes in a text, as a unified diff for the eye: every line is safe for a terminal and a log. */
export function unifiedDiff(path: string, before: string, after: string, view: Pick<View, 'color'>): string {
  const paint = paintFor(view);
  const name = escapeTerminal(path);
  const patch = structuredPatch(path, path, before, after, '', '', { context: 3, maxEditLength: MOST_CHANGES });
  if (!patch) return `${name}: more than ${MOST_CHANGES} lines change, too many to show.\n`;
  const paints: Readonly<Record<string, (text: string) => string>> = {
    '+': paint.good,
    '-': paint.severity('error'),
  };
  // Only where they are mixed do line endings differ, and must be seen.
  const mixed = /(?<!\r)\n/.test(before) && before.includes('\r\n');
  const shown = (line: string) => escapeTerminal(line.replace(/\r$/, '')) + (mixed && line.endsWith('\r') ? '^M' : '');
  const lines = patch.hunks.flatMap(({ oldStart, oldLines, newStart, newLines, lines: changed }) => [
    paint.accent(`@@ -${oldStart},${oldLines} +${newStart},${newLines} @@`),
    ...changed.map((line) => (paints[line[0]!] ?? String)(shown(line))),
  ]);
  return [paint.bold(`--- ${name}`), paint.bold(`+++ ${name}`), ...lines].map((line) => `${line}\n`).join('');
}
