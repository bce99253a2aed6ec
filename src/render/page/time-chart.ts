import { type AxisMark, dateScale, datesBetween, marksBelow, ROOM_BELOW, referenceLine } from './axes.ts';
import { anchorAt, chartLabel } from './chart-text.ts';
import { percent, scaleOf } from './figure.ts';
import { type Html, html } from './html.ts';

/** A value on a day; null where it is not known. */
interface Dated {
  readonly date: string;
  readonly value: number | null;
}

export interface TimeSeries {
  /** How its line looks, if it has one: that which counts, or that which it is compared with. */
  readonly line: 'path' | 'compared' | null;
  /** Values that are known, or planned. */
  readonly mark: 'dot' | 'ring';
  /** By date. Its line has a hole where a value is not known. */
  readonly values: readonly Dated[];
  /** Whether each value has a mark, not only the last. */
  readonly isEachMarked: boolean;
  /** What is written at the last value that is known; nothing where it is empty. */
  readonly label: string;
  /** Whether that is below the value, because there is something above it. */
  readonly isLabelBelow?: boolean;
}

export interface TimeChart {
  readonly first: string;
  readonly last: string;
  readonly series: readonly TimeSeries[];
  /** The amounts at the left, from the lowest to the highest. */
  readonly levels: readonly { readonly value: number; readonly label: string }[];
  /** On which days something cannot be read. */
  readonly gaps?: readonly string[];
  /** A day that is marked across the chart. */
  readonly day?: string | undefined;
}

const TOP = 32;
const HEIGHT = 170;
const BOTTOM = TOP + HEIGHT;
/** Between the amounts, which are at the left, and the edge; in parts of the width. */
const [LEFT, RIGHT] = [0.12, 0.985];
/** Labels that are closer than this would cover each other. */
const [APART, BESIDE] = [17, 0.3];
/** More marks than these would be a thick line. */
const MOST_MARKS = 60;

/** Values over time: each line with its last value, and a mark for each gap. */
export function timeChart({ first, last, series, levels, gaps = [], day }: TimeChart): {
  drawing: Html;
  height: number;
} {
  const across = dateScale(first, last);
  const up = scaleOf([levels[0]!.value, levels.at(-1)!.value]);
  const at = (date: string) => LEFT + (RIGHT - LEFT) * across(date);
  const y = (value: number) => Math.round((TOP + HEIGHT * (1 - up(value))) * 10) / 10;
  const dates = datesBetween(first, last).map(({ date, label }): AxisMark => ({ at: at(date), label }));
  const marks = [...new Set(gaps)].map(
    (date) => html`<line class="gap" x1="${percent(at(date))}" x2="${percent(at(date))}" y1="${TOP}" y2="${BOTTOM}"/>
`,
  );
  const placed = series.map(({ values, ...each }) => ({
    ...each,
    places: values.map(({ date, value }) => (value === null ? null : { x: at(date), y: y(value) })),
  }));
  const ends = placed.flatMap(({ places, ...each }): End[] => {
    const end = places.findLast((place) => place !== null);
    return end && each.label !== '' ? [{ ...end, ...each }] : [];
  });
  return {
    drawing: html`${levels.map(
      ({ value }) => html`<line class="grid" x1="0" x2="100%" y1="${y(value)}" y2="${y(value)}"/>
`,
    )}${marksBelow(dates, BOTTOM, BOTTOM + 5)}${marks}${placed.map(drawn)}${levels.map(
      ({ value, label }) => html`<text class="small" x="0" y="${y(value) - 4}">${label}</text>
`,
    )}${day !== undefined && referenceLine({ at: at(day), label: day, kind: 'day' }, 13, BOTTOM)}${labelsOf(ends)}`,
    height: BOTTOM + 5 + ROOM_BELOW,
  };
}

interface Place {
  readonly x: number;
  readonly y: number;
}

type Placed = Omit<TimeSeries, 'values'> & { readonly places: readonly (Place | null)[] };

/** From each value to the next one: what is not known between them leaves a hole. */
function drawn({ line, mark, places, isEachMarked }: Placed): Html {
  const parts = places.slice(1).map((to, index) => {
    const from = places[index];
    return (
      line &&
      from &&
      to &&
      html`<line class="${line}" x1="${percent(from.x)}" y1="${from.y}" x2="${percent(to.x)}" y2="${to.y}"/>
`
    );
  });
  const known = places.filter((place) => place !== null);
  const marked = isEachMarked && known.length <= MOST_MARKS ? known : known.slice(-1);
  return html`${parts}${marked.map(({ x, y }) => html`<circle class="${mark}" cx="${percent(x)}" cy="${y}" r="5"/>`)}
`;
}

interface End extends Place, Pick<TimeSeries, 'label' | 'line' | 'isLabelBelow'> {}

/** The last values in words: above their marks, and below where another one would be in the way. */
function labelsOf(ends: readonly End[]): Html {
  const sorted = [...ends].sort((a, b) => a.y - b.y);
  return html`${sorted.map(({ x, y, label, line, isLabelBelow }, index) => {
    const above = sorted[index - 1];
    const isHidden = above !== undefined && y - above.y < APART && Math.abs(x - above.x) < BESIDE;
    // Only a label that has no other place covers the dates.
    const isBelow = (isHidden || isLabelBelow) && y + 20 < BOTTOM + (isHidden ? APART : 0);
    return html`<text class="${line === 'compared' ? 'small' : 'strong'}" x="${percent(x)}" y="${isBelow ? y + 20 : y - 10}" text-anchor="${anchorAt(x, chartLabel(label))}">${chartLabel(label)}</text>
`;
  })}`;
}
