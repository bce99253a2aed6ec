import { expect, it } from 'vitest';
import { run } from '../../../../test/support/rules.ts';

const GOAL = 'currency: CAD\nhowBig: {start: 2026-07-01, horizon: 24 months, baseline: 12M, growth: 25%}\n';

it('names the goal', () => {
  const [finding] = run('moves-missing', `${GOAL}win: {proof: A stopwatch}\n`);
  expect(finding!.message).toContain('grow from CAD 12M to CAD 15M in 24 months');
});

it('waits for a goal and for something said of WIN', () => {
  expect(run('moves-missing', GOAL)).toEqual([]);
  expect(run('moves-missing', 'win: {proof: A stopwatch}\n')).toEqual([]);
  expect(run('moves-missing', 'howBig: {baseline: 12M, growth: 25%}\nwin: {proof: A stopwatch}\n')).toEqual([]);
});

it('judges a venture that starts from nothing', () => {
  const plan = 'howBig: {start: 2026-07-01, horizon: 1 year, baseline: 0, target: 3M}\nwin: {proof: A stopwatch}\n';
  expect(run('moves-missing', plan)).toHaveLength(1);
});
