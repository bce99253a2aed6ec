/** What would make the verdict "can", as steps to take. */
import { bestChoice, type Choice, largestTarget } from '../../../growth/advice.ts';
import type { GoalAim } from '../../../growth/goal.ts';
import { growthOf } from '../../../growth/growth.ts';
import { showAmounts, showPercent, showProbability } from '../../../values/money.ts';
import { writeAmount, writePercent } from '../../../values/values.ts';
import type { Facts } from '../../facts/facts.ts';
import { aimKey } from '../../facts/how-big.ts';
import { quoted } from '../listed.ts';
import type { Outcome } from '../rule.ts';

/** A goal that the plan delivers, in the key and the form that the plan uses. */
export interface LowerGoal {
  readonly key: 'growth' | 'target';
  /** As a plan writes it: `17.6%`, `5.9% a year`, `14.1M`. */
  readonly written: string | number;
}

/** So many times a rounded figure is lowered by one more step before it is not said at all. */
const TRIES = 5;

/** The largest growth at which the verdict is "can", latest reading included, rounded down; null where there is none. */
export function lowerGoal({ plan, growthInput, howBig }: Facts): LowerGoal | null {
  const target = largestTarget(growthInput);
  const key = aimKey(plan.howBig);
  if (target === null || howBig === null || key === null) return null;
  const { baseline, months } = howBig;
  const gain = target - baseline;
  if (key === 'target') {
    const step = 10 ** (Math.floor(Math.log10(gain)) - 2);
    return firstDelivered(floor(target, step), step, (figure) => ({
      aim: { target: figure },
      lower: figure > baseline ? { key, written: writeAmount(figure) } : null,
    }));
  }
  if ('growthAYear' in (growthInput.howBig.aim ?? {})) {
    return firstDelivered(floor((target / baseline) ** (12 / months) - 1, STEP), STEP, (rate) => ({
      aim: { growthAYear: rate },
      lower: rate > 0 ? { key, written: `${writePercent(rate)} a year` } : null,
    }));
  }
  return firstDelivered(floor(gain / baseline, STEP), STEP, (growth) => ({
    aim: { growth },
    lower: growth > 0 ? { key, written: writePercent(growth) } : null,
  }));

  function firstDelivered(
    first: number,
    step: number,
    at: (figure: number) => { aim: GoalAim; lower: LowerGoal | null },
  ): LowerGoal | null {
    for (let lowered = 0; lowered < TRIES; lowered++) {
      const { aim, lower } = at(floor(first - lowered * step, step));
      if (lower === null) return null;
      const { value } = growthOf({ ...growthInput, howBig: { ...growthInput.howBig, aim } }).verdict;
      if (value === 'can' || value === 'reached') return lower;
    }
    return null;
  }
}

/** Growth is advised to a tenth of a percent. */
const STEP = 0.001;

/** The largest multiple of `step` up to `value`, rounding errors forgiven. */
function floor(value: number, step: number): number {
  return Number((Math.floor(value / step + 1e-6) * step).toPrecision(12));
}

/** The further segments that make the verdict "can"; null where none do. */
export function furtherChoice({ growthInput }: Facts): Choice | null {
  return bestChoice(growthInput);
}

/** Both as sentences; where there is neither, what else there is to do. */
export function adviceOn(facts: Facts): string {
  const choice = furtherChoice(facts);
  const lower = lowerGoal(facts);
  const steps = [
    ...(choice === null ? [] : [chooseStep(facts, choice)]),
    ...(lower === null ? [] : [`lower the ${lower.key} to ${shownGoal(facts, lower)}`]),
  ];
  if (steps.length === 0) return 'Look for new segments, or for evidence that narrows the ranges.';
  const text = steps.join('; or ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function chooseStep({ segments }: Facts, { ids, growth }: Choice): string {
  const names = segments.filter(({ id, chosen, isJudged }) => !chosen && isJudged && ids.includes(id));
  const { probability } = growth.verdict;
  const effect = probability === null ? '' : `: the chance becomes ${showProbability(probability)}`;
  return `choose ${quoted(names.map(({ name }) => name))} too${effect}`;
}

function shownGoal({ unit }: Facts, { key, written }: LowerGoal): string {
  if (key === 'growth') return String(written);
  return unit.unit === null ? `${unit.currency} ${written}` : `${written} ${unit.unit}`;
}

/** What is expected of what is needed, and the chance that comes of it. */
export function shortOf({ growth, unit, plan }: Facts): string {
  const { verdict, now, howBig, coverage, expected } = growth;
  const isNow = verdict.basis === 'now' && now?.expected != null && now.toFind !== null;
  const [adds, needed] = showAmounts(unit, isNow ? [now.expected!, now.toFind!] : [expected!, howBig!.required!]);
  const part = isNow || coverage === null ? '' : ` (${showPercent(coverage)})`;
  const sum = isNow
    ? `From here on ${adds} more is expected of the ${needed} still needed`
    : `The chosen segments${(plan.howBig?.other ?? []).length > 0 ? ' and other contributions' : ''} are expected to add ${adds} of the ${needed} needed${part}`;
  const { probability } = verdict;
  return probability === null
    ? `${sum}.`
    : `${sum}; the chance of reaching the goal is ${showProbability(probability)}.`;
}

/** Where HOW BIG asks for what must be added, and what that is made of. */
export function askedBy({ plan, unit, howBig }: Facts): NonNullable<Outcome['related']> {
  if (howBig?.required == null) return [];
  const [required, goal, attrition] = showAmounts(unit, [howBig.required, howBig.goal, howBig.attrition ?? 0]);
  const lost = (howBig.attrition ?? 0) > 0 ? `: ${goal} of growth, and ${attrition} in place of what is lost` : '';
  return [{ path: ['howBig', aimKey(plan.howBig) ?? 'growth'], message: `HOW BIG asks for ${required}${lost}.` }];
}
