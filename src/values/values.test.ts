import { describe, expect, it } from 'vitest';
import { parseAmount, parseAttrition, parseDuration, parsePercent, writeAmount, writePercent } from './values.ts';

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
  ])('%j is read', (written, amount) => {
    expect(parseAmount(written)).toBe(amount);
  });

  it.each([
    ...[
      -1,
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
    for (const none of ['25', '25 %', '%', '.5%', '5.%', '+5%', '25%x', 'x25%', 25, null]) {
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

describe('attrition', () => {
  it('is a part of the baseline, or an amount', () => {
    expect([parseAttrition('5%', 12e6), parseAttrition('600k', 12e6), parseAttrition(7, 1)]).toEqual([600e3, 600e3, 7]);
    expect([parseAttrition('much', 12e6), parseAttrition(undefined, 12e6)]).toEqual([null, null]);
  });
});
