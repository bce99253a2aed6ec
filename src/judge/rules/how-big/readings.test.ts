import { describe, expect, it } from 'vitest';
import { type RunOptions, run } from '../../../../test/support/rules.ts';

interface Given extends RunOptions {
  readonly who?: string;
  readonly goal?: string;
}

/** A goal of 10M more in 12 months of 365 days; by 2 July half of the time is over, but for half a day. */
const GOAL = 'start: 2026-01-01, horizon: 12 months, baseline: 100M, target: 110M';
const HALF = '2026-07-02';

function found(rule: string, readings: string, { who = '', goal = GOAL, ...options }: Given = {}) {
  return run(rule, `howBig: {${goal}, readings: [${readings}]}\n${who}`, options);
}

const at = (date: string, value: string | number) => `{date: ${date}, value: ${value}}`;
const million = (amount: number) => `${amount.toFixed(4)}M`;

describe('goal-off-pace', () => {
  const isBehind = (readings: string, given?: Given) => found('goal-off-pace', readings, given).length > 0;

  it('forgives a tenth of the growth that is due', () => {
    // The goal is so large, and so much of it is due, that a tenth of that is more than the other margins.
    const goal = GOAL.replace('110M', '180M');
    const due = 100 * 1.8 ** (304 / 365) - 100;
    expect(isBehind(at('2026-11-01', million(100 + 0.895 * due)), { goal })).toBe(true);
    expect(isBehind(at('2026-11-01', million(100 + 0.905 * due)), { goal })).toBe(false);
  });

  it('forgives 5% of the goal, however little is due', () => {
    const goal = GOAL.replace('110M', '150M');
    const early = 100 * 1.5 ** (31 / 365);
    expect(isBehind(at('2026-02-01', million(early - 2.49)), { goal })).toBe(false);
    expect(isBehind(at('2026-02-01', million(early - 2.51)), { goal })).toBe(true);
  });

  it('forgives 1% of the planned path, however small the goal is', () => {
    const goal = GOAL.replace('110M', '101M');
    expect(isBehind(at(HALF, '99.6M'), { goal })).toBe(false);
    expect(isBehind(at(HALF, '99.4M'), { goal })).toBe(true);
  });

  it('says where the measure stood, and where it should', () => {
    const [finding] = found('goal-off-pace', at(HALF, '102M'));
    expect(finding).toMatchObject({
      path: `/howBig/readings[date=${HALF}]/value`,
      message: `Annual revenue stood at USD 102M on ${HALF}, USD 2.87M below the planned path (USD 105M).`,
    });
  });

  it('goes by the latest reading up to the day, in whatever order they are written', () => {
    const [behind, ahead] = [at('2026-03-31', '99M'), at(HALF, '106M')];
    expect(isBehind(`${ahead}, ${behind}`)).toBe(false);
    expect(isBehind(`${ahead}, ${behind}`, { asOf: '2026-06-30' })).toBe(true);
    expect(isBehind(`${ahead}, ${behind}`, { asOf: '2026-06-30', today: true })).toBe(true);
    expect(isBehind(at('2026-01-01', '50M'))).toBe(false);
  });

  it('is silent once the horizon is over or the goal reached, and where a reading or the path cannot be read', () => {
    expect(isBehind(at('2026-12-01', '90M'), { asOf: '2027-01-01' })).toBe(false);
    expect(isBehind(at('2026-12-01', '90M'), { asOf: '2026-12-31' })).toBe(true);
    expect(isBehind(at(HALF, '110M'))).toBe(false);
    expect(isBehind(`${at('2026-03-31', '50M')}, ${at(HALF, '"106 m"')}`)).toBe(false);
    expect(isBehind(at(HALF, '90M'), { goal: `${GOAL}, milestones: soon` })).toBe(false);
    expect(isBehind(at(HALF, '90M'), { goal: `${GOAL}, milestones: [${at('2028-01-01', 1)}]` })).toBe(false);
  });

  it('waits for segments that take time to close, and goes through milestones', () => {
    const who = `who:
  segments:
    - {id: slow, name: Slow, potential: 10M, timeToClose: 6 months}
    - {id: unchosen, name: Unchosen, potential: 10M, chosen: false}`;
    expect(isBehind(at('2026-06-30', '99.5M'), { who })).toBe(false);
    expect(isBehind(at('2026-10-01', '103M'), { who })).toBe(true);
    const goal = `${GOAL}, milestones: [{date: 2026-10-01, value: 102M}]`;
    expect(isBehind(at('2026-10-01', '102M'), { goal })).toBe(false);
    expect(isBehind(at('2026-10-01', '102M'))).toBe(true);
  });

  it('needs no segments, and follows a decline', () => {
    const goal = GOAL.replace('110M', '90M, attrition: 15%');
    expect(isBehind(at(HALF, '95M'), { goal })).toBe(false);
    expect(isBehind(at(HALF, '90M'), { goal })).toBe(true);
  });

  it('draws the path of a total evenly from 0', () => {
    const goal = `${GOAL}, per: horizon`;
    expect(isBehind(at(HALF, '50M'), { goal })).toBe(false);
    expect(isBehind(at(HALF, '49M'), { goal })).toBe(true);
  });
});

