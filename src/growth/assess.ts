import { lazily } from './lazily.ts';
import { pertMean } from './pert.ts';
import { reaches } from './round.ts';
import { contributors, smallestSets } from './smallest-sets.ts';
import { type SumDistribution, sumDistribution } from './sum-distribution.ts';
import type { Candidate, Goal, SegmentSet } from './types.ts';

/** What one segment has to do with the sum. Amounts are in the plan's currency; null where there is nothing to say. */
interface SegmentGrowth {
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

/**
 * Works out every quantity of HOW BIG × WHO; what takes a distribution (probability, quantiles, carries, `without`,
 * smallest sets) only when it is first looked at. The same plan gives the same figures on every run and machine.
 */
export function assessGrowth(
  goal: Goal,
  candidates: readonly Candidate[],
  options: AssessGrowthOptions,
): GrowthAssessment {
  return options.additive ? addedUp(goal, candidates, options.correlation) : notAddedUp(candidates);
}

function addedUp(goal: Goal, candidates: readonly Candidate[], correlation: number): GrowthAssessment {
  const { required } = goal;
  const all = contributors(candidates);
  const chosen = all.filter((candidate) => candidate.chosen);
  const places = new Map<Candidate, number>(chosen.map((candidate, place) => [candidate, place]));
  const sum = sumDistribution(
    chosen.map(({ potential }) => potential),
    correlation,
  );
  const probability = lazily(() => sum.probabilityOfReaching(required));
  const p10 = lazily(() => sum.quantile(0.1));
  const p50 = lazily(() => sum.quantile(0.5));
  const p90 = lazily(() => sum.quantile(0.9));
  const carries = lazily(() => growthCarried(goal, sum));
  const sets = lazily(() => smallestSets(candidates, required, correlation));
  const ofAll = all.reduce((total, { potential }) => total + pertMean(potential), 0);
  return {
    expected: sum.mean,
    coverage: required <= 0 ? null : sum.mean / required,
    get probability() {
      return probability();
    },
    get p10() {
      return p10();
    },
    get p50() {
      return p50();
    },
    get p90() {
      return p90();
    },
    get carries() {
      return carries();
    },
    segments: candidates.map((candidate) => segmentGrowth(candidate, places.get(candidate) ?? null, sum, required)),
    get smallestSets() {
      return sets();
    },
    shortfallOfAll: reaches(ofAll, required) ? null : required - ofAll,
  };
}

/**
 * The growth, as a fraction of the baseline, that a sum of additions carries with the goal's confidence: what it then
 * at least amounts to, less the attrition. `null` from a baseline of 0.
 */
function growthCarried({ baseline, attrition, confidence }: Goal, sum: SumDistribution): number | null {
  return baseline === 0 ? null : (sum.quantile(1 - confidence) - attrition) / baseline;
}

/** @param place where the segment stands in the sum; `null` where it is not part of it */
function segmentGrowth(
  { id, chosen, potential }: Candidate,
  place: number | null,
  sum: SumDistribution,
  required: number,
): SegmentGrowth {
  if (potential === null) return { ...UNKNOWN, id, chosen };
  const { low, high } = potential;
  const mean = pertMean(potential);
  if (place === null) return { ...UNKNOWN, id, chosen, mean, low, high };
  const without = lazily(() => sum.probabilityWithout(place, required));
  return {
    id,
    chosen,
    mean,
    low,
    high,
    share: sum.mean > 0 ? mean / sum.mean : null,
    get without() {
      return without();
    },
    sumAtLow: sum.mean - mean + low,
    sumAtHigh: sum.mean - mean + high,
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
