import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAmount, readFraction, readNumber, readPercent, type Understood } from './figures.ts';
import { readRange } from './ranges.ts';
import { parseAmount } from './values.ts';

const CAD = { currency: 'CAD', unit: null };
const MEMBERS = { currency: 'CAD', unit: 'members' };

/** The value, the problem, or `null`. */
function outcome(read: Understood | null): unknown {
  return read && ('problem' in read ? read.problem : read.value);
}

const amount = (typed: string) => outcome(readAmount(typed, CAD, true));
const percent = (typed: string) => outcome(readPercent(typed, -100, 1000, true));

describe('an amount', () => {
  it.each([
    ['12m', '12M'],
    ['12,000,000', '12M'],
    ['12.000.000', '12M'],
    ['12 000 000', '12M'],
    ['12\u202f000\u00a0000', null],
    ['12\u202f000\u202f000', '12M'],
    ["12'000'000", '12M'],
    ['12_000_000', '12M'],
    ['$12M', '12M'],
    ['CAD 12M', '12M'],
    ['C$12M', '12M'],
    ['12M CAD', '12M'],
    ['half a million', '500k'],
    ['Two million', '2M'],
    ['a million', '1M'],
    ['a quarter of a million', '250k'],
    ['16 million dollars', '16M'],
    ['1,5M', '1.5M'],
    ['1,50 million', '1.5M'],
    ['3 thousand', '3k'],
    ['2 Mrd.', '2bn'],
    ['61T', '61tn'],
    ['1.2 trillion', '1.2tn'],
    ['3 lakh', '300k'],
    ['1,234.56', 1234.56],
    ['1.234.567,5', 1234567.5],
    ['12,345,678.9', 12345678.9],
    ['0,125', 0.125],
    ['1.234M', '1.234M'],
    ['  7  ', 7],
    ['about 12M a year', '12M'],
    ['~900k or so', '900k'],
    ['40 x 150 x 52', '312k'],
    ['40x150*52', '312k'],
    ['1.2k × 50', '60k'],
    ['none', 0],
    ['-1M', '-1M'],
    ['−1M', '-1M'],
    ['(1M)', '-1M'],
    ['$(1M)', '-1M'],
    ['-$1M', '-1M'],
    ['$-1M', '-1M'],
  ])('%j is %j', (typed, meant) => expect(amount(typed)).toBe(meant === null ? '12M' : meant));

  it.each([
    ['1,234', '1234', '1.2340'],
    ['1.234', '1234', '1.2340'],
    ['1,234M', '1234M', '1.234M'],
    ['12,34,567', '1234567', '12.34567'],
    ['1,0000', '10000', '1.0000'],
    ['-1,234', '-1234', '-1.2340'],
    ['2 x 1,234', '1234', '1.2340'],
  ])('%j can be read in two ways', (typed, first, second) => {
    expect(amount(typed)).toContain(`can be read as ${first} or as ${second}`);
    expect(typeof amount(second)).not.toBe('object');
    expect(String(amount(second))).not.toContain('can be read');
  });

  it.each([
    ...[
      '',
      'many',
      '12 apples',
      '1.2.3,4',
      '12M12',
      '.',
      'M',
      '1e6',
      '0x1F',
      '0x28',
      '2 x 0x5',
      '１２M',
      '12 constructor',
      '12MEUR',
    ],
    ...['1M-', '--1M', '-(1M)', '(1M', '1M)', '1M-3M', '8 to 10', '12 members', '5%', '1 5M', '1 2345', 'x 5', '5 x'],
  ])('%j means nothing', (typed) => expect(amount(typed)).toBeNull());

  it.each([
    ['0 x 28', 0],
    ['10x28', 280],
    ['1.0x28', 28],
    ['0b', 0],
    ['0bn', 0],
  ])('%j is in decimal digits', (typed, meant) => expect(amount(typed)).toBe(meant));

  it('in another currency is refused, and in the unit of the plan taken', () => {
    for (const typed of ['€16m', '16M EUR', '16m eur', '16M euros', '£16M', 'MXN 16M', '16 million pounds'])
      expect(amount(typed), typed).toMatch(/is in [A-Z]{3}, and this plan counts in CAD/);
    expect(outcome(readAmount('587 Members', MEMBERS, false))).toBe(587);
    expect(outcome(readAmount('1 member', MEMBERS, false))).toBe(1);
    expect(outcome(readAmount('$587', MEMBERS, false))).toContain('counts in members');
  });

  it('below 0 is refused where the format knows none, and beyond the limit everywhere', () => {
    for (const typed of ['-1M', '(1M)', '−1M', '-$1M'])
      expect(outcome(readAmount(typed, CAD, false)), typed).toContain('is -1M, which is below 0: type 1M');
    for (const typed of ['99999999999999999999bn', '9'.repeat(400), '-2000tn', '1000tn x 2'])
      expect(amount(typed), typed).toContain('larger than 1000tn');
  });
});

