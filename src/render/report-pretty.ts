import type { Assessment } from '../judge/assessment.ts';
import { VERDICT_WORDS } from '../judge/verdict/words.ts';
import { mistakesOf } from './blocks.ts';
import { headline } from './headline.ts';
import { present, shownText, widthOf, wrap, wrapped } from './layout.ts';
import { stepLines } from './next.ts';
import { overviewPage } from './overview.ts';
import { type Paint, paintFor } from './paint.ts';
import { partLines, prettyPage } from './part-lines.ts';
import { partsOf } from './report-page.ts';
import type { ChangesSince, RunResult } from './result.ts';
import type { View } from './view.ts';

/** The plan on a page, the verdict first; of several plans one after the other, then what they come to. */
export function renderReportPretty(result: RunResult, view: View): string {
  const paint = paintFor(view);
  const pages = result.assessments.map((assessment) =>
    reportPage(assessment, view, paint, result.changes?.get(assessment.path)),
  );
  const rule = view.plain ? '' : `${(view.glyphs === 'unicode' ? '─' : '-').repeat(Math.min(view.width, 80))}\n`;
  const summary = pages.length > 1 ? [prettyPage(overviewPage(result.assessments), view)] : [];
  return present([...pages, ...summary].join(`\n${rule}\n`), view);
}

function reportPage(assessment: Assessment, view: View, paint: Paint, changed?: ChangesSince): string {
  const { organization, path, asOf, content } = assessment;
  const champion = content?.plan.champion;
  const about = `${path}, as of ${asOf}${champion === undefined ? '' : `; champion: ${champion}`}`;
  const blocks = [
    headlineLines(assessment, view, paint),
    [
      ...(organization === null ? [] : wrapped(organization, view).map(paint.bold)),
      ...wrapped(about, view).map(paint.dim),
    ],
    ...(content === null ? [brokenLines(assessment, view)] : []),
    ...partsOf(assessment, view, changed).map((part) => partLines(part, view, paint)),
  ];
  return joined(blocks);
}

/** So many steps are shown beside the verdict alone. */
const FIRST_STEPS = 3;

/** The verdict and the next three steps, without the page. */
export function renderStanding(assessment: Assessment, view: View): string {
  const paint = paintFor(view);
  const { asOf, content } = assessment;
  const steps = content === null ? [] : assessment.steps.slice(0, FIRST_STEPS);
  const blocks = [
    headlineLines(assessment, view, paint),
    ...(content === null ? [brokenLines(assessment, view)] : []),
    ...(steps.length > 0 ? [[paint.bold('Next steps'), ...stepLines(steps, asOf, view, paint)]] : []),
  ];
  return present(joined(blocks), view);
}

function joined(blocks: readonly (readonly string[])[]): string {
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function headlineLines(assessment: Assessment, view: View, paint: Paint): string[] {
  const mark = markOf(assessment, view, paint);
  const [first, ...more] = wrap(shownText(headline(assessment), view), view.width - widthOf(mark));
  return [`${mark}${paint.bold(first!)}`, ...more.map(paint.bold)];
}

function markOf(assessment: Assessment, view: View, paint: Paint): string {
  if (view.plain || view.color === 0 || view.glyphs !== 'unicode') return '';
  const tone = assessment.verdict === null ? 'unknown' : VERDICT_WORDS[assessment.verdict.value].tone;
  if (tone === 'good') return paint.good('● ');
  return tone === 'unknown' ? paint.dim('● ') : paint.severity(tone)('● ');
}

function brokenLines({ findings, error }: Assessment, view: View): string[] {
  const messages = error?.hint ? [error.hint] : mistakesOf(findings);
  return messages.flatMap((message) => wrapped(message, view));
}
