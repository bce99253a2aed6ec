import type { DatedValue } from './input.ts';
import { total } from './round.ts';

/** One term of the sum, as far as the planned path is concerned. */
export interface PathTerm {
  /** What it is expected to add. */
  readonly mean: number;
  readonly closeMonths: number;
}

/** The way that the path leads; lengths of the horizon in months and in days. */
export interface PathGoal {
  readonly baseline: number;
  readonly target: number;
  readonly months: number;
  readonly days: number;
  /** Whether the measure is a total over the horizon. */
  readonly isTotal: boolean;
}

/** Where the measure should be at a time, and which part of a term's additions is due by then; both in months from the start. */
export interface PlannedPath {
  valueAt(month: number): number;
  /** From 0 to 1. */
  dueOf(closeMonths: number, month: number): number;
}

/**
 * The planned path: through the milestones where there are some, else compounding, each term from its first addition on,
 * by its part of the expected additions. A total over the horizon grows evenly, from 0. Null where the milestones do not
 * rise in date within the horizon.
 * @param terms none where nothing is expected yet: the path is then that of one term which adds from the start
 */
export function plannedPath(
  goal: PathGoal,
  terms: readonly PathTerm[],
  milestones: readonly DatedValue[],
): PlannedPath | null {
  if (goal.isTotal) {
    const { target, months } = goal;
    return { valueAt: (month) => (target * month) / months, dueOf: (_, month) => month / months };
  }
  return milestones.length > 0 ? pathThrough(goal, milestones) : compoundingPath(goal, terms);
}

function compoundingPath({ baseline, target, months }: PathGoal, terms: readonly PathTerm[]): PlannedPath {
  const adding = terms.filter(({ mean }) => mean > 0);
  const weighted = adding.length > 0 ? adding : [{ mean: 1, closeMonths: 0 }];
  const whole = total(weighted.map(({ mean }) => mean));
  const dueOf = (closeMonths: number, month: number): number => {
    const wait = Math.min(closeMonths, months - 1);
    return compounded(clamp((month - wait) / (months - wait)), baseline, target);
  };
  return {
    valueAt(month) {
      const due = total(weighted.map(({ mean, closeMonths }) => (mean / whole) * dueOf(closeMonths, month)));
      return baseline + (target - baseline) * due;
    },
    dueOf,
  };
}

function pathThrough(goal: PathGoal, milestones: readonly DatedValue[]): PlannedPath | null {
  const { baseline, target, months, days } = goal;
  const points = [{ day: 0, value: baseline }, ...milestones, { day: days, value: target }];
  if (points.some(({ day }, k) => k > 0 && day <= points[k - 1]!.day)) return null;
  const valueAt = (month: number): number => {
    const day = (month * days) / months;
    const next = points.findIndex((point, k) => k > 0 && point.day >= day);
    if (next < 0) return target;
    return between(points[next - 1]!, points[next]!, day);
  };
  return {
    valueAt,
    dueOf: (_, month) =>
      target === baseline ? month / months : clamp((valueAt(month) - baseline) / (target - baseline)),
  };
}

/** At one steady rate of growth between two points; straight where one of them is 0. */
function between(from: DatedValue, to: DatedValue, day: number): number {
  const part = (day - from.day) / (to.day - from.day);
  if (from.value <= 0 || to.value <= 0) return from.value + (to.value - from.value) * part;
  return from.value * (to.value / from.value) ** part;
}

/** The part of the way from baseline to target after the part `u` of the time, at one steady rate of growth. */
function compounded(u: number, baseline: number, target: number): number {
  const ratio = target / baseline;
  if (baseline <= 0 || target <= 0 || ratio === 1) return u;
  return (ratio ** u - 1) / (ratio - 1);
}

function clamp(part: number): number {
  return Math.max(0, Math.min(1, part));
}
