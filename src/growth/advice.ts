/** What would make the verdict "can". */
import { growthOf } from './growth.ts';
import type { GrowthInput } from './input.ts';
import { oncePer } from './lazily.ts';
import type { Growth } from './result.ts';
import { borderBetween } from './solve.ts';

/** Further segments, and what choosing them as well would make of the plan. */
export interface Choice {
  /** In plan order. */
  readonly ids: readonly string[];
  readonly growth: Growth;
}

/** So many single segments, the largest first, are tried. */
const MOST_TRIED = 6;
/** A target is found to this part of the goal, on the safe side. */
const PRECISION = 1e-4;
/** With milestones, so many targets are tried; what lies between two of them is hardly better than they are. */
const MILESTONE_STEPS = 32;

/**
 * The fewest segments that make the verdict "can" when they are chosen as well, or "on paper" where every figure is a
 * single number: of single ones that which brings the highest probability, else the largest together. Null where not even
 * all of them do.
 */
export const bestChoice = oncePer((input: GrowthInput): Choice | null => {
  const means = growthOf(input).terms.map(({ mean }) => mean);
  // A segment that shrinks is no help.
  const open = input.terms.flatMap(({ chosen }, index) => (!chosen && (means[index] ?? 0) > 0 ? [index] : []));
  const largestFirst = open.toSorted((a, b) => means[b]! - means[a]! || a - b);

  const choosing = (places: readonly number[]): Choice => {
    const added = new Set(places);
    const terms = input.terms.map((term, index) => (added.has(index) ? { ...term, chosen: true } : term));
    const ids = input.terms.filter((_, index) => added.has(index)).map(({ id }) => id);
    return { ids, growth: growthOf({ ...input, terms }) };
  };
  const probabilityOf = ({ growth }: Choice): number => growth.verdict.probability ?? 0;
  const singles = largestFirst.slice(0, MOST_TRIED).map((index) => choosing([index]));
  const [best] = singles.filter(delivers).sort((a, b) => probabilityOf(b) - probabilityOf(a));
  return best ?? fewestTogether(largestFirst.length, (count) => choosing(largestFirst.slice(0, count)));
});

function delivers({ growth }: Choice): boolean {
  return growth.verdict.value === 'can' || growth.verdict.value === 'on-paper';
}

/** The least count from 2 to `most` that delivers, by halving: more segments bring no less. */
function fewestTogether(most: number, choosing: (count: number) => Choice): Choice | null {
  if (most < 2) return null;
  let best = choosing(most);
  if (!delivers(best)) return null;
  let tooFew = 1;
  let enough = most;
  while (enough - tooFew > 1) {
    const count = (tooFew + enough) >> 1;
    const choice = choosing(count);
    if (delivers(choice)) {
      best = choice;
      enough = count;
    } else {
      tooFew = count;
    }
  }
  return best;
}

/**
 * The largest target, between the baseline and the one that is stated, at which the verdict is "can", readings included.
 * Null where there is no such growth. With milestones, the path to the new target goes through them.
 */
export function largestTarget(input: GrowthInput): number | null {
  const { howBig } = growthOf(input);
  if (howBig === null || howBig.goal <= 0) return null;
  const at = (part: number): number => howBig.baseline + part * howBig.goal;
  const isDelivered = (part: number): boolean => {
    const { value } = growthOf({ ...input, howBig: { ...input.howBig, aim: { target: at(part) } } }).verdict;
    return value === 'can' || value === 'reached';
  };
  if (isDelivered(1)) return howBig.target;
  // With milestones a small target can be out of reach while a larger one is not: the less there is to do after the
  // milestones, the more of each potential counts as due by now.
  const steps = input.howBig.milestones.length > 0 ? MILESTONE_STEPS : 1;
  let failing = 1;
  for (let step = 1; step <= steps; step++) {
    const part = Math.max(PRECISION, 1 - step / steps);
    if (isDelivered(part)) return at(borderBetween(part, failing, isDelivered, PRECISION));
    failing = part;
  }
  return null;
}
