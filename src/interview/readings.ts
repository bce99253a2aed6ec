/** What can be read in two ways is not guessed: the person is asked again, with both readings. */
import { isDate } from '../values/dates.ts';

/** Both dates of `03/04/2027`; null where it is clear, or no date at all. */
export function readingsOfDate(typed: string): readonly [string, string] | null {
  const match = /^\s*(\d{1,2})[-/](\d{1,2})[-/](\d{2}|\d{4})\s*$/.exec(typed);
  if (!match) return null;
  const [first, second] = [match[1]!.padStart(2, '0'), match[2]!.padStart(2, '0')];
  const year = match[3]!.length === 2 ? `20${match[3]}` : match[3];
  const both = [`${year}-${second}-${first}`, `${year}-${first}-${second}`] as const;
  return both[0] !== both[1] && both.every(isDate) ? both : null;
}

/** Both amounts of `1.234` and `1,234M`, where the sign may separate thousands or decimals; null where it is clear. */
export function readingsOfAmount(typed: string): readonly [string, string] | null {
  const match = /^\D*?(\d{1,3})([.,])(\d{3})\s*([a-z]*)\s*$/i.exec(typed);
  if (!match || (match[2] === ',' && match[4] === '')) return null;
  const [, whole, , rest, scale = ''] = match;
  return [`${whole}${rest}${scale}`, `${whole}.${rest}${scale}`];
}

/** Both percentages of `0.25`, which may be a share of one; null where it is clear. */
export function readingsOfPercent(typed: string): readonly [string, string] | null {
  const match = /^\s*0?[.,](\d{1,4})\s*$/.exec(typed);
  if (!match || Number(match[1]) === 0) return null;
  const percent = Number((Number(`0.${match[1]}`) * 100).toPrecision(6));
  return [`${percent}%`, `0.${match[1]}%`];
}

/** How the person is asked again. */
export function twoReadings(typed: string, [first, second]: readonly [string, string]): string {
  return `"${typed.trim()}" can be read as ${first} or as ${second}: type the one you mean.`;
}
