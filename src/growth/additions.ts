import { pertMean } from './pert.ts';
import { reaches } from './round.ts';
import { contributors } from './smallest-sets.ts';
import { sumDistribution } from './sum-distribution.ts';
import type { Candidate, Contributor, Goal } from './types.ts';

/** What choosing further segments would make of the sum. */
export interface Addition {
  /** The segments to choose as well, in plan order. */
  readonly ids: readonly string[];
  readonly expected: number;
  readonly coverage: number;
  readonly probability: number;
}

/** What an addition must achieve: that the sum covers what is required in expectation, or reaches the asked probability. */
export type Aim = 'coverage' | 'confidence';

/** So many single segments, the largest first, are tried for the asked probability. */
const MOST_TRIED = 6;

/**
 * The fewest unchosen segments that, chosen as well, achieve the aim: the largest expected additions first, and of single
 * segments that bring the asked probability the one that brings the most. `null` where not even all of them achieve it,
 * and where nothing is required.
 */
export function bestAddition(
  goal: Goal,
  candidates: readonly Candidate[],
  correlation: number,
  aim: Aim,
): Addition | null {
  if (goal.required <= 0) return null;
  const all = contributors(candidates);
  const chosen = all.filter((candidate) => candidate.chosen);
  const others = all.filter((candidate) => !candidate.chosen);
  const largestFirst = [...others].sort((a, b) => pertMean(b.potential) - pertMean(a.potential));

  const choosing = (added: readonly Contributor[]): Addition => {
    const potentials = [...chosen, ...added].map(({ potential }) => potential);
    const sum = sumDistribution(potentials, correlation);
    return {
      ids: others.filter((candidate) => added.includes(candidate)).map(({ id }) => id),
      expected: sum.mean,
      coverage: sum.mean / goal.required,
      probability: sum.probabilityOfReaching(goal.required),
    };
  };
  const achieves = ({ expected, probability }: Addition): boolean =>
    aim === 'coverage' ? reaches(expected, goal.required) : reaches(probability, goal.confidence);

  const tried = aim === 'coverage' ? 1 : MOST_TRIED;
  const singles = largestFirst.slice(0, tried).map((candidate) => choosing([candidate]));
  const [best] = singles.filter(achieves).sort((a, b) => b.probability - a.probability);
  return best ?? fewestTogether(largestFirst.length, (count) => choosing(largestFirst.slice(0, count)), achieves);
}

/** The least count from 2 to `most` that achieves the aim, by bisection: what more segments bring is never less. */
function fewestTogether(
  most: number,
  choosing: (count: number) => Addition,
  achieves: (addition: Addition) => boolean,
): Addition | null {
  if (most < 2) return null;
  let best = choosing(most);
  if (!achieves(best)) return null;
  let tooFew = 1;
  let enough = most;
  while (enough - tooFew > 1) {
    const count = (tooFew + enough) >> 1;
    const addition = choosing(count);
    if (achieves(addition)) {
      best = addition;
      enough = count;
    } else {
      tooFew = count;
    }
  }
  return best;
}
