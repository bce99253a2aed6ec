/** Goals that a plan's choice of customers supports, as the plan writes its goal. */
import type { GoalAim } from '../../growth/goal.ts';
import { growthOf } from '../../growth/growth.ts';
import { oncePer } from '../../growth/lazily.ts';
import { carriedTarget } from '../../growth/solve.ts';
import type { VerdictValue } from '../../growth/verdict.ts';
import { writeAmount, writePercent } from '../../values/values.ts';
import type { Facts } from '../facts/facts.ts';
import { aimKey } from '../facts/how-big.ts';

/** A goal in the key and the form that the plan uses; `growth` where it states none. */
export interface CarriedGoal {
  readonly key: 'growth' | 'target';
  /** As a plan writes it: `17.6%`, `5.9% a year`, `14.1M`. */
  readonly written: string | number;
  /** The probability that results; null where there is none, as with single numbers alone. */
  readonly probability: number | null;
}

/**
 * The largest growth below the stated one at which the verdict is "can", latest reading included, rounded down; null where
 * there is none.
 */
export const lowerGoal = oncePer((facts: Facts): CarriedGoal | null => {
  const { howBig } = facts;
  const target = howBig && carriedTarget(facts.growthInput);
  // A goal that is reached already is none to lower to.
  return target === null || target >= howBig!.target ? null : roundedGoal(facts, target, howBig!.baseline, ['can']);
});

/**
 * The largest growth that is supported at the asked confidence, be it above or below the stated one, or below 0; rounded
 * down. Single numbers have to add up to it. Null where nothing can be added up, and where only a goal that is reached
 * already is supported: that asks for nothing.
 */
export function carriedGoal(facts: Facts): CarriedGoal | null {
  const target = carriedTarget(facts.growthInput);
  return target === null ? null : roundedGoal(facts, target, 0, ['can', 'on-paper']);
}

/** A goal as sentences show it: `17.6%`, `CAD 14.1M`. */
export function shownGoal({ unit }: Facts, { key, written }: Pick<CarriedGoal, 'key' | 'written'>): string {
  if (key === 'growth') return String(written);
  return unit.unit === null ? `${unit.currency} ${written}` : `${written} ${unit.unit}`;
}

/** So many times a rounded figure is lowered by one more step before it is not said at all. */
const TRIES = 5;
/** Growth is rounded to a tenth of a percent. */
const STEP = 0.001;

/** The first rounded goal up to `target`, and above `least`, at which the verdict is one of these. */
function roundedGoal(
  { plan, growthInput, horizon, unit }: Facts,
  target: number,
  least: number,
  verdicts: readonly VerdictValue[],
): CarriedGoal | null {
  const { howBig } = growthInput;
  const baseline = howBig.baseline!;
  const years = horizon!.months / 12;
  // Nobody asks for a part of a member.
  const isCounted = unit.unit !== null && Math.abs(target) < 1e6;
  const form = aimKey(plan.howBig) === 'target' || baseline === 0 ? 'target' : rateOf(howBig.aim);
  const [exact, step] =
    form === 'target'
      ? [target, Math.max(stepFor(Math.abs(target - baseline) || baseline), isCounted ? 1 : 0)]
      : [form === 'growth' ? target / baseline - 1 : (target / baseline) ** (1 / years) - 1, STEP];
  for (let lowered = 0; lowered < TRIES; lowered++) {
    const figure = floor(exact - lowered * step, step);
    const aim = { [form]: figure } as GoalAim;
    const { verdict, howBig: goal } = growthOf({ ...growthInput, howBig: { ...howBig, aim } });
    if (goal === null || goal.target <= least) return null;
    if (!verdicts.includes(verdict.value)) continue;
    const { probability } = verdict;
    if (form === 'target') return { key: 'target', written: isCounted ? figure : writeAmount(figure), probability };
    const written = `${writePercent(figure)}${form === 'growthAYear' ? ' a year' : ''}`;
    return { key: 'growth', written, probability };
  }
  return null;
}

function rateOf(aim: GoalAim | null): 'growth' | 'growthAYear' {
  return aim !== null && 'growthAYear' in aim ? 'growthAYear' : 'growth';
}

/** The step between figures of three digits that are about as large as this one. */
function stepFor(size: number): number {
  return 10 ** (Math.floor(Math.log10(size)) - 2);
}

/** The largest multiple of `step` up to `value`, rounding errors forgiven. */
function floor(value: number, step: number): number {
  return Number((Math.floor(value / step + 1e-3) * step).toPrecision(12)) + 0;
}
