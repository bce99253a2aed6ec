import { describe, expect, it } from 'vitest';
import { normalCdf, normalDensity } from './normal.ts';
import { referenceNormalCdf } from './testing.ts';

describe('normalCdf', () => {
  it.each([
    [0, 0.5],
    [0.1, 0.539827837277029],
    [-0.66, 0.25462691467133614],
    [1, 0.8413447460685429],
    [1.96, 0.9750021048517795],
    [-3, 0.0013498980316300933],
    [-5, 2.866515718791933e-7],
    [-6.1, 5.303423262948808e-10],
    [-8, 6.220960574271785e-16],
  ])('P(Z ≤ %d) = %d', (x, expected) => {
    expect(normalCdf(x) / expected).toBeCloseTo(1, 13);
  });

  it('agrees with its series everywhere, and with itself mirrored', () => {
    for (let x = -7; x <= 7; x += 0.03125) {
      expect(Math.abs(normalCdf(x) - referenceNormalCdf(x))).toBeLessThan(1e-14);
      expect(normalCdf(x) + normalCdf(-x)).toBeCloseTo(1, 14);
    }
  });

  it('is 0 and 1 at the ends', () => {
    expect(normalCdf(Number.NEGATIVE_INFINITY)).toBe(0);
    expect(normalCdf(Number.POSITIVE_INFINITY)).toBe(1);
  });
});

describe('normalDensity', () => {
  it('is the slope of the distribution function', () => {
    for (const x of [-2.5, -1, 0, 0.3, 2]) {
      expect((normalCdf(x + 1e-5) - normalCdf(x - 1e-5)) / 2e-5).toBeCloseTo(normalDensity(x), 9);
    }
  });
});
