import type { Assessment, Finding } from '../judge/assessment.ts';
import { count } from '../values/money.ts';
import { type Block, blocksOf, furtherPlaces } from './blocks.ts';
import { codeFrame } from './code-frame.ts';
import { headline } from './headline.ts';
import { line, present, shownText, widthOf, wrap, wrapped } from './layout.ts';
import { type Paint, paintFor } from './paint.ts';
import type { RunEnd, StreamCheck } from './result.ts';
import type { View } from './view.ts';
import { whyPassed } from './why-passed.ts';

/** For a person: the verdict, then a block for each rule, the gravest first, then counts and the gate. */
export const streamCheckPretty: StreamCheck = {
  plan(assessment, text, view) {
    const paint = paintFor(view);
    const verdict = view.quiet || assessment.error ? [] : verdictLines(assessment, view, paint);
    const parts = fileParts(assessment, text, view, paint).map((part) => `${part}\n`);
    const blocks = parts.length === 0 ? '' : `${verdict.length > 0 ? '\n' : ''}${parts.join('\n')}\n`;
    return present(verdict.map((each) => `${each}\n`).join('') + blocks, view);
  },
  end(end, view) {
    const lines = summaryLines(end, view, paintFor(view));
    return present(lines.map((text) => `${text}\n`).join(''), view);
  },
};

/** Whether findings of a severity are shown one by one. */
export function isShown({ severity }: Finding, { quiet, notes, verbose }: Partial<View>): boolean {
  return severity === 'error' || (!quiet && (severity === 'warning' || notes === true || verbose === true));
}

function verdictLines(assessment: Assessment, view: View, paint: Paint): string[] {
  const name = view.several ? `${assessment.path}: ` : '';
  const assumes = assessment.verdict?.assumes;
  return [
    ...wrapped(name + headline(assessment), view).map(paint.bold),
    ...(assumes ? wrapped(assumes, view, 2, 2, paint.dim) : []),
  ];
}

function fileParts(assessment: Assessment, text: string, view: View, paint: Paint): string[] {
  if (assessment.error) {
    const { message, hint } = assessment.error;
    const [first, ...more] = wrap(`error ${shownText(message, view)}`, view.width);
    const head = paint.severity('error')('error') + first!.slice('error'.length);
    const rest = [...more, ...(hint ? wrap(shownText(hint, view), view.width - 2) : [])];
    return [[head, ...rest.map((text) => `  ${text}`)].join('\n')];
  }
  const { findings, path } = assessment;
  const shown = findings.filter((finding) => finding.status === 'new' && isShown(finding, view));
  const lines = text.includes('\r') ? text.split(/\r\n|\n|\r/) : text.split('\n');
  const silenced = view.verbose ? findings.filter(({ status }) => status !== 'new') : [];
  return [
    ...blocksOf(shown).map((block) => blockPart(block, path, lines, view, paint)),
    ...(silenced.length > 0
      ? [silenced.flatMap((finding) => silencedLines(finding, path, view, paint)).join('\n')]
      : []),
  ];
}

/** What one rule reports: the first place with its line, the further ones by name, and what to do. */
function blockPart(block: Block, path: string, lines: readonly string[], view: View, paint: Paint): string {
  const { severity, ruleId, range, message, help, related } = block.first;
  const indented = (text: string) => wrapped(text, view, 2);
  const dimmed = (text: string) => wrapped(text, view, 2, 2, paint.dim);
  const more = block.others.length === 0 ? '' : ` and ${count(block.others.length, 'more place')}`;
  const place = `${path}:${range.start.line}:${range.start.column}${more}`;
  const head = `${paint.severity(severity)(severity)} ${paint.bold(ruleId)}`;
  const isWide = view.isTerminal && widthOf(`${severity} ${ruleId}  ${shownText(place, view)}`) > view.width;
  return [
    ...(isWide ? [head, ...dimmed(place)] : [`${head}  ${paint.dim(shownText(place, view))}`]),
    ...indented(message),
    ...frameLines(block.first, lines, view, paint),
    ...furtherPlaces(block).flatMap(indented),
    ...dimmed(`${view.plain ? 'To do: ' : '-> '}${help}`),
    ...related.flatMap(({ range: { start }, message }) =>
      dimmed(`see ${path}:${start.line}:${start.column}: ${message}`),
    ),
  ].join('\n');
}

/** A note is worth a line, not a picture, unless somebody wants to see everything. */
function isFramed({ severity }: Finding, view: View): boolean {
  return !view.plain && (severity !== 'note' || view.verbose);
}

function frameLines(finding: Finding, lines: readonly string[], view: View, paint: Paint): string[] {
  const frame = isFramed(finding, view) ? codeFrame(finding.range, lines, view) : null;
  if (frame === null) return [];
  return [
    `${paint.dim(frame.gutter)}${frame.source}`,
    `${paint.dim(frame.emptyGutter)}${frame.indent}${paint.severity(finding.severity)(frame.carets)}`,
  ];
}

function silencedLines(finding: Finding, path: string, view: View, paint: Paint): string[] {
  const { ruleId, range, status, suppression, message } = finding;
  const why = whyPassed({ status, suppression });
  const text = line`${ruleId}  ${path}:${range.start.line}:${range.start.column}  (${why})  ${message}`;
  return wrap(text, view.width - 2).map((part, row) => paint.dim(row === 0 ? part : `  ${part}`));
}

/** How many findings there are of each severity, and how many are set aside. */
export function countsOf(summary: RunEnd['summary']): string[] {
  const { error, warning, note } = summary;
  return [count(error, 'error'), count(warning, 'warning'), count(note, 'note'), ...setAside(summary)];
}

function setAside({ suppressed, baselined }: RunEnd['summary']): string[] {
  return [...(suppressed > 0 ? [`${suppressed} silenced`] : []), ...(baselined > 0 ? [`${baselined} known`] : [])];
}

function summaryLines({ summary, gate, unreadable }: RunEnd, view: View, paint: Paint): string[] {
  const { error, warning, note, files } = summary;
  if (view.quiet && gate.passed) return [];
  const counts = countsOf(summary);
  const plans = count(files - unreadable, 'plan');
  if (gate.passed && error + warning + note === 0) {
    const aside = setAside(summary);
    const silenced = aside.length > 0 ? ` (${aside.join(', ')})` : '';
    return [`${paint.good(view.glyphs === 'unicode' && !view.plain ? '✓' : 'ok')} ${plans} passed${silenced}`];
  }
  const verdict = gate.passed ? paint.good('passed') : paint.severity('error')('failed');
  const isHidden = note > 0 && !view.notes && !view.verbose && !view.quiet;
  return [
    ...(isHidden ? [paint.dim(`${count(note, 'note')}: plan check --notes`)] : []),
    ...wrap(`${plans}: ${counts.join(', ')}. Gate ${verdict}${gate.passed ? '.' : ':'}`, view.width),
    ...gate.reasons.flatMap((reason) => wrapped(reason, view, 2)),
  ];
}
