import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../../../test/support/runs.ts';
import { assess } from '../../assess.ts';

const RUNS = { numRuns: runs(60), seed: 20_261_101 };

const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const amount = fc.constantFrom(0, 1, 999, '70k', '1.2M', '3M', '12M', '40bn');
const signedAmount = fc.oneof(amount, fc.constantFrom(-5, '-1.2M', '-12M'));
const percent = fc.constantFrom('0%', '5%', '25%', '80%', '100%');
const duration = fc.constantFrom('1 month', '12 months', '2 years', '120 months');
const date = fc.constantFrom('2024-02-29', '2026-01-01', '2026-10-31', '2026-11-02', '2030-01-01');

const howBig = fc.record({
  unit: optional(fc.constant('members')),
  start: optional(date),
  horizon: optional(duration),
  baseline: optional(amount),
  growth: optional(fc.oneof(percent, fc.constantFrom('-99%', '-5%', '8% a year', '-8% a year'))),
  target: optional(amount),
  attrition: optional(fc.oneof(amount, percent, fc.constantFrom('5% a year', '100% a year'))),
  confidence: optional(fc.constantFrom('50%', '70%', '95%')),
  readings: optional(fc.array(fc.record({ date, value: signedAmount }), { maxLength: 3 })),
});

const segment = fc.record({
  chosen: optional(fc.boolean()),
  today: optional(amount),
  share: optional(percent),
  potential: optional(
    fc.oneof(signedAmount, fc.record({ low: signedAmount, likely: signedAmount, high: signedAmount })),
  ),
  timeToClose: optional(fc.oneof(duration, fc.constantFrom('1 week', '520 weeks'))),
  evidence: optional(fc.constantFrom('A survey', 'A count')),
  dimension: fc.option(fc.constantFrom('need', 'size'), { nil: undefined, freq: 8 }),
});

const move = fc.record({
  serves: fc.subarray(['s0', 's1', 's2']),
  status: fc.constantFrom('planned', 'started', 'done', 'dropped'),
});

const plans = fc.record({
  howBig: optional(howBig),
  segments: fc.array(segment, { maxLength: 3 }),
  moves: fc.array(move, { maxLength: 2 }),
});
type RandomPlan = typeof plans extends fc.Arbitrary<infer T> ? T : never;

function judge({ howBig, segments, moves }: RandomPlan) {
  const plan = {
    format: 1,
    organization: 'Example',
    ...(howBig && { howBig }),
    who: { segments: segments.map((each, i) => ({ id: `s${i}`, name: `S${i}`, ...each })) },
    win: { moves: moves.map((each, i) => ({ id: `m${i}`, title: `M${i}`, ...each })) },
  };
  return assess(JSON.stringify(plan), {
    path: 'plan.yaml',
    days: { asOf: '2026-11-01', leaveOutLater: true },
    loadRelated: (path) => ({ problem: `${path} does not exist` }),
  });
}

describe('any plan', () => {
  it('is judged without a figure that is none', () => {
    let judged = 0;
    fc.assert(
      fc.property(plans, (plan) => {
        const { findings } = judge(plan);
        expect(findings.filter(({ ruleId }) => ruleId === 'schema')).toEqual([]);
        for (const { message, help, related } of findings) {
          const texts = [message, help, ...related.map((place) => place.message)];
          for (const text of texts) expect(text).not.toMatch(/NaN|Infinity|undefined|null|\[object/);
        }
        judged += findings.length;
      }),
      RUNS,
    );
    expect(judged).toBeGreaterThan(RUNS.numRuns);
  });
});
