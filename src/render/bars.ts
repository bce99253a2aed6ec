import type { View } from './view.ts';

/** A part of a whole as a bar of `width` columns. */
export function barOf(part: number, width: number, { glyphs }: Pick<View, 'glyphs'>): string {
  const filled = Math.round(Math.max(0, Math.min(1, part)) * width);
  const [full, empty] = glyphs === 'unicode' ? ['█', '░'] : ['#', '.'];
  return full.repeat(filled) + empty.repeat(width - filled);
}

/** A range from one part to another as a bar that floats, with a mark inside; a range that is a point shows as one. */
export function rangeBar(
  from: number,
  to: number,
  mark: number | null,
  width: number,
  { glyphs }: Pick<View, 'glyphs'>,
): string {
  const at = (part: number) => Math.max(0, Math.min(width, Math.round(part * width)));
  const [full, point] = glyphs === 'unicode' ? ['▬', '●'] : ['=', 'o'];
  const start = Math.min(at(from), width - 1);
  const end = Math.max(start + 1, at(to));
  const cells = [...' '.repeat(start), ...full.repeat(end - start)];
  if (mark !== null) cells[Math.max(start, Math.min(end - 1, at(mark)))] = point;
  return cells.join('');
}
