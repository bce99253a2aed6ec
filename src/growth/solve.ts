/** Which target, or which potential of one term, the terms just support at the asked confidence. */
import { type Estimate, mapEstimate, statedFigures } from './estimate.ts';
import { growthOf } from './growth.ts';
import type { GrowthInput } from './input.ts';

/** Values are found to this part of the figures that they are compared with. */
const PRECISION = 1e-6;
/** A value that is not found after so many doublings is not there. */
const DOUBLINGS = 30;

/** The last value at which something holds, on the way from one where it holds to one where it does not. */
function borderBetween(holding: number, failing: number, holds: (value: number) => boolean, precision: number): number {
  let [good, bad] = [holding, failing];
  while (Math.abs(bad - good) > precision) {
    const middle = 0.5 * (good + bad);
    if (holds(middle)) good = middle;
    else bad = middle;
  }
  return good;
}

/** Whether the plan reaches its goal with the asked confidence, or single numbers add up to it. */
function isCarried(input: GrowthInput): boolean {
  const { value } = growthOf(input).verdict;
  return value === 'can' || value === 'reached' || value === 'on-paper';
}

/**
 * The largest target that is carried, latest reading included, be it above or below the stated one; the plan may state
 * none. Null where there is none above 0, or the verdict is not known at any target. With milestones, the planned path to
 * the new target goes through them.
 */
export function carriedTarget(input: GrowthInput): number | null {
  const { baseline } = input.howBig;
  if (baseline === null) return null;
  const at = (target: number): GrowthInput => ({ ...input, howBig: { ...input.howBig, aim: { target } } });
  const holds = (target: number): boolean => target >= 0 && isCarried(at(target));
  const stated = growthOf(input);
  const { howBig, known, carries, now } = stated.carries === null ? growthOf(at(2 * baseline)) : stated;
  if (howBig === null || howBig.attrition === null) return null;
  const scale = Math.max(Math.abs(known.expected), howBig.attrition, PRECISION * baseline);
  const growth = now?.carries ?? carries;
  // With a reading, how much is left depends on the target, so that this is only near the solution.
  const start = growth === null ? baseline + known.expected - howBig.attrition : baseline * (1 + growth);
  const isUpward = holds(start);
  let previous = start;
  for (let step = 1e-3 * scale; step > 0 && step < scale * 2 ** DOUBLINGS; step *= 2) {
    const next = start + (isUpward ? step : -step);
    if (holds(next) !== isUpward) {
      const [holding, failing] = isUpward ? [previous, next] : [next, previous];
      return borderBetween(holding, failing, holds, PRECISION * scale);
    }
    if (next < 0) return null;
    previous = next;
  }
  return null;
}

/** What a term has to be for its plan to be carried. */
export type Solution =
  /** Another likely value between the same ends; all figures in proportion, where no likely value does; a single amount. */
  | { readonly kind: 'likely' | 'proportion' | 'amount'; readonly estimate: Estimate }
  /** The plan is carried even if the term is 0. */
  | { readonly kind: 'not-needed' }
  | { readonly kind: 'none' };

/** So many times a figure is raised by a step, until it holds after rounding, too. */
const TRIES = 5;

/**
 * The smallest potential (or target, where it states one) of the term at `place` at which the plan is carried, in figures
 * of three digits, rounded up. A term that states nothing is solved as a single amount. What is not chosen, or comes too
 * late, has none.
 */
export function solveTerm(input: GrowthInput, place: number): Solution {
  const { target, potential } = input.terms[place]!;
  const key = target === null ? 'potential' : 'target';
  const isEnough = (estimate: Estimate): boolean => {
    const terms = input.terms.map((term, index) => (index === place ? { ...term, [key]: estimate } : term));
    return isCarried({ ...input, terms });
  };
  if (isEnough({ kind: 'constant', amount: 0 })) return { kind: 'not-needed' };
  const stated = target ?? potential;
  if (stated === null || stated.kind === 'constant') {
    const amount = Math.abs(growthOf(input).howBig?.required ?? 0) || 1;
    return inProportion('amount', { kind: 'constant', amount }, isEnough);
  }
  return betweenTheEnds(stated, isEnough) ?? inProportion('proportion', stated, isEnough);
}

function betweenTheEnds(stated: Estimate, isEnough: (estimate: Estimate) => boolean): Solution | null {
  const [low, , high] = statedFigures(stated);
  const withLikely = (likely: number): Estimate => ({ ...stated, likely }) as Estimate;
  if (!(low < high) || !isEnough(withLikely(high)) || isEnough(withLikely(low))) return null;
  const step = stepOf(high - low);
  const likely = borderBetween(high, low, (value) => isEnough(withLikely(value)), PRECISION * (high - low));
  return firstEnough('likely', isEnough, (raise) => withLikely(Math.min(high, upTo(likely + raise * step, step))));
}

function inProportion(
  kind: 'proportion' | 'amount',
  stated: Estimate,
  isEnough: (estimate: Estimate) => boolean,
): Solution {
  const holds = (factor: number): boolean => isEnough(mapEstimate(stated, (amount) => amount * factor));
  let failing = 0;
  let holding = 1;
  while (!holds(holding)) {
    if (holding > 2 ** DOUBLINGS) return { kind: 'none' };
    failing = holding;
    holding *= 2;
  }
  const factor = borderBetween(holding, failing, holds, PRECISION * holding);
  const solution = firstEnough(kind, isEnough, (raise) =>
    mapEstimate(stated, (amount) => {
      const figure = amount * factor * (1 + raise * 0.002);
      return figure === 0 ? 0 : upTo(figure, stepOf(figure));
    }),
  );
  return solution ?? { kind: 'none' };
}

function firstEnough(
  kind: 'likely' | 'proportion' | 'amount',
  isEnough: (estimate: Estimate) => boolean,
  raised: (raise: number) => Estimate,
): Solution | null {
  const estimates = Array.from({ length: TRIES }, (_, raise) => raised(raise));
  const estimate = estimates.find(isEnough);
  return estimate === undefined ? null : { kind, estimate };
}

/** The step between figures of three digits that are about as large as this one. */
function stepOf(size: number): number {
  return 10 ** (Math.floor(Math.log10(Math.abs(size))) - 2);
}

/** The smallest multiple of `step` from `value` on, rounding errors forgiven. */
function upTo(value: number, step: number): number {
  return Number((Math.ceil(value / step - 1e-3) * step).toPrecision(12)) + 0;
}
