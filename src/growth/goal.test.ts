import { describe, expect, it } from 'vitest';
import { aimedAt, annualRate, lossInAmounts, realRate } from './goal.ts';

describe('aimedAt', () => {
  it('takes growth over the horizon, growth a year, and a target', () => {
    expect(aimedAt({ growth: 0.25 }, 12e6, 24)).toEqual({ target: 15e6, goal: 3e6 });
    expect(aimedAt({ target: 15e6 }, 12e6, 24)).toEqual({ target: 15e6, goal: 3e6 });
    expect(aimedAt({ growthAYear: 0.1 }, 12e6, 24).target).toBeCloseTo(12e6 * 1.21, 3);
    expect(aimedAt({ growthAYear: 0.21 }, 12e6, 6).target).toBeCloseTo(12e6 * 1.1, 3);
    expect(aimedAt({ growth: -0.1 }, 12e6, 24).goal).toBe(-1.2e6);
  });

  it('multiplies growth out without noise', () => {
    expect(aimedAt({ growth: 0.1 }, 700e3, 24).goal).toBe(70e3);
  });
});

describe('annualRate', () => {
  it('is the growth of one year', () => {
    expect(annualRate(100, 120, 12)).toBeCloseTo(0.2, 14);
    expect(annualRate(100, 144, 24)).toBeCloseTo(0.2, 14);
    expect(annualRate(100, 110, 6)).toBeCloseTo(0.21, 14);
  });

  it('is unknown from nothing, and where it would be no number', () => {
    expect(annualRate(0, 5, 12)).toBeNull();
    expect(annualRate(1e-100, 1e100, 1)).toBeNull();
    expect(annualRate(100, 0, 12)).toBe(-1);
  });
});

describe('lossInAmounts', () => {
  const range = { kind: 'limits', low: 0.1, likely: 0.2, high: 0.3 } as const;

  it('takes parts of the baseline over the horizon, and amounts as they are', () => {
    expect(lossInAmounts({ unit: 'share', estimate: range }, 100, 24)).toEqual({
      kind: 'limits',
      low: 10,
      likely: 20,
      high: 30,
    });
    expect(lossInAmounts({ unit: 'amount', estimate: range }, 100, 24)).toEqual(range);
  });

  it('takes a rate a year of what is left each year', () => {
    const loss = { unit: 'share-a-year', estimate: { kind: 'tenths', p10: 0.1, likely: 0.2, p90: 0.3 } } as const;
    expect(lossInAmounts(loss, 100, 24)).toEqual({
      kind: 'tenths',
      p10: expect.closeTo(19, 9),
      likely: expect.closeTo(36, 9),
      p90: expect.closeTo(51, 9),
    });
  });
});

describe('realRate', () => {
  it('is the rate without inflation', () => {
    expect(realRate(0.0716, 0.04)).toBeCloseTo(0.0304, 4);
    expect(realRate(0, 0.02)).toBeCloseTo(-0.0196, 4);
  });
});
