import type { View } from './view.ts';

/** A part of a whole as a bar of `width` columns. */
export function barOf(part: number, width: number, { glyphs }: Pick<View, 'glyphs'>): string {
  const filled = Math.round(Math.max(0, Math.min(1, part)) * width);
  const [full, empty] = glyphs === 'unicode' ? ['█', '░'] : ['#', '.'];
  return full.repeat(filled) + empty.repeat(width - filled);
}

/** Values from 0 to `most` as a line of signs, one for each; where one is not known, there is a blank. */
export function sparkline(values: readonly (number | null)[], most: number, { glyphs }: Pick<View, 'glyphs'>): string {
  const signs = glyphs === 'unicode' ? '▁▂▃▄▅▆▇█' : '_.-~=+*#';
  const last = signs.length - 1;
  const height = (value: number): number =>
    most > 0 ? Math.max(0, Math.min(last, Math.round((last * value) / most))) : 0;
  return values.map((value) => (value === null ? ' ' : signs[height(value)]!)).join('');
}
