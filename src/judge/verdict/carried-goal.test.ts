import { describe, expect, it } from 'vitest';
import { readPlan } from '../assess.ts';
import { carriedGoal, lowerGoal, shownGoal } from './carried-goal.ts';

const SEGMENTS = `who:
  segments:
    - {id: a, name: A, potential: {low: 900k, likely: 1.9M, high: 3.2M}}
    - {id: b, name: B, potential: {low: 500k, likely: 1.4M, high: 2.6M}}
`;

function factsOf(howBig: string, who = SEGMENTS) {
  const text = `format: 1\norganization: X\ncurrency: CAD\nhowBig: {start: 2026-07-01, horizon: 24 months, ${howBig}}\n${who}`;
  const days = { asOf: '2026-07-01', leaveOutLater: false };
  return readPlan({ text }, { path: 'plan.yaml', days, loadRelated: () => ({ problem: 'does not exist' }) }).facts;
}

const verdictWith = (howBig: string, who?: string) => factsOf(howBig, who).growth.verdict.value;

describe('the goal that is carried', () => {
  it.each([
    ['growth: 10%', 'growth', '%'],
    ['growth: 40%', 'growth', '%'],
    ['growth: 4% a year', 'growth', '% a year'],
    ['target: 20M', 'target', 'M'],
    ['why: because', 'growth', '%'],
  ])('is in the form of "%s", rounded down, and ends in "can"', (stated, key, ending) => {
    const goal = carriedGoal(factsOf(`baseline: 12M, ${stated}`))!;
    expect(goal.key).toBe(key);
    expect(String(goal.written)).toMatch(new RegExp(`^[\\d.]+${ending}$`));
    expect(verdictWith(`baseline: 12M, ${goal.key}: ${goal.written}`)).toBe('can');
    const more = String(goal.written).replace(/[\d.]+/, (digits) => String(Number(digits) * 1.02));
    expect(verdictWith(`baseline: 12M, ${goal.key}: ${more}`)).toBe('may');
  });

  it('adds up to single numbers, and may be a decline', () => {
    const single = 'who: {segments: [{id: a, name: A, potential: 1M}]}\n';
    expect(carriedGoal(factsOf('baseline: 10M, growth: 5%', single))?.written).toBe('10%');
    expect(carriedGoal(factsOf('baseline: 10M, growth: 5%, attrition: 20%', single))?.written).toBe('-10%');
  });

  it('is none where nothing is chosen or stated', () => {
    expect(carriedGoal(factsOf('baseline: 10M, growth: 5%', ''))).toBeNull();
    expect(carriedGoal(factsOf('growth: 5%'))).toBeNull();
  });
});

describe('the lower goal that is advised', () => {
  it('is no decline, and nothing that is stated in single numbers alone', () => {
    expect(lowerGoal(factsOf('baseline: 12M, growth: 40%'))).toEqual(
      carriedGoal(factsOf('baseline: 12M, growth: 40%')),
    );
    expect(lowerGoal(factsOf('baseline: 12M, growth: 40%, attrition: 5M'))).toBeNull();
    expect(
      lowerGoal(factsOf('baseline: 12M, growth: 40%', 'who: {segments: [{id: a, name: A, potential: 1M}]}\n')),
    ).toBeNull();
  });

  it('is shown as an amount or a percentage', () => {
    expect(shownGoal(factsOf('baseline: 12M'), { key: 'target', written: '14.1M' })).toBe('CAD 14.1M');
    expect(shownGoal(factsOf('baseline: 12M'), { key: 'growth', written: '8% a year' })).toBe('8% a year');
    expect(shownGoal(factsOf('baseline: 12, unit: members'), { key: 'target', written: 15 })).toBe('15 members');
  });
});
