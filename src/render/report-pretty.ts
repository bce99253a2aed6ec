import type { Assessment, Finding, Scorecard, Step } from '../judge/assessment.ts';
import { inOrderForPeople } from '../judge/order.ts';
import { SEVERITIES } from '../judge/rules/rule.ts';
import { VERDICT_WORDS } from '../judge/verdict/words.ts';
import { sectionOf } from '../method/sections.ts';
import { count } from '../values/money.ts';
import { barOf } from './bars.ts';
import { escapeTerminal } from './escape.ts';
import { headline } from './headline.ts';
import { fitStart, line, pad, padStart, present, widthOf, wrap } from './layout.ts';
import { stepLines } from './next.ts';
import { overviewOf, showScore } from './overview.ts';
import { type Paint, paintFor } from './paint.ts';
import { growthBlocks } from './report-growth.ts';
import type { RunResult } from './result.ts';
import type { View } from './view.ts';

/** How many steps and findings are shown by default. */
export const TOP_STEPS = 5;

/** The scorecard and the next steps as a page: what matters most comes first, and every bar is also said in figures. */
export function renderReportPretty(result: RunResult, view: View): string {
  const paint = paintFor(view);
  const pages = result.assessments.map((assessment) => reportPage(assessment, view, paint));
  const rule = view.plain ? '' : `${(view.glyphs === 'unicode' ? '─' : '-').repeat(Math.min(view.width, 80))}\n`;
  const summary = pages.length > 1 ? [`${summaryBlock(result.assessments, view, paint).join('\n')}\n`] : [];
  return present([...pages, ...summary].join(`\n${rule}\n`), view);
}

/** What several plans come to, a line each. */
function summaryBlock(assessments: readonly Assessment[], view: View, paint: Paint): string[] {
  const plans = assessments.map(overviewOf);
  const names = plans.map(({ name }) => fitStart(escapeTerminal(name), Math.max(20, view.width - 48), '...'));
  const nameWidth = Math.max(...names.map(widthOf));
  const rows = plans.map(({ answered, verdict }, index) => {
    if (view.plain) return line`${plans[index]!.name}: ${answered} answered, ${verdict}`;
    return `  ${pad(names[index]!, nameWidth)}  ${padStart(answered, 4)}  ${escapeTerminal(verdict)}`;
  });
  return [paint.bold(`${count(plans.length, 'plan')} and how much of each is answered`), ...rows];
}

function reportPage(assessment: Assessment, view: View, paint: Paint): string {
  const { growth, scorecard } = assessment;
  const head = [
    ...wrap(markOf(assessment, view, paint) + escapeTerminal(headline(assessment)), view.width),
    '',
    ...(assessment.organization === null
      ? []
      : wrap(escapeTerminal(assessment.organization), view.width).map(paint.bold)),
    paint.dim(line`${assessment.path}, as of ${assessment.asOf}`),
  ];
  if (assessment.error || scorecard === null) return `${[...head, ...brokenLines(assessment, view)].join('\n')}\n`;
  const whole = view.section === undefined;
  const blocks = [
    head,
    scorecardBlock(scorecard, view, paint),
    ...(growth && whole ? growthBlocks(growth, assessment.unit, view, paint) : []),
    findingsBlock(assessment, view, paint),
    stepsBlock(assessment, view, paint),
  ];
  return `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n')}\n`;
}

function markOf(assessment: Assessment, view: View, paint: Paint): string {
  if (view.plain || view.color === 0) return '';
  if (view.glyphs !== 'unicode') return '';
  const tone = assessment.verdict === null ? 'unknown' : VERDICT_WORDS[assessment.verdict.value].tone;
  if (tone === 'good') return paint.good('● ');
  return tone === 'unknown' ? paint.dim('● ') : paint.severity(tone)('● ');
}

function brokenLines({ findings, error }: Assessment, view: View): string[] {
  const messages = error?.hint
    ? [error.hint]
    : findings.map(({ range, message }) => `Line ${range.start.line}: ${message}`);
  return ['', ...messages.flatMap((message) => wrap(escapeTerminal(message), view.width))];
}

/** A row of the scorecard: a part of a whole, and what it says in words. */
interface Row {
  readonly id: string;
  readonly title: string;
  readonly part: number | null;
  readonly figures: string;
}

