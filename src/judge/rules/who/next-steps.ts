import type { Addition } from '../../../growth/additions.ts';
import { showAmounts } from '../../../values/money.ts';
import { writeAmount, writePercent } from '../../../values/values.ts';
import type { Facts } from '../../facts/facts.ts';
import { aimOf, type HowBig } from '../../facts/goal.ts';
import { quoted } from '../listed.ts';
import type { Outcome } from '../rule.ts';

/** The names of the segments with these ids, as a sentence lists them. */
export function namesOf({ segments }: Facts, { ids }: Addition): string {
  const added = new Set(ids);
  return quoted(segments.filter(({ id, chosen }) => !chosen && added.has(id)).map(({ name }) => name));
}

/**
 * The goal that additions of this amount would reach, as a step to take: `lower the growth to 17.6%`. Rounded down, so
 * that whoever takes the step arrives. `null` where they carry no growth at all.
 */
export function lowerGoal({ plan, unit }: Facts, howBig: HowBig, additions: number): string | null {
  const gain = additions - howBig.attrition;
  if (gain <= 0) return null;
  if (aimOf(plan.howBig) === 'growth') {
    if (howBig.baseline === 0) return null;
    const growth = floor(gain / howBig.baseline, 0.001);
    return growth > 0 ? `lower the growth to ${writePercent(growth)}` : null;
  }
  const step = 10 ** (Math.floor(Math.log10(gain)) - 2);
  const target = writeAmount(floor(howBig.baseline + gain, step));
  return `lower the target to ${unit.unit === null ? `${unit.currency} ${target}` : `${target} ${unit.unit}`}`;
}

/** The largest multiple of `step` up to `value`, rounding errors forgiven. */
function floor(value: number, step: number): number {
  return Number((Math.floor(value / step + 1e-6) * step).toPrecision(12));
}

/** Where HOW BIG asks for what the segments must add, and what that is made of. */
export function askedBy({ plan, unit }: Facts, howBig: HowBig): NonNullable<Outcome['related']> {
  const [required, goal, attrition] = showAmounts(unit, [howBig.required, howBig.goal, howBig.attrition]);
  const lost = howBig.attrition > 0 ? `: ${goal} of growth, and ${attrition} in place of what is lost` : '';
  return [{ path: ['howBig', aimOf(plan.howBig) ?? 'growth'], message: `HOW BIG asks for ${required}${lost}.` }];
}

/** The first letter large, as a sentence begins. */
export function sentence(...steps: readonly (string | null)[]): string {
  const text = steps.filter((step) => step !== null).join('; or ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
