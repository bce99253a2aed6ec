import { addDays, addMonths, daysBetween } from '../../values/dates.ts';
import { axesOf, ROOM_BELOW } from './axes.ts';
import { anchorAt, chartLabel } from './chart-text.ts';
import { percent, scaleOf } from './figure.ts';
import { type Html, html } from './html.ts';

export interface TimeSeries {
  /** How its line looks: the one that counts, or the one that it is compared with. */
  readonly kind: 'path' | 'compared';
  /** One for each date; null where it is not known: the line has a hole there. */
  readonly values: readonly (number | null)[];
  /** What is written at the last value that is known. */
  readonly label: string;
}

export interface TimeChart {
  /** Sorted; at least one, those of gaps included. */
  readonly dates: readonly string[];
  readonly series: readonly TimeSeries[];
  /** The amounts at the left, from the lowest to the highest. */
  readonly levels: readonly { readonly value: number; readonly label: string }[];
  /** On which days something cannot be read. */
  readonly gaps: readonly string[];
}

const TOP = 24;
const HEIGHT = 150;
const BOTTOM = TOP + HEIGHT;
/** Between the amounts, which are at the left, and the edge; in parts of the width. */
const [LEFT, RIGHT] = [0.12, 0.985];
/** Labels that are closer than this would cover each other. */
const APART = 17;
/** More dots than these would be a thick line. */
const MOST_DOTS = 60;
/** A longer time is shown by months. */
const MOST_DAYS = 150;
const MOST_DATES = 5;

interface AxisDate {
  readonly date: string;
  readonly label: string;
}

/** Values over time: each line with its last value, and a mark for each gap. */
export function timeChart({ dates, series, levels, gaps }: TimeChart): { drawing: Html; height: number } {
  const [first, last] = [dates[0]!, dates.at(-1)!];
  const across = scaleOf([0, daysBetween(first, last)]);
  const up = scaleOf([levels[0]!.value, levels.at(-1)!.value]);
  const at = (date: string) => LEFT + (RIGHT - LEFT) * across(daysBetween(first, date));
  const y = (value: number) => Math.round((TOP + HEIGHT * (1 - up(value))) * 10) / 10;
  const { grid, amounts } = axesOf(
    levels.map(({ value, label }) => ({ y: y(value), label })),
    datesBetween(first, last).map(({ date, label }) => ({ at: at(date), label })),
    BOTTOM,
  );
  const marks = [...new Set(gaps)].map(
    (date) => html`<line class="gap" x1="${percent(at(date))}" x2="${percent(at(date))}" y1="${TOP}" y2="${BOTTOM}"/>
`,
  );
  const places = series.map(({ values }) =>
    values.map((value, index) => (value === null ? null : { x: at(dates[index]!), y: y(value) })),
  );
  const lines = series.map(({ kind }, index) => lineOf(places[index]!, kind));
  const ends = labelsOf(series.flatMap(({ label, kind }, index) => endOf(places[index]!, label, kind)));
  return { drawing: html`${grid}${marks}${lines}${amounts}${ends}`, height: BOTTOM + ROOM_BELOW };
}

interface Place {
  readonly x: number;
  readonly y: number;
}

/** From each value to the next one: what is not known between them leaves a hole. */
function lineOf(places: readonly (Place | null)[], kind: TimeSeries['kind']): Html {
  const parts = places.slice(1).map((to, index) => {
    const from = places[index];
    return (
      from &&
      to &&
      html`<line class="${kind}" x1="${percent(from.x)}" y1="${from.y}" x2="${percent(to.x)}" y2="${to.y}"/>
`
    );
  });
  const known = places.filter((place) => place !== null);
  const isDotted = kind === 'path' && known.length <= MOST_DOTS;
  const dots = (isDotted ? known : known.slice(-1)).map(
    ({ x, y }) => html`<circle class="dot" cx="${percent(x)}" cy="${y}" r="${kind === 'path' ? 4.5 : 3.5}"/>`,
  );
  return html`${parts}${dots}
`;
}

interface End extends Place {
  readonly label: string;
  readonly kind: TimeSeries['kind'];
}

function endOf(places: readonly (Place | null)[], label: string, kind: TimeSeries['kind']): End[] {
  const end = places.findLast((place) => place !== null);
  return end ? [{ ...end, label, kind }] : [];
}

/** The last values in words: above their dots, and below where another one would be in the way. */
function labelsOf(ends: readonly End[]): Html {
  const sorted = [...ends].sort((a, b) => a.y - b.y);
  return html`${sorted.map(({ x, y, label, kind }, index) => {
    const above = index > 0 ? sorted[index - 1]! : undefined;
    const isBelow = above !== undefined && y - above.y < APART && y + 20 < BOTTOM + APART;
    return html`<text class="${kind === 'path' ? 'strong' : 'small'}" x="${percent(x)}" y="${isBelow ? y + 20 : y - 10}" text-anchor="${anchorAt(x, chartLabel(label))}">${chartLabel(label)}</text>
`;
  })}`;
}

/** Up to five dates: the first days of months where the time is long, else the first and the last day and some between. */
function datesBetween(first: string, last: string): AxisDate[] {
  const days = daysBetween(first, last);
  if (days > MOST_DAYS) {
    const begin = `${first.slice(0, 7)}-01`;
    const months = Math.round(daysBetween(begin, last) / 30.44);
    const every = Math.ceil((months + 1) / MOST_DATES);
    return Array.from({ length: Math.ceil((months + 1) / every) }, (_, index) => addMonths(begin, index * every))
      .filter((date) => date >= first && date <= last)
      .map((date) => ({ date, label: date.slice(0, 7) }));
  }
  const parts = Math.max(1, Math.min(MOST_DATES - 1, Math.floor(days / 7)));
  const dates = Array.from({ length: parts + 1 }, (_, part) => addDays(first, Math.round((part * days) / parts)));
  return [...new Set(dates)].map((date) => ({ date, label: date }));
}
