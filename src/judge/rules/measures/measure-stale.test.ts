import { describe, expect, it } from 'vitest';
import { run } from '../../../../test/support/rules.ts';
import { addDays } from '../../../values/dates.ts';

const measure = (keys: string) => `measures: [{id: m, name: A measure, ${keys}}]`;
const DAY = '2026-01-01';

/** Whether it is stale so many days after 2026-01-01. */
const stale = (plan: string, days: number, options = {}) =>
  run('measure-stale', plan, { ...options, asOf: addDays(DAY, days) }).length === 1;

describe('measure-stale', () => {
  it.each([
    ['every: month', 46],
    ['every: quarter', 137],
    ['unit: percent', 137],
    ['every: year', 548],
  ])('with %s, forgives %d days since the latest reading or the start', (keys, days) => {
    for (const since of [`readings: [{date: ${DAY}, value: 1}]`, `start: ${DAY}`]) {
      expect([days, days + 1].map((day) => stale(measure(`${keys}, ${since}`), day))).toEqual([false, true]);
    }
  });

  it('counts from the latest reading and not from the start', () => {
    const plan = measure(
      `every: month, start: 2020-01-01, readings: [{date: ${DAY}, value: 1}, {date: 2025-12-01, value: 1}]`,
    );
    expect([46, 47].map((day) => stale(plan, day))).toEqual([false, true]);
  });

  it('does not count readings from the future', () => {
    const plan = measure(`every: month, readings: [{date: ${DAY}, value: 1}, {date: 2027-01-01, value: 1}]`);
    for (const today of [true, false])
      expect([46, 47].map((day) => stale(plan, day, { today }))).toEqual([false, true]);
  });

  it('is silent where nothing says when it began', () => {
    expect(stale(measure('every: month'), 9999)).toBe(false);
  });

  it('names the measure, the day and the command', () => {
    const [finding] = run('measure-stale', measure(`every: month, readings: [{date: ${DAY}, value: 1}]`), {
      asOf: '2026-03-01',
    });
    expect(finding!.path).toBe('/measures[id=m]/readings');
    expect(finding!.message).toMatch(/"A measure" was last read on 2026-01-01, 59 days ago/);
    expect(finding!.help).toContain('plan record m VALUE');
  });

  describe('of a recovery log', () => {
    const LOGGED = `measures: [{id: surprised, name: Surprised, every: month, from: recovery-log, start: ${DAY}}]\n`;
    const WITH_LOG = `${LOGGED}serving: {recoveryLog: log.csv}`;

    it.each([
      ['one old incident', 'opened,fixed,surprised\n2026-01-03T09:00:00Z,,no\n'],
      ['no incident', 'opened,fixed,surprised\n'],
    ])('is fresh with %s: months in which nothing happened count', (_, csv) => {
      expect(stale(WITH_LOG, 400, { files: { 'log.csv': csv } })).toBe(false);
    });

    it('is not called stale where the log is missing, which is reported on its own', () => {
      expect(run('file-missing', WITH_LOG)).toHaveLength(1);
      expect(stale(WITH_LOG, 400)).toBe(false);
    });

    it('is stale where no log is named, or where the log does not tell this measure', () => {
      expect(stale(LOGGED, 400)).toBe(true);
      const other = WITH_LOG.replace('id: surprised', 'id: complaints');
      expect(stale(other, 400, { files: { 'log.csv': 'opened,fixed,surprised\n' } })).toBe(true);
    });
  });
});
