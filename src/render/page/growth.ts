/** HOW BIG on the page: the verdict and how the plan stands, the path, the bridge, and the units of a group. */
import { total } from '../../growth/round.ts';
import type { BridgeStep, PlanGrowth } from '../../judge/assessment.ts';
import { VERDICT_WORDS } from '../../judge/verdict/words.ts';
import {
  showAmount,
  showAmounts,
  showFigures,
  showPercent,
  showProbability,
  showSupported,
  type Unit,
  unitName,
} from '../../values/money.ts';
import { dependenceOf, eachKnown } from '../growth-sentences.ts';
import { columns, facts, figure } from '../parts.ts';
import { carried, howBigPart, unitTable } from '../report-growth.ts';
import { drawnOf, figureOf, MOST_ROWS, roomyScaleOf } from './figure.ts';
import { html, unbroken } from './html.ts';
import { pathChart } from './path-chart.ts';
import { type ChartRow, rowChart, tableOfRows } from './row-chart.ts';
import { itemsOf, keyFigures, partOf, type Section, titled } from './section.ts';
import { signOf } from './sign.ts';

/** The verdict in one sentence, and how the plan stands in figures; a figure that is not known is left out. */
export const standing: Section = ({ assessment: { verdict, growth, unit } }) => {
  if (verdict === null) return null;
  const { words, tone } = VERDICT_WORDS[verdict.value];
  const { sentence, assumes, reasons } = verdict;
  const rest = sentence.startsWith(words) ? sentence.slice(words.length) : null;
  const isUnknown = verdict.value === 'unknown';
  return html`<p class="verdict">${signOf(tone)}
${rest === null ? html`<strong>${sentence}</strong>` : html`<strong>${words}</strong>${unbroken(rest)}`}</p>
${growth && keyFigures(figuresOf(growth, verdict.confidence, unit))}
${
  isUnknown &&
  reasons.length > 1 &&
  html`<p>What is missing:</p><ul>${reasons.slice(0, 5).map(({ message }) => html`<li>${message}</li>`)}
${reasons.length > 5 && html`<li>and ${reasons.length - 5} more</li>`}</ul>`
}
${assumes && html`<p class="about">${assumes}</p>`}
`;
};

function figuresOf(growth: PlanGrowth, confidence: number, unit: Unit) {
  const { probability, now, required, expected, attrition, carries } = growth;
  const [needed, added] = eachKnown(showAmounts, unit, [required, expected]);
  return [
    ['chance of reaching the goal, as planned', probability === null ? null : showProbability(probability)],
    ['chance as it stands', now?.probability == null ? null : showProbability(now.probability)],
    ['chance that you ask for', showPercent(confidence)],
    [attrition ? 'needed, with what is lost' : 'needed', needed],
    ['expected', added],
    [`growth that WHO supports at ${showPercent(confidence)}`, carries === null ? null : showSupported(carries)],
    ['the same as it stands', now?.carries == null ? null : showSupported(now.carries)],
  ] as const;
}

/** The goal with its reasons, and the path to it. */
export const howBig: Section = ({ assessment, content: { plan }, ids }) => {
  const { growth, unit, asOf } = assessment;
  const { title, items } = howBigPart(assessment);
  const id = ids.next();
  const path = growth === null ? null : pathChart(growth, plan, asOf, unit, ids);
  const isPathless = growth !== null && path === null;
  return titled(
    title,
    html`<div class="columns"><div>${itemsOf(items, id)}</div>${path}</div>
${isPathless && html`<p class="about">The path needs the start, the horizon, the baseline and the growth.</p>`}`,
    id,
  );
};

