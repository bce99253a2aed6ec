/** What the verdict and the rules on growth say alike. */
import { addDays } from '../../values/dates.ts';
import { showAmounts, showFigures, showPercent, type Unit } from '../../values/money.ts';
import type { Facts } from '../facts/facts.ts';
import { measureName } from '../facts/how-big.ts';
import { atLeast } from '../facts/settings.ts';

/** What must be found, and what that is made of: `EUR 1.71M: EUR 1.49M of growth, and EUR 0.23M to replace losses`. */
export function madeOf(
  unit: Unit,
  { goal, attrition, required }: { readonly goal: number; readonly attrition: number; readonly required: number },
): string {
  const [all, more, lost] = showAmounts(unit, [required, Math.abs(goal), attrition]);
  if (attrition <= 0) return `${all} of growth`;
  if (goal === 0) return `${all} to replace losses`;
  if (goal < 0) return `${all}: ${lost} of losses, of which the plan accepts ${more}`;
  return `${all}: ${more} of growth, and ${lost} to replace losses`;
}

/** What is expected and what is needed, on the basis of the verdict. */
export function expectedAndNeeded({ growth }: Facts): { isNow: boolean; adds: number; needs: number } {
  const { verdict, now, howBig, expected } = growth;
  const isNow = verdict.basis === 'now' && now?.expected != null && now.toFind !== null;
  if (isNow) return { isNow, adds: now.expected!, needs: now.toFind! };
  return { isNow, adds: expected!, needs: howBig!.required! };
}

/** What is needed, as a clause beside what is expected: `EUR 4.4bn is needed`, `12.1M are still needed`. */
export function neededBeside({ unit, growth, plan }: Facts, expected: number, needed: number, isNow: boolean): string {
  const isHold = growth.howBig?.goal === 0;
  const amounts = [expected, needed].map(Math.abs);
  const figure = showFigures(unit, amounts)[1]!;
  if (needed < 0) return `HOW BIG allows for a loss of ${showAmounts(unit, amounts)[1]}`;
  if (figure === '0') return 'nothing is needed';
  // Of a total over the horizon, the rest of the time brings its part of the former total without any growth.
  const beyond = isNow && plan.howBig?.per === 'horizon' ? ' beyond the former rate' : '';
  const purpose = isHold ? 'needed to stand still' : `${isNow ? 'still ' : ''}needed${beyond}`;
  if (unit.unit === null) return `${unit.currency} ${figure} is ${purpose}`;
  return `${figure} ${figure === '1' ? 'is' : 'are'} ${purpose}`;
}

/** A coverage in brackets, as the end of a clause; what falls short is never shown as 100%, nothing at all not as 0%. */
export function inBrackets(coverage: number | null): string {
  const shown = coverage === null ? '0%' : showPercent(coverage);
  if (shown === '0%') return '';
  return ` (${shown === '100%' && !atLeast(coverage!, 1) ? '>99%' : shown})`;
}

/** Where the measure stood at the latest reading, and the target: `annual revenue stood at EUR 84bn on 2024-12-31, …`. */
export function latestReadingInWords(facts: Facts): string {
  const { growth, horizon, plan } = facts;
  const { latest, howBig } = growth;
  const measure = measureName(plan);
  // A measure of "paying subscribers" needs no "subscribers" behind its figures.
  const isNamed = facts.unit.unit !== null && measure.toLowerCase().endsWith(facts.unit.unit.toLowerCase());
  const amounts = [latest!.value, howBig!.target, howBig!.target - latest!.value];
  const [value, target, short] = isNamed ? showFigures(facts.unit, amounts) : showAmounts(facts.unit, amounts);
  const latestValue = `${measure} stood at ${value} on ${addDays(horizon!.start, latest!.day)}`;
  return atLeast(latest!.value, howBig!.target)
    ? `${latestValue}, and the target is ${target}`
    : `${latestValue}, ${short} below the target of ${target}`;
}
