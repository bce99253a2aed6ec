import type { Assessment, Finding, Gap, SectionScore } from '../judge/assessment.ts';
import { SEVERITIES } from '../judge/rules/rule.ts';
import { VERDICT_WORDS } from '../judge/verdict-words.ts';
import { count } from '../values/money.ts';
import { barOf } from './bars.ts';
import { escapeTerminal } from './escape.ts';
import { headline } from './headline.ts';
import { fitStart, line, pad, padStart, present, widthOf, wrap } from './layout.ts';
import { overviewOf, showScore } from './overview.ts';
import { type Paint, paintFor } from './paint.ts';
import { growthBlocks } from './report-growth.ts';
import type { RunResult } from './result.ts';
import type { View } from './view.ts';

/** How many gaps are shown by default. */
export const TOP_GAPS = 5;

/** The scorecard and the gaps as a page: what matters most comes first, and every bar is also said in figures. */
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
  const rows = plans.map(({ score, verdict }, index) => {
    if (view.plain) return line`${plans[index]!.name}: score ${score}, ${verdict}`;
    return `  ${pad(names[index]!, nameWidth)}  ${padStart(score, 3)}  ${escapeTerminal(verdict)}`;
  });
  return [paint.bold(`${count(plans.length, 'plan')} with their score of 100`), ...rows];
}

function reportPage(assessment: Assessment, view: View, paint: Paint): string {
  const { growth, scorecard } = assessment;
  const title = `${assessment.organization ?? ''}${scorecard?.score == null ? '' : `, score ${showScore(scorecard.score)} of 100`}`;
  const head = [
    ...wrap(markOf(assessment, view, paint) + escapeTerminal(headline(assessment)), view.width),
    '',
    ...(assessment.organization === null ? [] : wrap(escapeTerminal(title), view.width).map(paint.bold)),
    paint.dim(line`${assessment.path}, as of ${assessment.asOf}`),
  ];
  if (assessment.error || scorecard === null) return `${[...head, ...brokenLines(assessment, view)].join('\n')}\n`;
  const whole = view.section === undefined;
  const blocks = [
    head,
    scorecardBlock(scorecard.sections, view, paint),
    ...(growth && whole ? growthBlocks(growth, assessment.unit, view, paint) : []),
    findingsBlock(assessment, view, paint),
    gapsBlock(assessment.gaps, view, paint),
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

function scorecardBlock(sections: readonly SectionScore[], view: View, paint: Paint): string[] {
  const shown = sections.filter(({ id }) => view.section === undefined || view.section === id);
  const titleWidth = Math.min(
    Math.max(12, Math.min(34, view.width - 50)),
    Math.max(...shown.map(({ title }) => widthOf(escapeTerminal(title)))),
  );
  const rows = shown.map(({ title, score, answered, total }) => {
    const figure = score === null ? '?' : showScore(score);
    const answers = `${answered} of ${total} answered`;
    if (view.plain) return line`${title}: ${score === null ? 'not begun' : `${figure} of 100`}, ${answers}`;
    const name = pad(fitStart(escapeTerminal(title), titleWidth, '...'), titleWidth);
    const text = `  ${name}  ${padStart(figure, 3)}  ${barOf((score ?? 0) / 100, 20, view)}  ${answers}`;
    return score === null ? paint.dim(text) : text;
  });
  return [paint.bold('Scorecard'), ...rows];
}

function findingsBlock({ findings, path }: Assessment, view: View, paint: Paint): string[] {
  const open = findings.filter(({ status }) => status === 'new');
  if (open.length === 0 || view.section !== undefined) return [];
  const graver = open.filter(({ severity }) => view.all || severity !== 'note');
  const sorted = [...graver].sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
  const rows = sorted
    .slice(0, view.all ? undefined : TOP_GAPS)
    .flatMap(({ severity, message, range }) =>
      wrap(escapeTerminal(`${severity}: ${message} (${path}:${range.start.line})`), view.width - 4).map(
        (text, row) => `  ${row === 0 ? '' : '  '}${text}`,
      ),
    );
  const rest = open.length - (view.all ? open.length : Math.min(sorted.length, TOP_GAPS));
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

function gapsBlock(gaps: readonly Gap[], view: View, paint: Paint): string[] {
  const own = gaps.filter(
    (gap) =>
      (view.section === undefined || gap.playbook === view.section) &&
      (view.owner === undefined || gap.owner?.toLowerCase() === view.owner.toLowerCase()),
  );
  if (own.length === 0) return view.owner === undefined ? [] : [`No gap belongs to ${escapeTerminal(view.owner)}.`];
  const shown = view.all ? own : own.slice(0, view.top ?? TOP_GAPS);
  const rows = shown.flatMap((gap, index) => gapLines(gap, index + 1, view, paint));
  const rest = own.length - shown.length;
  return [
    paint.bold(`Gaps: ${count(own.length, 'practice')} not yet practised with evidence`),
    ...rows,
    ...(rest > 0 ? [paint.dim(`  and ${rest} more: plan report --all`)] : []),
  ];
}

function gapLines(gap: Gap, number: number, view: View, paint: Paint): string[] {
  const status = gap.status === 'practising' ? 'practised, not proven' : gap.status.replace('-', ' ');
  const owner = gap.owner === null ? 'no owner' : gap.owner;
  const due = gap.due === null ? '' : `, due ${gap.due}`;
  const title = line`${gap.title}`;
  const about = line`(${status}, ${owner}${due}; +${gap.weight.toFixed(1)} points)`;
  const fits = widthOf(`${title} ${about}`) <= view.width - 5;
  const head = fits ? [`${title} ${paint.dim(about)}`] : wrap(`${title} ${about}`, view.width - 5);
  const step = wrap(escapeTerminal(gap.next ?? gap.firstStep), view.width - 5);
  return [...head, ...step].map((text, row) =>
    row === 0 ? `${padStart(String(number), 3)}. ${text}` : `     ${text}`,
  );
}
