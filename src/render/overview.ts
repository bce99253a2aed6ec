import type { Assessment } from '../judge/assessment.ts';
import { scoreFor } from '../judge/scorecard.ts';
import { VERDICT_WORDS } from '../judge/verdict/words.ts';
import { count, showProbability } from '../values/money.ts';
import { columns, figure, type Page, table } from './parts.ts';

/** What several plans come to: whose each is, how much of it is answered, and whether WHO can deliver HOW BIG. */
export function overviewPage(assessments: readonly Assessment[]): Page {
  const head = [...columns('Plan'), figure('Answered'), ...columns('Verdict')];
  const rows = assessments.map((assessment) => ({ cells: cellsOf(assessment) }));
  return { title: count(rows.length, 'plan'), parts: [{ title: 'Overview', items: table(head, rows) }] };
}

function cellsOf(assessment: Assessment): string[] {
  const { organization, path, scorecard, verdict: judged } = assessment;
  const probability = judged?.probability == null ? '' : ` (${showProbability(judged.probability)})`;
  const verdict = judged === null ? 'cannot be read' : `${VERDICT_WORDS[judged.value].words}${probability}`;
  const complete = scorecard && scoreFor(scorecard, 'complete')!.score;
  return [organization ?? path, complete === null ? '?' : `${showScore(complete)}%`, verdict];
}

/** A score without decimals; 99.6 is no 100. */
export function showScore(score: number): string {
  return String(score < 100 ? Math.min(99, Math.round(score)) : 100);
}
