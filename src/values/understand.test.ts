import { describe, expect, it } from 'vitest';
import { understandAmount, understandDate, understandDuration, understandPercent } from './understand.ts';

describe('understandAmount', () => {
  it.each([
    ['12m', '12M'],
    ['12,000,000', '12M'],
    ['12.000.000', '12M'],
    ['12 000 000', '12M'],
    ["12'000'000", '12M'],
    ['12_000_000', '12M'],
    ['$12M', '12M'],
    ['€ 12M', '12M'],
    ['CAD 12M', '12M'],
    ['C$12M', '12M'],
    ['12M EUR', '12M'],
    ['12M€', '12M'],
    ['1,5M', '1.5M'],
    ['1,50 million', '1.5M'],
    ['1.5 million', '1.5M'],
    ['3 thousand', '3k'],
    ['2 Mrd.', '2bn'],
    ['1,234', '1.234k'],
    ['1.234', 1.234],
    ['1,234.5k', '1234.5k'],
    ['1.234.567,5', 1234567.5],
    ['12,345,678.9', 12345678.9],
    ['0', 0],
    ['  7  ', 7],
    [' $12M ', '12M'],
    ['US$ 12M', '12M'],
    ['1,234.56', 1234.56],
    ['1.234.567,55', 1234567.55],
    ['12,5', 12.5],
    ['1234.25', 1234.25],
    ['7 tsd', '7k'],
    ['7 bln', '7bn'],
  ])('%j is %j', (text, amount) => {
    expect(understandAmount(text)).toBe(amount);
  });

  it.each([
    '',
    'many',
    '12 apples',
    '1,2,3',
    '1.2.3',
    '1,23,456',
    '12,3456',
    '-5',
    '1234,567',
    '12M12',
    '.',
    'M',
    '9'.repeat(400),
    '1234.567.890',
    '1.234.567.8',
    '1.234.567,5,6',
    '1,2,34',
    '12 constructor',
  ])('%j is not clear', (text) => {
    expect(understandAmount(text)).toBeNull();
  });
});

describe('understandPercent', () => {
  it.each([
    ['25', '25%'],
    ['25 %', '25%'],
    ['25 percent', '25%'],
    ['25 per cent', '25%'],
    ['2,5%', '2.5%'],
    ['2.50 pct', '2.50%'],
    ['-5', '-5%'],
    ['− 5%', '-5%'],
    ['+5%', '5%'],
    ['007%', '7%'],
    [' 25% ', '25%'],
    ['2.25 pc', '2.25%'],
  ])('%j is %j', (text, percent) => {
    expect(understandPercent(text)).toBe(percent);
  });

  it.each(['', '%', 'x', '25%%', '2.5.1%', 'about 25%', '25 % a year'])('%j is not clear', (text) => {
    expect(understandPercent(text)).toBeNull();
  });
});

describe('understandDuration', () => {
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
  ])('%j is %j', (text, duration) => {
    expect(understandDuration(text)).toBe(duration);
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
  ])('%j is not clear', (text) => {
    expect(understandDuration(text)).toBeNull();
  });
});

describe('understandDate', () => {
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
    expect(understandDate(text, TODAY)).toBe(date);
  });

  it.each([
    ...[
      '',
      'soon',
      '03/04/2027',
      '12/11/2027',
      '31/3-2027',
      '2027-02-30',
      '30 feb 2027',
      '2027-13',
      '2027/00',
      '32.1.2027',
      '1.13.2027',
    ],
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
    ...[
      '3 days ago',
      'next weekend',
      'the next week',
      'by friday',
      'friday night',
      'about 3 march 2027',
      'within 1 day',
    ],
    ...['3 march 2027 or so', 'early march 3', 'march 3 or so', '12027-03-31', '2027-03-31x', '2027-03-311', '32 may'],
    ...['131.03.2027', '31.03.20271', '03/12/2027', 'in some weeks', '0 march', '2027-0-1'],
  ])('%j is not clear', (text) => {
    expect(understandDate(text, TODAY)).toBeNull();
  });

  it.each([
    ['2026-12-31', 'q4', '2026-12-31'],
    ['2026-10-01', 'q3', '2027-09-30'],
    ['2027-01-31', 'end of next month', '2027-02-28'],
    ['2027-01-31', 'next month', '2027-02-28'],
    ['2027-03-01', '29 feb', '2028-02-29'],
    ['2026-12-31', 'december', '2026-12-31'],
  ])('on %s, %j is %s', (today, text, date) => {
    expect(understandDate(text, today)).toBe(date);
  });
});
