import type { Assessment } from '../judge/assessment.ts';
import { VERDICT_WORDS } from '../judge/verdict/words.ts';
import { count } from '../values/money.ts';
import { escapeTerminal } from './escape.ts';
import { headline } from './headline.ts';
import { fitStart, line, pad, padStart, present, shownText, widthOf, wrap } from './layout.ts';
import { overviewOf } from './overview.ts';
import { type Paint, paintFor } from './paint.ts';
import { partLines } from './part-lines.ts';
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

function reportPage(assessment: Assessment, view: View, paint: Paint, changed?: ChangesSince): string {
  const { organization, path, asOf, content } = assessment;
  const champion = content?.plan.champion;
  const about = `${path}, as of ${asOf}${champion === undefined ? '' : `; champion: ${champion}`}`;
  const mark = markOf(assessment, view, paint);
  const [first, ...more] = wrap(shownText(headline(assessment), view), view.width - widthOf(mark));
  const blocks = [
    [`${mark}${paint.bold(first!)}`, ...more.map(paint.bold)],
    [
      ...(organization === null ? [] : wrap(shownText(organization, view), view.width).map(paint.bold)),
      ...wrap(shownText(about, view), view.width).map(paint.dim),
    ],
    ...(content === null ? [brokenLines(assessment, view)] : []),
    ...partsOf(assessment, view, changed).map((part) => partLines(part, view, paint)),
  ];
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function markOf(assessment: Assessment, view: View, paint: Paint): string {
  if (view.plain || view.color === 0 || view.glyphs !== 'unicode') return '';
  const tone = assessment.verdict === null ? 'unknown' : VERDICT_WORDS[assessment.verdict.value].tone;
  if (tone === 'good') return paint.good('● ');
  return tone === 'unknown' ? paint.dim('● ') : paint.severity(tone)('● ');
}

function brokenLines({ findings, error }: Assessment, view: View): string[] {
  const messages = error?.hint
    ? [error.hint]
    : findings.map(({ range, message }) => `Line ${range.start.line}: ${message}`);
  return messages.flatMap((message) => wrap(shownText(message, view), view.width));
}
