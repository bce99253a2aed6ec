/** What a segment can add over the horizon, in the plan's currency: low ≤ likely ≤ high. */
export interface Potential {
  readonly low: number;
  readonly likely: number;
  readonly high: number;
}
