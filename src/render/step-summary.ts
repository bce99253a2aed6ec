import { renderCheckMarkdown } from './check-markdown.ts';
import type { RunResult } from './result.ts';

/** GitHub takes no larger summary of a step, in bytes. */
const LARGEST = 1024 * 1024;
/** What the last words need at most. */
const LAST_WORDS = 300;

/**
 * The result as a page for the summary of a GitHub job, as much of it as there is room for; it says what it leaves out.
 * @param used how many bytes of the step's summary are taken already
 */
export function renderStepSummary(result: RunResult, used: number): string {
  const page = renderCheckMarkdown(result);
  if (used + Buffer.byteLength(page) < LARGEST) return page;
  const room = LARGEST - used - LAST_WORDS;
  const lines = page.split('\n');
  let count = 0;
  for (let size = 0; count < lines.length; count++) {
    size += Buffer.byteLength(lines[count]!) + 1;
    if (size > room) break;
  }
  const leftOut = lines.slice(count);
  const rules = leftOut.filter((line) => /^- \*\*(error|warning) /.test(line)).length;
  const plans = leftOut.filter((line) => line.startsWith('## ')).length;
  const words = `Left out, because a summary takes 1 MiB at most: ${rules} rules that found something, and plans: ${plans}. The log of the job shows the gate; "plan check --format markdown" shows everything.`;
  if (count === 0) return used + LAST_WORDS < LARGEST ? `${words}\n` : '';
  return `${lines.slice(0, count).join('\n')}\n\n${words}\n`;
}
