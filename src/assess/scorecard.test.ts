import { expect, it } from 'vitest';
import { assess } from './assess.ts';

it('counts a practice whose status is misspelt as unanswered, so that a score stays a number', () => {
  const plan = `format: 1
organization: Example
practices:
  strategic-acts:
    take-notes: {status: strated}
    act-first: {status: started}
`;
  const { scorecard, gaps } = assess(plan, {
    path: 'plan.yaml',
    days: { asOf: '2026-11-01', leaveOutLater: false },
    loadRelated: () => ({ problem: 'does not exist' }),
  });
  const section = scorecard!.sections.find(({ id }) => id === 'strategic-acts')!;
  expect([section.score, section.answered]).toEqual([100 / 32, 1]);
  expect(scorecard!.score).toBe(100 / 32);
  expect(gaps.find(({ practice }) => practice === 'take-notes')!.status).toBe('unanswered');
});
