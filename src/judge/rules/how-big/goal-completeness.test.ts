import { describe, expect, it } from 'vitest';
import { run } from '../../../../test/support/rules.ts';

describe('goal-attrition-missing', () => {
  const found = (plan: string) => run('goal-attrition-missing', plan);

  it('waits until HOW BIG is begun', () => {
    expect(found('')).toEqual([]);
    expect(found('howBig: {}')).toEqual([]);
    expect(found('howBig: {baseline: 12M}').map(({ path }) => path)).toEqual(['/howBig/attrition']);
  });

  it('is content with none at all, as long as somebody says so', () => {
    expect(found('howBig: {baseline: 12M, attrition: 0%}')).toEqual([]);
    expect(found('howBig: {baseline: 12M, attrition: 0}')).toEqual([]);
  });
});

describe('goal-why-missing', () => {
  it('waits until HOW BIG is begun', () => {
    expect(run('goal-why-missing', '')).toEqual([]);
    expect(run('goal-why-missing', 'howBig: {growth: 5%}').map(({ path }) => path)).toEqual(['/howBig/why']);
  });
});