/** From the baseline to the end: what is lost, what each segment adds, and the goal beside the sum. */
export const bridge: Section = ({ assessment: { growth, unit }, ids }) => {
  if (growth === null || growth.bridge.length === 0) return null;
  const steps = shortened(growth.bridge.filter(({ kind, value }) => kind !== 'attrition' || value !== 0));
  const figures = showFigures(
    unit,
    steps.map(({ value }) => value),
  );
  let sum = 0;
  const placed = steps.map(({ kind, label, value }) => {
    const isWhole = kind === 'baseline' || kind === 'end' || kind === 'target';
    const from = isWhole ? 0 : sum;
    sum = isWhole ? value : sum + value;
    return { kind, label, value, from, to: isWhole ? value : sum, isWhole };
  });
  const scale = roomyScaleOf([0, ...placed.flatMap(({ from, to }) => [from, to])]);
  const start = growth.start === null ? 'At the start' : `On ${growth.start}`;
  const baseline = growth.per === 'horizon' ? 'The former period' : start;
  const names = { baseline, attrition: 'Expected to be lost', end: 'Expected at the end', target: 'The goal' };
  const nameOf = (kind: (typeof placed)[number]['kind'], label: string) =>
    kind === 'segment' || kind === 'other' ? label : names[kind];
  const rows = placed.map(({ kind, label, value, from, to, isWhole }, index): ChartRow => {
    const sign = !isWhole && value > 0 ? '+' : '';
    const mark = isWhole ? 'total' : value < 0 ? 'loss' : 'bar';
    return {
      ...{ label: nameOf(kind, label), value: `${sign}${figures[index]}`, isStrong: isWhole },
      marks: [{ kind: mark, from: scale(from), to: scale(to) }],
    };
  });
  const target = placed.at(-1)!;
  const end = placed.at(-2)!;
  const [first, last, apart] = showAmounts(unit, [placed[0]!.value, end.value, Math.abs(end.value - target.value)]);
  const side = end.value < target.value ? 'below' : 'above';
  const against = end.value === target.value ? 'which is the goal' : `${apart} ${side} the goal`;
  return titled(
    'From the start to the goal',
    figureOf(
      `The bridge from ${first} to ${last}, ${against}: each bar is what a segment adds on average.`,
      rowChart(rows, [{ at: scale(target.value), label: `goal ${showAmount(unit, target.value)}`, kind: 'needed' }]),
      tableOfRows(`The bridge in ${unitName(unit)}`, [...columns('Step'), figure('Amount')], rows),
      ids,
    ),
  );
};

/** The bridge with its smallest additions as one step, where there are more than a chart has room for. */
function shortened(steps: PlanGrowth['bridge']): PlanGrowth['bridge'] {
  const isAdded = ({ kind }: BridgeStep) => kind === 'segment' || kind === 'other';
  const added = steps.filter(isAdded).sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
  if (added.length <= MOST_ROWS) return steps;
  const shown = new Set(added.slice(0, MOST_ROWS));
  const rest = added.filter((step) => !shown.has(step));
  const value = total(rest.map((step) => step.value));
  const label = `${rest.length} smaller ones together`;
  const bars = steps.filter((step) => !isAdded(step) || shown.has(step));
  return [...bars.slice(0, -2), { kind: 'other', id: null, label, value }, ...bars.slice(-2)];
}

/** What the plan depends on: P(goal) without each segment. */
export const dependence: Section = ({ assessment: { growth }, ids }) => {
  if (growth === null || growth.probability === null) return null;
  const terms = [...growth.segments, ...growth.other, ...growth.units.map(namedUnit)].filter(
    ({ without }) => without !== null,
  );
  if (terms.length === 0) return null;
  const { probability, confidence } = growth;
  const rows = [...terms]
    .sort((a, b) => a.without! - b.without!)
    .map(({ name, without }): ChartRow => {
      return { label: name, value: showProbability(without!), marks: [{ kind: 'bar', from: 0, to: without! }] };
    });
  const id = ids.next();
  const items = facts(['Depends on', dependenceOf(growth)], ['Carries', carried(growth)]);
  return titled(
    'What the plan depends on',
    html`<div class="columns"><div>${itemsOf(items, id)}</div>
${figureOf(
  `The chance of reaching the goal without each of them. With all, it is ${showProbability(probability)}; you ask for ${showPercent(confidence)}.${drawnOf(rows.length, 'first')}`,
  rowChart(rows.slice(0, MOST_ROWS), [
    { at: probability, label: `with all ${showProbability(probability)}`, kind: 'needed' },
    { at: confidence, label: `asked for ${showPercent(confidence)}`, kind: 'day' },
  ]),
  tableOfRows('The chance of reaching the goal', [...columns('Without'), figure('P(goal)')], rows),
  ids,
)}</div>`,
    id,
  );
};

function namedUnit({ path, organization, without }: PlanGrowth['units'][number]) {
  return { name: organization ?? path, without };
}

/** The units of a group: each one's verdict, and its part in the sum. */
export const units: Section = ({ assessment: { growth, unit }, ids }) => {
  if (growth === null || growth.units.length === 0) return null;
  return partOf({ title: `Units (${unitName(unit)})`, items: unitTable(growth, unit) }, ids);
};
