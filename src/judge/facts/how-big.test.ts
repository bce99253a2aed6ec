import { describe, expect, it } from 'vitest';
import type { Plan } from '../../generated/plan.ts';
import { NOTHING_REFUSED } from '../../plan/refused.ts';
import { validate } from '../../plan/validate.ts';
import { aimKey, measureName, missingOfGoal, moreByTheEnd, readHorizon, readHowBig } from './how-big.ts';

const plan = (howBig: NonNullable<Plan['howBig']>): Plan => ({ format: 1, organization: 'Example', howBig });
const BASIS = { start: '2026-07-01', baseline: '12M', horizon: '2 years' } as const;
const DAYS = { asOf: '2026-11-01', leaveOutLater: true };
const read = (howBig: object) => readHowBig(plan(howBig), NOTHING_REFUSED, DAYS);

describe('readHowBig', () => {
  it('reads what is stated, with the usual values elsewhere', () => {
    expect(read({ ...BASIS, growth: '25%' })).toEqual({
      ...{ baseline: 12e6, aim: { growth: 0.25 }, months: 24, days: 731, per: 'year', attrition: null },
      ...{ confidence: 0.7, inflation: null, milestones: [], readings: [], every: 92, asOf: 123 },
    });
  });

  it('lets the target win over the growth', () => {
    expect(read({ ...BASIS, growth: '25%', target: '16M' }).aim).toEqual({ target: 16e6 });
    expect(read({ ...BASIS, growth: '8% a year' }).aim).toEqual({ growthAYear: 0.08 });
  });

  it.each([
    ['5%', { unit: 'share', estimate: { kind: 'constant', amount: 0.05 } }],
    ['5% a year', { unit: 'share-a-year', estimate: { kind: 'constant', amount: 0.05 } }],
    ['600k', { unit: 'amount', estimate: { kind: 'constant', amount: 600e3 } }],
    [
      { low: '4%', likely: '5%', high: '8%' },
      { unit: 'share', estimate: { kind: 'limits', low: 0.04, likely: 0.05, high: 0.08 } },
    ],
    [
      { p10: 1, likely: 2, p90: 3 },
      { unit: 'amount', estimate: { kind: 'tenths', p10: 1, likely: 2, p90: 3 } },
    ],
    [{ low: '4%', likely: '600k', high: '8%' }, 'unreadable'],
  ])('reads the loss %j', (attrition, loss) => {
    expect(read({ ...BASIS, attrition }).attrition).toEqual(loss);
  });

  it('counts dates in days from the start', () => {
    const readings = [{ date: '2026-10-01', value: '12.5M' }];
    const milestones = [{ date: '2027-07-01', value: '13M' }];
    expect(
      read({ ...BASIS, readings, milestones, every: 'year', per: 'moment', inflation: '2% a year' }),
    ).toMatchObject({
      ...{ readings: [{ day: 92, value: 12.5e6 }], milestones: [{ day: 365, value: 13e6 }] },
      ...{ every: 366, per: 'moment', inflation: 0.02 },
    });
  });

  it('knows what the schema refused from what is not stated', () => {
    const data = { format: 1, organization: 'E', howBig: { ...BASIS, attrition: 'much', milestones: 'none' } };
    const { plan: left, refused } = validate(data);
    expect(readHowBig(left, refused, DAYS)).toMatchObject({ attrition: 'unreadable', milestones: 'unreadable' });
  });
});

describe('the horizon', () => {
  it('ends its months after the start', () => {
    expect(readHorizon(plan(BASIS))).toEqual({ start: '2026-07-01', end: '2028-07-01', months: 24, days: 731 });
    expect(readHorizon(plan({ horizon: '2 years' }))).toBeNull();
  });
});

describe('what a goal lacks', () => {
  it.each([
    [{}, ['start', 'horizon', 'baseline', 'growth']],
    [{ ...BASIS, growth: '5%' }, []],
    [{ ...BASIS, target: 5 }, []],
    [BASIS, ['growth']],
  ])('of %j', (howBig, keys) => {
    expect(missingOfGoal(plan(howBig), NOTHING_REFUSED).map(({ key }) => key)).toEqual(keys);
  });

  it('is not what the schema refused', () => {
    const { plan: left, refused } = validate({ format: 1, organization: 'E', howBig: { ...BASIS, growht: '5%' } });
    expect(missingOfGoal(left, refused)).toEqual([]);
  });
});

describe('the words for it', () => {
  it.each([
    ['year', 'more a year by June 2028'],
    ['moment', 'more in June 2028'],
    ['horizon', 'by June 2028'],
  ] as const)('say what an amount counts, per %s', (per, words) => {
    expect(moreByTheEnd(plan({ ...BASIS, per }))).toBe(words);
  });

  it('are the plan’s, or the usual ones', () => {
    const names = [{}, { measure: ' membership ' }, { measure: ' ' }].map((howBig) => measureName(plan(howBig)));
    expect(names).toEqual(['annual revenue', 'membership', 'annual revenue']);
  });

  it('name the key that says how far it goes', () => {
    const keys = [{ growth: '5%', target: '1M' }, { target: 0 }, { growth: '5% a year' }, {}].map(aimKey);
    expect(keys).toEqual(['target', 'target', 'growth', null]);
  });
});
