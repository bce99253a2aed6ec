import { parseAmount, parseDuration, parsePercent, parseRate } from '../../values/values.ts';

/**
 * What a value of a plan means, as a text that is the same for every way of writing it: `12M` and 12000000, `2 years` and
 * `24 months`, a range whose ends are equal and the one figure, a list of words in any order, a text on one line or several.
 */
export function meaningOf(value: unknown): string {
  return JSON.stringify(meant(value));
}

function meant(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(meaningOf).toSorted();
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(([key, each]) => [key, meant(each)] as const);
    const [first, ...others] = entries;
    const isConstant = isRangeOf(entries.map(([key]) => key)) && others.every((entry) => isSame(entry[1], first![1]));
    return isConstant ? first![1] : entries.toSorted(([a], [b]) => (a < b ? -1 : 1));
  }
  return figureIn(value) ?? (typeof value === 'string' ? value.trim().replaceAll(/\s+/g, ' ') : value);
}

const RANGES = [
  ['low', 'likely', 'high'],
  ['p10', 'likely', 'p90'],
];

function isRangeOf(keys: readonly string[]): boolean {
  return RANGES.some((range) => range.length === keys.length && range.every((key) => keys.includes(key)));
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** A figure by its size and kind; `null` for any other value. */
function figureIn(value: unknown): readonly [kind: string, size: number] | null {
  for (const [kind, parse] of FIGURES) {
    const size = parse(value);
    if (size !== null) return [kind, size];
  }
  return null;
}

const FIGURES = [
  ['amount', parseAmount],
  ['part', parsePercent],
  ['a year', parseRate],
  ['months', parseDuration],
] as const;
