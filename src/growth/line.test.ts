import { describe, expect, it } from 'vitest';
import { makeGoal } from './goal.ts';
import { lineToBeOn } from './line.ts';
import type { Candidate } from './types.ts';

const goal = makeGoal({ months: 24, baseline: 100, growth: 0.24, attrition: 5, confidence: 0.7 });

function candidate(amount: number | null, monthsToClose: number, chosen = true): Candidate {
  const potential = amount === null ? null : { low: amount, likely: amount, high: amount };
  return { id: `${amount}-${monthsToClose}`, chosen, potential, monthsToClose };
}

describe('lineToBeOn', () => {
  it('is straight where there is no potential', () => {
    for (const candidates of [[], [candidate(null, 6)], [candidate(9, 6, false)], [candidate(0, 6)]]) {
      expect([0, 6, 12, 24].map((t) => lineToBeOn(goal, candidates, t))).toEqual([100, 106, 112, 124]);
    }
  });

  it('waits for each segment, and weighs it by its part of the additions', () => {
    const candidates = [candidate(30, 0), candidate(10, 12)];
    expect(lineToBeOn(goal, candidates, 12)).toBeCloseTo(100 + 24 * (0.75 * 0.5), 12);
    expect(lineToBeOn(goal, candidates, 18)).toBeCloseTo(100 + 24 * (0.75 * 0.75 + 0.25 * 0.5), 12);
  });

  it('stays at the baseline before the start and at the target after the end', () => {
    const candidates = [candidate(30, 3), candidate(10, 12)];
    expect(lineToBeOn(goal, candidates, -5)).toBe(100);
    expect(lineToBeOn(goal, candidates, 2)).toBe(100);
    expect(lineToBeOn(goal, candidates, 24)).toBeCloseTo(124, 12);
    expect(lineToBeOn(goal, candidates, 90)).toBeCloseTo(124, 12);
  });

  it('leaves a month to segments that close at the end or later', () => {
    expect(lineToBeOn(goal, [candidate(10, 24)], 23)).toBe(100);
    expect(lineToBeOn(goal, [candidate(10, 99)], 23.5)).toBeCloseTo(112, 12);
    expect(lineToBeOn({ ...goal, months: 1 }, [candidate(10, 3)], 0.5)).toBeCloseTo(112, 12);
  });

  it('leaves out what is not chosen or has no potential', () => {
    const candidates = [candidate(30, 0), candidate(10, 12, false), candidate(null, 12)];
    expect(lineToBeOn(goal, candidates, 12)).toBe(112);
  });
});
