import type { Assessment } from '../judge/assessment.ts';
import { showProbability } from '../values/money.ts';
import { verdictOf } from './headline.ts';

/** One plan among several: whose it is, its score, and whether WHO can deliver HOW BIG. */
export interface Overview {
  readonly name: string;
  /** Without decimals; `?` where nothing is scored. */
  readonly score: string;
  readonly verdict: string;
}

const VERDICTS = {
  yes: 'WHO can deliver HOW BIG',
  unlikely: 'WHO may not deliver HOW BIG',
  no: 'WHO cannot deliver HOW BIG',
  'not-added': 'cannot be told',
  unknown: 'cannot be told yet',
} as const;

export function overviewOf(assessment: Assessment): Overview {
  const { organization, path, scorecard, growth } = assessment;
  const probability = growth?.probability == null ? '' : ` (${showProbability(growth.probability)})`;
  const verdict = scorecard === null ? 'cannot be read' : `${VERDICTS[verdictOf(assessment)]}${probability}`;
  const score = scorecard?.score == null ? '?' : showScore(scorecard.score);
  return { name: organization ?? path, score, verdict };
}

/** A score without decimals; 99.6 is no 100. */
export function showScore(score: number): string {
  return String(score < 100 ? Math.min(99, Math.round(score)) : 100);
}
