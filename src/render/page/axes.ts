/** The axes of a chart over time: amounts upwards, dates to the right. */
import { anchorAt } from './chart-text.ts';
import { percent } from './figure.ts';
import { type Html, html } from './html.ts';
import type { AxisMark } from './row-chart.ts';

/** What the dates below a chart take. */
export const ROOM_BELOW = 26;

/**
 * The lines of a chart with its dates, and the amounts, which are drawn over what begins at one of them.
 * @param bottom where the dates begin
 */
export function axesOf(
  levels: readonly { readonly y: number; readonly label: string }[],
  dates: readonly AxisMark[],
  bottom: number,
): { readonly grid: Html; readonly amounts: Html } {
  const lines = levels.map(
    ({ y }) => html`<line class="grid" x1="0" x2="100%" y1="${y}" y2="${y}"/>
`,
  );
  const marks = dates.map(({ at, label }, index) => {
    // On a phone there is no room for every second one.
    const isWide = dates.length > 3 && index % 2 === 1;
    return html`<line class="grid" x1="${percent(at)}" x2="${percent(at)}" y1="${bottom}" y2="${bottom + 5}"/>
<text class="${isWide ? 'small wide' : 'small'}" x="${percent(at)}" y="${bottom + 20}" text-anchor="${anchorAt(at, label)}">${label}</text>
`;
  });
  const amounts = levels.map(
    ({ y, label }) => html`<text class="small" x="0" y="${y - 4}">${label}</text>
`,
  );
  return { grid: html`${lines}${marks}`, amounts: html`${amounts}` };
}

/** Three to six round amounts that enclose two others. */
export function ticksOf(low: number, high: number): number[] {
  const spread = high - low || Math.abs(high) || 1;
  const size = 10 ** Math.floor(Math.log10(spread / 4));
  const step = [1, 2, 2.5, 5, 10].map((factor) => factor * size).find((each) => spread / each <= 4)!;
  const first = Math.floor(low / step);
  const last = Math.max(first + 1, Math.ceil(high / step));
  return Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step);
}
