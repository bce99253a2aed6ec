/** What lies across a chart: dates and what they stand for, round amounts, and lines to compare with. */
import { addDays, addMonths, daysBetween } from '../../values/dates.ts';
import { anchorAt, chartLabel } from './chart-text.ts';
import { percent, scaleOf } from './figure.ts';
import { type Html, html } from './html.ts';

/** What the dates below a chart take. */
export const ROOM_BELOW = 20;

/** A place across a chart, from 0 to 1, and what it is called. */
export interface AxisMark {
  readonly at: number;
  readonly label: string;
}

/** A line that values are compared with. */
export interface Reference extends AxisMark {
  readonly kind: 'needed' | 'day';
}

/** Light lines with what they stand for below them. */
export function marksBelow(marks: readonly AxisMark[], top: number, bottom: number): Html {
  return html`${marks.map(({ at, label }, index) => {
    // On a phone there is no room for every second one.
    const isWide = marks.length > 3 && index % 2 === 1;
    return html`<line class="grid" x1="${percent(at)}" x2="${percent(at)}" y1="${top}" y2="${bottom}"/>
<text class="${isWide ? 'small wide' : 'small'}" x="${percent(at)}" y="${bottom + 15}" text-anchor="${anchorAt(at, label)}">${label}</text>
`;
  })}`;
}

/** A line through a chart, with its name above it. @param head the line of text that the name is on */
export function referenceLine({ at, label, kind }: Reference, head: number, bottom: number): Html {
  return html`<line class="${kind}" x1="${percent(at)}" x2="${percent(at)}" y1="${head + 4}" y2="${bottom}"/>
<text class="small" x="${percent(at)}" y="${head}" text-anchor="${anchorAt(at, chartLabel(label))}">${chartLabel(label)}</text>
`;
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

/** Maps dates onto the width of a chart. */
export function dateScale(first: string, last: string): (date: string) => number {
  const scale = scaleOf([0, daysBetween(first, last)]);
  return (date) => scale(daysBetween(first, date));
}

/** A longer time is shown by months. */
const MOST_DAYS = 150;

/** Up to five dates: the first days of months where the time is long, else the first and the last day and some between. */
export function datesBetween(first: string, last: string): { readonly date: string; readonly label: string }[] {
  const days = daysBetween(first, last);
  if (days > MOST_DAYS) {
    const begin = `${first.slice(0, 7)}-01`;
    const months = Math.round(daysBetween(begin, last) / 30.44);
    const every = [1, 2, 3, 6].find((each) => months <= 4 * each) ?? 12 * Math.ceil(months / 48);
    return Array.from({ length: Math.floor(months / every) + 1 }, (_, index) => addMonths(begin, index * every))
      .filter((date) => date >= first && date <= last)
      .map((date) => ({ date, label: date.slice(0, 7) }));
  }
  const parts = Math.max(1, Math.min(4, Math.floor(days / 7)));
  const dates = Array.from({ length: parts + 1 }, (_, part) => addDays(first, Math.round((part * days) / parts)));
  return [...new Set(dates)].map((date) => ({ date, label: date }));
}
