import { describe, expect, it } from 'vitest';
import { pertDeviation, pertMean, pertShape } from './pert.ts';

describe('PERT', () => {
  // pmbypm.com: 45, 90 and 225 days. Its standard deviation is the rule of thumb (high − low) / 6 = 30, a little less
  // than that of the distribution itself.
  const published = { low: 45, likely: 90, high: 225 };

  it('has the published mean', () => {
    expect(pertMean(published)).toBe(105);
  });

  it('has the deviation of Beta(2, 4), near the published rule of thumb', () => {
    expect(pertShape(published)).toBe(2);
    expect(pertDeviation(published)).toBeCloseTo(180 * Math.sqrt(8 / 252), 12);
    expect(pertDeviation(published) / 30).toBeGreaterThan(1);
    expect(pertDeviation(published) / 30).toBeLessThan(1.07);
  });

  it('goes by the likely value: from shape 1 at the low end to 5 at the high end', () => {
    expect(pertShape({ low: 2, likely: 2, high: 8 })).toBe(1);
    expect(pertShape({ low: 2, likely: 5, high: 8 })).toBe(3);
    expect(pertShape({ low: 2, likely: 8, high: 8 })).toBe(5);
    expect(pertMean({ low: 2, likely: 8, high: 8 })).toBe(7);
  });

  it('is a constant where all three agree, to the last digit', () => {
    expect(pertMean({ low: 0.1, likely: 0.1, high: 0.1 })).toBe(0.1);
    expect(pertDeviation({ low: 0.1, likely: 0.1, high: 0.1 })).toBe(0);
  });
});
