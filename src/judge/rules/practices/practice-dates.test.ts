import { describe, expect, it } from 'vitest';
import { run } from '../../../../test/support/rules.ts';
import { defaultSettings } from '../../facts/settings.ts';

const practice = (answer: string) => `practices: {strategic-acts: {take-notes: {${answer}}}}`;

describe('practice-overdue', () => {
  it.each(['started', 'planned', 'not-started'])('fires the day after the date where it is %s', (status) => {
    const plan = practice(`status: ${status}, due: 2026-10-31`);
    expect(run('practice-overdue', plan, { asOf: '2026-10-31' })).toEqual([]);
    const [finding] = run('practice-overdue', plan, { asOf: '2026-11-01' });
    expect(finding!.path).toBe('/practices/strategic-acts/take-notes/due');
    expect(finding!.message).toMatch(/2026-10-31, 1 day ago/);
  });

  it.each(['practising', 'not-applicable'])('asks nothing of what is %s', (status) => {
    expect(run('practice-overdue', practice(`status: ${status}, due: 2020-01-01`))).toEqual([]);
  });
});

describe('practice-stale', () => {
  const plan = practice('status: started, reviewed: 2026-08-03');

  it('fires from the 91st day on', () => {
    expect(run('practice-stale', plan, { asOf: '2026-11-01' })).toEqual([]);
    const [finding] = run('practice-stale', plan, { asOf: '2026-11-02' });
    expect(finding!.path).toBe('/practices/strategic-acts/take-notes/reviewed');
    expect(finding!.message).toContain('2026-08-03, 91 days ago');
  });

  it('counts the days that the configuration says', () => {
    const thresholds = { ...defaultSettings.thresholds, staleDays: 30 };
    const found = (asOf: string) => run('practice-stale', plan, { asOf, settings: { thresholds } }).length;
    expect([found('2026-09-02'), found('2026-09-03')]).toEqual([0, 1]);
  });

  it.each(['practising', 'not-started', 'not-applicable'])('asks for a review of what is %s, too', (status) => {
    expect(run('practice-stale', practice(`status: ${status}, reviewed: 2026-01-01`))).toHaveLength(1);
  });

  it('is silent where nothing was ever reviewed, or only after the day of judging', () => {
    expect(run('practice-stale', practice('status: started'))).toEqual([]);
    for (const today of [true, false]) {
      expect(run('practice-stale', practice('status: started, reviewed: 2027-01-01'), { today })).toEqual([]);
    }
  });
});
