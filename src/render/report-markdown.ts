import type { Assessment, Gap, Growth } from '../assess/assessment.ts';
import { showAmounts, showGrowth, showPercent, showProbability, type Unit } from '../plan/money.ts';
import { escapeMarkdown as md } from './escape.ts';
import { headline } from './headline.ts';
import { overviewOf, showScore } from './overview.ts';
import { TOP_GAPS } from './report-pretty.ts';
import type { RunResult } from './result.ts';
import type { View } from './view.ts';

/** The report as Markdown, to send on or to keep beside the plan. */
export function renderReportMarkdown({ assessments }: RunResult, view: View): string {
  return assessments.map((assessment) => page(assessment, view)).join('\n');
}

function page(assessment: Assessment, view: View): string {
  const { scorecard, growth, unit } = assessment;
  const title = `# ${md(assessment.organization ?? assessment.path)}`;
  const lead = `**${md(headline(assessment))}**`;
  if (scorecard === null) {
    const lines = assessment.findings.map(({ range, message }) => `- Line ${range.start.line}: ${md(message)}`);
    return `${[title, lead, lines.join('\n')].filter(Boolean).join('\n\n')}\n`;
  }
  const sections = scorecard.sections.filter(({ id }) => view.section === undefined || view.section === id);
  const score = scorecard.score === null ? '?' : `${showScore(scorecard.score)} of 100`;
  const blocks = [
    title,
    lead,
    `Score ${score}, as of ${assessment.asOf}.`,
    '## Scorecard',
    table(
      ['Section', 'Score', 'Answered'],
      sections.map((section) => [
        md(section.title),
        section.score === null ? '?' : showScore(section.score),
        `${section.answered} of ${section.total}`,
      ]),
    ),
    ...(growth && view.section === undefined ? growthBlocks(growth, unit) : []),
    ...findingBlocks(assessment, view),
    ...gapBlocks(assessment.gaps, view),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function growthBlocks(growth: Growth, unit: Unit): string[] {
  const bridge = showAmounts(
    unit,
    growth.bridge.map(({ value }) => value),
  );
  const known = growth.segments.filter(({ mean }) => mean !== null);
  const amounts = showAmounts(
    unit,
    known.flatMap(({ low, mean, high }) => [low!, mean!, high!]),
  );
  const rows = known.map(({ name, chosen, share, without }, index) => [
    md(name),
    ...amounts.slice(3 * index, 3 * index + 3).map(md),
    chosen ? (share === null ? '' : showPercent(share)) : 'not chosen',
    without === null ? '' : md(showProbability(without)),
  ]);
  return [
    '## From today to the end of the horizon',
    ...(growth.bridge.length > 0
      ? [
          table(
            ['Step', 'Amount'],
            growth.bridge.map(({ label }, index) => [md(label), md(bridge[index]!)]),
          ),
        ]
      : []),
    ...(known.length > 0
      ? ['## WHO', table(['Segment', 'Low', 'Expected', 'High', 'Part', 'P(goal) without'], rows)]
      : []),
    ...(growth.carries === null
      ? []
      : [`At ${showPercent(growth.confidence)} confidence these customers carry ${md(showGrowth(growth.carries))}.`]),
  ];
}

function findingBlocks({ findings, path }: Assessment, view: View): string[] {
  const open = findings.filter(({ status, severity }) => status === 'new' && severity !== 'note');
  if (open.length === 0 || view.section !== undefined) return [];
  return [
    '## Findings',
    open
      .map(({ severity, message, range }) => `- ${severity}: ${md(message)} (${md(path)}:${range.start.line})`)
      .join('\n'),
  ];
}

function gapBlocks(gaps: readonly Gap[], view: View): string[] {
  const own = gaps.filter(
    ({ playbook, owner }) =>
      (view.section === undefined || playbook === view.section) &&
      (view.owner === undefined || owner?.toLowerCase() === view.owner.toLowerCase()),
  );
  const shown = view.all ? own : own.slice(0, view.top ?? TOP_GAPS);
  if (shown.length === 0) return [];
  const rows = shown.map(({ title, status, owner, due, next, firstStep }) => [
    md(title),
    md(status),
    md(owner ?? ''),
    due ?? '',
    md(next ?? firstStep),
  ]);
  const rest = own.length - shown.length;
  return [
    '## Gaps',
    table(['Practice', 'Status', 'Owner', 'Due', 'Next step'], rows),
    ...(rest > 0 ? [`And ${rest} more.`] : []),
  ];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
