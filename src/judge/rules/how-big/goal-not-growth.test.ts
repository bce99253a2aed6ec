import { describe, expect, it } from 'vitest';
import { run } from '../../../../test/support/rules.ts';

const found = (howBig: string) => run('goal-not-growth', `howBig: {horizon: 24 months, ${howBig}}`);
const paths = (howBig: string) => found(howBig).map(({ path }) => path);

describe('goal-not-growth', () => {
  it('judges the target where there is one, else the growth', () => {
    expect(paths('baseline: 12M, target: 11M')).toEqual(['/howBig/target']);
    expect(paths('baseline: 12M, growth: 25%, target: 11M')).toEqual(['/howBig/target']);
    expect(paths('baseline: 12M, growth: -5%')).toEqual(['/howBig/growth']);
    expect(paths('baseline: 12M, growth: -5%, target: 13M')).toEqual([]);
  });

  it('asks for more than standing still', () => {
    expect(paths('baseline: 12M, growth: 0%')).toEqual(['/howBig/growth']);
    expect(paths('baseline: 12M, target: 12M')).toEqual(['/howBig/target']);
    expect(paths('baseline: 12M, growth: 0.1%')).toEqual([]);
  });

  it('says that what starts from nothing needs a target', () => {
    const [finding] = found('baseline: 0, growth: 25%');
    expect(finding?.path).toBe('/howBig/growth');
    expect(finding?.message).toContain('what starts from nothing needs a target');
    expect(paths('baseline: 0, target: 1M')).toEqual([]);
    expect(paths('baseline: 0, target: 0')).toEqual(['/howBig/target']);
  });

  it('says nothing as long as the baseline is missing', () => {
    expect(paths('target: 11M')).toEqual([]);
  });
});
