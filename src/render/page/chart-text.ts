/** Texts in charts: SVG wraps and shortens none, so both is done here, for the narrowest screen. */
import { escapeTerminal } from '../escape.ts';
import { fitStart, widthOf, wrap } from '../layout.ts';

/** What half a letter takes of the width of a chart on the narrowest screen. */
const HALF_LETTER = 0.0125;

/** How a text at a place is anchored so that it stays within the chart. */
export function anchorAt(part: number, text: string): 'start' | 'middle' | 'end' {
  const half = widthOf(text) * breadth(text) * HALF_LETTER;
  return part < half ? 'start' : part > 1 - half ? 'end' : 'middle';
}

/** A text above a place of a chart, shortened to what has room there on either side. */
export function chartLabel(text: string): string {
  const shown = escapeTerminal(text);
  return fitStart(shown, roomFor(shown, 26), '…');
}

/** So many lines of a label are shown. */
const MOST_LINES = 3;

/** A label on as many lines as a chart has room for; the end of a longer one is left out. */
export function chartLines(text: string, columns: number): string[] {
  const shown = escapeTerminal(text).trim();
  const room = roomFor(shown, columns);
  const lines = wrap(shown, room);
  if (lines.length <= MOST_LINES) return lines;
  return [...lines.slice(0, MOST_LINES - 1), `${fitStart(lines[MOST_LINES - 1]!, room - 1, '')}…`];
}

/** How many letters like those of a text fit where so many usual ones do. */
function roomFor(text: string, columns: number): number {
  return Math.floor(columns / breadth(text));
}

/** How broad the letters of a text are, beside usual ones: capitals take more room than columns can say. */
function breadth(text: string): number {
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  const broad = text.match(/[mwMW@%]/g)?.length ?? 0;
  return 1 + (0.2 * capitals + 0.5 * broad) / Math.max(1, widthOf(text));
}
