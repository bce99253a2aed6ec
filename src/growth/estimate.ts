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

/** The PERT distribution of an estimate; null where its figures are not in rising order. */
export function potentialOf(estimate: Estimate): Potential | null {
  const [low, likely, high] = statedFigures(estimate);
  if (!(low <= likely && likely <= high)) return null;
  return estimate.kind === 'tenths' && low < high ? fitTenths(low, likely, high) : { low, likely, high };
}

/** Halvings of the interval in which the mode's position lies: it is found to 1e-10. */
const HALVINGS = 34;

/**
 * The PERT with this mode of which a tenth lies below p10 and a tenth above p90, p10 < p90. The mode's place between
 * the two rises with its position in the whole range.
 */
function fitTenths(p10: number, likely: number, p90: number): Potential {
  const wanted = (likely - p10) / (p90 - p10);
  const tenthsAt = (position: number): readonly number[] => pertQuantiles(1 + 4 * position, [0.1, 0.9]);
  let below = 0;
  let above = 1;
  for (let round = 0; round < HALVINGS; round++) {
    const position = 0.5 * (below + above);
    const [q10, q90] = tenthsAt(position);
    if ((position - q10!) / (q90! - q10!) < wanted) below = position;
    else above = position;
  }
  const [q10, q90] = tenthsAt(below);
  const width = (p90 - p10) / (q90! - q10!);
  const low = p10 - q10! * width;
  return { low, likely, high: low + width };
}
