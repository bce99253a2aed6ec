/** What would make the verdict "can". */
import { growthOf } from './growth.ts';
import type { GrowthInput } from './input.ts';
import { oncePer } from './lazily.ts';
import type { Growth } from './result.ts';

/** Further segments, and what choosing them as well would make of the plan. */
export interface Choice {
  /** In plan order. */
  readonly ids: readonly string[];
  readonly growth: Growth;
}

/** So many single segments, the largest first, are tried. */
const MOST_TRIED = 6;

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
