import type { Assessment, Growth } from '../judge/assessment.ts';
import { above, atLeast } from '../judge/facts/settings.ts';
import { count, showAmounts, showGrowth, showPercent, showProbability } from '../values/money.ts';

/** Whether WHO can deliver HOW BIG. */
export type Verdict = 'yes' | 'unlikely' | 'no' | 'not-added' | 'unknown';

/** The verdict behind the headline. */
export function verdictOf({ growth }: Assessment): Verdict {
  if (growth === null) return 'unknown';
  if (growth.expected === null) return 'not-added';
  if (!growth.segments.some(({ chosen, mean }) => chosen && mean !== null))
    return growth.required > 0 ? 'unknown' : 'yes';
  if (growth.coverage !== null && !atLeast(growth.expected, growth.required)) return 'no';
  return atLeast(growth.probability ?? 0, growth.confidence) ? 'yes' : 'unlikely';
}

/** One sentence that says whether WHO can deliver HOW BIG, with the money and the probability. */
export function headline(assessment: Assessment): string {
  const { growth, scorecard } = assessment;
  if (assessment.error) return `Nothing can be said: ${assessment.error.message}`;
  if (scorecard === null) return 'Nothing can be said yet: the plan cannot be read.';
  if (growth === null)
    return 'It cannot be told yet whether WHO can deliver HOW BIG: the plan states no goal; give it a baseline, a horizon and a growth (plan init asks for them).';
  switch (verdictOf(assessment)) {
    case 'unknown':
      return `It cannot be told yet whether WHO can deliver HOW BIG: no chosen segment says what it can add to the ${required(assessment, growth)} that ${goalOf(growth)} asks for.`;
    case 'not-added':
      return `It cannot be told whether WHO can deliver HOW BIG: the segments divide the customers in more than one way, so adding them up would count people twice.`;
    default:
      return answered(assessment, growth);
  }
}

function answered(assessment: Assessment, growth: Growth): string {
  const [expected, needed, missing] = showAmounts(assessment.unit, [
    growth.expected!,
    growth.required,
    growth.required - growth.expected!,
  ]);
  if (growth.coverage === null)
    return `WHO can deliver HOW BIG: ${goalOf(growth)} asks for nothing beyond what is there.`;
  const chosen = growth.segments.filter((segment) => segment.chosen).length;
  const segments = chosen === 1 ? 'the chosen segment' : `the ${count(chosen, 'chosen segment')}`;
  const verdict = verdictOf(assessment);
  const asks = `${needed} that ${goalOf(growth)} asks for (${coverageText(growth.coverage, verdict)})`;
  const probability = showProbability(growth.probability ?? 0);
  switch (verdict) {
    case 'yes':
      return `WHO can deliver HOW BIG: ${segments} can be expected to add ${expected} against the ${asks}, and reach it with a probability of ${probability}.`;
    case 'unlikely':
      return `WHO may not deliver HOW BIG: ${segments} can be expected to add ${expected} against the ${asks}, but the probability of reaching it is ${belowText(probability, showProbability(growth.confidence))} asked for.`;
    default:
      return `WHO cannot deliver HOW BIG: ${segments} cover${chosen === 1 ? 's' : ''} ${growth.coverage < 0.5 ? 'less than half' : 'only a part'} of the growth, ${expected} of the ${asks}; ${missing} is missing, and the probability of reaching it is ${probability}.`;
  }
}

/** What is not covered is never shown as 100%. */
function coverageText(coverage: number, verdict: Verdict): string {
  const shown = showPercent(coverage);
  return verdict === 'no' && shown === '100%' ? '>99%' : shown;
}

/** Two figures that round to the same are not told as different ones. */
function belowText(probability: string, confidence: string): string {
  return probability === confidence ? `just below the ${confidence}` : `${probability}, below the ${confidence}`;
}

function required({ unit }: Assessment, growth: Growth): string {
  return showAmounts(unit, [growth.required])[0]!;
}

/** The goal in a few words: `+25% in 24 months`. */
export function goalOf(growth: Growth): string {
  const size = growth.baseline > 0 ? showGrowth(growth.goal / growth.baseline) : 'the target';
  const lost = above(growth.attrition, 0) ? ' after losses' : '';
  return `${size} in ${count(growth.months, 'month')}${lost}`;
}
