import type { Explanation } from '../judge/explain/explain.ts';
import { escapeMarkdown, escapeTerminal } from './escape.ts';
import { present, wrap } from './layout.ts';
import { paintFor } from './paint.ts';
import type { View } from './view.ts';

/** An explanation as a page in a terminal, or as Markdown. */
export function renderExplanation({ title, parts }: Explanation, view: View, markdown: boolean): string {
  if (markdown) {
    const blocks = parts.map(
      ({ heading, text, code }) => `**${escapeMarkdown(heading)}**\n\n${code ? fenced(text) : escapeMarkdown(text)}`,
    );
    return `# ${escapeMarkdown(title)}\n\n${blocks.join('\n\n')}\n`;
  }
  const paint = paintFor(view);
  const blocks = parts.map(({ heading, text, code }) => {
    const lines = code ? text.trimEnd().split('\n').map(escapeTerminal) : wrap(escapeTerminal(text), view.width - 2);
    return `${paint.bold(heading)}\n${lines.map((line) => `  ${line}`).join('\n')}`;
  });
  return present(`${paint.bold(escapeTerminal(title))}\n\n${blocks.join('\n\n')}\n`, view);
}

/** A fence longer than any run of backticks inside. */
function fenced(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}yaml\n${text.trimEnd()}\n${fence}`;
}
