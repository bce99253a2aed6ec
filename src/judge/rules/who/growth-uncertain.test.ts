import { describe, expect, it } from 'vitest';
import { run } from '../../../../test/support/rules.ts';

const RANGES = [
  '{low: 900k, likely: 1.9M, high: 3.2M}',
  '{low: 500k, likely: 1.4M, high: 2.6M}',
  '{low: 300k, likely: 800k, high: 1.5M}',
];

/** Findings in a plan whose first `chosen` segments are chosen. */
function found(howBig: string, chosen = 3, more = '') {
  const segments = RANGES.map(
    (potential, i) => `{id: s${i}, name: S${i}, potential: ${potential}, chosen: ${i < chosen}${more}}`,
  );
  return run('growth-unlikely', `howBig: {horizon: 24 months, ${howBig}}\nwho: {segments: [${segments.join(', ')}]}`);
}

describe('growth-unlikely', () => {
  it('holds the probability against the confidence asked for, 70% where nothing is said', () => {
    expect(found('baseline: 12M, growth: 30%, confidence: 79%')).toEqual([]);
    expect(found('baseline: 12M, growth: 30%, confidence: 80%')).toHaveLength(1);
    expect(found('baseline: 12M, growth: 30%')).toEqual([]);
    expect(found('baseline: 12M, growth: 33%')).toHaveLength(1);
  });

  it('shows the figures, and no probability as if it were enough', () => {
    expect(found('baseline: 12M, growth: 30%, confidence: 80%').map(({ path, message }) => [path, message])).toEqual([
      [
        '/who/segments',
        'The chosen segments can be expected to add USD 4.23M, where HOW BIG asks for USD 3.6M, but P(goal) is 79.5% and the leaders ask for 80%.',
      ],
    ]);
  });

  it('advises what raises the probability, or the goal that is carried', () => {
    expect(found('baseline: 12M, growth: 28%', 2)[0]?.help).toBe(
      'Choose "S2" too and P(goal) rises to 88%; or lower the growth to 25.2%, which the chosen segments carry at 70%.',
    );
    expect(found('baseline: 12M, growth: 25.2%', 2)).toEqual([]);
    expect(found('baseline: 12M, growth: 33%')[0]?.help).toBe(
      'Look for a new segment, or for evidence that narrows the ranges, until P(goal) is 70%; or lower the growth to 31.8%, which the chosen segments carry at 70%.',
    );
    expect(found('baseline: 12M, growth: 31.8%')).toEqual([]);
    const [venture] = found('baseline: 0, target: 4M');
    expect(venture?.help).toMatch(/lower the target to USD 3\.82M, which/);
    expect(found('baseline: 0, target: 3.82M')).toEqual([]);
  });

  it('leaves it to another rule where the goal is not even covered in expectation', () => {
    expect(found('baseline: 12M, growth: 35%')).toHaveLength(1);
    expect(found('baseline: 12M, growth: 36%')).toEqual([]);
  });

  it('is silent where nothing is required, and where dimensions are mixed', () => {
    expect(found('baseline: 12M, growth: -5%')).toEqual([]);
    expect(run('growth-unlikely', 'howBig: {baseline: 12M, horizon: 1 year, growth: 5%}')).toEqual([]);
    const mixed = `howBig: {baseline: 12M, horizon: 24 months, growth: 45%}
who:
  segments:
    - {id: a, name: A, potential: {low: 0, likely: 2M, high: 9M}, dimension: need}
    - {id: b, name: B, potential: {low: 0, likely: 2M, high: 9M}`;
    expect(run('growth-unlikely', `${mixed}}`)).toHaveLength(1);
    expect(run('growth-unlikely', `${mixed}, dimension: size}`)).toEqual([]);
  });
});
