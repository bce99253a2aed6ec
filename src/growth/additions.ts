import { pertMean } from './pert.ts';
import { reaches } from './round.ts';
import { contributors } from './smallest-sets.ts';
import { sumDistribution } from './sum-distribution.ts';
import type { Candidate, Goal } from './types.ts';

/** What choosing further segments would make of the sum. */
export interface Addition {
  /** The segments to choose as well, in plan order. */
  readonly ids: readonly string[];
  readonly expected: number;
  readonly coverage: number;
  readonly probability: number;
}

/** What an addition must achieve: that the sum covers what is required in expectation, or reaches a probability. */
export type Aim = 'coverage' | 'confidence';

/**
 * The fewest unchosen segments that, chosen as well, achieve the aim, the largest expected additions first; `null` where
 * not even all of them do.
 */
export function bestAddition(
  goal: Goal,
  candidates: readonly Candidate[],
  correlation: number,
  aim: Aim,
): Addition | null {
  const all = contributors(candidates);
  const chosen = all.filter((candidate) => candidate.chosen);
  const others = all.filter((candidate) => !candidate.chosen);
  const byMean = [...others].sort((a, b) => pertMean(b.potential) - pertMean(a.potential));
  for (let count = 1; count <= byMean.length; count++) {
    const added = byMean.slice(0, count);
    const sum = sumDistribution(
      [...chosen, ...added].map(({ potential }) => potential),
      correlation,
    );
    const probability = sum.probabilityOfReaching(goal.required);
    const isEnough = aim === 'coverage' ? reaches(sum.mean, goal.required) : reaches(probability, goal.confidence);
    if (!isEnough) continue;
    const ids = others.filter((candidate) => added.includes(candidate)).map(({ id }) => id);
    return { ids, expected: sum.mean, coverage: sum.mean / goal.required, probability };
  }
  return null;
}
