import { describe, expect, it } from 'vitest';
import { assessGrowth } from './assess.ts';
import { makeGoal } from './goal.ts';
import type { Candidate } from './types.ts';

const candidate = (id: string, low: number, likely: number, high: number, chosen = true): Candidate => ({
  id,
  chosen,
  potential: { low, likely, high },
  monthsToClose: 0,
});

const GOAL = makeGoal({ months: 24, baseline: 12e6, growth: 0.25, attrition: 600e3, confidence: 0.7 });
const SAMPLE = [
  candidate('daily-commuters', 900e3, 1.9e6, 3.2e6),
  candidate('cargo-families', 500e3, 1.4e6, 2.6e6),
  candidate('delivery-fleets', 300e3, 800e3, 1.5e6),
  candidate('racers', 0, 200e3, 500e3, false),
];
const OPTIONS = { correlation: 0.2, additive: true };
const UNKNOWN = { ...candidate('unknown', 0, 0, 0), potential: null };

describe('assessGrowth', () => {
  it('gives the figures of the sample plan', () => {
    const growth = assessGrowth(GOAL, SAMPLE, OPTIONS);
    expect(GOAL.required).toBe(3.6e6);
    expect(growth.expected).toBeCloseTo(4_233_333.33, 1);
    expect(growth.coverage).toBeCloseTo(1.1759, 4);
    expect(growth.probability).toBeCloseTo(0.7958, 3);
    expect(growth.p10! / 1e6).toBeCloseTo(3.283, 2);
    expect(growth.p50! / 1e6).toBeCloseTo(4.22, 2);
    expect(growth.p90! / 1e6).toBeCloseTo(5.201, 2);
    expect(growth.carries).toBeCloseTo(0.268, 2);
    expect(growth.segments.map(({ without }) => without)).toEqual([
      expect.closeTo(0.002, 3),
      expect.closeTo(0.066, 3),
      expect.closeTo(0.378, 3),
      null,
    ]);
    expect(growth.smallestSets.map(({ ids }) => ids.at(-1))).toEqual(['delivery-fleets', 'racers']);
    expect(growth.shortfallOfAll).toBeNull();
    // What takes a distribution is worked out once.
    expect(growth.smallestSets).toBe(growth.smallestSets);
  });

  it('says what each segment has to do with the sum', () => {
    const { expected, segments } = assessGrowth(GOAL, SAMPLE, OPTIONS);
    const [commuters, , , racers] = segments;
    expect(commuters).toMatchObject({ id: 'daily-commuters', chosen: true, low: 900e3, high: 3.2e6 });
    expect(commuters!.mean).toBeCloseTo(1.95e6, 5);
    expect(commuters!.share).toBeCloseTo(1.95e6 / expected!, 12);
    expect(commuters!.sumAtLow).toBeCloseTo(expected! - 1.05e6, 5);
    expect(commuters!.sumAtHigh).toBeCloseTo(expected! + 1.25e6, 5);
    expect(segments.reduce((sum, { share }) => sum + (share ?? 0), 0)).toBeCloseTo(1, 12);
    expect(racers).toEqual({
      id: 'racers',
      chosen: false,
      mean: expect.closeTo(216_666.67, 1),
      low: 0,
      high: 500e3,
      share: null,
      without: null,
      sumAtLow: null,
      sumAtHigh: null,
    });
  });

  it('adds up to the published bridge', () => {
    // metrickittools.com: 2.4M + 240k + 160k − 60k − 100k = 2.64M.
    const goal = makeGoal({ months: 12, baseline: 2.4e6, target: 2.64e6, attrition: 160e3, confidence: 0.7 });
    const { expected, coverage } = assessGrowth(
      goal,
      [candidate('new', 240e3, 240e3, 240e3), candidate('more', 160e3, 160e3, 160e3)],
      OPTIONS,
    );
    expect(goal.baseline - goal.attrition + expected!).toBe(2.64e6);
    expect(coverage).toBe(1);
  });

  it('leaves a segment without potential out of the sum', () => {
    const without = assessGrowth(GOAL, SAMPLE, OPTIONS);
    const growth = assessGrowth(GOAL, [UNKNOWN, ...SAMPLE], OPTIONS);
    expect(growth.probability).toBe(without.probability);
    expect(growth.segments.slice(1)).toEqual(without.segments);
    expect(growth.segments[0]).toEqual({
      id: 'unknown',
      chosen: true,
      mean: null,
      low: null,
      high: null,
      share: null,
      without: null,
      sumAtLow: null,
      sumAtHigh: null,
    });
  });

  it.each([[[]], [[UNKNOWN]], [[candidate('a', 1, 2, 3, false)]]])(
    'expects nothing where no chosen segment has a potential',
    (candidates) => {
      const growth = assessGrowth(GOAL, candidates, OPTIONS);
      expect(growth).toMatchObject({
        expected: 0,
        coverage: 0,
        probability: 0,
        p10: 0,
        p50: 0,
        p90: 0,
        smallestSets: [],
      });
      expect(growth.carries).toBeCloseTo(-0.05, 12);
      expect(growth.shortfallOfAll).toBeCloseTo(candidates.some(({ potential }) => potential) ? 3.6e6 - 2 : 3.6e6, 6);
    },
  );

  it('is sure of a goal that requires nothing', () => {
    const goal = makeGoal({ months: 12, baseline: 100, growth: -0.1, attrition: 5, confidence: 0.7 });
    for (const candidates of [SAMPLE, []]) {
      expect(assessGrowth(goal, candidates, OPTIONS)).toMatchObject({
        coverage: null,
        probability: 1,
        smallestSets: [],
        shortfallOfAll: null,
      });
    }
  });

  it('has no coverage of what asks for exactly nothing, and no shares of additions that are none', () => {
    const goal = makeGoal({ months: 12, baseline: 100, growth: 0, attrition: 0, confidence: 0.7 });
    expect(assessGrowth(goal, SAMPLE, OPTIONS)).toMatchObject({ coverage: null, probability: 1, shortfallOfAll: null });
    const { segments } = assessGrowth(GOAL, [candidate('a', 0, 0, 0), candidate('b', 0, 0, 0)], OPTIONS);
    expect(segments.map(({ mean, share }) => [mean, share])).toEqual([
      [0, null],
      [0, null],
    ]);
  });

  it('carries no growth from nothing', () => {
    const venture = makeGoal({ months: 24, baseline: 0, target: 4e6, attrition: 0, confidence: 0.7 });
    expect(assessGrowth(venture, SAMPLE, OPTIONS)).toMatchObject({
      carries: null,
      coverage: expect.closeTo(1.0583, 4),
    });
  });

  it('says what even all segments lack', () => {
    const goal = makeGoal({ months: 24, baseline: 12e6, growth: 0.5, attrition: 0, confidence: 0.7 });
    const growth = assessGrowth(goal, SAMPLE, OPTIONS);
    expect(growth.smallestSets).toEqual([]);
    expect(growth.shortfallOfAll).toBeCloseTo(1.55e6, 3);
  });

  it('adds nothing up where dimensions are mixed', () => {
    const growth = assessGrowth(GOAL, [...SAMPLE, UNKNOWN], { correlation: 0.2, additive: false });
    const { segments, smallestSets, ...sums } = growth;
    expect(Object.values(sums)).toEqual(new Array(8).fill(null));
    expect(smallestSets).toEqual([]);
    expect(segments[0]).toMatchObject({
      mean: expect.closeTo(1.95e6, 5),
      low: 900e3,
      high: 3.2e6,
      share: null,
      without: null,
      sumAtLow: null,
    });
    expect(segments.at(-1)).toMatchObject({ mean: null, low: null, high: null });
  });

  it('tells two segments of one id apart', () => {
    const twins = [candidate('a', 1, 1, 1), candidate('a', 4e6, 4e6, 4e6)];
    expect(assessGrowth(GOAL, twins, OPTIONS).segments.map(({ without }) => without)).toEqual([1, 0]);
  });
});
