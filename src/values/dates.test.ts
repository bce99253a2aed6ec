import { describe, expect, it } from 'vitest';
import { addDays, addMonths, daysBetween, endOfMonth, fromDay, isDate, monthsElapsed, toDay } from './dates.ts';

describe('isDate', () => {
  it.each(['2026-07-01', '2024-02-29', '2000-02-29', '0001-01-01', '0099-12-31', '9999-12-31'])('%s', (date) => {
    expect(isDate(date)).toBe(true);
  });

  it.each([
    ...[
      '2026-02-29',
      '1900-02-29',
      '2026-13-01',
      '2026-00-10',
      '2026-04-31',
      '2026-4-1',
      '2026-07-01T00:00',
      ' 2026-07-01',
    ],
    ...['2026-07-1 ', '2026-7-011', '-2026-7-01', '12026-07-01', '+010000-01', '2026-07-01x'],
    ...['x2026-07-01', '20260701', '', 20260701, null, undefined],
  ])('not %j', (date) => {
    expect(isDate(date)).toBe(false);
  });
});

describe('days', () => {
  it('are counted from 1970-01-01, in every century', () => {
    expect(['1970-01-01', '1969-12-31', '2000-03-01', '0099-01-01'].map(toDay)).toEqual([0, -1, 11_017, -683_368]);
    for (const date of ['0050-06-30', '1969-12-31', '2026-11-01', '9999-12-31'])
      expect(fromDay(toDay(date))).toBe(date);
    expect(fromDay(Number.NaN)).toBe('');
    expect(fromDay(1e9)).toBe('');
  });

  it('lie between two dates, or are added to one', () => {
    expect(daysBetween('2026-01-01', '2026-12-31')).toBe(364);
    expect(daysBetween('2026-03-01', '2024-02-28')).toBe(-732);
    expect([addDays('2024-02-28', 1), addDays('2026-01-01', -1), addDays('2026-01-01', 0)]).toEqual([
      ...['2024-02-29', '2025-12-31', '2026-01-01'],
    ]);
  });
});

describe('months', () => {
  it.each([
    ['2026-07-01', 24, '2028-07-01'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-11-30', 1, '2026-12-30'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-08-31', 1, '2026-09-30'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-03-31', -13, '2025-02-28'],
    ['0099-12-01', 1, '0100-01-01'],
    ['2026-05-05', 0, '2026-05-05'],
  ])('%s and %d more are %s', (date, months, expected) => {
    expect(addMonths(date, months)).toBe(expected);
  });

  it('end on their last day', () => {
    expect(['2026-02-03', '2024-02-29', '2026-12-31', '2026-09-01', '1900-02-01'].map(endOfMonth)).toEqual([
      ...['2026-02-28', '2024-02-29', '2026-12-31', '2026-09-30', '1900-02-28'],
    ]);
  });

  it('elapse by the days of the horizon', () => {
    expect(monthsElapsed('2026-01-01', 12, '2026-01-01')).toBe(0);
    expect(monthsElapsed('2026-01-01', 12, '2027-01-01')).toBe(12);
    expect(monthsElapsed('2026-01-01', 12, '2026-07-02')).toBeCloseTo((12 * 182) / 365, 12);
    expect(monthsElapsed('2026-01-01', 12, '2025-12-31')).toBeCloseTo(-12 / 365, 12);
  });
});
