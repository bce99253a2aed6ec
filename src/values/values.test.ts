import { describe, expect, it } from 'vitest';
import {
  MOST,
  parseAmount,
  parseDuration,
  parseGrowth,
  parseLoss,
  parsePercent,
  parseRate,
  parseTimeToClose,
  writeAmount,
  writePercent,
} from './values.ts';

describe('amounts', () => {
  it.each([
    [12_000_000, 12e6],
    [0, 0],
    [0.5, 0.5],
    ['12M', 12e6],
    ['900k', 900e3],
    ['1.2bn', 1.2e9],
    ['4.35M', 4_350_000],
    ['1.005k', 1005],
    ['0k', 0],
    ['61tn', 61e12],
    ['-1M', -1e6],
    [-5, -5],
    ['1000tn', MOST],
    [1e15, MOST],
  ])('%j is read', (written, amount) => {
    expect(parseAmount(written)).toBe(amount);
  });

  it.each([
    ...[
      1e16,
      '1001tn',
      '--1M',
      Number.NaN,
      Number.POSITIVE_INFINITY,
      '12',
      '12m',
      '1,5M',
      '€12M',
      '12 M',
      'M',
      '.5M',
      '1.M',
      '12Mx',
      'x12M',
    ],
    ...['', null, undefined, true, `${'9'.repeat(400)}bn`],
  ])('%j is none', (written) => {
    expect(parseAmount(written)).toBeNull();
  });

  it.each([
    [12_000_000, '12M'],
    [1_200_000_000, '1.2bn'],
    [900_000, '900k'],
    [1000, '1k'],
    [999, 999],
    [1234, '1.234k'],
    [12_345, '12.345k'],
    [1_234_500, '1234.5k'],
    [1_234_567, '1234.567k'],
    [1_234_567_891.5, 1_234_567_891.5],
    [1234.5, 1234.5],
    [0, 0],
    [1e9, '1bn'],
    [1e6, '1M'],
    [-1e6, '-1M'],
    [-1234, '-1.234k'],
    [61e12, '61tn'],
    [1.5e12, '1.5tn'],
  ])('%d is written %j', (amount, written) => {
    expect(writeAmount(amount)).toBe(written);
    expect(parseAmount(writeAmount(amount))).toBe(amount);
  });
});

describe('percentages', () => {
  it('are read as fractions, to the last digit', () => {
    expect(['25%', '2.5%', '-5%', '0%', '110%', '0.07%'].map(parsePercent)).toEqual([
      0.25, 0.025, -0.05, 0, 1.1, 0.0007,
    ]);
    for (const none of ['1000000000%', '25', '25 %', '%', '.5%', '5.%', '+5%', '25%x', 'x25%', 25, null]) {
      expect(parsePercent(none), String(none)).toBeNull();
    }
  });

  it('are written as they are read', () => {
    expect([0.125, 0.07, 1, 0, -0.05, 0.1 + 0.2, 1 / 3].map(writePercent)).toEqual([
      ...['12.5%', '7%', '100%', '0%', '-5%', '30%', '33.33333333%'],
    ]);
  });
});

describe('durations', () => {
  it('are read in months, from 1 to 120', () => {
    expect(['24 months', '1 month', '2 years', '1 year', '120 months', '10 years'].map(parseDuration)).toEqual([
      ...[24, 1, 24, 12, 120, 120],
    ]);
    for (const none of [
      '0 months',
      '121 months',
      '11 years',
      '24',
      '24months',
      '24  months',
      '1.5 years',
      '2 weeks',
      'x1 year',
      '1 years ago',
      24,
    ]) {
      expect(parseDuration(none), String(none)).toBeNull();
    }
  });
});

describe('growth, rates and losses', () => {
  it('are of the whole horizon, or compounded by the year', () => {
    expect([parseGrowth('25%', null), parseGrowth('8% a year', 12), parseGrowth('8% a year', null)]).toEqual([
      ...[0.25, expect.closeTo(0.08, 12), null],
    ]);
    expect(parseGrowth('8% a year', 24)).toBeCloseTo(1.08 ** 2 - 1, 12);
    expect([parseRate('2% a year'), parseRate('2%'), parsePercent('2% a year')]).toEqual([0.02, null, null]);
  });

  it('a loss is a part of the baseline, or an amount', () => {
    expect([parseLoss('5%', 12e6, 24), parseLoss('600k', 12e6, 24), parseLoss(7, 1, 24)]).toEqual([600e3, 600e3, 7]);
    expect(parseLoss('5% a year', 12e6, 24)).toBeCloseTo(12e6 * (1 - 0.95 ** 2), 6);
    expect([parseLoss('much', 12e6, 24), parseLoss(undefined, 12e6, 24)]).toEqual([null, null]);
  });
});

describe('the time to close', () => {
  it('is a duration or weeks, 1 to 520', () => {
    expect([parseTimeToClose('4 months'), parseTimeToClose('2 years')]).toEqual([4, 24]);
    expect(parseTimeToClose('6 weeks')).toBeCloseTo(1.38, 2);
    for (const none of ['0 weeks', '521 weeks', '6 days', '1.5 weeks', 6]) expect(parseTimeToClose(none)).toBeNull();
  });
});
