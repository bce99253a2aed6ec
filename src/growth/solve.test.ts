import { describe, expect, it } from 'vitest';
import { constant, growthInput, limits, other, segment, tenths } from '../../test/support/growth-inputs.ts';
import type { Estimate } from './estimate.ts';
import { growthOf } from './growth.ts';
import type { GrowthInput } from './input.ts';
import { carriedTarget, solveTerm } from './solve.ts';

const RANGES = [segment('a', limits(0.9, 1.9, 3.2)), segment('b', limits(0.5, 1.4, 2.6))];
const LOSS = { attrition: { unit: 'amount', estimate: constant(0.6) } } as const;

describe('carriedTarget', () => {
  it('is what the plan carries, above the stated goal and below it', () => {
    for (const aim of [{ growth: 0.05 }, { growth: 0.9 }, { growthAYear: 0.08 }, { target: 13 }, null]) {
      const input = growthInput({ ...LOSS, aim }, RANGES);
      const { carries } = growthOf(growthInput({ ...LOSS, aim: { growth: 0.2 } }, RANGES));
      expect(carriedTarget(input)! / 12 - 1).toBeCloseTo(carries!, 3);
    }
  });

  it('counts the reading', () => {
    const behind = { readings: [{ day: 365, value: 12.2 }], asOf: 365 };
    const target = carriedTarget(growthInput(behind, RANGES))!;
    const at = (aim: number) => growthOf(growthInput({ ...behind, aim: { target: aim } }, RANGES)).verdict;
    expect(at(target)).toMatchObject({ value: 'can', basis: 'now' });
    expect(at(target * 1.01).value).not.toBe('can');
    expect(target).toBeLessThan(carriedTarget(growthInput({}, RANGES))!);
  });

  it('is found beside milestones that lie above a small target', () => {
    const late = { milestones: [{ day: 365, value: 12.2 }], readings: [{ day: 365, value: 11.99 }], asOf: 365 };
    const target = carriedTarget(growthInput(late, RANGES))!;
    expect(target).toBeGreaterThan(13);
    expect(growthOf(growthInput({ ...late, aim: { target } }, RANGES)).verdict.value).toBe('can');
  });

  it('is found from a baseline of 0', () => {
    const nothing = { baseline: 0, aim: { target: 3 } };
    const target = carriedTarget(growthInput(nothing, RANGES))!;
    expect(growthOf(growthInput({ ...nothing, aim: { target } }, RANGES)).verdict.probability).toBeCloseTo(0.7, 3);
  });

  it('is the sum of single numbers', () => {
    const target = carriedTarget(growthInput(LOSS, [segment('a', constant(2)), other('b', constant(1))]))!;
    expect(target).toBeCloseTo(14.4, 3);
    expect(target).toBeLessThanOrEqual(14.4);
  });

  it('may be a decline, where more is lost than comes or a segment shrinks', () => {
    const losing = { attrition: { unit: 'amount', estimate: constant(4) } } as const;
    expect(carriedTarget(growthInput(losing, RANGES))).toBeLessThan(12);
    expect(carriedTarget(growthInput({}, [segment('a', limits(-3, -2, -1))]))).toBeLessThan(11);
  });

  it('is none where nothing can be added up', () => {
    expect(carriedTarget(growthInput({ baseline: null }, RANGES))).toBeNull();
    expect(carriedTarget(growthInput({}, [segment('a', null)]))).toBeNull();
    expect(carriedTarget(growthInput({}, [segment('a', limits(1, 2, 3), { chosen: false })]))).toBeNull();
  });
});

describe('solveTerm', () => {
  const verdictWith = (input: GrowthInput, estimate: Estimate) => {
    const [first, ...rest] = input.terms;
    return growthOf({ ...input, terms: [{ ...first!, potential: estimate }, ...rest] }).verdict;
  };

  it('is the likely value between the same ends, rounded up', () => {
    for (const stated of [limits(0.9, 1.9, 3.2), tenths(0.9, 1.9, 3.2)]) {
      const input = growthInput({}, [segment('a', stated), RANGES[1]!]);
      const solution = solveTerm(input, 0);
      if (solution.kind !== 'likely' || solution.estimate.kind === 'constant') throw new Error(solution.kind);
      const { likely } = solution.estimate;
      expect(solution.estimate).toEqual({ ...stated, likely });
      expect(verdictWith(input, solution.estimate)).toMatchObject({
        value: 'can',
        probability: expect.closeTo(0.7, 2),
      });
      expect(verdictWith(input, { ...solution.estimate, likely: likely - 0.02 }).value).toBe('may');
    }
  });

  it('moves the whole range where no likely value between the ends does', () => {
    const input = growthInput({ aim: { target: 18 } }, RANGES);
    const solution = solveTerm(input, 0);
    if (solution.kind !== 'proportion' || solution.estimate.kind !== 'limits') throw new Error(solution.kind);
    const { low, likely, high } = solution.estimate;
    expect(likely / low).toBeCloseTo(1.9 / 0.9, 1);
    expect(high / likely).toBeCloseTo(3.2 / 1.9, 1);
    expect(verdictWith(input, solution.estimate)).toMatchObject({ value: 'can', probability: expect.closeTo(0.7, 1) });
  });

  it('moves it down where more than enough is stated', () => {
    const solution = solveTerm(growthInput({ aim: { target: 13 } }, [segment('a', limits(1, 2, 3))]), 0);
    expect(solution).toMatchObject({ kind: 'proportion' });
    expect(solveTerm(growthInput({ aim: { target: 12.1 } }, RANGES), 0)).toEqual({ kind: 'not-needed' });
  });

  it('solves a single amount, and what is not stated, directly', () => {
    const fixed = segment('b', constant(1.4));
    expect(solveTerm(growthInput({}, [segment('a', constant(1)), fixed]), 0)).toEqual({
      kind: 'amount',
      estimate: constant(1.6),
    });
    expect(solveTerm(growthInput({}, [segment('a', null), fixed]), 0)).toEqual({
      kind: 'amount',
      estimate: constant(1.6),
    });
  });

  it('takes a target as what is stated', () => {
    const input = growthInput({}, [segment('a', null, { today: 5, target: limits(5, 7, 9) })]);
    const solution = solveTerm(input, 0);
    if (solution.kind !== 'likely' || solution.estimate.kind !== 'limits') throw new Error(solution.kind);
    expect(solution.estimate).toMatchObject({ low: 5, high: 9 });
    expect(solution.estimate.likely).toBeGreaterThan(7);
  });

  it('says where no value does', () => {
    expect(solveTerm(growthInput({}, [segment('a', limits(1, 2, 3), { closeMonths: 24 })]), 0).kind).toBe('none');
    expect(solveTerm(growthInput({}, [segment('a', constant(1)), segment('b', null)]), 0).kind).toBe('none');
    expect(solveTerm(growthInput({}, [segment('a', limits(0, 0, 0)), segment('b', constant(1))]), 0).kind).toBe('none');
    expect(solveTerm(growthInput({}, [segment('a', constant(9), { chosen: false })]), 0).kind).toBe('none');
  });
});
