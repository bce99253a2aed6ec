import { describe, expect, it } from 'vitest';
import { betaCdf } from './beta.ts';
import { normalCdf } from './normal.ts';
import { LN_NORMAL, scoreTable } from './score.ts';

const SHAPES = [1, 1.000001, 1.3, 2, 2.71, 3, 4.04, 4.9, 5];
const SCORES = Array.from({ length: 121 }, (_, k) => -6 + 0.1 * k);

describe('scoreTable', () => {
  it.each(SHAPES)('has the quantiles of Beta(%d, 6 − a)', (shape) => {
    const table = scoreTable(shape);
    for (const w of SCORES)
      expect(Math.abs(betaCdf(table.quantile(w), shape, 6 - shape) - normalCdf(w))).toBeLessThan(5e-8);
  });

  it('is exact in closed form at both ends of the shapes', () => {
    const lowest = scoreTable(1);
    const highest = scoreTable(5);
    for (const w of SCORES) {
      expect(Math.abs(lowest.quantile(w) - (1 - normalCdf(-w) ** (1 / 5)))).toBeLessThan(2e-8);
      expect(Math.abs(highest.quantile(w) - normalCdf(w) ** (1 / 5))).toBeLessThan(2e-8);
    }
  });

  it('rises, is mirrored with the shape, and stays within its range far out', () => {
    for (const shape of SHAPES) {
      const table = scoreTable(shape);
      const mirrored = scoreTable(6 - shape);
      for (const w of SCORES) {
        expect(table.quantile(w)).toBeGreaterThan(table.quantile(w - 0.1));
        expect(table.quantile(w)).toBeCloseTo(1 - mirrored.quantile(-w), 10);
      }
      expect(table.quantile(-50)).toBeGreaterThanOrEqual(0);
      expect(table.quantile(-50)).toBeLessThan(1e-2);
      expect(table.quantile(50)).toBeLessThanOrEqual(1);
      expect(table.quantile(50)).toBeGreaterThan(0.99);
    }
  });

  it.each(SHAPES)('finds the score of every amount: shape %d', (shape) => {
    const table = scoreTable(shape);
    for (const w of SCORES) expect(table.score(table.quantile(w))).toBeCloseTo(w, shape > 4 || shape < 2 ? 4 : 7);
    expect(table.score(0)).toBe(Number.NEGATIVE_INFINITY);
    expect(table.score(-1)).toBe(Number.NEGATIVE_INFINITY);
    expect(table.score(1)).toBe(Number.POSITIVE_INFINITY);
    expect(table.score(1e-300)).toBeLessThan(-7);
    expect(table.score(1 - 1e-16)).toBeGreaterThan(4);
  });

  it('writes a row of quantiles', () => {
    const table = scoreTable(2.2);
    const row = new Float64Array(4);
    table.quantiles(row, 3, -1, 0.5);
    expect([...row]).toEqual([table.quantile(-1), table.quantile(-0.5), table.quantile(0), 0]);
  });

  it('begins from the logarithms of the normal distribution function', () => {
    LN_NORMAL.forEach((value, k) => {
      expect(value).toBeCloseTo(Math.log(normalCdf(0.6 * k - 7.2)), 12);
    });
  });

  it('is the same table when it is asked for again, and after many others', () => {
    const row = () => SCORES.map((w) => scoreTable(2.345).quantile(w));
    const first = row();
    expect(scoreTable(2.345)).toBe(scoreTable(2.345));
    for (let k = 0; k < 200; k++) scoreTable(1 + k / 50);
    expect(row()).toEqual(first);
  });
});
