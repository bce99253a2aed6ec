import { pertMean } from './pert.ts';
import type { Candidate, Goal } from './types.ts';

/**
 * Where the measure should stand `elapsed` months after the start: baseline + goal × Σ wᵢ · clamp((t − cᵢ) / (m − cᵢ), 0, 1),
 * with wᵢ a chosen segment's part of the expected additions and cᵢ the months until its first one, at most m − 1. A
 * straight line where no chosen segment has a potential.
 */
export function lineToBeOn(goal: Goal, candidates: readonly Candidate[], elapsed: number): number {
  const { months, baseline } = goal;
  const chosen = candidates.flatMap(({ chosen: isChosen, potential, monthsToClose }) =>
    isChosen && potential !== null ? [{ mean: pertMean(potential), wait: Math.min(monthsToClose, months - 1) }] : [],
  );
  const expected = chosen.reduce((sum, { mean }) => sum + mean, 0);
  const lines =
    expected > 0 ? chosen.map(({ mean, wait }) => ({ part: mean / expected, wait })) : [{ part: 1, wait: 0 }];
  const done = lines.reduce((sum, { part, wait }) => sum + part * clamp((elapsed - wait) / (months - wait)), 0);
  return baseline + goal.goal * done;
}

function clamp(part: number): number {
  return Math.max(0, Math.min(1, part));
}
