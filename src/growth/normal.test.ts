import { describe, expect, it } from 'vitest';
import { referenceNormalCdf } from '../../test/support/reference-sums.ts';
import { normalCdf, normalDensity, normalQuantile } from './normal.ts';

describe('normalCdf', () => {
  it.each([
    [0, 0.5],
    [0.1, 0.539827837277029],
    [-0.66, 0.25462691467133614],
    [1, 0.8413447460685429],
    [1.96, 0.9750021048517795],
    [-3, 0.0013498980316300933],
  ])('P(Z ≤ %d) = %d', (x, expected) => {
    expect(Math.abs(normalCdf(x) - expected)).toBeLessThan(1e-7);
  });

  it('agrees with its series everywhere, and with itself mirrored', () => {
    for (let x = -7; x <= 7; x += 0.03125) {
      expect(Math.abs(normalCdf(x) - referenceNormalCdf(x))).toBeLessThan(1e-7);
      expect(normalCdf(x) + normalCdf(-x)).toBeCloseTo(1, 8);
    }
  });

  it('is 0 and 1 at the ends', () => {
    expect(normalCdf(Number.NEGATIVE_INFINITY)).toBe(0);
    expect(normalCdf(Number.POSITIVE_INFINITY)).toBe(1);
  });
});

describe('normalQuantile', () => {
  it('undoes the distribution function, in the middle and far out', () => {
    for (let x = -7; x <= 7; x += 0.0625) {
      expect(normalQuantile(referenceNormalCdf(x), referenceNormalCdf(-x))).toBeCloseTo(x, 5);
    }
  });
});

describe('normalDensity', () => {
  it('is the slope of the distribution function', () => {
    for (const x of [-2.5, -1, 0, 0.3, 2]) {
      expect((referenceNormalCdf(x + 1e-5) - referenceNormalCdf(x - 1e-5)) / 2e-5).toBeCloseTo(normalDensity(x), 8);
    }
  });
});
