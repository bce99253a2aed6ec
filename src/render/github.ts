import type { Assessment, Finding } from '../judge/assessment.ts';
import { SEVERITIES } from '../judge/rules/rule.ts';
import { escapeGithubData as data, escapeGithubProperty as property } from './escape.ts';
import type { RunResult } from './result.ts';

const COMMAND = { error: 'error', warning: 'warning', note: 'notice' } as const;

/** An annotation lists so many further places of its rule. */
const MOST_PLACES = 20;

/**
 * The result as GitHub workflow commands, shown as annotations in a pull request. GitHub shows ten of a level for each
 * step: so there is one for each rule of a plan, and the errors of all plans come first.
 */
export function renderGithub({ assessments }: Pick<RunResult, 'assessments'>): string {
  const unreadable = assessments.flatMap(({ path, error }) =>
    error ? [`::error file=${property(path)},title=${property(error.code)}::${data(error.message)}\n`] : [],
  );
  const annotations = assessments.flatMap(annotationsOf);
  const inOrder = SEVERITIES.flatMap((wanted) => annotations.filter(({ severity }) => severity === wanted));
  return [...unreadable, ...inOrder.map(({ text }) => text)].join('');
}

function annotationsOf({ path, findings }: Assessment): { severity: Finding['severity']; text: string }[] {
  const byRule = new Map<string, Finding[]>();
  // The gravest finding of a rule gives the annotation its level and place.
  for (const wanted of SEVERITIES)
    for (const finding of findings) {
      if (finding.severity !== wanted || finding.status !== 'new') continue;
      const alike = byRule.get(finding.ruleId);
      if (alike === undefined) byRule.set(finding.ruleId, [finding]);
      else alike.push(finding);
    }
  return [...byRule.values()].map(([first, ...others]) => {
    const { severity, ruleId, message, help, range } = first!;
    const { start, end } = range;
    const place = `file=${property(path)},line=${start.line},col=${start.column},endLine=${end.line},endColumn=${end.column}`;
    const lines = [
      `${message} ${help}`,
      ...others.slice(0, MOST_PLACES).map((other) => `Line ${other.range.start.line}: ${other.message}`),
      ...(others.length > MOST_PLACES ? [`And at ${others.length - MOST_PLACES} more places.`] : []),
    ];
    return { severity, text: `::${COMMAND[severity]} ${place},title=${property(ruleId)}::${data(lines.join('\n'))}\n` };
  });
}
