import { builtinPlaybooks } from '../../playbooks/builtin.ts';
import type { Playbook } from '../../playbooks/playbook.ts';

/** How plans are judged here: the defaults, or what a configuration says. */
export interface Settings {
  readonly thresholds: Thresholds;
  /** Words and phrases of the organisation's own that anyone could claim. */
  readonly claptrap: readonly string[];
  /** Every playbook that a plan may name. */
  readonly playbooks: readonly Playbook[];
  /** The playbooks that every plan is judged by, in their order; null where each plan says so itself. */
  readonly playbooksInUse: readonly Playbook[] | null;
}

interface Thresholds {
  /** Days after which a review or a story is stale. */
  readonly staleDays: number;
  /** The part of the additions that one segment may bring. */
  readonly concentration: number;
  /** Yearly growth, as a fraction, from which a goal is aggressive. */
  readonly aggressive: number;
  /** Open moves and measures that a plan may have; three times as many are an error. */
  readonly elements: number;
}

export const defaultSettings: Settings = {
  thresholds: { staleDays: 90, concentration: 0.6, aggressive: 0.2, elements: 20 },
  claptrap: [],
  playbooks: builtinPlaybooks,
  playbooksInUse: null,
};

/** Comparisons of computed figures with thresholds forgive a relative error of this size: 70k of 700k × 10 % is covered. */
const TOLERANCE = 1e-9;

/** Whether `a` is at least `b`, rounding errors forgiven. */
export function atLeast(a: number, b: number): boolean {
  return a >= b - TOLERANCE * Math.max(Math.abs(a), Math.abs(b));
}

/** Whether `a` is above `b` by more than a rounding error. */
export function above(a: number, b: number): boolean {
  return !atLeast(b, a);
}
