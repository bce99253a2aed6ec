import { pertQuantiles } from './pert.ts';
import type { Potential } from './types.ts';

/**
 * What somebody states of an uncertain amount: one number; its ends, which it never leaves; or two amounts of which it
 * stays below the one, and above the other, one time in ten.
 */
export type Estimate =
  | { readonly kind: 'constant'; readonly amount: number }
  | { readonly kind: 'limits'; readonly low: number; readonly likely: number; readonly high: number }
  | { readonly kind: 'tenths'; readonly p10: number; readonly likely: number; readonly p90: number };

/** The figures of an estimate in rising order: low or p10, likely, high or p90. */
export function statedFigures(estimate: Estimate): readonly [number, number, number] {
  switch (estimate.kind) {
    case 'constant':
      return [estimate.amount, estimate.amount, estimate.amount];
    case 'limits':
      return [estimate.low, estimate.likely, estimate.high];
    case 'tenths':
      return [estimate.p10, estimate.likely, estimate.p90];
  }
}

/** Whether the figures of an estimate rise, as they should. */
export function isInOrder(estimate: Estimate): boolean {
  const [low, likely, high] = statedFigures(estimate);
  return low <= likely && likely <= high;
}

/** The estimate with each figure replaced; `change` never turns their order round. */
export function mapEstimate(estimate: Estimate, change: (amount: number) => number): Estimate {
  const [first, second, third] = statedFigures(estimate).map(change) as [number, number, number];
  switch (estimate.kind) {
    case 'constant':
      return { kind: 'constant', amount: second };
    case 'limits':
      return { kind: 'limits', low: first, likely: second, high: third };
    case 'tenths':
      return { kind: 'tenths', p10: first, likely: second, p90: third };
  }
}

/** Fits found so far: advice calculates one input many times, with one thing changed. */
const fits = new WeakMap<Estimate, Potential>();

/** The PERT distribution of an estimate; null where its figures are not in rising order. */
export function potentialOf(estimate: Estimate): Potential | null {
  if (!isInOrder(estimate)) return null;
  const [low, likely, high] = statedFigures(estimate);
  if (estimate.kind !== 'tenths' || low === high) return { low, likely, high };
  const fit = fits.get(estimate) ?? fitTenths(low, likely, high);
  fits.set(estimate, fit);
  return fit;
}

/** The mode's position in the whole range is found to this. */
const PRECISION = 1e-10;

/**
 * The PERT with this mode of which a tenth lies below p10 and a tenth above p90, p10 < p90. The mode's place between
 * the two rises with its position in the whole range, nearly in a straight line, so that secants find it in a few steps.
 */
function fitTenths(p10: number, likely: number, p90: number): Potential {
  const excessAt = (position: number): number => {
    const [q10, q90] = pertQuantiles(1 + 4 * position, [0.1, 0.9]);
    return (position - q10!) / (q90! - q10!) - (likely - p10) / (p90 - p10);
  };
  let [previous, position] = [0, 1];
  let [excessBefore, excess] = [excessAt(previous), excessAt(position)];
  while (Math.abs(position - previous) > PRECISION && excess !== excessBefore) {
    const next = position - (excess * (position - previous)) / (excess - excessBefore);
    [previous, position] = [position, Math.max(0, Math.min(1, next))];
    [excessBefore, excess] = [excess, excessAt(position)];
  }
  const [q10, q90] = pertQuantiles(1 + 4 * position, [0.1, 0.9]);
  const width = (p90 - p10) / (q90! - q10!);
  const start = p10 - q10! * width;
  return { low: start, likely, high: start + width };
}
