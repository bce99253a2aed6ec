import { describe, expect, it } from 'vitest';
import { annualRate, makeGoal } from './goal.ts';

const basis = { months: 24, baseline: 12e6, attrition: 600e3, confidence: 0.7 };

describe('makeGoal', () => {
  it('works out the sample plan', () => {
    expect(makeGoal({ ...basis, growth: 0.25 })).toEqual({
      months: 24,
      baseline: 12e6,
      target: 15e6,
      goal: 3e6,
      attrition: 600e3,
      required: 3.6e6,
      confidence: 0.7,
      annualRate: Math.sqrt(1.25) - 1,
    });
  });

  it('takes a target as well', () => {
    expect(makeGoal({ ...basis, target: 15e6 })).toEqual(makeGoal({ ...basis, growth: 0.25 }));
  });

  it('multiplies growth out without noise', () => {
    expect(makeGoal({ ...basis, baseline: 700e3, growth: 0.1, attrition: 0 }).required).toBe(70e3);
  });

  it('resolves a shrinking goal, for a rule to judge', () => {
    const goal = makeGoal({ ...basis, growth: -0.1 });
    expect(goal.goal).toBe(-1.2e6);
    expect(goal.required).toBe(-0.6e6);
    expect(goal.annualRate).toBeLessThan(0);
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
