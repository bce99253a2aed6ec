import type { Assessment, Finding } from '../judge/assessment.ts';
import { count, showProbability } from '../values/money.ts';
import { codeFrame } from './code-frame.ts';
import { escapeTerminal } from './escape.ts';
import { line, present, wrap } from './layout.ts';
import { type Paint, paintFor } from './paint.ts';
import type { RunEnd, StreamCheck } from './result.ts';
import type { View } from './view.ts';
import { whyPassed } from './why-passed.ts';

/** Findings for a person: each with its place in the text, what is wrong and what to do. A clean check is one line. */
export const streamCheckPretty: StreamCheck = {
  plan(assessment, text, view) {
    const parts = fileParts(assessment, text, view, paintFor(view));
    return present(parts.map((part) => `${part}\n\n`).join(''), view);
  },
  end(end, view, only) {
    const lines = summaryLines(end, only, view, paintFor(view));
    return present(lines.map((text) => `${text}\n`).join(''), view);
  },
};

function fileParts(assessment: Assessment, text: string, view: View, paint: Paint): string[] {
  if (assessment.error) {
    const { message, hint } = assessment.error;
    const [first, ...more] = wrap(`error ${escapeTerminal(message)}`, view.width);
    const head = paint.severity('error')('error') + first!.slice('error'.length);
    const rest = [...more, ...(hint ? wrap(escapeTerminal(hint), view.width - 2) : [])];
    return [[head, ...rest.map((text) => `  ${text}`)].join('\n')];
  }
  const shown = assessment.findings.filter(
    ({ status, severity }) => status === 'new' && (!view.quiet || severity === 'error'),
  );
  const lines = text.includes('\r') ? text.split(/\r\n|\n|\r/) : text.split('\n');
  const silenced = view.verbose ? assessment.findings.filter(({ status }) => status !== 'new') : [];
  return [
    ...together(shown, view).map(([first, ...alike]) => findingPart(first, alike, assessment.path, lines, view, paint)),
    ...(silenced.length > 0
      ? [silenced.flatMap((finding) => silencedLines(finding, assessment.path, view, paint)).join('\n')]
      : []),
  ];
}

/** Notes of one rule at one place stand together: a plan that is new has a dozen of them at its first line. */
function together(findings: readonly Finding[], view: View): [Finding, ...Finding[]][] {
  const groups: [Finding, ...Finding[]][] = [];
  for (const finding of findings) {
    const group = groups.at(-1);
    if (group && !view.verbose && finding.severity === 'note' && isAlike(group[0], finding)) group.push(finding);
    else groups.push([finding]);
  }
  return groups;
}

function isAlike(a: Finding, b: Finding): boolean {
  const [from, to] = [a.range.start, b.range.start];
  return a.ruleId === b.ruleId && a.severity === b.severity && from.line === to.line && from.column === to.column;
}

/** One finding, and the messages of those that stand together with it; what to do is said of the first. */
function findingPart(
  finding: Finding,
  alike: readonly Finding[],
  path: string,
  lines: readonly string[],
  view: View,
  paint: Paint,
): string {
  const { start } = finding.range;
  const place = line`${path}:${start.line}:${start.column}`;
  const head = `${paint.severity(finding.severity)(finding.severity)} ${paint.bold(finding.ruleId)}  ${paint.dim(place)}`;
  const message = [finding, ...alike].flatMap((each) =>
    wrap(escapeTerminal(each.message), view.width - 2).map((text) => `  ${text}`),
  );
  const help = wrap(`${view.plain ? 'To do: ' : '-> '}${escapeTerminal(finding.help)}`, view.width - 2).map(
    (text) => `  ${paint.dim(text)}`,
  );
  const related = finding.related.flatMap((other) =>
    wrap(line`see ${path}:${other.range.start.line}:${other.range.start.column}: ${other.message}`, view.width - 2).map(
      (text) => `  ${paint.dim(text)}`,
    ),
  );
  return [head, ...message, ...frameLines(finding, lines, view, paint), ...help, ...related].join('\n');
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

function summaryLines(
  { summary, gate, unreadable }: RunEnd,
  only: Assessment | undefined,
  view: View,
  paint: Paint,
): string[] {
  const { error, warning, note, suppressed, baselined, files } = summary;
  const found = [count(error, 'error'), count(warning, 'warning'), count(note, 'note')].join(', ');
  const set = [...(suppressed > 0 ? [`${suppressed} silenced`] : []), ...(baselined > 0 ? [`${baselined} known`] : [])];
  const judged = files - unreadable;
  if (gate.passed && error + warning + note === 0) {
    const silenced = set.length > 0 ? ` (${set.join(', ')})` : '';
    return [
      `${paint.good(view.glyphs === 'unicode' && !view.plain ? '✓' : 'ok')} ${count(judged, 'plan')} passed${silenced}${likelihood(only)}`,
    ];
  }
  const verdict = gate.passed ? paint.good('passed') : paint.severity('error')('failed');
  const lines = wrap(
    `${count(judged, 'plan')}: ${[found, ...set].join(', ')}${likelihood(only)}. Gate ${verdict}${gate.passed ? '.' : ':'}`,
    view.width,
  );
  return view.quiet && gate.passed
    ? []
    : [
        ...lines,
        ...(gate.passed
          ? []
          : gate.reasons.flatMap((reason) => wrap(line`${reason}`, view.width - 2).map((text) => `  ${text}`))),
      ];
}

function likelihood(only: Assessment | undefined): string {
  const probability = only?.verdict?.probability;
  return probability == null ? '' : `, P(goal) ${showProbability(probability)}`;
}
