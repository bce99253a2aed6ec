import type { Assessment } from '../judge/assessment.ts';
import { mistakesOf } from './blocks.ts';
import { escapeMarkdown as md, strongMarkdown as strong } from './escape.ts';
import { headline } from './headline.ts';
import { overviewPage } from './overview.ts';
import { markdownOf, markdownPage, partBlocks } from './part-markdown.ts';
import { partsOf } from './report-page.ts';
import type { ChangesSince, RunResult } from './result.ts';
import type { View } from './view.ts';

/** The report as Markdown, to send on or to keep beside the plan. */
export function renderReportMarkdown({ assessments, changes }: RunResult, view: View): string {
  const pages = assessments.map((assessment) => page(assessment, view, changes?.get(assessment.path)));
  return [...pages, ...(pages.length > 1 ? [markdownPage(overviewPage(assessments))] : [])].join('\n');
}

function page(assessment: Assessment, view: View, changed?: ChangesSince): string {
  const { organization, path, asOf, content, findings } = assessment;
  const champion = content?.plan.champion;
  const broken = mistakesOf(findings)
    .map((mistake) => `- ${md(mistake)}`)
    .join('\n');
  return markdownOf([
    `# ${md(organization ?? path)}`,
    strong(headline(assessment)),
    ...(content === null ? [broken] : [`As of ${asOf}${champion === undefined ? '' : `; champion: ${md(champion)}`}.`]),
    ...partsOf(assessment, view, changed).flatMap(partBlocks),
  ]);
}
