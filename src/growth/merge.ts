import type { Shaped } from './range.ts';

/** So many of the widest ranges always stand for themselves. */
export const KEPT = 32;
const CLASSES = 28;

/**
 * Many narrow ranges as equal ones of fewer kinds, which keep the sum of the widths, the mean, and (nearly) both the
 * part of the variance that all ranges share and the part that each has for itself. Ranges of one kind have
 * neighbouring shapes.
 */
export function merged(narrow: readonly Shaped[]): Shaped[] {
  const byShape = [...narrow].sort((a, b) => a.shape - b.shape || a.width - b.width);
  const perClass = Math.ceil(byShape.length / CLASSES);
  return Array.from({ length: Math.ceil(byShape.length / perClass) }, (_, index) =>
    equalRanges(byShape.slice(index * perClass, (index + 1) * perClass)),
  ).flat();
}

function equalRanges(ranges: readonly Shaped[]): Shaped[] {
  let width = 0;
  let squares = 0;
  let moment = 0;
  for (const range of ranges) {
    width += range.width;
    squares += range.width * range.width;
    moment += range.width * range.shape;
  }
  const count = Math.max(1, Math.round((width * width) / squares));
  return new Array<Shaped>(count).fill({ width: width / count, shape: moment / width });
}
