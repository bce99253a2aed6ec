import { expect, it } from 'vitest';
import { run } from '../../../../test/support/rules.ts';

it('waits until something is said of WIN', () => {
  expect(run('only-missing', 'win: {}\n')).toEqual([]);
  expect(run('only-missing', 'win: {moves: []}\n')).toEqual([]);
  expect(run('only-missing', 'howBig: {horizon: 12 months}\n')).toEqual([]);
  expect(run('only-missing', 'win: {proof: A stopwatch}\n')).toHaveLength(1);
});

it('is silent where the statement is there and cannot be read', () => {
  expect(run('only-missing', 'win: {only: 7, proof: A stopwatch}\n')).toEqual([]);
});
