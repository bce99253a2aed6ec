import { describe, expect, it } from 'vitest';
import { type VerdictInput, verdictOf } from './verdict.ts';

const PLAN: VerdictInput = {
  goal: { baseline: 100, target: 125 },
  days: 730,
  asOf: 200,
  latest: null,
  every: 92,
  isKnown: true,
  addsUp: null,
  planned: 0.8,
  now: null,
  confidence: 0.7,
};
const verdict = (changes: Partial<VerdictInput>) => verdictOf({ ...PLAN, ...changes });
const value = (changes: Partial<VerdictInput>) => verdict(changes).value;
const reading = (day: number, amount: number) => ({ day, value: amount });

describe('verdictOf', () => {
  it('goes by the probability, up to the confidence asked for', () => {
    expect(verdict({})).toEqual({ value: 'can', basis: 'planned', probability: 0.8, cannot: false });
    expect(value({ planned: 0.7 })).toBe('can');
    expect(value({ planned: 0.699 })).toBe('may');
    expect(value({ planned: 0.3 })).toBe('may');
    expect(verdict({ planned: 0.299 })).toMatchObject({ value: 'unlikely', cannot: false });
    expect(verdict({ planned: 0.009 })).toMatchObject({ value: 'unlikely', cannot: true });
  });

  it('rests on the probability as it stands where there is one', () => {
    expect(verdict({ now: 0.56 })).toEqual({ value: 'may', basis: 'now', probability: 0.56, cannot: false });
    expect(verdict({ planned: 0.2, now: 0.9 })).toMatchObject({ value: 'can', basis: 'now' });
  });

  it('gives no probability of single numbers', () => {
    expect(verdict({ planned: null, addsUp: true })).toMatchObject({ value: 'on-paper', probability: null });
    expect(verdict({ planned: null, addsUp: false })).toMatchObject({
      value: 'unlikely',
      probability: null,
      cannot: true,
    });
  });

  it('is unknown without a goal, or where something is not known', () => {
    const unknown = { value: 'unknown', basis: null, probability: null, cannot: false };
    expect(verdict({ goal: null, latest: reading(100, 130) })).toEqual(unknown);
    expect(verdict({ isKnown: false })).toEqual(unknown);
    expect(verdict({ isKnown: false, planned: null })).toEqual(unknown);
  });

  it('is reached at the target, whatever else is not known', () => {
    expect(verdict({ latest: reading(100, 125) })).toEqual({
      value: 'reached',
      basis: null,
      probability: null,
      cannot: false,
    });
    expect(value({ latest: reading(100, 126), isKnown: false })).toBe('reached');
    expect(value({ latest: reading(100, 126), asOf: 900 })).toBe('reached');
    expect(value({ latest: reading(100, 124.9) })).toBe('can');
  });

  it('is reached for a hold or a decline only by a reading near the end', () => {
    const hold = { goal: { baseline: 100, target: 100 } };
    expect(value({ ...hold, latest: reading(100, 101) })).toBe('can');
    expect(value({ ...hold, latest: reading(637, 101) })).toBe('can');
    expect(value({ ...hold, latest: reading(638, 101), asOf: 640 })).toBe('reached');
    expect(value({ ...hold, latest: reading(100, 101), asOf: 730 })).toBe('unknown');
  });

  it('is missed once the horizon is over and a reading near its end tells so', () => {
    expect(value({ asOf: 730, latest: reading(638, 120) })).toBe('missed');
    expect(value({ asOf: 730, latest: reading(740, 120) })).toBe('missed');
    expect(value({ asOf: 730, latest: reading(637, 120) })).toBe('unknown');
    expect(value({ asOf: 730, latest: reading(637, 120), every: 366 })).toBe('missed');
    expect(value({ asOf: 729, latest: reading(700, 120) })).toBe('can');
    expect(value({ asOf: 730 })).toBe('unknown');
    expect(value({ asOf: 730, latest: reading(700, 120), isKnown: false })).toBe('missed');
  });
});
