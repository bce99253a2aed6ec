import type { Assessment } from '../judge/assessment.ts';
import { count } from '../values/money.ts';
import { escapeMarkdown as md, strongMarkdown as strong } from './escape.ts';
import { headline } from './headline.ts';
import { stepTable } from './next.ts';
import { overviewOf } from './overview.ts';
import type { Fact, Item, Table } from './parts.ts';
import { partsOf } from './report-page.ts';
import type { ChangesSince, RunResult } from './result.ts';
import type { View } from './view.ts';

/** The report as Markdown, to send on or to keep beside the plan. */
export function renderReportMarkdown({ assessments, changes }: RunResult, view: View): string {
  const pages = assessments.map((assessment) => page(assessment, view, changes?.get(assessment.path)));
  return [...pages, ...(pages.length > 1 ? [summary(assessments)] : [])].join('\n');
}

/** What several plans come to. */
function summary(assessments: readonly Assessment[]): string {
  const rows = assessments.map(overviewOf).map(({ name, answered, verdict }) => [name, answered, verdict]);
  return `# ${count(rows.length, 'plan')}\n\n${tableOf(['Plan', 'Answered', 'WHO and HOW BIG'], rows)}\n`;
}

function page(assessment: Assessment, view: View, changed?: ChangesSince): string {
  const { organization, path, asOf, content, findings } = assessment;
  const champion = content?.plan.champion;
  const broken = findings.map(({ range, message }) => `- Line ${range.start.line}: ${md(message)}`).join('\n');
  const blocks = [
    `# ${md(organization ?? path)}`,
    strong(headline(assessment)),
    ...(content === null ? [broken] : [`As of ${asOf}${champion === undefined ? '' : `; champion: ${md(champion)}`}.`]),
    ...partsOf(assessment, view, changed).flatMap(({ title, items }) => [`## ${md(title)}`, ...items.map(itemBlock)]),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function itemBlock(item: Item): string {
  switch (item.kind) {
    case 'text':
      return md(item.text);
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
    return tableOf(
      titles,
      rows.map(({ cells }) => cells),
    );
  return tableOf(
    [...titles, below],
    rows.map((row) => [...row.cells, row.below ?? '']),
  );
}

function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head.map(md), head.map(() => '---'), ...rows.map((cells) => cells.map(md))]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}
