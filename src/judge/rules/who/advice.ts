/** What would make the verdict "can", as steps to take. */
import { bestChoice, type Choice } from '../../../growth/advice.ts';
import { capital, quoted } from '../../../values/listed.ts';
import { showAmounts, showProbability } from '../../../values/money.ts';
import type { Facts } from '../../facts/facts.ts';
import { aimKey } from '../../facts/how-big.ts';
import type { SegmentFacts } from '../../facts/segments.ts';
import { lowerGoal, shownGoal } from '../../verdict/carried-goal.ts';
import { expectedAndNeeded, inBrackets, madeOf, neededBeside } from '../../verdict/growth-words.ts';
import type { Outcome } from '../rule.ts';

/** What the rules on too small a chance say: at the segments or units that bring the growth, what is short and what to do. */
export function shortfall(facts: Facts): Outcome {
  const path = facts.isGroup ? ['units'] : ['who', 'segments'];
  return { path, message: shortOf(facts), help: adviceOn(facts), related: askedBy(facts) };
}

/** The further segments and the lower goal that make the verdict "can"; where there is neither, what else there is to do. */
function adviceOn(facts: Facts): string {
  const choice = bestChoice(facts.growthInput);
  const lower = lowerGoal(facts);
  const steps = [
    ...(choice === null ? [] : [chooseStep(facts, choice)]),
    ...(lower === null ? [] : [`lower the ${lower.key} to ${shownGoal(facts, lower)}`]),
  ];
  if (steps.length === 0) return otherwise(facts);
  return `${capital(steps.join('; or '))}.`;
}

/** Narrower ranges help only where enough is expected on average. */
function otherwise(facts: Facts): string {
  const { adds, needs } = expectedAndNeeded(facts);
  if (adds >= needs) return 'Look for further segments, or for evidence that narrows the ranges.';
  const [more] = showAmounts(facts.unit, [needs - adds]);
  return `Look for segments that are expected to add at least ${more} more.`;
}

/** The segments of a choice. */
export function segmentsOf({ segments }: Facts, { ids }: Choice): SegmentFacts[] {
  return segments.filter(({ id, chosen, isJudged }) => !chosen && isJudged && ids.includes(id));
}

function chooseStep(facts: Facts, choice: Choice): string {
  const names = segmentsOf(facts, choice);
  const { probability } = choice.growth.verdict;
  const effect =
    probability === null
      ? ': then the figures add up on paper'
      : `: the chance becomes ${showProbability(probability)}`;
  return `choose ${quoted(names.map(({ name }) => name))} too${effect}`;
}

/** What is expected beside what is needed, and the chance that comes of it. */
function shortOf(facts: Facts): string {
  const { growth, unit } = facts;
  const { verdict, coverage } = growth;
  const { isNow, adds, needs } = expectedAndNeeded(facts);
  const who = contributors(facts);
  const brought = showAmounts(unit, [adds, needs].map(Math.abs))[0];
  const part = isNow ? '' : inBrackets(coverage);
  const needed = neededBeside(facts, adds, needs, isNow);
  const expects = `${who} are expected to ${adds < 0 ? 'lose' : 'add'} ${brought}`;
  const sum = `${isNow ? `From here on ${expects}` : capital(expects)}, and ${needed}${part}`;
  const { probability } = verdict;
  return probability === null
    ? `${sum}.`
    : `${sum}; the chance of reaching the goal is ${showProbability(probability)}.`;
}

function contributors({ terms, others }: Facts): string {
  if (!terms.some(({ chosen, kind }) => chosen && kind === 'segment')) return 'the other contributions';
  return `the chosen segments${others.length > 0 ? ' and other contributions' : ''}`;
}

/** Where HOW BIG asks for what must be added, and what that is made of. */
function askedBy({ plan, unit, howBig }: Facts): NonNullable<Outcome['related']> {
  if (howBig?.required == null || howBig.required <= 0) return [];
  const { goal, attrition, required } = howBig;
  const path = ['howBig', aimKey(plan.howBig) ?? 'growth'];
  return [{ path, message: `HOW BIG asks for ${madeOf(unit, { goal, attrition: attrition ?? 0, required })}.` }];
}
