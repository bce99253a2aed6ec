import { describe, expect, it } from 'vitest';
import type { Understood } from './figures.ts';
import { readDate, readDuration } from './periods.ts';

function value(read: Understood<string> | null): string | null {
  return read && ('problem' in read ? `problem: ${read.problem}` : read.value);
}

describe('a duration', () => {
  it.each([
    ['2y', '2 years'],
    ['1 yr', '1 year'],
    ['24', '24 months'],
    ['1', '1 month'],
    ['24m', '24 months'],
    ['18 mo.', '18 months'],
    ['1.5 years', '18 months'],
    ['1,5 years', '18 months'],
    ['0.5y', '6 months'],
    ['2 quarters', '6 months'],
    ['1q', '3 months'],
    ['120', '120 months'],
    ['10 YEARS', '10 years'],
    [' Two Years ', '2 years'],
    ['one year', '1 year'],
    ['a year', '1 year'],
    ['an y', '1 year'],
    ['twelve months', '12 months'],
    ['1 month', '1 month'],
    ['3 months', '3 months'],
    ['1 quarter', '3 months'],
    ['1.25 years', '15 months'],
    ['2-year', '2 years'],
    ['a year and a half', '18 months'],
    ['two and a half years', '30 months'],
    ['1½ years', '18 months'],
    ['half a year', '6 months'],
    ['2 years and 6 months', '30 months'],
    ['about 18 months', '18 months'],
    ['over the next 3 years', '3 years'],
    ['the next two years', '2 years'],
    ['three years from now', '3 years'],
    ['18 months from today', '18 months'],
    ['over 2 years', '2 years'],
    ['1 year 6 months', '18 months'],
    ['1 year, 1 quarter and 1 month', '16 months'],
  ])('%j is %j', (text, duration) => {
    expect(value(readDuration(text, { today: null }))).toBe(duration);
  });

  it.each([
    '',
    '0',
    '121',
    '11 years',
    '1.5',
    '0.1 years',
    '2 weeks',
    'some years',
    'x2y',
    '2yx',
    'zero months',
    '1.five years',
    'month',
    '36 months 36 months',
    '24 months 12 months',
    '2 years 2 years',
    '1y 6 months and 1 year',
    '24m, 12 mo',
  ])('%j is not clear', (text) => {
    expect(value(readDuration(text, { today: null }))).toBeNull();
  });
});

describe('a date', () => {
  /** A Wednesday. */
  const TODAY = '2026-11-25';

  it.each([
    ['2027-03-31', '2027-03-31'],
    ['today', TODAY],
    ['Now.', TODAY],
    ['tomorrow', '2026-11-26'],
    ['yesterday', '2026-11-24'],
    ['end of month', '2026-11-30'],
    ['end of the month', '2026-11-30'],
    ['end of year', '2026-12-31'],
    ['end of the year', '2026-12-31'],
    ['year end', '2026-12-31'],
    ['in 3 days', '2026-11-28'],
    ['3d', '2026-11-28'],
    ['in 2 weeks', '2026-12-09'],
    ['2 mo', '2027-01-25'],
    ['in 1 month', '2026-12-25'],
    ['2 years', '2028-11-25'],
    ['next week', '2026-12-02'],
    ['next month', '2026-12-25'],
    ['next year', '2027-11-25'],
    ['friday', '2026-11-27'],
    ['next Fri', '2026-11-27'],
    ['by friday', '2026-11-27'],
    ['next june', '2027-06-30'],
    ['next november', '2027-11-30'],
    ['by June 2028', '2028-06-30'],
    ['by the end of June 2028', '2028-06-30'],
    ['by 2027-03-31', '2027-03-31'],
    ['on wednesday', '2026-12-02'],
    ['this tuesday', '2026-12-01'],
    ['sun', '2026-11-29'],
    ['31 Mar 2027', '2027-03-31'],
    ['31st of March, 2027', '2027-03-31'],
    ['March 31, 2027', '2027-03-31'],
    ['mar 2nd 2027', '2027-03-02'],
    ['30 november', '2026-11-30'],
    ['25 november', '2026-11-25'],
    ['24 november', '2027-11-24'],
    ['december', '2026-12-31'],
    ['October', '2027-10-31'],
    ['sept 2027', '2027-09-30'],
    ['february 2028', '2028-02-29'],
    ['2027/3/31', '2027-03-31'],
    ['2027.3.1', '2027-03-01'],
    ['2027-03', '2027-03-31'],
    ['2027/12', '2027-12-31'],
    ['31.3.2027', '2027-03-31'],
    ['4.3.2027', '2027-03-04'],
    ['31/3/2027', '2027-03-31'],
    ['3/31/2027', '2027-03-31'],
    ['12/13/2027', '2027-12-13'],
    ['13/12/2027', '2027-12-13'],
    ['5-5-2027', '2027-05-05'],
    ['  2027-03-31  ', '2027-03-31'],
    ['3 Mar.,   2027', '2027-03-03'],
    ['march 3', '2027-03-03'],
    ['March 3rd', '2027-03-03'],
    ['1st of may', '2027-05-01'],
    ['in 10 days', '2026-12-05'],
    ['1 day', '2026-11-26'],
    ['in 1 week', '2026-12-02'],
    ['in two weeks', '2026-12-09'],
    ['in a year', '2027-11-25'],
    ['in zero days', TODAY],
    ['end of next month', '2026-12-31'],
    ['the end of next year', '2027-12-31'],
    ['end of march', '2027-03-31'],
    ['the end of march 2028', '2028-03-31'],
    ['q1', '2027-03-31'],
    ['2028', '2028-12-31'],
    ['by the end of 2028', '2028-12-31'],
    ['Q4', '2026-12-31'],
    ['q3 2026', '2026-09-30'],
    ['end of q2 2027', '2027-06-30'],
    ['9999-12', '9999-12-31'],
    ['31.12.9999', '9999-12-31'],
    ...['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'].map((month, index) => [
      `1 ${month} 2027`,
      `2027-${String(index + 1).padStart(2, '0')}-01`,
    ]),
  ])('%j is %j', (text, date) => {
    expect(value(readDate(text, { today: TODAY }))).toBe(date);
  });

  it.each([
    ...['', 'soon', '31/3-2027', '2027-02-30', '30 feb 2027', '2027-13', '2027/00', '32.1.2027', '1.13.2027'],
    ...[
      'someday',
      'fridays',
      'marchy 3 2027',
      'janu 3',
      'in 3 fortnights',
      'in 1000 days',
      'next decade',
      'octobre',
      '31 apr',
    ],
    ...['end of 3 march', 'end of march 3', 'end of 3 march 2027', 'the end', 'q5', 'q1 27', 'q1 2027 or so', 'faq1'],
    ...['3 days ago', 'next weekend', 'the next week', 'friday night', 'about 3 march 2027', 'within 1 day'],
    ...['3 march 2027 or so', 'early march 3', 'march 3 or so', '12027-03-31', '2027-03-31x', '2027-03-311', '32 may'],
    ...['131.03.2027', '31.03.20271', 'in some weeks', '0 march', '2027-0-1'],
  ])('%j is not clear', (text) => {
    expect(value(readDate(text, { today: TODAY }))).toBeNull();
  });

  it.each([
    ['2026-12-31', 'q4', '2026-12-31'],
    ['2026-10-01', 'q3', '2027-09-30'],
    ['2027-01-31', 'end of next month', '2027-02-28'],
    ['2027-01-31', 'next month', '2027-02-28'],
    ['2027-03-01', '29 feb', '2028-02-29'],
    ['2026-12-31', 'december', '2026-12-31'],
  ])('on %s, %j is %s', (today, text, date) => {
    expect(value(readDate(text, { today }))).toBe(date);
  });
});

