import { describe, expect, it } from 'vitest';
import { readPlan } from '../judge/assess.ts';
import { dataWith } from './edit-change.ts';
import { refusedBySchema } from './refused.ts';

const PLAN = { format: 1, organization: 'Northwind Cycles', howBig: { baseline: '12M' }, who: { segments: [] } };

describe('data with changes', () => {
  it('has what is set and appended, lacks what is removed, and leaves the data as it was', () => {
    const before = JSON.stringify(PLAN);
    const racers = { id: 'racers', name: 'Racers' };
    expect(
      dataWith(PLAN, [
        { op: 'set', path: ['howBig', 'growth'], value: '25%' },
        { op: 'set', path: ['who', 'segments', 0], value: racers },
        { op: 'set', path: ['measures', 0, 'readings', 0], value: { value: 1 } },
        { op: 'remove', path: ['howBig', 'baseline'] },
        { op: 'remove', path: ['win', 'only'] },
      ]),
    ).toEqual({
      ...PLAN,
      howBig: { growth: '25%' },
      who: { segments: [racers] },
      measures: [{ readings: [{ value: 1 }] }],
    });
    expect(JSON.stringify(PLAN)).toBe(before);
  });
});

describe('what the schema refuses', () => {
  it('is found at the place that is set, above it and below it, and nowhere else', () => {
    const broken = { ...PLAN, win: { only: 7 } };
    const refused = (path: readonly (string | number)[], value: unknown) =>
      refusedBySchema(broken, [{ op: 'set', path, value }])?.path ?? null;
    expect(refused(['howBig', 'baseline'], '13M')).toBeNull();
    expect(refused(['howBig', 'baseline'], '-13M')).toEqual(['howBig', 'baseline']);
    expect(refused(['howBig', 'base', 'line'], 1)).toEqual(['howBig', 'base']);
    expect(refused(['howBig'], { baseline: 'much' })).toEqual(['howBig', 'baseline']);
    expect(refused(['who', 'segments', 0], { id: 'racers' })).toEqual(['who', 'segments', 0, 'name']);
  });

  it('is found in a plan as rules and questions see it', () => {
    const { facts } = readPlan(
      { text: JSON.stringify(PLAN) },
      { path: 'plan.yaml', days: { asOf: '2026-11-30', leaveOutLater: false }, loadRelated: () => ({ problem: '' }) },
    );
    expect(refusedBySchema(facts.plan, [{ op: 'set', path: ['howBig', 'baseline'], value: 'much' }])).not.toBeNull();
  });
});
