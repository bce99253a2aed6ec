import type { Assessment } from '../judge/assessment.ts';
import { SEVERITIES } from '../judge/rules/rule.ts';
import { count } from '../values/money.ts';
import { escapeMarkdown as md } from './escape.ts';
import { headline } from './headline.ts';
import type { RunResult } from './result.ts';

/** The findings as Markdown, for a step summary or a comment on a pull request. */
export function renderCheckMarkdown({ assessments, baselines, summary, gate }: RunResult): string {
  const verdict = gate.passed ? 'passed' : 'failed';
  const set = [
    ...(summary.suppressed > 0 ? [`${summary.suppressed} silenced`] : []),
    ...(summary.baselined > 0 ? [`${summary.baselined} known`] : []),
  ];
  const counts = [
    count(summary.error, 'error'),
    count(summary.warning, 'warning'),
    count(summary.note, 'note'),
    ...set,
  ].join(', ');
  const reasons = gate.reasons.map((reason) => `- ${md(reason)}`).join('\n');
  const gone = baselines
    .filter((baseline) => baseline.gone.length > 0)
    .map((baseline) => `No longer found, of what ${md(baseline.path)} knows: ${baseline.gone.length}`);
  const inOrder = [...assessments].sort((a, b) => gravest(a) - gravest(b));
  const files = inOrder.map(({ path, findings, error, ...rest }) => {
    const shown = findings.filter(({ status }) => status === 'new');
    const open = SEVERITIES.flatMap((wanted) => shown.filter(({ severity }) => severity === wanted));
    const rows = open.map(
      ({ severity, ruleId, message, help, range }) =>
        `| ${severity} | ${md(ruleId)} | ${range.start.line} | ${md(message)} ${md(help)} |`,
    );
    const table =
      rows.length === 0 ? [] : [['| Severity | Rule | Line | What |', '| --- | --- | --- | --- |', ...rows].join('\n')];
    return [`## ${md(path)}`, md(headline({ path, findings, ...(error ? { error } : {}), ...rest })), ...table].join(
      '\n\n',
    );
  });
  return `${[`# Plan check ${verdict}: ${counts}`, ...(reasons === '' ? [] : [reasons]), ...gone, ...files].join('\n\n')}\n`;
}

/** The place of a plan's gravest finding among the severities; before them all, where it could not be read. */
function gravest({ findings, error }: Assessment): number {
  if (error) return -1;
  const found = SEVERITIES.findIndex((wanted) =>
    findings.some(({ severity, status }) => status === 'new' && severity === wanted),
  );
  return found === -1 ? SEVERITIES.length : found;
}
