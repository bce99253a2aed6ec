import { expect, it } from 'vitest';
import { type RunOptions, run } from '../../../../test/support/rules.ts';

function fired(dates: readonly string[], options: RunOptions = {}): string[] {
  const stories = dates.map((date) => `  - {title: Story of ${date}, told: ${date}}\n`).join('');
  const plan = `serving: {imperative: To be talked about}\n${stories && `stories:\n${stories}`}`;
  return run('stories-stale', plan, { asOf: '2026-11-01', ...options }).map(({ message }) => message);
}

it('counts the last 90 days, both ends included', () => {
  expect(fired(['2026-08-03'])).toEqual([]);
  expect(fired(['2026-11-01'])).toEqual([]);
  expect(fired(['2026-08-02'])[0]).toContain('91 days ago');
});

it('looks at the latest story, wherever it stands', () => {
  expect(fired(['2026-10-02', '2026-01-05'])).toEqual([]);
  expect(fired(['2026-06-02', '2026-01-05'])[0]).toContain('"Story of 2026-06-02"');
});

it('fires where no story was told at all', () => {
  expect(fired([])).toEqual(['The plan notes no success story yet.']);
  expect(run('stories-stale', 'win: {proof: A stopwatch}\n')).toEqual([]);
});

it('does not count what is told later', () => {
  expect(fired(['2026-12-01'])).toHaveLength(1);
  expect(fired(['2026-12-01'], { today: true })).toHaveLength(1);
});

it('takes the threshold of the configuration', () => {
  const thresholds = { staleDays: 30, concentration: 0.6, aggressive: 0.2, elements: 20 };
  expect(fired(['2026-10-01'], { settings: { thresholds } })).toHaveLength(1);
  expect(fired(['2026-10-02'], { settings: { thresholds } })).toEqual([]);
});
