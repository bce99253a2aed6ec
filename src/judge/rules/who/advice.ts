/** What would make the verdict "can", as steps to take. */
import { bestChoice, type Choice } from '../../../growth/advice.ts';
import { quoted } from '../../../values/listed.ts';
import { showAmounts, showPercent, showProbability } from '../../../values/money.ts';
import type { Facts } from '../../facts/facts.ts';
import { aimKey } from '../../facts/how-big.ts';
import type { SegmentFacts } from '../../facts/segments.ts';
import { lowerGoal, shownGoal } from '../../verdict/carried-goal.ts';
import type { Outcome } from '../rule.ts';

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

/** The segments of a choice. */
export function segmentsOf({ segments }: Facts, { ids }: Choice): SegmentFacts[] {
  return segments.filter(({ id, chosen, isJudged }) => !chosen && isJudged && ids.includes(id));
}

function chooseStep(facts: Facts, choice: Choice): string {
  const names = segmentsOf(facts, choice);
  const { probability } = choice.growth.verdict;
  const effect = probability === null ? '' : `: the chance becomes ${showProbability(probability)}`;
  return `choose ${quoted(names.map(({ name }) => name))} too${effect}`;
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
