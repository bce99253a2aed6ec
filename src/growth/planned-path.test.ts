import { describe, expect, it } from 'vitest';
import { type PathGoal, plannedPath } from './planned-path.ts';

const GOAL: PathGoal = { baseline: 100, target: 144, months: 24, days: 730, isTotal: false };
const terms = (...pairs: readonly (readonly [number, number])[]) =>
  pairs.map(([mean, closeMonths]) => ({ mean, closeMonths }));

describe('plannedPath', () => {
  it('compounds: half of the time is a year of the same rate', () => {
    const path = plannedPath(GOAL, [], [])!;
    expect([0, 12, 24].map(path.valueAt)).toEqual([100, expect.closeTo(120, 9), 144]);
    expect(path.dueOf(0, 12)).toBeCloseTo(20 / 44, 12);
  });

  it('is straight from 0, to 0, and for a hold', () => {
    expect(plannedPath({ ...GOAL, baseline: 0 }, [], [])!.valueAt(6)).toBe(36);
    expect(plannedPath({ ...GOAL, target: 0 }, [], [])!.valueAt(6)).toBe(75);
    expect(plannedPath({ ...GOAL, target: 100 }, [], [])!.valueAt(6)).toBe(100);
    expect(plannedPath({ ...GOAL, target: 100 }, [], [])!.dueOf(0, 6)).toBe(0.25);
  });

  it('begins each term with its first addition, by its part of the positive means', () => {
    const path = plannedPath(GOAL, terms([30, 0], [10, 12], [-5, 3]), [])!;
    expect(path.valueAt(12)).toBeCloseTo(100 + 44 * 0.75 * (20 / 44), 9);
    expect(path.valueAt(24)).toBeCloseTo(144, 9);
    expect(path.dueOf(12, 12)).toBe(0);
    expect(path.dueOf(12, 24)).toBeCloseTo(1, 12);
  });

  it('takes a late first addition for the last month', () => {
    const path = plannedPath(GOAL, terms([10, 99]), [])!;
    expect(path.valueAt(23)).toBe(100);
    expect(path.valueAt(24)).toBeCloseTo(144, 9);
  });

  it('goes through milestones, at a steady rate between them, and each term has the same part due', () => {
    const path = plannedPath(GOAL, terms([10, 12]), [{ day: 365, value: 110 }])!;
    expect([0, 12, 24].map(path.valueAt)).toEqual([100, expect.closeTo(110, 9), expect.closeTo(144, 9)]);
    expect(path.valueAt(6)).toBeCloseTo(Math.sqrt(100 * 110), 9);
    expect(path.dueOf(12, 12)).toBeCloseTo(10 / 44, 12);
    const below = plannedPath(GOAL, [], [{ day: 365, value: 90 }])!;
    expect(below.dueOf(0, 12)).toBe(0);
    expect(plannedPath({ ...GOAL, baseline: 0 }, [], [{ day: 365, value: 40 }])!.valueAt(6)).toBe(20);
  });

  it('does not exist where milestones do not rise in date within the horizon', () => {
    const at = (...days: number[]) =>
      plannedPath(
        GOAL,
        [],
        days.map((day) => ({ day, value: 120 })),
      );
    expect([at(0), at(730), at(800), at(300, 200), at(300, 300)]).toEqual([null, null, null, null, null]);
    expect(at(300, 301)).not.toBeNull();
  });

  it('is even for a total over the horizon, and leaves milestones out', () => {
    const path = plannedPath({ ...GOAL, isTotal: true }, terms([1, 20]), [{ day: 900, value: 1 }])!;
    expect([0, 6, 24].map(path.valueAt)).toEqual([0, 36, 144]);
    expect(path.dueOf(20, 6)).toBe(0.25);
  });
});