describe('goal-stale', () => {
  const stale = (readings: string, asOf: string, goal = GOAL) =>
    found('goal-stale', readings, { asOf, goal }).map(({ severity, message }) => [severity, message]);

  it.each([
    ['month', 46],
    ['quarter', 137],
  ] as const)('forgives a %s and a half', (every, days) => {
    const goal = `${GOAL}, every: ${every}`;
    const on = (day: number) => new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10);
    expect(stale('', on(days), goal)).toEqual([]);
    expect(stale('', on(days + 1), goal)).toEqual([
      [
        'warning',
        `Growth has not been read since the start on 2026-01-01, ${days + 1} days ago; it is due every ${every}.`,
      ],
    ]);
  });

  it('counts from the latest reading, and waits for the start', () => {
    expect(stale(at('2026-03-31', '102M'), '2026-08-15')).toEqual([]);
    expect(stale(at('2026-03-31', '102M'), '2026-08-16')[0]?.[1]).toContain('since 2026-03-31');
    expect(stale('', '2025-06-01')).toEqual([]);
    expect(stale(at('2026-03-31', '111M'), '2026-12-01')).toEqual([]);
    expect(stale(at('2026-03-31', '"102 m"'), '2026-12-01')).toEqual([]);
  });

  it('is an error once the horizon is over and no reading shows how it ended', () => {
    const error = ['error', 'The horizon ended on 2027-01-01, and no reading shows how it ended.'];
    expect(stale(at('2026-09-30', '105M'), '2027-01-01')).toEqual([error]);
    expect(stale(at('2026-10-01', '105M'), '2027-01-01')).toEqual([]);
    expect(stale(at('2026-10-01', '105M'), '2027-01-01', `${GOAL}, every: month`)).toEqual([error]);
    expect(stale(at('2026-03-31', '111M'), '2027-06-01')).toEqual([]);
    expect(stale('', '2027-06-01', 'start: 2026-01-01, horizon: 12 months')).toEqual([]);
  });
});

describe('the end of the goal', () => {
  const end = (readings: string, given: Given) =>
    ['goal-reached', 'goal-missed'].flatMap((rule) =>
      found(rule, readings, given).map(({ severity, path, message }) => `${severity} ${path} ${message}`),
    );

  it('is reached or missed by the latest reading', () => {
    expect(end(`${at(HALF, '110M')}, ${at('2026-03-31', '104M')}`, {})).toEqual([
      `note /howBig/readings[date=${HALF}]/value HOW BIG is reached: annual revenue stood at USD 110M on ${HALF}, and the target is USD 110M.`,
    ]);
    expect(end(at('2026-12-31', '105M'), { asOf: '2027-01-01' })).toEqual([
      'error /howBig/readings[date=2026-12-31]/value HOW BIG was missed: annual revenue stood at USD 105M on 2026-12-31, USD 5M below the target of USD 110M.',
    ]);
    expect(end(at('2026-12-31', '105M'), { asOf: '2026-12-31' })).toEqual([]);
  });

  it('of a decline is reached only in its last period', () => {
    const goal = GOAL.replace('110M', '90M, attrition: 15%');
    expect(end(at(HALF, '95M'), { goal })).toEqual([]);
    expect(end(at('2026-10-15', '95M'), { goal })).toHaveLength(1);
  });

  it('is not known where a reading, or the target, cannot be read', () => {
    expect(end(`${at(HALF, '111M')}, ${at('2026-09-30', '"104 m"')}`, {})).toEqual([]);
    expect(end(at(HALF, '111M'), { goal: GOAL.replace('110M', '"120 m", growth: 5%') })).toEqual([]);
  });
});
