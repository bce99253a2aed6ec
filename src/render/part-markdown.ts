import { escapeTerminal, markdownTable, escapeMarkdown as md, strongMarkdown as strong } from './escape.ts';
import { stepTable } from './next.ts';
import type { Fact, Item, Page, Part, Table } from './parts.ts';

/** A page as Markdown. */
export function markdownPage({ title, parts }: Page): string {
  return markdownOf([`# ${md(title)}`, ...parts.flatMap(partBlocks)]);
}

/** Blocks with an empty line between them; those that say nothing are left out. */
export function markdownOf(blocks: readonly string[]): string {
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

/** A part of a report as blocks. */
export function partBlocks({ title, items }: Part): string[] {
  return items.length === 0 ? [] : [`## ${md(title)}`, ...items.map(itemBlock)];
}

function itemBlock(item: Item): string {
  switch (item.kind) {
    case 'text':
      return md(item.text);
    case 'code':
      return fenced(item.text);
    case 'list':
      return item.lines.map((line) => `- ${md(line)}`).join('\n');
    case 'facts':
      return factList(item.rows);
    case 'table':
      return tableBlock(item);
    case 'entry':
      return [strong(item.title), factList(item.rows)].filter((block) => block !== '').join('\n\n');
    case 'bars':
      return factList(item.rows.map(({ title, figures }) => [title, figures]));
    case 'steps':
      return [stepTable(item.steps, item.asOf), ...(item.rest > 0 ? [`And ${item.rest} more.`] : [])].join('\n\n');
  }
}

function factList(rows: readonly Fact[]): string {
  return rows.map(([label, text]) => `- ${md(label)}: ${md(text)}`).join('\n');
}

function tableBlock({ columns, rows, below }: Table): string {
  const titles = columns.map(({ title }) => title);
  if (below === undefined)
    return markdownTable(
      titles,
      rows.map(({ cells }) => cells),
    );
  return markdownTable(
    [...titles, below],
    rows.map((row) => [...row.cells, row.below ?? '']),
  );
}

/** A fence longer than any run of backticks inside. */
function fenced(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const lines = text.trimEnd().split('\n').map(escapeTerminal);
  return `${fence}yaml\n${lines.join('\n')}\n${fence}`;
}
