import { describe, expect, it } from 'vitest';
import { merged } from './merge.ts';
import { type Shaped, shapedMean, shapedVariance } from './range.ts';
import { randomNumbers } from './testing.ts';

const total = (ranges: readonly Shaped[], part: (range: Shaped) => number): number =>
  ranges.reduce((sum, range) => sum + part(range), 0);
/** Ranges of equal shape, one width after the other, so often that each class takes in exactly these. */
const classesOf = (widths: readonly number[], shape = 3): Shaped[] =>
  Array.from({ length: 28 }, () => widths.map((width) => ({ width, shape }))).flat();

describe('merged', () => {
  it('makes nothing of nothing', () => {
    expect(merged([], 0.2)).toEqual([]);
  });

  it('leaves as they are the ranges that are few, or all equal', () => {
    const few = Array.from({ length: 28 }, (_, k) => ({ width: 2 ** (k % 5), shape: 1 + k / 8 }));
    expect(merged(few, 0.2)).toEqual(few);
    const equal = classesOf([2, 2, 2]);
    expect(merged(equal, 0.2)).toEqual(equal);
  });

  it('makes (Σ width)² / Σ width² equal ranges of those in one class, but at least one', () => {
    // 16 / 10 and 100 / 82; 144 / 56 of three.
    expect(merged(classesOf([1, 3]), 0.2)).toEqual(classesOf([2, 2]));
    expect(merged(classesOf([1, 9]), 0.2)).toEqual(classesOf([10]));
    expect(merged(classesOf([6, 4, 2]), 0.2)).toEqual(classesOf([4, 4, 4]));
  });

  it('classes neighbouring shapes together, whatever their order, and leaves the given ones alone', () => {
    const rising = Array.from({ length: 56 }, (_, k) => ({ width: 1, shape: 1 + k / 20 }));
    const scrambled = rising.map((_, k) => rising[(k * 25) % 56]!);
    const before = structuredClone(scrambled);
    const result = merged(scrambled, 0.2);
    expect(scrambled).toEqual(before);
    expect(result.map(({ width }) => width)).toEqual(new Array(56).fill(1));
    result.forEach(({ shape }, k) => {
      expect(shape).toBeCloseTo(1 + (2 * (k >> 1) + 0.5) / 20, 12);
    });
  });

  it('weighs shapes by width', () => {
    const pairs = Array.from({ length: 28 }, () => [
      { width: 1, shape: 2 },
      { width: 3, shape: 2.4 },
    ]).flat();
    // All the narrow ones come first: 14 classes of two of them, 14 of two wide ones.
    const result = merged(pairs, 0.2);
    expect(result.filter(({ width, shape }) => width === 1 && shape === 2)).toHaveLength(28);
    const [one] = merged(
      pairs.map(({ width }, k) => ({ width, shape: k % 2 === 0 ? 2 + k / 1000 : 2.0001 + k / 1000 })),
      0.2,
    );
    expect(one!.shape).toBeCloseTo((2 + 3 * 2.0011) / 4, 12);
  });

  it('takes no more ranges than matter beside what all share', () => {
    // (1 − ρ) / (28 ρ · 0.001): 142.9 for ρ = 0.2, and without bound for 0.
    const very = classesOf(new Array<number>(200).fill(1));
    const result = merged(very, 0.2);
    expect(result).toHaveLength(28 * 143);
    expect(result[0]!.width).toBeCloseTo(200 / 143, 12);
    expect(merged(very, 0)).toHaveLength(28 * 200);
    expect(merged(very, 0.95)).toHaveLength(28 * 2);
  });

  it('keeps width and mean, and nearly both parts of the variance', () => {
    const random = randomNumbers(11);
    const narrow = Array.from({ length: 300 }, () => ({ width: 1 + 9 * random(), shape: 1 + 4 * random() }));
    const result = merged(narrow, 0.1);
    expect(new Set(result.map(({ shape }) => shape)).size).toBeLessThanOrEqual(28);
    const kept = (part: (range: Shaped) => number): number => total(result, part) / total(narrow, part);
    expect(kept(({ width }) => width)).toBeCloseTo(1, 12);
    expect(kept(shapedMean)).toBeCloseTo(1, 12);
    expect(Math.abs(kept(shapedVariance) - 1)).toBeLessThan(0.06);
    expect(Math.abs(kept((range) => Math.sqrt(shapedVariance(range))) - 1)).toBeLessThan(0.005);
  });
});
