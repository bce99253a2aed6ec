/** WHO on the page: the ranges against what is needed, with the evidence behind each, and who is not served. */
import type { GrowthOther, GrowthSegment, PlanContent, PlanGrowth } from '../../judge/assessment.ts';
import { showAmount, showAmounts, showFigures, showGrowth, type Unit, unitName } from '../../values/money.ts';
import { eachKnown, shortfall, smallestSets } from '../growth-sentences.ts';
import { byId, evidenceIn, NOT_KNOWN, otherViews, shownTerms, termTable } from '../report-growth.ts';
import { drawnOf, figureOf, type Ids, MOST_ROWS, roomyScaleOf } from './figure.ts';
import { type Html, html } from './html.ts';
import { type ChartRow, rowChart } from './row-chart.ts';
import { factList, noteList, paragraph, type Section, titled } from './section.ts';

type Term = GrowthSegment | GrowthOther;
type Segment = NonNullable<NonNullable<PlanContent['plan']['who']>['segments']>[number];

export const who: Section = ({ assessment: { growth, unit }, content, ids }) => {
  const { plan } = content;
  const stated = plan.who?.segments ?? [];
  const considered = stated.filter(({ chosen }) => chosen === false);
  const terms = growth === null ? [] : shownTerms(growth);
  const isGroup = terms.length === 0 && growth !== null && growth.units.length > 0;
  if (stated.length === 0 && terms.length === 0 && !isGroup)
    return titled('WHO', html`<p>No segment is named yet.</p>`);
  const dimension = plan.who?.dimension?.trim();
  const views = growth === null ? '' : otherViews(growth, unit);
  return titled(
    'WHO',
    html`${isGroup && html`<p>The segments of the units are added up.</p>`}${dimension && html`<p>Customers are divided by ${dimension}.</p>`}
<div class="columns">${growth && rangesOf(growth, terms, unit, ids)}
${terms.length > 0 && html`<div>${evidence(terms, stated, content, unit)}</div>`}</div>
${views !== '' && factList([['Other views', views]])}
${growth && sets(growth, unit)}
${
  considered.length > 0 &&
  html`<h3>Considered, and not chosen</h3>
${noteList(considered.map(({ name, why }) => [name, why]))}`
}`,
  );
};

function rangesOf(growth: PlanGrowth, terms: readonly Term[], unit: Unit, ids: Ids): Html | null {
  const { required, expected, p10, p50, p90 } = growth;
  const stated = terms.filter(({ mean }) => mean !== null);
  const isSum = expected !== null && p10 !== null && p50 !== null && p90 !== null;
  if (stated.length === 0 && !isSum) return null;
  const places = [0, ...stated.flatMap(({ mean, low, high }) => [mean, low, high]), required, expected, p10, p90];
  const scale = roomyScaleOf(places.filter((amount) => amount !== null));
  const drawn =
    terms.length <= MOST_ROWS ? terms : [...terms].sort((a, b) => (b.mean ?? 0) - (a.mean ?? 0)).slice(0, MOST_ROWS);
  const rows = drawn.map(({ name, mean, low, high }): ChartRow => {
    if (mean === null) return { label: name, value: NOT_KNOWN, marks: [] };
    return { label: name, value: figure(unit, mean), marks: rangeMarks(scale, low, mean, high) };
  });
  if (isSum)
    rows.push({
      ...{ label: 'All together', value: figure(unit, expected), isStrong: true },
      marks: rangeMarks(scale, p10, expected, p90),
    });
  const needed = required === null ? null : showAmount(unit, required);
  const unknown = terms.length - stated.length;
  return figureOf(
    [
      `What each is expected to add (dot), between its low and its high figure (bar), in ${unitName(unit)}`,
      ...(isSum
        ? ['; the last bar is the sum, from P10 to P90: one time in ten it is less, one time in ten more']
        : []),
      ...(needed === null ? [] : [`. ${needed} is needed`]),
      ...(unknown > 0 ? [`. ${unknown} of ${terms.length} say nothing yet`] : []),
      '.',
      drawnOf(terms.length, 'largest'),
    ].join(''),
    rowChart(rows, required === null ? [] : [{ at: scale(required), label: `needed ${needed}`, kind: 'needed' }]),
    tableOfTerms(growth, terms, unit, isSum),
    ids,
  );
}

function figure(unit: Unit, amount: number): string {
  return showFigures(unit, [amount])[0]!;
}

function rangeMarks(
  scale: (amount: number) => number,
  low: number | null,
  mean: number,
  high: number | null,
): ChartRow['marks'] {
  const range = low === null || high === null ? [] : [{ kind: 'range' as const, from: scale(low), to: scale(high) }];
  return [...range, { kind: 'dot', at: scale(mean) }];
}

function tableOfTerms({ p10, p90, expected }: PlanGrowth, terms: readonly Term[], unit: Unit, isSum: boolean) {
  const { head, cells, isMixed } = termTable(terms, unit);
  const [mean, low, high] = eachKnown(showFigures, unit, [expected, p10, p90]);
  const sum = isSum ? [['All together (P10 to P90)', '', '', '', mean!, `${low} to ${high}`, '']] : [];
  return {
    caption: `What each adds by the end, in ${unitName(unit)}${isMixed ? ' (*: from P10 to P90)' : ''}`,
    columns: head,
    rows: [...cells, ...sum].map((row) => ({ cells: row })),
  };
}

function evidence(terms: readonly Term[], stated: readonly Segment[], content: PlanContent, unit: Unit): Html {
  const evidenceOf = evidenceIn(content);
  const segments = byId(stated);
  return html`<h3>What the figures rest on</h3>
<ul class="list">${terms.map((term) => {
    const segment = 'today' in term ? segments.get(term.id) : undefined;
    return html`<li><strong>${term.name}</strong>${grows(term, unit)}
<p>Evidence: ${evidenceOf(term)}</p>
${segment?.why && html`<p class="note muted">${segment.why}</p>`}
${segment?.secrets?.map((secret) => html`<p class="note muted">Secret: ${secret}</p>`)}</li>
`;
  })}</ul>`;
}

/** `CAD 5.2M today, CAD 6.89M at the end`. */
function grows(term: Term, unit: Unit): string {
  if (!('today' in term)) return ' (no segment of customers)';
  if (term.today === null || term.end === null) return '';
  const [today, end] = showAmounts(unit, [term.today, term.end]);
  return `: ${today} today, ${end} at the end${term.annualRate === null ? '' : ` (${showGrowth(term.annualRate)} a year)`}`;
}

function sets(growth: PlanGrowth, unit: Unit): Html | null {
  const short = shortfall(growth, unit);
  if (short !== null) return paragraph(short);
  const lines = smallestSets(growth, unit);
  if (lines.length === 0) return null;
  return html`<details><summary>The fewest segments that cover what is needed</summary>
<ul>${lines.map((line) => html`<li>${line}</li>`)}</ul></details>`;
}
