import { describe, expect, it } from 'vitest';
import { assess } from './assess.ts';

function growthOf(plan: string) {
  const { findings, growth } = assess(`format: 1\norganization: Example\n${plan}`, {
    path: 'plan.yaml',
    days: { asOf: '2026-11-01', leaveOutLater: true },
    loadRelated: () => ({ problem: 'does not exist' }),
  });
  expect(findings.filter(({ ruleId }) => ruleId === 'schema')).toEqual([]);
  return growth;
}

const GOAL = 'start: 2026-07-01, horizon: 12 months, baseline: 12M, growth: 25%';
const SAMPLE = `currency: CAD
howBig: {start: 2026-07-01, horizon: 24 months, baseline: 12M, growth: 25%, attrition: 5%, confidence: 70%}
who:
  correlation: 0.2
  segments:
    - {id: commuters, name: Commuters, potential: {low: 900k, likely: 1.9M, high: 3.2M}, timeToClose: 2 months}
    - {id: families, name: Families, potential: {low: 500k, likely: 1.4M, high: 2.6M}, timeToClose: 4 months}
    - {id: fleets, name: Fleets, potential: {low: 300k, likely: 800k, high: 1.5M}, timeToClose: 9 months}
    - {id: racers, name: Racers, chosen: false, potential: {low: 0, likely: 200k, high: 500k}}
    - {id: unknown, name: Unknown}
`;

describe('the growth of the sample plan', () => {
  const sample = () => growthOf(SAMPLE)!;

  it('has the goal and the sum, with at most 12 digits', () => {
    const growth = sample();
    expect(growth).toMatchObject({
      currency: 'CAD',
      unit: null,
      measure: 'annual revenue',
      start: '2026-07-01',
      months: 24,
      baseline: 12e6,
      target: 15e6,
      goal: 3e6,
      attrition: 600e3,
      required: 3.6e6,
      confidence: 0.7,
      expected: 4_233_333.33333,
      coverage: 1.17592592593,
      annualRate: 0.11803398875,
      shortfallOfAll: null,
    });
    expect(growth.probability).toBeCloseTo(0.7958, 3);
    expect(growth.carries).toBeCloseTo(0.268, 2);
    expect([growth.p10, growth.p50, growth.p90].map((amount) => amount! / 1e6)).toEqual([
      expect.closeTo(3.283, 2),
      expect.closeTo(4.22, 2),
      expect.closeTo(5.201, 2),
    ]);
    const numbers = JSON.stringify(growth).match(/-?\d+(\.\d+)?/g)!;
    for (const number of numbers) expect(number.replace(/^-?0?\.?0*|\./g, '').length).toBeLessThanOrEqual(12);
  });

  it('has what each segment brings, whether chosen or not', () => {
    const growth = sample();
    const [commuters, , , racers, unknown] = growth.segments;
    expect(commuters).toMatchObject({
      id: 'commuters',
      name: 'Commuters',
      chosen: true,
      mean: 1.95e6,
      low: 900e3,
      high: 3.2e6,
      share: 0.46062992126,
      sumAtLow: 3_183_333.33333,
      sumAtHigh: 5_483_333.33333,
    });
    expect(growth.segments.slice(0, 3).map(({ without }) => without)).toEqual([
      expect.closeTo(0.002, 3),
      expect.closeTo(0.066, 3),
      expect.closeTo(0.378, 3),
    ]);
    const none = { share: null, without: null, sumAtLow: null, sumAtHigh: null };
    expect(racers).toEqual({
      ...{ id: 'racers', name: 'Racers', chosen: false, mean: 216_666.666667, low: 0, high: 500e3 },
      ...none,
    });
    expect(unknown).toEqual({
      ...{ id: 'unknown', name: 'Unknown', chosen: true, mean: null, low: null, high: null },
      ...none,
    });
  });

  it('has the smallest sets', () => {
    const growth = sample();
    expect(growth.smallestSets).toEqual([
      { segments: ['commuters', 'families', 'fleets'], expected: 4_233_333.33333, probability: growth.probability },
      { segments: ['commuters', 'families', 'racers'], expected: 3_616_666.66667, probability: expect.closeTo(0.5, 2) },
    ]);
  });

  it('has the bridge, which adds up', () => {
    const growth = sample();
    expect(growth.bridge.slice(1)).toEqual([
      { label: 'attrition', value: -600e3 },
      { label: 'Commuters', value: 1.95e6 },
      { label: 'Families', value: 1.45e6 },
      { label: 'Fleets', value: 833_333.333333 },
      { label: 'end', value: 15_633_333.3333 },
    ]);
    expect(growth.bridge[0]!.value).toBe(12e6);
  });

  it('has the line to be on, at the start and after every month', () => {
    const growth = sample();
    expect(growth.line).toHaveLength(25);
    expect(growth.line[0]).toEqual({ date: '2026-07-01', value: 12e6 });
    expect(growth.line[1]).toEqual({ date: '2026-08-01', value: 12e6 });
    expect(growth.line.at(-1)).toEqual({ date: '2028-07-01', value: 15e6 });
    const values = growth.line.map(({ value }) => value);
    expect(values).toEqual([...values].sort((a, b) => a - b));
    // Half of the horizon has passed: commuters had 10 of 22 months, families 8 of 20, fleets 3 of 15 (366 of 731 days).
    const share = [1.95, 1.45, 5 / 6].map((mean) => mean / (1.95 + 1.45 + 5 / 6));
    const passed = (24 * 365) / 731;
    const done = share[0]! * ((passed - 2) / 22) + share[1]! * ((passed - 4) / 20) + share[2]! * ((passed - 9) / 15);
    expect(growth.line[12]).toEqual({ date: '2027-07-01', value: expect.closeTo(12e6 + 3e6 * done, 3) });
  });
});

