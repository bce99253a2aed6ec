import { expect, test } from 'vitest';
import { MOST_LISTED } from '../plan/validate.ts';
import { assess } from './assess.ts';
import { compare, recordAll } from './baseline/compare.ts';

const OPTIONS = {
  path: 'plan.yaml',
  days: { asOf: '2026-11-30', leaveOutLater: true },
  loadRelated: () => ({ problem: 'does not exist' }),
};

/** The findings of moves that have no owner, among so many of them. */
function judged(count: number, move: (index: number) => string = (index) => `    - {id: m${index}, title: T}`) {
  const moves = Array.from({ length: count }, (_, index) => `${move(index)}\n`).join('');
  const assessment = assess(`format: 1\norganization: Tern\nwin:\n  moves:\n${moves}`, OPTIONS);
  return { assessment, own: assessment.findings.filter(({ ruleId }) => ruleId === 'move-owner-missing') };
}

test('a rule reports so many places one by one, and says that there are more', () => {
  expect(judged(MOST_LISTED).own.at(-1)).toMatchObject({
    path: `/win/moves[id=m${MOST_LISTED - 1}]/owner`,
    message: 'The move "T" has no owner.',
  });
  const { own } = judged(MOST_LISTED + 100);
  expect(own).toHaveLength(MOST_LISTED + 1);
  expect(own.at(-1)).toMatchObject({
    path: `/win/moves[id=m${MOST_LISTED}]/owner`,
    message: `From here on there are more of these; they are shown once some of the first ${MOST_LISTED} are corrected.`,
  });
});

test('a comment on a place that is no longer reported one by one is not called unused', () => {
  const { assessment, own } = judged(
    MOST_LISTED + 2,
    (index) => `    - {id: m${index}, title: T} # plan-ignore move-owner-missing -- agreed`,
  );
  expect(own.every(({ status }) => status === 'suppressed')).toBe(true);
  expect(assessment.findings.filter(({ ruleId }) => ruleId === 'suppression-unused')).toEqual([]);
});

test('a baseline does not forget a place that is no longer reported one by one', () => {
  const known = recordAll(judged(MOST_LISTED + 1).assessment);
  const withOneAbove = judged(MOST_LISTED + 2, (index) => `    - {id: m${index - 1}, title: T}`);
  expect(compare(withOneAbove.assessment, known, {}).gone).toEqual([]);
});

test('silenced places do not count, and what stands for the rest is neither silenced nor known', () => {
  const agreed = (index: number, below: number) =>
    `    - {id: m${index}, title: T}${index < below ? ' # plan-ignore move-owner-missing -- agreed' : ''}`;
  const openOf = (count: number, below: number) =>
    judged(count, (index) => agreed(index, below)).own.filter(({ status }) => status === 'new');
  expect(openOf(MOST_LISTED + 500, MOST_LISTED + 1)).toHaveLength(499);
  expect(openOf(MOST_LISTED + 2, 1)).toHaveLength(MOST_LISTED + 1);
  const more = judged(MOST_LISTED + 2).assessment;
  const known = recordAll(more);
  expect(known.filter(({ ruleId }) => ruleId === 'move-owner-missing')).toHaveLength(MOST_LISTED);
  const left = compare(more, known, {}).assessment.findings.filter(({ status }) => status === 'new');
  expect(left.map(({ message }) => message.slice(0, 28))).toContain('From here on there are more ');
});
