import type { Assessment } from '../judge/assessment.ts';
import { VERDICT_WORDS } from '../judge/verdict-words.ts';
import { showProbability } from '../values/money.ts';

/** One plan among several: whose it is, its score, and whether WHO can deliver HOW BIG. */
export interface Overview {
  readonly name: string;
  /** Without decimals; `?` where nothing is scored. */
  readonly score: string;
  readonly verdict: string;
}

export function overviewOf(assessment: Assessment): Overview {
  const { organization, path, scorecard, verdict: judged } = assessment;
  const probability = judged?.probability == null ? '' : ` (${showProbability(judged.probability)})`;
  const verdict = judged === null ? 'cannot be read' : `${VERDICT_WORDS[judged.value].words}${probability}`;
  const score = scorecard?.score == null ? '?' : showScore(scorecard.score);
  return { name: organization ?? path, score, verdict };
}

/** A score without decimals; 99.6 is no 100. */
export function showScore(score: number): string {
  return String(score < 100 ? Math.min(99, Math.round(score)) : 100);
}