describe('growth', () => {
  it('is unknown only where there is no valid goal', () => {
    expect(growthOf('howBig: {baseline: 12M, growth: 25%}')).toBeNull();
    expect(growthOf('who: {segments: [{id: a, name: A, potential: 1M}]}')).toBeNull();
    expect(growthOf('howBig: {baseline: 12M, growth: 25%, horizon: 1 month}')).toMatchObject({
      ...{ expected: 0, coverage: 0, probability: 0, segments: [], start: null, line: [] },
      ...{ bridge: [{ value: 12e6 }, { label: 'attrition', value: 0 }, { label: 'end', value: 12e6 }] },
    });
  });

  it('is of what the plan measures, in its unit', () => {
    const growth = growthOf(
      "howBig: {measure: ' members ', unit: ' people ', baseline: 0, target: 10, horizon: 1 year}",
    );
    expect(growth).toMatchObject({
      measure: 'members',
      unit: 'people',
      currency: 'USD',
      annualRate: null,
      carries: null,
    });
  });

  it('is added up nowhere where dimensions are mixed', () => {
    const segments =
      '[{id: a, name: A, potential: 2M, dimension: need}, {id: b, name: B, potential: 2M, dimension: size}]';
    expect(growthOf(`howBig: {${GOAL}}\nwho: {segments: ${segments}}`)).toMatchObject({
      ...{ expected: null, coverage: null, probability: null, carries: null, bridge: [], line: [], smallestSets: [] },
      ...{ segments: [{ id: 'a', mean: 2e6, share: null }, { id: 'b' }] },
    });
  });

  it('says what even all segments lack', () => {
    const who = 'who: {segments: [{id: a, name: A, potential: 1M}, {id: b, name: B, potential: 500k, chosen: false}]}';
    const growth = growthOf(`howBig: {${GOAL}}\n${who}`)!;
    expect([growth.expected, growth.shortfallOfAll]).toEqual([1e6, 1.5e6]);
    expect(growth.bridge.map(({ value }) => value)).toEqual([12e6, 0, 1e6, 13e6]);
    expect(growth.line.map(({ value }) => value)).toEqual(expect.arrayContaining([12e6, 15e6]));
  });
});
