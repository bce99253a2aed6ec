import type { Shaped } from './range.ts';

/** So many of the widest ranges always stand for themselves. */
export const KEPT = 32;
const CLASSES = 28;

/** What the ranges vary by on their own may be this part of what they vary by together, where it is in fact less. */
const NEGLIGIBLE_SHARE = 1e-3;

/**
 * Many narrow ranges as equal ones of fewer kinds, which keep the sum of the widths, the mean, and (nearly) both the
 * part of the variance that all ranges share and the part that each has for itself. Ranges of one kind have
 * neighbouring shapes.
 */
export function merged(narrow: readonly Shaped[], correlation: number): Shaped[] {
  if (narrow.length === 0) return [];
  const byShape = [...narrow].sort((a, b) => a.shape - b.shape);
  const perClass = Math.ceil(byShape.length / CLASSES);
  const most = Math.ceil((1 - correlation) / (Math.max(correlation, 1e-9) * NEGLIGIBLE_SHARE * CLASSES));
  return Array.from({ length: Math.ceil(byShape.length / perClass) }, (_, index) =>
    equalRanges(byShape.slice(index * perClass, (index + 1) * perClass), most),
  ).flat();
}

function equalRanges(ranges: readonly Shaped[], most: number): Shaped[] {
  let width = 0;
  let squares = 0;
  let moment = 0;
  for (const range of ranges) {
    width += range.width;
    squares += range.width * range.width;
    moment += range.width * range.shape;
  }
  const count = Math.min(most, Math.max(1, Math.round((width * width) / squares)));
  return new Array<Shaped>(count).fill({ width: width / count, shape: moment / width });
}
