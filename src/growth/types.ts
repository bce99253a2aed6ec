/** What a segment can add over the horizon, in the plan's currency: low ≤ likely ≤ high. */
export interface Potential {
  readonly low: number;
  readonly likely: number;
  readonly high: number;
}

/** A segment as far as growth is concerned, chosen or not. */
export interface Candidate {
  readonly id: string;
  readonly chosen: boolean;
  /** `null` where it is missing or disordered: the segment is then left out of every sum. */
  readonly potential: Potential | null;
  /** Months until the first addition; 0 if none is stated. */
  readonly monthsToClose: number;
}

/** HOW BIG, resolved. Amounts are in the plan's currency. */
export interface Goal {
  /** Length of the horizon. */
  readonly months: number;
  readonly baseline: number;
  readonly target: number;
  /** target − baseline. */
  readonly goal: number;
  readonly attrition: number;
  /** goal + attrition: what the chosen segments must add. */
  readonly required: number;
  /** The probability that the leaders ask for, 0 to 1. */
  readonly confidence: number;
  /** Growth per year as a fraction; `null` from a baseline of 0. */
  readonly annualRate: number | null;
}

/** A candidate whose potential takes part in the sums. */
export interface Contributor extends Candidate {
  readonly potential: Potential;
}

/** A set of segments, with what it can be expected to add and its P(goal). */
export interface SegmentSet {
  /** In plan order. */
  readonly ids: readonly string[];
  readonly expected: number;
  readonly probability: number;
}
