import { describe, expect, it } from 'vitest';
import { pertCells, pertMean, pertShape } from './pert.ts';

describe('PERT', () => {
  it('has the mean of the example at pmbypm.com: 45, 90 and 225 days', () => {
    expect(pertMean({ low: 45, likely: 90, high: 225 })).toBe(105);
    expect(pertShape({ low: 45, likely: 90, high: 225 })).toBe(2);
  });

  it('goes by the likely value: from shape 1 at the low end to 5 at the high end', () => {
    expect(pertShape({ low: 2, likely: 2, high: 8 })).toBe(1);
    expect(pertShape({ low: -4, likely: -1, high: 2 })).toBe(3);
    expect(pertShape({ low: 2, likely: 8, high: 8 })).toBe(5);
    expect(pertMean({ low: 2, likely: 8, high: 8 })).toBe(7);
  });

  it('is a constant where all three agree, to the last digit', () => {
    expect(pertMean({ low: 0.1, likely: 0.1, high: 0.1 })).toBe(0.1);
  });
});

describe('pertCells', () => {
  it.each([1, 1.5, 3, 4.2, 5])('have rising scores and middles, the exact mean of shape %d, and no NaN', (shape) => {
    const { scores, middles, halfWidths } = pertCells(shape);
    for (let k = 1; k < scores.length; k++) expect(scores[k]).toBeGreaterThan(scores[k - 1]!);
    for (let k = 1; k < middles.length; k++) expect(middles[k]).toBeGreaterThan(middles[k - 1]!);
    expect(halfWidths.every((half) => half > 0)).toBe(true);
  });
});
