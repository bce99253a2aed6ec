import { describe, expect, it } from 'vitest';
import { bestAddition } from './additions.ts';
import { makeGoal } from './goal.ts';
import { sumDistribution } from './sum-distribution.ts';
import type { Candidate } from './types.ts';

const range = (id: string, low: number, likely: number, high: number, chosen = false): Candidate => ({
  id,
  chosen,
  potential: { low, likely, high },
  monthsToClose: 0,
});
const sure = (id: string, amount: number, chosen = false): Candidate => range(id, amount, amount, amount, chosen);
const asking = (required: number, confidence = 0.7) =>
  makeGoal({ months: 12, baseline: 100, target: 100 + required, attrition: 0, confidence });

describe('bestAddition', () => {
  it('is the single segment with the largest additions that covers it', () => {
    const candidates = [sure('a', 10, true), sure('b', 5), sure('c', 8), sure('d', 1)];
    expect(bestAddition(asking(15), candidates, 0.2, 'coverage')).toEqual({
      ids: ['c'],
      expected: 18,
      coverage: 18 / 15,
      probability: 1,
    });
  });

  it('is the smallest group where no single one is enough, in plan order', () => {
    const candidates = [sure('b', 5), sure('a', 10, true), sure('c', 8), sure('d', 1)];
    expect(bestAddition(asking(22), candidates, 0.2, 'coverage')?.ids).toEqual(['b', 'c']);
    expect(bestAddition(asking(24), candidates, 0.2, 'coverage')?.ids).toEqual(['b', 'c', 'd']);
    expect(bestAddition(asking(24.5), candidates, 0.2, 'coverage')).toBeNull();
  });

  it('goes by the asked probability: a sure segment can beat a larger, unsure one', () => {
    const candidates = [sure('a', 10, true), range('wide', 0, 5, 40), sure('sure', 6)];
    expect(bestAddition(asking(16, 0.9), candidates, 0.2, 'confidence')?.ids).toEqual(['sure']);
    expect(bestAddition(asking(16, 0.9), candidates, 0.2, 'coverage')?.ids).toEqual(['wide']);
  });

  it('is of the single segments that bring the asked probability the one that brings the most', () => {
    const candidates = [
      sure('a', 10, true),
      range('large', 0, 12, 12),
      range('sure', 6, 6.5, 7),
      range('c', 5.9, 7, 7.1),
    ];
    const addition = bestAddition(asking(16, 0.9), candidates, 0.2, 'confidence')!;
    expect(addition.ids).toEqual(['sure']);
    expect(addition.probability).toBe(1);
  });

  it('is two segments where two are left and both are needed', () => {
    const candidates = [sure('a', 10, true), sure('b', 5), sure('c', 8)];
    expect(bestAddition(asking(23), candidates, 0.2, 'coverage')?.ids).toEqual(['b', 'c']);
    expect(bestAddition(asking(23), candidates, 0.2, 'confidence')?.ids).toEqual(['b', 'c']);
  });

  it('gives the figures of the sum that it proposes', () => {
    const candidates = [range('a', 4, 10, 12, true), range('b', 0, 2, 6), range('c', 1, 2, 9), range('d', 2, 3, 8)];
    const addition = bestAddition(asking(14, 0.75), candidates, 0.3, 'confidence')!;
    expect(addition.ids).toEqual(['c', 'd']);
    const sum = sumDistribution(
      [candidates[0]!, candidates[2]!, candidates[3]!].map((each) => each.potential!),
      0.3,
    );
    expect(addition.probability).toBe(sum.probabilityOfReaching(14));
    expect(addition.probability).toBeGreaterThanOrEqual(0.75);
    expect(addition.expected).toBe(sum.mean);
    expect(addition.coverage).toBe(sum.mean / 14);
  });

  it('stops at the fewest of many', () => {
    const candidates = Array.from({ length: 40 }, (_, k) => range(`s${k}`, 0, 1, 2));
    expect(bestAddition(asking(17), candidates, 0.2, 'coverage')?.ids).toHaveLength(17);
    const { ids, probability } = bestAddition(asking(17), candidates, 0.2, 'confidence')!;
    const oneLess = sumDistribution(
      candidates.slice(1, ids.length).map(({ potential }) => potential!),
      0.2,
    );
    expect(probability).toBeGreaterThanOrEqual(0.7);
    expect(oneLess.probabilityOfReaching(17)).toBeLessThan(0.7);
  });

  it('finds none where none is left, none has a potential, or nothing is required', () => {
    expect(bestAddition(asking(15), [sure('a', 10, true)], 0.2, 'coverage')).toBeNull();
    expect(bestAddition(asking(5), [sure('a', 10, true)], 0.2, 'coverage')).toBeNull();
    expect(bestAddition(asking(15), [{ ...sure('b', 90), potential: null }], 0.2, 'coverage')).toBeNull();
    expect(bestAddition(asking(0), [sure('b', 5)], 0.2, 'coverage')).toBeNull();
  });
});
