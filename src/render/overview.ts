import type { Assessment } from '../judge/assessment.ts';
import { scoreFor } from '../judge/scorecard.ts';
import { VERDICT_WORDS } from '../judge/verdict/words.ts';
import { showProbability } from '../values/money.ts';

/** One plan among several: whose it is, how much of it is answered, and whether WHO can deliver HOW BIG. */
export interface Overview {
  readonly name: string;
  /** The part of its questions that is answered, as a percentage. */
  readonly answered: string;
  readonly verdict: string;
}

export function overviewOf(assessment: Assessment): Overview {
  const { organization, path, scorecard, verdict: judged } = assessment;
  const probability = judged?.probability == null ? '' : ` (${showProbability(judged.probability)})`;
  const verdict = judged === null ? 'cannot be read' : `${VERDICT_WORDS[judged.value].words}${probability}`;
  const complete = scorecard && scoreFor(scorecard, 'complete')!.score;
  return { name: organization ?? path, answered: complete === null ? '?' : `${showScore(complete)}%`, verdict };
}

/** A score without decimals; 99.6 is no 100. */
export function showScore(score: number): string {
  return String(score < 100 ? Math.min(99, Math.round(score)) : 100);
}
