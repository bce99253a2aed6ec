import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomNumbers } from '../../test/support/reference-sums.ts';
import { runs } from '../../test/support/runs.ts';
import { fewestCovering } from './smallest-sets.ts';

/** Every set, the plain way; whole numbers keep the sums free of rounding. */
function bruteForce(means: readonly number[], required: number): { places: number[]; expected: number }[] {
  const sets = Array.from({ length: 2 ** means.length }, (_, bits) =>
    means.map((_, k) => k).filter((k) => (bits >> k) & 1),
  )
    .map((places) => ({ places, expected: places.reduce((sum, k) => sum + means[k]!, 0) }))
    .filter(({ expected }) => expected >= required);
  const fewest = Math.min(...sets.map(({ places }) => places.length));
  const order = (places: readonly number[]): string => places.map((k) => String(k).padStart(2, '0')).join();
  return sets
    .filter(({ places }) => places.length === fewest)
    .sort((a, b) => b.expected - a.expected || (order(a.places) < order(b.places) ? -1 : 1))
    .slice(0, 5);
}

describe('fewestCovering', () => {
  it('finds none where nothing is required, nobody can add, or not even all are enough', () => {
    expect([0, -5, 5].map((required) => fewestCovering([1, 2], required))).toEqual([[], [], []]);
    expect(fewestCovering([], 1)).toEqual([]);
  });

  it('counts an amount that is met exactly as covered', () => {
    expect(fewestCovering([0.1, 0.1, 0.1], 0.3).map(({ places }) => places)).toEqual([[0, 1, 2]]);
  });

  it('agrees with trying every set', () => {
    const means = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 11 });
    fc.assert(
      fc.property(means, fc.integer({ min: 1, max: 60 }), (amounts, required) => {
        expect(fewestCovering(amounts, required)).toEqual(bruteForce(amounts, required));
      }),
      { numRuns: runs(300), seed: 1 },
    );
  });

  it('names ties in plan order, whatever their number', () => {
    const places = fewestCovering(new Array(60).fill(1.05e6), 30 * 1.05e6).map((set) => set.places);
    const first29 = Array.from({ length: 29 }, (_, k) => k);
    expect(places).toEqual([29, 30, 31, 32, 33].map((last) => [...first29, last]));
  });

  it('ties sums that differ by rounding alone', () => {
    // 0.1 + 0.2 is a last digit above 0.3.
    expect(fewestCovering([0.4, 0.3, 0.1, 0.2], 0.6).map(({ places }) => places)).toEqual([
      [0, 1],
      [0, 3],
    ]);
    const sums = fewestCovering([0.15, 0.1 + 0.2, 0.3, 0.2, 0.25], 0.45).map(({ places }) => places);
    expect(sums).toEqual([
      [1, 2],
      [1, 4],
      [2, 4],
      [1, 3],
      [2, 3],
    ]);
  });

  it('takes few steps with many candidates', () => {
    const random = randomNumbers(5);
    const means = Array.from({ length: 5000 }, () => random() * 1e6);
    const sets = fewestCovering(means, 1e9);
    expect(sets).toHaveLength(5);
    expect(new Set(sets.map(({ places }) => places.join())).size).toBe(5);
    for (const { places, expected } of sets) {
      expect(places.reduce((sum, k) => sum + means[k]!, 0)).toBeCloseTo(expected, 2);
      expect(expected).toBeGreaterThanOrEqual(1e9);
    }
    const largest = [...means].sort((a, b) => b - a).slice(0, sets[0]!.places.length);
    expect(sets[0]!.expected).toBeCloseTo(
      largest.reduce((sum, mean) => sum + mean, 0),
      2,
    );
    expect(largest.slice(1).reduce((sum, mean) => sum + mean, 0)).toBeLessThan(1e9 + largest[0]!);
  });
});
