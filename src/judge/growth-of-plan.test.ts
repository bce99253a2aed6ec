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
    - {id: unknown, name: Unknown, chosen: false}
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
    expect(racers).toMatchObject({ id: 'racers', chosen: false, mean: 216_666.666667, low: 0, high: 500e3, ...none });
    expect(unknown).toMatchObject({ id: 'unknown', chosen: false, mean: null, low: null, high: null, ...none });
  });

  it('has the smallest sets', () => {
    const growth = sample();
    expect(growth.smallestSets).toEqual([
      { segments: ['commuters', 'families', 'fleets'], expected: 4_233_333.33333, probability: growth.probability },
      { segments: ['commuters', 'families', 'racers'], expected: 3_616_666.66667, probability: expect.closeTo(0.5, 2) },
    ]);
  });

  it('has the bridge, which adds up', () => {
    expect(sample().bridge.map(({ kind, label, value }) => [kind, label, value])).toEqual([
      ['baseline', 'baseline', 12e6],
      ['attrition', 'attrition', -600e3],
      ['segment', 'Commuters', 1.95e6],
      ['segment', 'Families', 1.45e6],
      ['segment', 'Fleets', 833_333.333333],
      ['end', 'end', 15_633_333.3333],
      ['target', 'target', 15e6],
    ]);
  });

  it('has the planned path, at the start and after every month', () => {
    const { line } = sample();
    expect(line).toHaveLength(25);
    expect(line[0]).toEqual({ date: '2026-07-01', value: 12e6 });
    expect(line[1]).toEqual({ date: '2026-08-01', value: 12e6 });
    expect(line.at(-1)).toEqual({ date: '2028-07-01', value: 15e6 });
    const values = line.map(({ value }) => value);
    expect(values).toEqual(values.toSorted((a, b) => a - b));
    // After 365 of 731 days, commuters had 10 of 22 months, families 8 of 20, fleets 3 of 15; each compounds.
    const passed = (24 * 365) / 731;
    const due = (close: number) => (1.25 ** ((passed - close) / (24 - close)) - 1) / 0.25;
    const done = (1.95 * due(2) + 1.45 * due(4) + (5 / 6) * due(9)) / (1.95 + 1.45 + 5 / 6);
    expect(line[12]).toEqual({ date: '2027-07-01', value: expect.closeTo(12e6 + 3e6 * done, 3) });
  });
});

describe('growth', () => {
  it('is there as soon as HOW BIG is, with what is known', () => {
    expect(growthOf('who: {segments: [{id: a, name: A, potential: 1M}]}')).toBeNull();
    expect(growthOf('howBig: {baseline: 12M, growth: 25%}')).toMatchObject({
      ...{
        baseline: 12e6,
        target: null,
        expected: null,
        bridge: [],
        line: [],
        known: { terms: 0, of: 0, expected: 0 },
      },
    });
    // The rate and the line need no segments; what is not stated is never 0.
    const growth = growthOf(`howBig: {${GOAL}}\nwho: {segments: [{id: a, name: A, potential: 1M}, {id: b, name: B}]}`)!;
    expect(growth).toMatchObject({
      ...{ annualRate: 0.25, required: 3e6, expected: null, coverage: null, probability: null, carries: null },
      ...{ p50: null, bridge: [], known: { terms: 1, of: 2, expected: 1e6 } },
    });
    expect(growth.line).toHaveLength(13);
  });

  it('has the end and the rate of a segment that says what it brings today', () => {
    const segments =
      '[{id: a, name: A, today: 4M, target: {p10: 4M, likely: 5M, p90: 7M}}, {id: b, name: B, potential: 1M}]';
    const growth = growthOf(`howBig: {${GOAL}, attrition: 10%}\nwho: {segments: ${segments}}`)!;
    const [a, b] = growth.segments;
    expect(a!.end).toBeCloseTo(0.9 * 4e6 + a!.mean!, 0);
    expect(a!.annualRate).toBeCloseTo(a!.end! / 4e6 - 1, 9);
    expect(a).toMatchObject({ ends: 'tenths', low: 400e3, high: 3.4e6 });
    expect(b).toMatchObject({ ends: 'constant', end: null, annualRate: null });
  });

  it('shows every view, and adds up the judged one', () => {
    const segments = `[{id: a, name: A, potential: 1M}, {id: b, name: B, potential: 2M, dimension: channel},
      {id: c, name: C, potential: 9M, dimension: size, chosen: false}, {id: d, name: D, dimension: age}]`;
    expect(growthOf(`howBig: {${GOAL}}\nwho: {dimension: region, segments: ${segments}}`)).toMatchObject({
      expected: 1e6,
      views: [
        { dimension: 'region', judged: true, expected: 1e6, coverage: 0.333333333333 },
        { dimension: 'channel', judged: false, expected: 2e6, coverage: 0.666666666667 },
        { dimension: 'age', judged: false, expected: null, coverage: null },
      ],
    });
  });

  it('has the plan as it stands', () => {
    const readings = 'readings: [{date: 2026-10-01, value: 12.5M}]';
    const who = 'who: {segments: [{id: a, name: A, potential: {low: 2M, likely: 3M, high: 5M}}]}';
    const { now, probability } = growthOf(`howBig: {${GOAL}, ${readings}}\n${who}`)!;
    expect(now).toMatchObject({ date: '2026-10-01', value: 12.5e6, toFind: 2.5e6 });
    expect(now!.probability).toBeLessThan(probability!);
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
      ...{ expected: null, coverage: null, probability: null, carries: null, bridge: [], smallestSets: [] },
      ...{ segments: [{ id: 'a', mean: 2e6, share: null }, { id: 'b' }] },
    });
  });

  it('says what even all segments lack', () => {
    const who = 'who: {segments: [{id: a, name: A, potential: 1M}, {id: b, name: B, potential: 500k, chosen: false}]}';
    const growth = growthOf(`howBig: {${GOAL}}\n${who}`)!;
    expect([growth.expected, growth.shortfallOfAll]).toEqual([1e6, 1.5e6]);
    expect(growth.bridge.map(({ value }) => value)).toEqual([12e6, 0, 1e6, 13e6, 15e6]);
    expect(growth.line.map(({ value }) => value)).toEqual(expect.arrayContaining([12e6, 15e6]));
  });
});
