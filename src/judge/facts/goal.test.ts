import { describe, expect, it } from 'vitest';
import type { Plan } from '../../generated/plan.ts';
import { unitOf } from '../../plan/against.ts';
import { aimOf, measureName, readHowBig } from './goal.ts';

const plan = (howBig: NonNullable<Plan['howBig']>): Plan => ({ format: 1, organization: 'Example', howBig });
const BASIS = { baseline: '12M', horizon: '2 years' } as const;

describe('readHowBig', () => {
  it('reads the goal, with nothing lost and 70% asked for where nothing is said', () => {
    expect(readHowBig(plan({ ...BASIS, growth: '25%' }))).toEqual({
      ...{ months: 24, baseline: 12e6, target: 15e6, goal: 3e6, attrition: 0, required: 3e6, confidence: 0.7 },
      ...{ annualRate: Math.sqrt(1.25) - 1, start: null, end: null },
    });
  });

  it('lets the target win over the growth', () => {
    expect(readHowBig(plan({ ...BASIS, growth: '25%', target: '16M' }))!.goal).toBe(4e6);
    expect(readHowBig(plan({ ...BASIS, target: '16M' }))!.goal).toBe(4e6);
  });

  it('reads what is lost as a part of the baseline or as an amount, and the asked confidence', () => {
    const of = (more: object) => readHowBig(plan({ ...BASIS, growth: '25%', ...more }))!;
    expect([of({ attrition: '5%' }).required, of({ attrition: '700k' }).required]).toEqual([3.6e6, 3.7e6]);
    expect([of({ confidence: '85%' }).confidence, of({ confidence: '0%' }).confidence]).toEqual([0.85, 0]);
  });

  it('knows the end where it knows the start', () => {
    const goal = readHowBig(plan({ ...BASIS, growth: '25%', start: '2026-07-01' }))!;
    expect([goal.start, goal.end]).toEqual(['2026-07-01', '2028-07-01']);
  });

  it.each([{}, { horizon: '1 year', growth: '5%' }, { baseline: 1, growth: '5%' }, BASIS])(
    'is nothing in %j',
    (howBig) => {
      expect(readHowBig(plan(howBig as NonNullable<Plan['howBig']>))).toBeNull();
      expect(readHowBig({ format: 1, organization: 'Example' })).toBeNull();
    },
  );
});

describe('the words for it', () => {
  it('are the plan’s, or the usual ones', () => {
    const none: Plan = { format: 1, organization: 'Example' };
    expect([unitOf(none), measureName(none)]).toEqual([{ currency: 'USD', unit: null }, 'annual revenue']);
    expect(unitOf({ ...none, currency: 'CAD', howBig: { unit: ' members ' } })).toEqual({
      currency: 'CAD',
      unit: 'members',
    });
    expect(unitOf(plan({ unit: '  ' })).unit).toBeNull();
    expect([measureName(plan({ measure: ' membership ' })), measureName(plan({ measure: ' ' }))]).toEqual([
      'membership',
      'annual revenue',
    ]);
  });

  it('name the key that says how far it goes', () => {
    expect(aimOf({ growth: '5%', target: '1M' })).toBe('target');
    expect(aimOf({ target: 0 })).toBe('target');
    expect(aimOf({ growth: '5%' })).toBe('growth');
    expect([aimOf({}), aimOf(undefined)]).toEqual([null, null]);
  });
});
