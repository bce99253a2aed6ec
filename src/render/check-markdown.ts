import type { Assessment } from '../judge/assessment.ts';
import { SEVERITIES } from '../judge/rules/rule.ts';
import { count } from '../values/money.ts';
import { type Block, blocksOf, furtherPlaces } from './blocks.ts';
import { countsOf, isShown } from './check-pretty.ts';
import { escapeMarkdown as md, strongMarkdown as strong } from './escape.ts';
import { headline } from './headline.ts';
import type { RunResult } from './result.ts';
import type { View } from './view.ts';

/** The same as Markdown, for a step summary or a comment on a pull request: of several plans the worst comes first. */
export function renderCheckMarkdown(result: RunResult, view: Partial<View> = {}): string {
  const { assessments, baselines, summary, gate } = result;
  const gone = baselines
    .filter((baseline) => baseline.gone.length > 0)
    .map((baseline) => `No longer found, of what ${md(baseline.path)} knows: ${baseline.gone.length}`);
  const isOne = assessments.length === 1;
  const inOrder = [...assessments].sort((a, b) => gravest(a) - gravest(b));
  const files = inOrder.flatMap((assessment) => [
    ...(isOne ? [] : [`## ${md(assessment.path)}`]),
    ...planBlocks(assessment, view),
  ]);
  const { notes, verbose } = view;
  const hidden = summary.note > 0 && !notes && !verbose ? [`${count(summary.note, 'note')}: plan check --notes`] : [];
  const reasons = gate.reasons.map((reason) => `- ${md(reason)}`).join('\n');
  const counted = `Gate ${gate.passed ? 'passed' : 'failed'}: ${countsOf(summary).join(', ')}`;
  const ending = [...hidden, ...gone, ...(isOne ? [counted] : []), ...(reasons === '' ? [] : [reasons])];
  const begin = isOne ? [] : [`# ${count(assessments.length, 'plan')}. ${counted}`];
  return `${[...begin, ...files, ...ending].filter((block) => block !== '').join('\n\n')}\n`;
}

function planBlocks(assessment: Assessment, view: Partial<View>): string[] {
  const shown = assessment.findings.filter((finding) => finding.status === 'new' && isShown(finding, view));
  const assumes = assessment.verdict?.assumes;
  return [
    strong(headline(assessment)),
    ...(assumes ? [md(assumes)] : []),
    blocksOf(shown).map(blockItem).join('\n'),
  ].filter((block) => block !== '');
}

/** One rule as an item of a list, a line of the source for each thing that it says. */
function blockItem(block: Block): string {
  const { severity, ruleId, range, message, help } = block.first;
  const head = `- **${severity} ${md(ruleId)}** (line ${range.start.line}): ${md(message)}`;
  return [head, ...furtherPlaces(block).map((text) => `  ${md(text)}`), `  ${md(help)}`].join('\n');
}

/** The place of a plan's gravest finding among the severities; before them all, where it could not be read. */
function gravest({ findings, error }: Assessment): number {
  if (error) return -1;
  const found = SEVERITIES.findIndex((wanted) =>
    findings.some(({ severity, status }) => status === 'new' && severity === wanted),
  );
  return found === -1 ? SEVERITIES.length : found;
}
