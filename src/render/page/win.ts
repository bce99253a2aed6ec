/** WIN on the page: the claim, the moves on a timeline, what is cut, and whom the plan does not serve. */
import { byCodeUnit, capital } from '../../values/listed.ts';
import { columns } from '../parts.ts';
import { cutsOf, type Move, moveCells } from '../report-plan.ts';
import { dateScale, datesBetween } from './axes.ts';
import { drawnOf, figureOf, type Ids, MOST_ROWS } from './figure.ts';
import { type Html, html, unbroken } from './html.ts';
import { type ChartRow, rowChart } from './row-chart.ts';
import { factList, noteList, paragraph, type Section, titled } from './section.ts';

export const win: Section = ({ assessment: { growth, asOf }, content: { plan }, ids }) => {
  const { only, proof, moves = [] } = plan.win ?? {};
  if (!only && !proof && moves.length === 0) {
    return titled('WIN', html`<p>Not stated yet: no ONLY statement, no moves.</p>`);
  }
  const period = growth === null ? [] : [growth.start, growth.end].filter((date) => date !== null);
  return titled(
    'WIN',
    html`${only ? html`<p class="quote">${only}</p>` : html`<p>No ONLY statement yet.</p>`}
${proof && factList([['Proof', proof]])}
${
  moves.length === 0
    ? html`<p>No moves yet.</p>`
    : html`<div class="columns">${timeline(moves, period, asOf, ids)}<div><h3>Moves</h3>
${listOf(moves, asOf)}</div></div>`
}`,
  );
};

function timeline(moves: readonly Move[], period: readonly string[], asOf: string, ids: Ids): Html | null {
  const planned = moves.filter((move) => move.due !== undefined && move.status !== 'dropped');
  if (planned.length === 0) return null;
  const sorted = [...planned].sort((a, b) => byCodeUnit(a.due!, b.due!));
  const dates = [...period, asOf, ...sorted.map(({ due }) => due!)].sort();
  const [first, last] = [dates[0]!, dates.at(-1)!];
  const at = dateScale(first, last);
  const rows = sorted.map((move): ChartRow => {
    const isKnown = move.status === 'started' || move.status === 'done';
    const kind = isKnown ? 'dot' : 'ring';
    return { label: move.title, value: '', marks: [{ kind, at: at(move.due!), label: move.due! }] };
  });
  const undated = moves.length - planned.length;
  return figureOf(
    `The moves by the day on which they are due: a dot is started or done, a ring is planned.${undated > 0 ? ` ${undated} without a date, or dropped, ${undated === 1 ? 'is' : 'are'} left out.` : ''}${drawnOf(rows.length, 'first')}`,
    rowChart(
      rows.slice(0, MOST_ROWS),
      [{ at: at(asOf), label: asOf, kind: 'day' }],
      datesBetween(first, last).map(({ date, label }) => ({ at: at(date), label })),
    ),
    {
      caption: 'The moves by date',
      columns: columns('Move', 'Owner', 'Due', 'Status'),
      rows: sorted.map((move) => ({ cells: moveCells(move, asOf) })),
    },
    ids,
  );
}

function listOf(moves: readonly Move[], asOf: string): Html {
  return html`<ul class="list">${moves.map(
    (move) => html`<li>${move.title}
<p class="note muted">${unbroken(capital(moveCells(move, asOf).slice(1).join(' · ')))}</p>
${move.next && html`<p class="note">Next: ${move.next}</p>`}
${move.why && html`<p class="note">Why: ${move.why}</p>`}</li>
`,
  )}</ul>
`;
}

/** What the plan gives up, the rules that it kills, and the customers whom it turns away. */
export const cuts: Section = ({ assessment: { asOf }, content: { plan } }) => {
  const cut = cutsOf(plan.win ?? {});
  const turnedAway = plan.who?.notServing ?? [];
  return titled(
    'What is cut, and who is not served',
    html`<div class="columns"><div>${cut.length === 0 ? paragraph('Nothing is cut yet.') : listOf(cut, asOf)}</div><div>
<h3>Customers whom the plan does not serve</h3>
${
  turnedAway.length === 0
    ? paragraph('Nobody is turned away yet.')
    : noteList(turnedAway.map(({ name, why }) => [name, why]))
}</div></div>`,
  );
};
