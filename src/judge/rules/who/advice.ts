/** What would make the verdict "can", as steps to take. */
import { bestChoice, type Choice } from '../../../growth/advice.ts';
import { capital, quoted } from '../../../values/listed.ts';
import { showAmounts, showProbability } from '../../../values/money.ts';
import type { Facts } from '../../facts/facts.ts';
import { aimKey } from '../../facts/how-big.ts';
import type { SegmentFacts } from '../../facts/segments.ts';
import { lowerGoal, shownGoal } from '../../verdict/carried-goal.ts';
import { inBrackets, neededBeside } from '../../verdict/growth-words.ts';
import type { Outcome } from '../rule.ts';

/** The further segments and the lower goal that make the verdict "can"; where there is neither, what else there is to do. */
export function adviceOn(facts: Facts): string {
  const choice = bestChoice(facts.growthInput);
  const lower = lowerGoal(facts);
  const steps = [
    ...(choice === null ? [] : [chooseStep(facts, choice)]),
    ...(lower === null ? [] : [`lower the ${lower.key} to ${shownGoal(facts, lower)}`]),
  ];
  if (steps.length === 0) return 'Look for new segments, or for evidence that narrows the ranges.';
  return `${capital(steps.join('; or '))}.`;
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

/** What is expected beside what is needed, and the chance that comes of it. */
export function shortOf({ growth, unit, others }: Facts): string {
  const { verdict, now, howBig, coverage, expected } = growth;
  const isNow = verdict.basis === 'now' && now?.expected != null && now.toFind !== null;
  const [adds, needs] = isNow ? [now.expected!, now.toFind!] : [expected!, howBig!.required!];
  const who = `the chosen segments${others.length > 0 ? ' and other contributions' : ''}`;
  const brought = showAmounts(unit, [adds, needs])[0];
  const part = isNow ? '' : inBrackets(coverage);
  const needed = neededBeside(unit, adds, needs, isNow, howBig!.goal === 0);
  const sum = `${isNow ? `From here on ${who}` : capital(who)} are expected to add ${brought}, and ${needed}${part}`;
  const { probability } = verdict;
  return probability === null
    ? `${sum}.`
    : `${sum}; the chance of reaching the goal is ${showProbability(probability)}.`;
}

/** Where HOW BIG asks for what must be added, and what that is made of. */
export function askedBy({ plan, unit, howBig }: Facts): NonNullable<Outcome['related']> {
  if (howBig?.required == null) return [];
  const [required, goal, attrition] = showAmounts(unit, [howBig.required, howBig.goal, howBig.attrition ?? 0]);
  const lost = (howBig.attrition ?? 0) > 0 ? `: ${goal} of growth, and ${attrition} to replace losses` : '';
  return [{ path: ['howBig', aimKey(plan.howBig) ?? 'growth'], message: `HOW BIG asks for ${required}${lost}.` }];
}