describe('a number', () => {
  it.each([
    ['41', 41],
    ['-2.5', -2.5],
    ['12%', 12],
    ['1.2k', 1200],
    ['12 000', 12000],
  ])('%j is %j', (typed, meant) => expect(outcome(readNumber(typed))).toBe(meant));

  it.each(['1,234', '12,34,567', '1.234'])('%j can be read in two ways', (typed) =>
    expect(outcome(readNumber(typed))).toContain('can be read'),
  );

  it.each(['$5', '5 EUR', 'many', ''])('%j is none', (typed) => expect(outcome(readNumber(typed))).toBeNull());
});

describe('a part of one', () => {
  it.each([
    ['0.2', 0.2],
    ['.5 ', null],
    ['50%', 0.5],
    ['0.5%', 0.005],
    ['0,5%', 0.005],
    ['2.5 percent', 0.025],
    ['none', 0],
  ])('%j is %j', (typed, meant) => expect(outcome(readFraction(typed))).toBe(meant));

  it.each(['1.5', '20', '-0.1', '150%'])('%j is none', (typed) => expect(outcome(readFraction(typed))).toBeNull());

  it.each(['1,234%', '1,234'])('%j can be read in two ways', (typed) =>
    expect(outcome(readFraction(typed))).toContain('can be read'),
  );
});

describe('a percentage', () => {
  it.each([
    ['25', '25%'],
    ['25 %', '25%'],
    ['25 per cent', '25%'],
    ['2,5%', '2.5%'],
    ['2.50 pct', '2.50%'],
    ['− 5%', '-5%'],
    ['+5%', '5%'],
    ['(5%)', '-5%'],
    ['007%', '7%'],
    ['-0%', '0%'],
    ['about 8 %', '8%'],
    ['none', '0%'],
    ['8% a year', '8% a year'],
    ['8 %/yr', '8% a year'],
    ['8% p.a.', '8% a year'],
    ['8% per annum', '8% a year'],
    ['8%/year', '8% a year'],
    ['-2,5% yearly', '-2.5% a year'],
  ])('%j is %j', (typed, meant) => expect(percent(typed)).toBe(meant));

  it.each(['0.25', '1', '1.5', ',7', '1,234%', '1,234% a year'])(
    '%j can be read in two ways, or is not clear',
    (typed) => expect(percent(typed) ?? 'can be read').toContain('can be read'),
  );

  it.each(['', '%', 'x', '25%%', '8-10%', '8 a year', '8% a month', '$5%', '-140%', `${'9'.repeat(311)}%`])(
    '%j means nothing',
    (typed) => expect(percent(typed)).toBeNull(),
  );

  it('is within its limits, and a rate only where that has a meaning', () => {
    expect(outcome(readPercent('140%', 0, 100))).toBeNull();
    expect(outcome(readPercent('-5%', 0, 100))).toContain('below 0');
    expect(outcome(readPercent('8% a year', 0, 100))).toContain('rate a year');
  });
});