function rowsOf({ sections, practices }: Scorecard): Row[] {
  return [
    ...sections.map(({ id, title, begun, answered, total, errors, warnings }) => ({
      ...{ id, title, part: begun ? answered / total : null },
      figures: begun ? [`${answered} of ${total} answered`, ...badIn(errors, warnings)].join(', ') : 'not begun',
    })),
    {
      ...{ id: 'practices', title: 'Practices', part: practices.score === null ? null : practices.score / 100 },
      figures:
        practices.score === null
          ? 'none in use'
          : `${showScore(practices.score)}: ${practices.practised} of ${practices.total} practised, ${practices.evidenced} with evidence`,
    },
  ];
}

function badIn(errors: number, warnings: number): string[] {
  return [...(errors > 0 ? [count(errors, 'error')] : []), ...(warnings > 0 ? [count(warnings, 'warning')] : [])];
}

function playbookRows({ practices }: Scorecard): Row[] {
  return practices.playbooks.map(({ id, title, score, answered, total }) => ({
    ...{ id, title, part: score === null ? null : score / 100 },
    figures: `${score === null ? 'does not apply' : showScore(score)}: ${answered} of ${total} answered`,
  }));
}

function scorecardBlock(scorecard: Scorecard, view: View, paint: Paint): string[] {
  const rows = [...rowsOf(scorecard), ...(view.section === undefined && !view.all ? [] : playbookRows(scorecard))];
  const shown = rows.filter(({ id }) => view.section === undefined || view.section === id);
  const titleWidth = Math.min(
    Math.max(12, Math.min(34, view.width - 50)),
    Math.max(...shown.map(({ title }) => widthOf(escapeTerminal(title)))),
  );
  const lines = shown.map(({ title, part, figures }) => {
    if (view.plain) return line`${title}: ${figures}`;
    const name = pad(fitStart(escapeTerminal(title), titleWidth, '...'), titleWidth);
    const text = `  ${name}  ${barOf(part ?? 0, 20, view)}  ${figures}`;
    return part === null ? paint.dim(text) : text;
  });
  const further = view.section === undefined ? [paint.dim('  Other playbooks: plan playbooks')] : [];
  return [paint.bold('Scorecard'), ...lines, ...further];
}

function findingsBlock({ findings, path }: Assessment, view: View, paint: Paint): string[] {
  const open = findings.filter(({ status }) => status === 'new');
  if (open.length === 0 || view.section !== undefined) return [];
  const graver = open.filter(({ severity }) => view.all || severity !== 'note');
  const sorted = inOrderForPeople(graver);
  const rows = sorted
    .slice(0, view.all ? undefined : TOP_STEPS)
    .flatMap(({ severity, message, range }) =>
      wrap(escapeTerminal(`${severity}: ${message} (${path}:${range.start.line})`), view.width - 4).map(
        (text, row) => `  ${row === 0 ? '' : '  '}${text}`,
      ),
    );
  const rest = open.length - (view.all ? open.length : Math.min(sorted.length, TOP_STEPS));
  return [
    paint.bold(`Findings: ${countsOf(open)}`),
    ...rows,
    ...(rest > 0 ? [paint.dim(`  and ${rest} more: plan check`)] : []),
  ];
}

/** How many there are of each severity. */
function countsOf(findings: readonly Finding[]): string {
  return SEVERITIES.map(
    (severity) => [findings.filter((finding) => finding.severity === severity).length, severity] as const,
  )
    .filter(([number]) => number > 0)
    .map(([number, severity]) => count(number, severity))
    .join(', ');
}

/** The steps of one section or playbook, or of one owner, where only those are asked for. */
export function stepsShown({ steps }: Assessment, { section, owner }: View): Step[] {
  const key = section === undefined ? '' : (sectionOf(section)?.keys ?? [`practices/${section}`]);
  const isIn = ({ path, practice }: Step) =>
    key === '' || practice?.startsWith(`${section}/`) || [...key].some((each) => `${path}/`.startsWith(`/${each}/`));
  return steps.filter(
    (step) => isIn(step) && (owner === undefined || step.owner?.toLowerCase() === owner.toLowerCase()),
  );
}

function stepsBlock(assessment: Assessment, view: View, paint: Paint): string[] {
  const own = stepsShown(assessment, view);
  if (own.length === 0) return view.owner === undefined ? [] : [`No step belongs to ${escapeTerminal(view.owner)}.`];
  const shown = view.all ? own : own.slice(0, view.top ?? TOP_STEPS);
  const rest = own.length - shown.length;
  return [
    paint.bold('Next steps'),
    ...stepLines(shown, assessment.asOf, view, paint),
    ...(rest > 0 ? [paint.dim(`  and ${rest} more: plan next`)] : []),
  ];
}
