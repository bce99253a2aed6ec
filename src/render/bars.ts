import type { View } from './view.ts';

/** A part of a whole as a bar of `width` columns. */
export function barOf(part: number, width: number, { glyphs }: Pick<View, 'glyphs'>): string {
  const filled = Math.round(Math.max(0, Math.min(1, part)) * width);
  const [full, empty] = glyphs === 'unicode' ? ['█', '░'] : ['#', '.'];
  return full.repeat(filled) + empty.repeat(width - filled);
}