describe('the beginning of a period', () => {
  it.each([
    ['2028', '2028-01-01'],
    ['q2 2027', '2027-04-01'],
    ['next year', '2027-01-01'],
    ['march 2027', '2027-03-01'],
    ['2027-03', '2027-03-01'],
    ['end of march 2027', '2027-03-31'],
    ['by 2028', '2028-12-31'],
  ])('%j is %s', (typed, date) => {
    expect(value(readDate(typed, { today: '2026-11-25' }, true))).toBe(date);
  });
});

describe('a duration until a month or a year', () => {
  const calendar = { today: '2026-11-30', start: '2026-07-01' };

  it.each([
    ['next june', '12 months'],
    ['by June 2028', '24 months'],
    ['2028-06-30', '24 months'],
    ['until 30 June 2028', '24 months'],
    ['31/12/2027', '18 months'],
    ['june 2028', '24 months'],
    ['by the end of June 2028', '24 months'],
    ['q2 2028', '24 months'],
    ['by end of 2028', '30 months'],
    ['end 2028', '30 months'],
    ['2028', '30 months'],
    ['until the end of next year', '18 months'],
  ])('%j ends with that month', (typed, months) => expect(value(readDuration(typed, calendar))).toBe(months));

  it.each(['2028-02-30', '2028-13', '2028-13-01', '30 feb 2028', 'by June 31, 2028', '31.06.2028'])(
    '%j names no date that exists',
    (typed) =>
      expect(readDuration(typed, calendar)).toHaveProperty('problem', expect.stringMatching(/not a date that exists/)),
  );

  it('counts from today where no start is known, and says from where to where', () => {
    expect(value(readDuration('by June 2028', { today: '2026-11-30' }))).toBe('19 months');
    expect(readDuration('next june', calendar)).toHaveProperty('shown', '12 months, from 2026-07-01 to 2027-06-30');
  });

  it('means nothing before the start, beyond ten years, or without a day to count from', () => {
    for (const typed of ['june 2026', 'june 2040']) expect(readDuration(typed, calendar), typed).toBeNull();
    expect(readDuration('next june', { today: null })).toBeNull();
    expect(readDuration('2028-06-30', { today: null })).toBeNull();
    expect(readDuration('06/07/2028', calendar)).toHaveProperty('problem');
    expect(readDuration('friday', calendar)).toBeNull();
  });
});

describe('weeks', () => {
  it('are understood only where they are taken', () => {
    expect(value(readDuration('3 weeks', { today: null }, true))).toBe('3 weeks');
    expect(value(readDuration('one week', { today: null }, true))).toBe('1 week');
    expect(readDuration('3 weeks', { today: null })).toBeNull();
  });
});

describe('a date that can be read in two ways', () => {
  it.each(['03/04/2027', '3-4-27', '12/11/2027'])('%j is asked for again', (typed) =>
    expect(readDate(typed, { today: '2026-11-25' })).toHaveProperty('problem'),
  );
});
