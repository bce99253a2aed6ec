import { pertMean } from './pert.ts';
import { contributors, smallestSets } from './smallest-sets.ts';
import { type SumDistribution, sumDistribution } from './sum-distribution.ts';
import type { Candidate, Goal, SegmentSet } from './types.ts';

/** What one segment has to do with the sum. Amounts are in the plan's currency; null where there is nothing to say. */
export interface SegmentGrowth {
  readonly id: string;
  readonly chosen: boolean;
  /** What it can be expected to add, and the ends of its potential. */
  readonly mean: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Its part of the expected additions, 0 to 1; null where it is not chosen. */
  readonly share: number | null;
  /** P(goal) if it is dropped; null where it is not chosen. */
  readonly without: number | null;
  /** The sum's mean with this segment at its low, and at its high, the rest at their means. */
  readonly sumAtLow: number | null;
  readonly sumAtHigh: number | null;
}

/** Whether WHO can deliver HOW BIG. Everything that rests on a sum is null where the segments are not added up. */
export interface GrowthAssessment {
  readonly expected: number | null;
  /** expected / required; null where nothing is required. */
  readonly coverage: number | null;
  /** The probability that the sum of the chosen segments reaches what is required. */
  readonly probability: number | null;
  readonly p10: number | null;
  readonly p50: number | null;
  readonly p90: number | null;
  /** The growth, as a fraction, that this WHO supports at the asked confidence; null from a baseline of 0. */
  readonly carries: number | null;
  /** In the order of the plan. */
  readonly segments: readonly SegmentGrowth[];
  readonly smallestSets: readonly SegmentSet[];
  /** What all candidates together still lack in expectation, where not even they cover what is required; else null. */
  readonly shortfallOfAll: number | null;
}

export interface AssessGrowthOptions {
  /** Between the normal scores of every two potentials, 0 to 0.95. */
  readonly correlation: number;
  /** False where the segments divide the same people twice: then nothing is added up. */
  readonly additive: boolean;
}

/** Works out every quantity of HOW BIG × WHO. The same plan gives the same figures on every run and machine. */
export function assessGrowth(
  goal: Goal,
  candidates: readonly Candidate[],
  options: AssessGrowthOptions,
): GrowthAssessment {
  return options.additive ? addedUp(goal, candidates, options.correlation) : notAddedUp(candidates);
}

function addedUp(goal: Goal, candidates: readonly Candidate[], correlation: number): GrowthAssessment {
  const { required, attrition, baseline, confidence } = goal;
  const chosen = contributors(candidates).filter((candidate) => candidate.chosen);
  const sum = sumDistribution(
    chosen.map(({ potential }) => potential),
    correlation,
  );
  const expected = sum.mean;
  const isEmpty = chosen.length === 0;
  const all = contributors(candidates).reduce((total, { potential }) => total + pertMean(potential), 0);
  const sets = smallestSets(candidates, required, correlation);
  return {
    expected,
    coverage: required <= 0 ? null : expected / required,
    probability: probabilityOf(required, isEmpty, (amount) => sum.probabilityOfReaching(amount)),
    p10: sum.quantile(0.1),
    p50: sum.quantile(0.5),
    p90: sum.quantile(0.9),
    carries: baseline === 0 ? null : (sum.quantile(1 - confidence) - attrition) / baseline,
    segments: candidates.map((candidate) => segmentGrowth(candidate, chosen, sum, required)),
    smallestSets: sets,
    shortfallOfAll: required > 0 && sets.length === 0 ? required - all : null,
  };
}

/** Where nothing is required everything reaches it; where nobody is chosen nothing does. */
function probabilityOf(required: number, isEmpty: boolean, reach: (amount: number) => number): number {
  if (required <= 0) return 1;
  return isEmpty ? 0 : reach(required);
}

function segmentGrowth(
  candidate: Candidate,
  chosen: readonly Candidate[],
  sum: SumDistribution,
  required: number,
): SegmentGrowth {
  const { id, potential } = candidate;
  if (potential === null) return { ...UNKNOWN, id, chosen: candidate.chosen };
  const mean = pertMean(potential);
  const place = chosen.indexOf(candidate);
  const isAdded = place >= 0;
  return {
    id,
    chosen: candidate.chosen,
    mean,
    low: potential.low,
    high: potential.high,
    share: isAdded && sum.mean > 0 ? mean / sum.mean : null,
    without: isAdded
      ? probabilityOf(required, chosen.length === 1, (amount) => sum.probabilityWithout(place, amount))
      : null,
    sumAtLow: isAdded ? sum.mean - mean + potential.low : null,
    sumAtHigh: isAdded ? sum.mean - mean + potential.high : null,
  };
}

const UNKNOWN = { mean: null, low: null, high: null, share: null, without: null, sumAtLow: null, sumAtHigh: null };

function notAddedUp(candidates: readonly Candidate[]): GrowthAssessment {
  return {
    expected: null,
    coverage: null,
    probability: null,
    p10: null,
    p50: null,
    p90: null,
    carries: null,
    segments: candidates.map(({ id, chosen, potential }) => ({
      ...UNKNOWN,
      id,
      chosen,
      mean: potential && pertMean(potential),
      low: potential?.low ?? null,
      high: potential?.high ?? null,
    })),
    smallestSets: [],
    shortfallOfAll: null,
  };
}
