import type { Assessment, PlanGrowth, Scorecard } from '../judge/assessment.ts';
import { count, showFigures, showPercent, showProbability, type Unit, unitName } from '../values/money.ts';
import { escapeMarkdown as md } from './escape.ts';
import { dependsOn, shortfall, smallestSets } from './growth-sentences.ts';
import { headline } from './headline.ts';
import { stepTable } from './next.ts';
import { overviewOf, showScore } from './overview.ts';
import { stepsShown, TOP_STEPS } from './report-pretty.ts';
import type { RunResult } from './result.ts';
import type { View } from './view.ts';

/** The report as Markdown, to send on or to keep beside the plan. */
export function renderReportMarkdown({ assessments }: RunResult, view: View): string {
  const pages = assessments.map((assessment) => page(assessment, view));
  return [...pages, ...(pages.length > 1 ? [summary(assessments)] : [])].join('\n');
}

/** What several plans come to. */
function summary(assessments: readonly Assessment[]): string {
  const rows = assessments.map(overviewOf).map(({ name, answered, verdict }) => [md(name), md(answered), md(verdict)]);
  return `# ${count(rows.length, 'plan')}\n\n${table(['Plan', 'Answered', 'WHO and HOW BIG'], rows)}\n`;
}

function page(assessment: Assessment, view: View): string {
  const { scorecard, growth, unit } = assessment;
  const title = `# ${md(assessment.organization ?? assessment.path)}`;
  const lead = `**${md(headline(assessment))}**`;
  if (scorecard === null) {
    const lines = assessment.findings.map(({ range, message }) => `- Line ${range.start.line}: ${md(message)}`);
    return `${[title, lead, lines.join('\n')].filter(Boolean).join('\n\n')}\n`;
  }
  const blocks = [
    title,
    lead,
    `As of ${assessment.asOf}.`,
    '## Scorecard',
    scorecardTable(scorecard, view),
    ...(growth && view.section === undefined ? growthBlocks(growth, unit) : []),
    ...findingBlocks(assessment, view),
    ...stepBlocks(assessment, view),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function scorecardTable({ sections, practices }: Scorecard, view: View): string {
  const isShown = ({ id }: { readonly id: string }) => view.section === undefined || view.section === id;
  return table(
    ['Section', 'Answered', 'Score', 'Errors', 'Warnings'],
    [
      ...sections
        .filter(isShown)
        .map(({ title, answered, total, errors, warnings }) => [
          md(title),
          `${answered} of ${total}`,
          '',
          String(errors),
          String(warnings),
        ]),
      ...practices.playbooks
        .filter(isShown)
        .map(({ title, answered, total, score }) => [
          md(title),
          `${answered} of ${total}`,
          score === null ? '' : showScore(score),
          '',
          '',
        ]),
    ],
  );
}

function growthBlocks(growth: PlanGrowth, unit: Unit): string[] {
  const short = shortfall(growth, unit);
  const sets = smallestSets(growth, unit).map((set) => `- ${md(set)}`);
  return [
    '## From today to the end of the horizon',
    ...bridgeTable(growth, unit),
    ...segmentTable(growth, unit),
    ...dependsOn(growth).map(md),
    ...(short === null ? [] : [md(short)]),
    ...(sets.length > 0 ? ['The fewest segments that cover it:', sets.join('\n')] : []),
  ];
}

function bridgeTable({ bridge }: PlanGrowth, unit: Unit): string[] {
  if (bridge.length === 0) return [];
  const steps = bridge;
  const figures = showFigures(
    unit,
    steps.map(({ value }) => value),
  );
  return [
    table(
      ['Step', md(unitName(unit))],
      steps.map(({ label }, index) => [md(label), md(figures[index]!)]),
    ),
  ];
}

function segmentTable({ segments }: PlanGrowth, unit: Unit): string[] {
  const known = segments.filter(({ mean }) => mean !== null);
  if (known.length === 0) return [];
  const figures = showFigures(
    unit,
    known.flatMap(({ low, mean, high }) => [low!, mean!, high!]),
  );
  const rows = known.map(({ name, chosen, share, without }, index) => [
    md(name),
    ...figures.slice(3 * index, 3 * index + 3).map(md),
    chosen ? (share === null ? '' : showPercent(share)) : 'not chosen',
    without === null ? '' : md(showProbability(without)),
  ]);
  return [
    `## WHO: what each segment can add (${md(unitName(unit))})`,
    table(['Segment', 'Low', 'Expected', 'High', 'Share', 'P(goal) without'], rows),
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

function stepBlocks(assessment: Assessment, view: View): string[] {
  const own = stepsShown(assessment, view);
  const shown = view.all ? own : own.slice(0, view.top ?? TOP_STEPS);
  if (shown.length === 0) return [];
  const rest = own.length - shown.length;
  return ['## Next steps', stepTable(shown, assessment.asOf), ...(rest > 0 ? [`And ${rest} more.`] : [])];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
