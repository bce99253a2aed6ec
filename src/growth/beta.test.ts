import { describe, expect, it } from 'vitest';
import { betaCdf, lnBeta, lnGamma } from './beta.ts';

describe('lnGamma', () => {
  it('is the logarithm of the factorials, and of √π at ½', () => {
    [1, 1, 2, 6, 24, 120].forEach((factorial, k) => {
      expect(lnGamma(k + 1)).toBeCloseTo(Math.log(factorial), 13);
    });
    expect(lnGamma(0.5)).toBeCloseTo(0.5 * Math.log(Math.PI), 13);
    expect(lnGamma(3.7)).toBeCloseTo(Math.log(2.7 * 1.7) + lnGamma(1.7), 13);
  });
});

describe('lnBeta', () => {
  it('is (a − 1)! (b − 1)! / (a + b − 1)! for whole numbers', () => {
    expect(Math.exp(lnBeta(2, 4))).toBeCloseTo(6 / 120, 14);
    expect(Math.exp(lnBeta(1, 5))).toBeCloseTo(1 / 5, 14);
  });
});

/** P(at least a of n throws succeed) = I_x(a, n − a + 1). */
function binomialTail(x: number, a: number, n: number): number {
  let sum = 0;
  let ways = 1;
  for (let k = 0; k <= n; k++) {
    if (k >= a) sum += ways * x ** k * (1 - x) ** (n - k);
    ways = (ways * (n - k)) / (k + 1);
  }
  return sum;
}

describe('betaCdf', () => {
  it.each([1, 2, 3, 4, 5])('is a binomial tail for whole numbers: Beta(%d, 6 − a)', (a) => {
    for (let x = 0.001; x < 1; x += 0.0713) {
      expect(Math.abs(betaCdf(x, a, 6 - a) - binomialTail(x, a, 5))).toBeLessThan(1e-14);
    }
  });

  it('is right where it is not a polynomial', () => {
    // Beta(3/2, 3/2) is the semicircle: (2 asin √x − sin(4 asin √x) / 2) / π.
    for (const x of [0.01, 0.2, 0.5, 0.77, 0.99]) {
      const angle = Math.asin(Math.sqrt(x));
      expect(betaCdf(x, 1.5, 1.5)).toBeCloseTo((2 * angle - 0.5 * Math.sin(4 * angle)) / Math.PI, 13);
    }
  });

  it('is mirrored with its parameters, and closed at the ends', () => {
    expect(betaCdf(0.3, 1.7, 4.3)).toBeCloseTo(1 - betaCdf(0.7, 4.3, 1.7), 14);
    expect([betaCdf(-1, 2, 4), betaCdf(0, 2, 4), betaCdf(1, 2, 4), betaCdf(2, 2, 4)]).toEqual([0, 0, 1, 1]);
  });
});
