import type { Assessment, Finding } from '../judge/assessment.ts';
import { SEVERITIES } from '../judge/rules/rule.ts';
import { blocksOf, furtherPlaces } from './blocks.ts';
import { escapeGithubData as data, escapeGithubProperty as property } from './escape.ts';
import type { RunResult } from './result.ts';

const COMMAND = { error: 'error', warning: 'warning', note: 'notice' } as const;

/** An annotation lists so many further places of its rule. */
const MOST_PLACES = 20;

/**
 * The result as GitHub workflow commands, shown as annotations in a pull request. GitHub shows ten of a level for each
 * step: so there is one for each rule of a plan, and the errors of all plans come first. The verdicts come before them,
 * as notices: those are the level of which the fewest matter.
 */
export function renderGithub({ assessments }: Pick<RunResult, 'assessments'>): string {
  const verdicts = assessments.flatMap(({ path, verdict }) =>
    verdict === null ? [] : [`::notice file=${property(path)},line=1,title=Verdict::${data(verdict.sentence)}\n`],
  );
  const unreadable = assessments.flatMap(({ path, error }) =>
    error ? [`::error file=${property(path)},title=${property(error.code)}::${data(error.message)}\n`] : [],
  );
  const annotations = assessments.flatMap(annotationsOf);
  const inOrder = SEVERITIES.flatMap((wanted) => annotations.filter(({ severity }) => severity === wanted));
  return [...verdicts, ...unreadable, ...inOrder.map(({ text }) => text)].join('');
}

function annotationsOf({ path, findings }: Assessment): { severity: Finding['severity']; text: string }[] {
  return blocksOf(findings.filter(({ status }) => status === 'new')).map((block) => {
    const { severity, ruleId, message, help, range } = block.first;
    const { start, end } = range;
    const place = `file=${property(path)},line=${start.line},col=${start.column},endLine=${end.line},endColumn=${end.column}`;
    const lines = [`${message} ${help}`, ...furtherPlaces(block, MOST_PLACES)];
    return { severity, text: `::${COMMAND[severity]} ${place},title=${property(ruleId)}::${data(lines.join('\n'))}\n` };
  });
}
