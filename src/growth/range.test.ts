import { describe, expect, it } from 'vitest';
import { makeRanges, shapedMean, shapedVariance } from './range.ts';

/** ∫ xᵐ of the density x^(a − 1) (1 − x)^(5 − a) / B on [0, 1], by the midpoint rule after x = sin² θ. */
function moment(shape: number, power: number): number {
  const cells = 4000;
  let sum = 0;
  let mass = 0;
  for (let k = 0; k < cells; k++) {
    const theta = ((k + 0.5) * Math.PI) / (2 * cells);
    const density = Math.sin(theta) ** (2 * shape - 1) * Math.cos(theta) ** (11 - 2 * shape);
    mass += density;
    sum += density * Math.sin(theta) ** (2 * power);
  }
  return sum / mass;
}

describe('a shaped range', () => {
  it.each([1, 1.7, 3, 4.4, 5])('has the moments of its density: shape %d', (shape) => {
    for (const width of [1, 7]) {
      const mean = moment(shape, 1);
      expect(shapedMean({ width, shape })).toBeCloseTo(width * mean, 6);
      expect(shapedVariance({ width, shape })).toBeCloseTo(width * width * (moment(shape, 2) - mean * mean), 6);
    }
  });

  it('of a likely value in the middle has mean ½ and variance 1/28; at an end 1/6 and 5/252', () => {
    expect(shapedMean({ width: 2, shape: 3 })).toBe(1);
    expect(shapedVariance({ width: 2, shape: 3 })).toBeCloseTo(4 / 28, 14);
    expect(shapedMean({ width: 6, shape: 1 })).toBe(1);
    expect(shapedVariance({ width: 1, shape: 1 })).toBeCloseTo(5 / 252, 14);
  });
});

describe('makeRanges', () => {
  it('gives each range, in order, the table of its own shape', () => {
    const ranges = makeRanges([
      { width: 5, shape: 1 },
      { width: 3, shape: 5 },
      { width: 2, shape: 1 },
    ]);
    expect(ranges.map(({ width, shape }) => [width, shape])).toEqual([
      [5, 1],
      [3, 5],
      [2, 1],
    ]);
    expect(ranges[0]!.table).toBe(ranges[2]!.table);
    // The medians: 1 − 2^(−1/5) and 2^(−1/5).
    expect(ranges[0]!.table.quantile(0)).toBeCloseTo(1 - 0.5 ** 0.2, 8);
    expect(ranges[1]!.table.quantile(0)).toBeCloseTo(0.5 ** 0.2, 8);
  });
});
