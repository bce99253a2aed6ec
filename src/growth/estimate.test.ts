import { describe, expect, it } from 'vitest';
import { mapEstimate, potentialOf } from './estimate.ts';
import { pertMean, pertQuantiles, pertShape } from './pert.ts';

const tenths = (p10: number, likely: number, p90: number) => ({ kind: 'tenths', p10, likely, p90 }) as const;

describe('potentialOf', () => {
  it.each([
    [0.9, 1.9, 3.2, -0.0045, 4.5687, 2.0274],
    [1, 2, 4, 0.1709, 6.3777, 2.4248],
    [0, 1, 3, -0.8291, 5.3777, 1.4248],
    [0, 0, 1, -0.0765, 2.6375, 0.4268],
  ])('fits (%d, %d, %d): the reference values', (p10, likely, p90, low, high, mean) => {
    const potential = potentialOf(tenths(p10, likely, p90))!;
    expect(potential.low).toBeCloseTo(low, 4);
    expect(potential.high).toBeCloseTo(high, 4);
    expect(pertMean(potential)).toBeCloseTo(mean, 4);
    expect(potential.likely).toBe(likely);
  });

  it.each([
    [-5, -1, 0],
    [0, 1, 1],
    [3e9, 3.1e9, 4e9],
    [7, 7, 7.001],
  ])('has a tenth below %d and a tenth above the other end', (p10, likely, p90) => {
    const potential = potentialOf(tenths(p10, likely, p90))!;
    const [q10, q90] = pertQuantiles(pertShape(potential), [0.1, 0.9]);
    const width = potential.high - potential.low;
    expect(Math.abs(potential.low + q10! * width - p10)).toBeLessThan(1e-6 * width);
    expect(Math.abs(potential.low + q90! * width - p90)).toBeLessThan(1e-6 * width);
    expect(potential.low).toBeLessThanOrEqual(likely);
    expect(potential.high).toBeGreaterThanOrEqual(likely);
  });

  it('takes equal ends for a constant, and nothing out of order', () => {
    const five = { low: 5, likely: 5, high: 5 };
    expect(potentialOf(tenths(5, 5, 5))).toEqual(five);
    expect(potentialOf({ kind: 'limits', ...five })).toEqual(five);
    expect(potentialOf({ kind: 'constant', amount: 5 })).toEqual(five);
    expect(potentialOf(tenths(2, 1, 3))).toBeNull();
    expect(potentialOf(tenths(5, 6, 5))).toBeNull();
    expect(potentialOf({ kind: 'limits', low: 1, likely: 4, high: 3 })).toBeNull();
  });
});

describe('mapEstimate', () => {
  it('changes every figure', () => {
    const double = (amount: number): number => 2 * amount;
    expect(mapEstimate(tenths(1, 2, 3), double)).toEqual(tenths(2, 4, 6));
    expect(mapEstimate({ kind: 'limits', low: -1, likely: 0, high: 3 }, double)).toEqual({
      kind: 'limits',
      low: -2,
      likely: 0,
      high: 6,
    });
    expect(mapEstimate({ kind: 'constant', amount: 4 }, double)).toEqual({ kind: 'constant', amount: 8 });
  });
});
