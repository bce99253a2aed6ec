/** A plan over time on a page: its chance, its readings, and the work on it, at each commit that changed it. */

import {
  isGap,
  pointsOf,
  short,
  type Trend,
  type TrendEntry,
  type TrendGap,
  type TrendPoint,
} from '../../judge/trend.ts';
import { VERDICT_WORDS } from '../../judge/verdict/words.ts';
import { byCodeUnit } from '../../values/listed.ts';
import { count, showAmounts, showProbability } from '../../values/money.ts';
import { showScore } from '../overview.ts';
import { documentOf } from './document.ts';
import { countedIds } from './figure.ts';
import { type Html, html, unbroken } from './html.ts';
import { keyFigures, noteList, paragraph, titled } from './section.ts';
import { signOf } from './sign.ts';
import { answers, chances, readings, steps } from './trend-charts.ts';

/** The same trend gives the same bytes. */
export function renderTrendHtml({ organization, path, points, notes, asOf }: Trend): string {
  const dates = points.flatMap(({ date }) => date ?? []).sort();
  const period = dates.length === 0 ? '' : ` · ${dates[0]} to ${dates.at(-1)}`;
  const about = `${count(points.length, 'revision')} of ${path}${period}`;
  const gaps = points.filter(isGap);
  const body = html`<article><header><h1>${organization}</h1>
<p class="about">${unbroken(about)}</p></header>
${standings(points)}
${gaps.length > 0 && titled('Revisions that cannot be read', noteList(gaps.map(gapRow)))}
${notes.length > 0 && titled('About this history', html`${notes.map(paragraph)}`)}</article>`;
  return documentOf({
    title: `${organization}: the plan over time`,
    about: `${organization} · ${about} · as of ${asOf}`,
    body,
  });
}

function standings(entries: readonly TrendEntry[]): Html {
  const points = pointsOf(entries);
  if (points.length === 0) {
    const none = entries.length === 0 ? 'No commit that is here changed the plan.' : 'No revision can be read.';
    return html`<p class="verdict">${none}</p>`;
  }
  const sorted = entries.toSorted((a, b) => byCodeUnit(a.date ?? '', b.date ?? ''));
  const time = { entries: sorted.filter(({ date }) => date !== null), ids: countedIds() };
  return html`${summary(points, entries.at(-1)!)}
${titled('The chance of reaching the goal', chances(time))}
${titled('Readings against the planned path', readings(time))}
${titled('The work on the plan', html`<div class="columns">${answers(time)}${steps(time)}</div>`)}`;
}

/** The verdict now and at first, and the latest figures; a figure that is not known is left out. */
function summary(points: readonly TrendPoint[], latest: TrendEntry): Html {
  const [first, last] = [points[0]!, points.at(-1)!];
  const { tone } = VERDICT_WORDS[last.verdict];
  const figures: Parameters<typeof keyFigures>[0] = [
    ['chance of reaching the goal', last.probability === null ? null : showProbability(last.probability)],
    ...distance(last),
    ['of the questions answered', `${last.answered} of ${last.total}`],
    ['of the practices', last.practices === null ? null : `${showScore(last.practices)}%`],
    ['open steps', String(last.steps)],
  ];
  return html`<p class="verdict">${signOf(tone)} ${verdictOf(last)}</p>
${points.length > 1 && html`<p>${unbroken(`This is the plan of ${last.date}. On ${first.date} it was: `)}${verdictOf(first)}</p>`}
${keyFigures(figures)}${isGap(latest) && html`<p>The latest revision cannot be read: ${latest.gap}. The figures are those of the last one that can.</p>`}
`;
}

function verdictOf({ verdict, probability }: TrendPoint): Html {
  return html`<strong>${VERDICT_WORDS[verdict].words}</strong>${probability !== null && `: ${showProbability(probability)}`}.`;
}

/** How far the latest reading is from the planned path. */
function distance({ reading, line, unit }: TrendPoint): [label: string, figure: string][] {
  if (reading === null || line === null) return [];
  const [apart] = showAmounts(unit, [Math.abs(reading - line), reading]);
  return [[`${reading < line ? 'behind' : 'ahead of'} the planned path`, apart!]];
}

function gapRow(entry: TrendGap): [name: string, note: string] {
  const { date, gap } = entry;
  return [`${date ?? 'No date'} · ${short(entry.revision)}`, gap];
}
