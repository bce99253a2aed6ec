import { describe, expect, it } from 'vitest';
import { run } from '../../../../test/support/rules.ts';
import { defaultSettings } from '../../facts/settings.ts';

function found(segments: readonly string[], concentration = 0.6) {
  const plan = `howBig: {baseline: 10M, horizon: 24 months, growth: 10%}
who:
  segments:${segments.map((segment, i) => `\n    - {id: s${i}, name: S${i}, ${segment}}`).join('')}`;
  return run('growth-concentrated', plan, {
    settings: { thresholds: { ...defaultSettings.thresholds, concentration } },
  });
}

describe('growth-concentrated', () => {
  it('fires above 60%, not at 60%', () => {
    expect(found(['potential: 400k', 'potential: 600k'])).toEqual([]);
    expect(found(['potential: 400k', 'potential: 601k']).map(({ path, message }) => [path, message])).toEqual([
      ['/who/segments[id=s1]', '"S1" is expected to bring 60% of the additions: without it P(goal) is 0%.'],
    ]);
  });

  it('goes by the configured threshold, and names the largest', () => {
    const even = ['potential: 300k', 'potential: 400k', 'potential: 300k'];
    expect(found(even)).toEqual([]);
    expect(found(even, 0.25).map(({ path }) => path)).toEqual(['/who/segments[id=s1]']);
  });

  it('counts the chosen segments alone', () => {
    expect(found(['potential: 900k', 'potential: 100k'])).toHaveLength(1);
    expect(found(['potential: 900k', 'potential: 100k, chosen: false'])).toEqual([]);
    expect(found(['potential: 900k, chosen: false', 'potential: 100k', 'potential: 100k'])).toEqual([]);
  });

  it('waits until every chosen segment has a potential', () => {
    expect(found(['potential: 900k', 'potential: 100k', 'chosen: true'])).toEqual([]);
    expect(found(['potential: 0', 'potential: 0'])).toEqual([]);
  });

  it('is silent where dimensions are mixed', () => {
    expect(found(['potential: 900k, dimension: need', 'potential: 100k, dimension: size'])).toEqual([]);
  });
});
