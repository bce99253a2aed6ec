/** Measures, the scorecard, the next steps and the practices on the page. */
import type { MeasureStanding, Step } from '../../judge/assessment.ts';
import { columns, figure } from '../parts.ts';
import { NOT_KNOWN } from '../report-growth.ts';
import { barsOf, measured, ownSteps, practiceParts, rounded, STATES } from '../report-plan.ts';
import { drawnOf, figureOf, MOST_ROWS } from './figure.ts';
import { type Html, html, unbroken } from './html.ts';
import { type ChartRow, rowChart, tableOfRows } from './row-chart.ts';
import { itemsOf, type Section, titled } from './section.ts';

/** Each measure between its baseline and its target, with the planned value beside the latest reading. */
export const measures: Section = ({ assessment, content: { plan }, ids }) => {
  const standings = assessment.measures ?? [];
  if (standings.length === 0) return titled('Measures', html`<p>Not stated yet.</p>`);
  const owners = new Map(plan.measures?.map(({ id, owner }) => [id, owner]));
  const rows = standings.map((measure): ChartRow => {
    const { name, latest, state } = measure;
    const value = latest === null ? 'no reading yet' : `${measured(measure, latest.value)}, ${stateName(state)}`;
    return { label: name, value, marks: marksOf(measure) };
  });
  return titled(
    'Measures',
    figureOf(
      `Each measure from its baseline, at the left, to its target, at the right: the dot is the latest reading, the mark across is where it should be.${drawnOf(rows.length, 'first')}`,
      rowChart(rows.slice(0, MOST_ROWS)),
      {
        caption: 'Measures',
        columns: [
          ...columns('Measure'),
          ...['Baseline', 'Latest', 'Planned', 'Target'].map(figure),
          ...columns('Read', 'By', 'Owner', 'State'),
        ],
        rows: standings.map((measure) => {
          const shown = (value: number | null) => (value === null ? '' : measured(measure, rounded(value)));
          const { id, name, baseline, latest, line, target, due, state } = measure;
          return {
            cells: [
              ...[name, shown(baseline), shown(latest?.value ?? null), shown(line), shown(target)],
              ...[latest?.date ?? '', due ?? '', owners.get(id) ?? 'nobody yet', stateName(state)],
            ],
          };
        }),
      },
      ids,
    ),
  );
};

function marksOf({ baseline, target, latest, line }: MeasureStanding): ChartRow['marks'] {
  if (latest === null || baseline === null || target === null || baseline === target) return [];
  // A measure that should fall has its target at the right, too.
  const part = (value: number) => Math.min(1, Math.max(0, (value - baseline) / (target - baseline)));
  return [
    { kind: 'range', from: 0, to: part(latest.value) },
    ...(line === null ? [] : [{ kind: 'tick' as const, at: part(line) }]),
    { kind: 'dot', at: part(latest.value) },
  ];
}

function stateName(state: MeasureStanding['state']): string {
  return state === 'unknown' ? NOT_KNOWN : STATES[state];
}

/** What is answered and wrong in each section, and how far the practices are. */
export const scorecard: Section = ({ assessment, ids, view: { section } }) => {
  const card = assessment.scorecard;
  if (card === null) return null;
  const rows = barsOf(card)
    .filter(({ id }) => section === undefined || id === section)
    .map(({ title, part, figures }): ChartRow => {
      return { label: title, value: figures, marks: part === null ? [] : [{ kind: 'part', from: 0, to: part }] };
    });
  if (rows.length === 0) return null;
  return titled(
    'Scorecard',
    figureOf(
      'How much of each section is answered, and what was found in it.',
      rowChart(rows),
      tableOfRows('Scorecard', columns('Section', 'Answered'), rows),
      ids,
    ),
  );
};

/** How many steps are shown by default. */
const TOP_STEPS = 10;

/** The next steps, the owner with the most important one first. */
export const steps: Section = ({ assessment, view }) => {
  const own = ownSteps(assessment, view);
  if (own.length === 0) return titled('Next steps', html`<p>Nothing is open.</p>`);
  const shown = own.slice(0, view.top ?? TOP_STEPS);
  const owners = [...new Set(shown.map((step) => step.owner))];
  const rest = own.length - shown.length;
  return titled(
    'Next steps',
    html`<div class="many">${owners.map(
      (name) => html`<h3>${name ?? 'Nobody yet'}</h3>
<ol class="steps">${shown.filter((step) => step.owner === name).map(stepOf)}</ol>
`,
    )}</div>
${rest > 0 && html`<p class="about">And ${rest} more: plan next</p>`}`,
  );
};

function stepOf({ rank, title, reason, due }: Step): Html {
  // What to type at a terminal is of no use on paper.
  return html`<li value="${rank}">${title.replace(/: plan \S.*$/, '')}${due && html` <span class="muted unbroken">by ${due}</span>`}
<p class="note muted">${unbroken(reason)}</p></li>
`;
}

/** The practices of the playbooks of which something is answered, each playbook on demand. */
export const practices: Section = ({ assessment, content, ids, view: { section } }) => {
  const playbooks = content.playbooks.filter((each) => each.practices.some(({ answer }) => answer !== null));
  const shown = practiceParts(assessment, { ...content, playbooks }, section === 'practices' ? undefined : section);
  if (shown.length === 0) return null;
  return html`<div class="on-demand">${titled(
    'Practices',
    html`${shown.map(({ title, items }) => {
      const id = ids.next();
      return html`<details><summary id="${id}">${title}</summary>
${itemsOf(items, id)}</details>
`;
    })}`,
  )}</div>
`;
};
