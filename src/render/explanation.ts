import type { Explanation } from '../judge/explain/explanation.ts';
import { escapeMarkdown, escapeTerminal } from './escape.ts';
import { present, wrap } from './layout.ts';
import { paintFor } from './paint.ts';
import type { View } from './view.ts';

/** An explanation as Markdown. */
export function renderExplanationMarkdown({ title, parts }: Explanation): string {
  const blocks = parts.map(
    ({ heading, text, code }) => `**${escapeMarkdown(heading)}**\n\n${code ? fenced(text) : escapeMarkdown(text)}`,
  );
  return `# ${escapeMarkdown(title)}\n\n${blocks.join('\n\n')}\n`;
}

/** An explanation as a page in a terminal. */
export function renderExplanationPretty({ title, parts }: Explanation, view: View): string {
  const paint = paintFor(view);
  const blocks = parts.map(({ heading, text, code }) => {
    const lines = code ? codeLines(text) : wrap(escapeTerminal(text), view.width - 2);
    return `${paint.bold(heading)}\n${lines.map((line) => `  ${line}`).join('\n')}`;
  });
  return present(`${paint.bold(escapeTerminal(title))}\n\n${blocks.join('\n\n')}\n`, view);
}

function codeLines(text: string): string[] {
  return text.trimEnd().split('\n').map(escapeTerminal);
}

/** A fence longer than any run of backticks inside. */
function fenced(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}yaml\n${codeLines(text).join('\n')}\n${fence}`;
}
