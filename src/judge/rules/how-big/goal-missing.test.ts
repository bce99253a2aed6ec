import { describe, expect, it } from 'vitest';
import { run } from '../../../../test/support/rules.ts';

const found = (plan: string) => run('goal-missing', plan).map(({ path, message }) => ({ path, message }));

describe('goal-missing', () => {
  it('does not wait until HOW BIG is begun', () => {
    expect(found('')).toEqual([
      { path: '/howBig', message: expect.stringContaining('no baseline, no horizon, no growth') },
    ]);
  });

  it('names everything that is missing, at the first of it', () => {
    expect(found('howBig: {measure: members}')).toEqual([
      { path: '/howBig/baseline', message: 'HOW BIG lacks the baseline, the horizon and the growth or the target.' },
    ]);
    expect(found('howBig: {baseline: 12M}')).toEqual([
      { path: '/howBig/horizon', message: 'HOW BIG lacks the horizon and the growth or the target.' },
    ]);
    expect(found('howBig: {baseline: 12M, horizon: 1 year}')).toEqual([
      { path: '/howBig/growth', message: 'HOW BIG lacks the growth or the target.' },
    ]);
  });

  it('is content with a target, a baseline of 0 and an aim of no growth', () => {
    expect(found('howBig: {baseline: 12M, horizon: 1 year, target: 15M}')).toEqual([]);
    expect(found('howBig: {baseline: 0, horizon: 1 year, target: 1M}')).toEqual([]);
    expect(found('howBig: {baseline: 12M, horizon: 1 year, growth: -1%}')).toEqual([]);
  });

  it('does not call missing what is only misspelt', () => {
    expect(found('howBig: {baseline: 12m, horizon: 1 year, growth: 5%}')).toEqual([]);
  });
});
