import { describe, expect, it } from 'vitest';
import { run } from '../../../../test/support/rules.ts';
import { defaultSettings } from '../../facts/settings.ts';

const found = (howBig: string, aggressive = 0.2) =>
  run('goal-aggressive', `howBig: {${howBig}}`, {
    settings: { thresholds: { ...defaultSettings.thresholds, aggressive } },
  });

describe('goal-aggressive', () => {
  it('counts 20% in 12 months, and 44% in 24, as 20% a year', () => {
    expect(found('baseline: 12M, horizon: 12 months, growth: 20%')).toHaveLength(1);
    expect(found('baseline: 700k, horizon: 24 months, growth: 44%')).toHaveLength(1);
    expect(found('baseline: 12M, horizon: 12 months, growth: 19.9%')).toEqual([]);
    expect(found('baseline: 12M, horizon: 24 months, growth: 25%')).toEqual([]);
  });

  it('judges the target where there is one', () => {
    const [finding] = found('baseline: 10M, horizon: 6 months, target: 11M');
    expect(finding).toMatchObject({ severity: 'note', path: '/howBig/target' });
    expect(finding?.message).toMatch(/^Growth of 10% in 6 months is 21% a year, .* 18% .* 3% .* not the odds /);
  });

  it('has nothing to say of growth from nothing', () => {
    expect(found('baseline: 0, horizon: 12 months, target: 5M')).toEqual([]);
  });

  it('goes by the configured threshold', () => {
    expect(found('baseline: 12M, horizon: 12 months, growth: 15%', 0.15)[0]?.help).toContain('below 15% a year');
    expect(found('baseline: 12M, horizon: 12 months, growth: 25%', 0.3)).toEqual([]);
  });
});