describe('a range', () => {
  const range = (typed: string) => outcome(readRange(typed, CAD));

  it.each([
    ['-1M,2M,3M', '-1M', '2M', '3M'],
    ['(1M) 2M 3M', '-1M', '2M', '3M'],
    ['(1M), 2M, 3M', '-1M', '2M', '3M'],
    ['−1M; 2M; 3M', '-1M', '2M', '3M'],
    ['-3M -2M -1M', '-3M', '-2M', '-1M'],
    ['low -1M likely 2M high 3M', '-1M', '2M', '3M'],
    ['-2M to -1M, likely -1.5M', '-2M', '-1.5M', '-1M'],
    ['0,400k,900k', 0, '400k', '900k'],
    ['CAD1M CAD2M CAD3M', '1M', '2M', '3M'],
    ['{low: 900k, likely: 1.9M, high: 3.2M}', '900k', '1.9M', '3.2M'],
  ])('%j', (typed, low, likely, high) => expect(range(typed)).toEqual({ low, likely, high }));

  it('of the unit of the plan', () =>
    expect(outcome(readRange('1000 members, 2000 members, 3000 members', MEMBERS))).toEqual({
      ...{ low: '1k', likely: '2k', high: '3k' },
    }));

  it.each(['1,234,567', '900,950,999', '1 500 900', '1,234 2M 3M'])('%j can be read in two ways', (typed) =>
    expect(range(typed)).toContain('can be read'),
  );

  it.each([
    ['1 1200 2000k', 'low 1k, likely 1.2k, high 2M or as low 1k, likely 1.2M, high 2M'],
    ['1,1200,2000k', 'low 1k, likely 1.2k, high 2M or as low 1k, likely 1.2M, high 2M'],
    ['low 1100, likely 1200, high 2000k', 'low 1.1k, likely 1.2k, high 2M or as low 1.1M, likely 1.2M, high 2M'],
    ['1k 1200 2000', 'low 1k, likely 1.2k, high 2k or as low 1k, likely 1.2M, high 2M'],
    ['1200 to 2000k', '1.2k to 2M or as 1.2M to 2M'],
  ])('%j lacks a suffix that may be meant', (typed, both) => {
    expect(range(typed)).toContain(`can be read as ${both}`);
    for (const meant of both.split(' or as ')) expect(range(meant)).not.toContain('can be read');
  });

  it.each([
    ['900000 1.9M 3.2M', '900k', '1.9M', '3.2M'],
    ['1 1,200,000 2M', '1M', '1.2M', '2M'],
    ['1000 1200 2000', '1k', '1.2k', '2k'],
  ])('%j can only be one', (typed, low, likely, high) => expect(range(typed)).toEqual({ low, likely, high }));

  it.each(['3M 2M 1M', '900k -1.9M 3.2M', '0.9 -3.2M likely 1M', '1M-3M', '€1M 2M 3M', '1M 2M 3M EUR'])(
    '%j is refused, with the reason',
    (typed) => expect(range(typed)).toEqual(expect.stringMatching(/order|most likely|EUR/)),
  );

  it.each(['1M 2M 3M 4M', '1M apples 2M 3M', 'low - 1M likely 2M high 3M', '-2M--1M, likely -1.5M', 'many'])(
    '%j means nothing',
    (typed) => expect(range(typed)).toBeNull(),
  );
});

describe('a figure never changes in silence', () => {
  /** A figure in one of the ways in which people write it, with its value. */
  const typedFigure = fc
    .record({
      whole: fc.oneof(fc.nat(9999), fc.nat(999_999_999)),
      cents: fc.oneof(fc.constant(''), fc.stringMatching(/^\d{1,4}$/)),
      group: fc.constantFrom('', ',', '.', ' ', "'", '_', '\u00a0'),
      lakhs: fc.boolean(),
      sign: fc.constantFrom('', '-', '−', '(', '+'),
      scale: fc.constantFrom(['', 0], ['k', 3], ['M', 6], [' million', 6], ['bn', 9], [' T', 12]) as fc.Arbitrary<
        [string, number]
      >,
      currency: fc.constantFrom('', '$', 'CAD '),
    })
    .map(({ whole, cents, group, lakhs, sign, scale: [suffix, exponent], currency }) => {
      const pattern = lakhs ? /(?<=\d)(?=(?:\d\d)*\d{3}$)/g : /(?<=\d)(?=(?:\d{3})+$)/g;
      const digits = String(whole).replaceAll(pattern, group);
      const decimals = cents === '' ? '' : `${group === '.' ? ',' : '.'}${cents}`;
      const inBrackets = `${currency}${digits}${decimals}${suffix}`;
      const isNegative = sign !== '' && sign !== '+';
      const value = Number(`${isNegative ? '-' : ''}${whole}${cents === '' ? '' : `.${cents}`}e${exponent}`) + 0;
      // "1.234M" is the plan's own form, and so no figure grouped by points.
      const isPlanForm = suffix !== '' && /^\d+\.\d+$/.test(digits);
      return { typed: sign === '(' ? `(${inBrackets})` : `${sign}${inBrackets}`, value, isPlanForm };
    })
    .filter(({ isPlanForm }) => !isPlanForm);

  it('is understood as what it says, or refused', () => {
    let understood = 0;
    fc.assert(
      fc.property(typedFigure, ({ typed, value }) => {
        const read = readAmount(typed, CAD, true);
        if (read === null || 'problem' in read) return;
        understood++;
        expect(parseAmount(read.value)).toBeCloseTo(value, 6);
      }),
      { numRuns: 10_000, seed: 14 },
    );
    expect(understood).toBeGreaterThan(3000);
  });
});
