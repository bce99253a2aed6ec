/** Words between braces that a comma made keys of: `{name: Of those, surprised}`, `{baseline: 12,000,000}`. */
import { isScalar, type Pair, type Scalar, type YAMLMap } from 'yaml';
import { readAmount, readPercent } from '../values/figures.ts';
import { MOST_PERCENT } from '../values/values.ts';
import type { TextRange } from './lines.ts';

/** A figure, also in brackets, and its currency before or behind it. */
const FIGURE = /^(?:[A-Z]{3} |[^\s\d]{0,4})\d[\d.,]*\)?\s?(?:%|[A-Za-z]{0,3}|[mb]illion)(?: [A-Z]{3})?$/;

/** Keys without colon and value, one behind the other, and the plain value behind which they are. */
export interface StrayKeys {
  readonly owner: Pair;
  readonly keys: readonly Scalar[];
  /** From the value to the last of the keys. */
  readonly range: TextRange;
  /** What was meant as one value. */
  readonly text: string;
  /** Whether it is a figure whose digits the commas separate. */
  readonly isFigure: boolean;
}

/** The stray keys of a map, in the order of the text; none where it has no braces. */
export function strayKeys(map: YAMLMap): StrayKeys[] {
  const found: StrayKeys[] = [];
  if (!map.flow) return found;
  for (let at = 0; at < map.items.length; at++) {
    const owner = map.items[at]!;
    if (!isScalar(owner.value) || owner.value.type !== 'PLAIN' || !owner.value.source) continue;
    const keys: Scalar[] = [];
    for (let key = strayKey(map.items[at + 1]); key !== null; key = strayKey(map.items[++at + 1])) keys.push(key);
    if (keys.length > 0) found.push(runOf(owner, owner.value, keys));
  }
  return found;
}

/** A key that has neither colon nor value. */
function strayKey(pair: Pair | undefined): Scalar | null {
  const isStray = pair !== undefined && pair.value === null && isScalar(pair.key) && pair.key.type === 'PLAIN';
  return isStray && (pair.key as Scalar).source ? (pair.key as Scalar) : null;
}

function runOf(owner: Pair, value: Scalar, keys: readonly Scalar[]): StrayKeys {
  let text = value.source!;
  let end = value.range![1];
  let isTight = true;
  for (const { source, range } of keys) {
    const gap = range![0] - end;
    text += gap > 1 ? `, ${source}` : `,${source}`;
    isTight &&= gap === 1;
    end = range![1];
  }
  const isFigure = isTight && FIGURE.test(text);
  return { owner, keys, range: { start: value.range![0], end }, text, isFigure };
}

/** What is wrong with stray keys, and what to do about them. */
export function explainStrayKeys({
  text,
  isFigure,
}: Pick<StrayKeys, 'text' | 'isFigure'>): [message: string, help: string] {
  const short = text.length > 60 ? `${text.slice(0, 59)}…` : text;
  if (!isFigure) {
    return [
      `The comma ends the value of "${short}": a text with a comma needs quotes inside { }.`,
      'Write the whole text in quotes.',
    ];
  }
  // The currency is left out of the plan in any case.
  const read = text.endsWith('%')
    ? readPercent(text, -100, MOST_PERCENT)
    : readAmount(text.replace(/^[^\d(−-]+|\s?[A-Z]{3}$/g, ''), { currency: '', unit: null }, true);
  const form = read && 'value' in read ? read.value : 'the figure without commas, such as 12M';
  return [`The comma ends the figure ${short} inside { }: write ${form}.`, `Write ${form}.`];
}
