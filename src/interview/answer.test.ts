import { describe, expect, it } from 'vitest';
import { understand } from './answer.ts';
import type { AnswerKind } from './question.ts';

/** A Wednesday. */
const AGAINST = { today: '2026-11-25', unit: { currency: 'USD', unit: null } };

function value(kind: AnswerKind, typed: string): unknown {
  const understood = understand(kind, typed, AGAINST);
  return 'problem' in understood ? understood : understood.value;
}

function problem(kind: AnswerKind, typed: string): string {
  const understood = understand(kind, typed, AGAINST);
  return 'problem' in understood ? understood.problem : `understood: ${understood.shown}`;
}

describe('typing is forgiving', () => {
  it.each([
    ['12m', '12M'],
    ['12,000,000', '12M'],
    ['$12M', '12M'],
    ['USD 12M', '12M'],
    ['12 million', '12M'],
    ['about 12M a year', '12M'],
    ['1,5M', '1.5M'],
    ['1 500 000', '1.5M'],
    ['900', 900],
  ])('the amount %j', (typed, meant) => expect(value({ type: 'amount' }, typed)).toBe(meant));

  it.each([
    ['25', '25%'],
    ['25 %', '25%'],
    ['2,5 percent', '2.5%'],
  ])('the percentage %j', (typed, meant) => expect(value({ type: 'percent' }, typed)).toBe(meant));

  it.each([
    ['25', { growth: '25%' }],
    ['+25 %', { growth: '25%' }],
    ['double', { growth: '100%' }],
    ['-10%', { growth: '-10%' }],
    ['10% a year', { growth: '10% a year' }],
    ['15M', { target: '15M' }],
    ['to 15 million', { target: '15M' }],
    ['15,000,000', { target: '15M' }],
  ])('the growth %j', (typed, meant) => expect(value({ type: 'growthOrTarget' }, typed)).toEqual(meant));

  it.each([
    ['5', '5%'],
    ['5 percent', '5%'],
    ['600k', '600k'],
    ['600000', '600k'],
  ])('the loss %j', (typed, meant) => expect(value({ type: 'loss' }, typed)).toBe(meant));

  it.each([
    ['2y', '2 years'],
    ['24', '24 months'],
    ['two years', '2 years'],
    ['a year', '1 year'],
    ['18 mo', '18 months'],
    ['1.5 years', '18 months'],
    ['6 quarters', '18 months'],
  ])('the duration %j', (typed, meant) => expect(value({ type: 'duration' }, typed)).toBe(meant));

  it.each([
    ['today', '2026-11-25'],
    ['next friday', '2026-11-27'],
    ['in 3 months', '2027-02-25'],
    ['in two weeks', '2026-12-09'],
    ['in a year', '2027-11-25'],
    ['31 March 2027', '2027-03-31'],
    ['March 31, 2027', '2027-03-31'],
    ['31/3/2027', '2027-03-31'],
    ['31.3.2027', '2027-03-31'],
    ['2027-03', '2027-03-31'],
    ['march', '2027-03-31'],
    ['end of March 2027', '2027-03-31'],
    ['Q1', '2027-03-31'],
    ['end of Q4 2026', '2026-12-31'],
    ['end of next month', '2026-12-31'],
  ])('the date %j', (typed, meant) => expect(value({ type: 'date' }, typed)).toBe(meant));

  it('a month alone is its first day where something begins', () => {
    expect(value({ type: 'start' }, 'July 2026')).toBe('2026-07-01');
    expect(value({ type: 'start' }, '15 July 2026')).toBe('2026-07-15');
  });

  it.each([
    '900k 1.9M 3.2M',
    '0.9M 1.9M 3.2M',
    '0.9 1.9 3.2M',
    '900k, 1.9M, 3.2M',
    '0,9M; 1,9M; 3,2M',
    '0.9M / 1.9M / 3.2M',
    '0.9-3.2M, likely 1.9M',
    'likely 1.9M, between 0.9 and 3.2M',
    '1.9M (0.9-3.2M)',
    '0.9M to 3.2M, most likely $1.9M',
    'low 0.9M likely 1.9M high 3.2M',
    'high=3.2M low=900k likely=1.9M',
  ])('the potential %j', (typed) =>
    expect(value({ type: 'potential' }, typed)).toEqual({ low: '900k', likely: '1.9M', high: '3.2M' }),
  );

  it('a potential of one amount', () => expect(value({ type: 'potential' }, '2 million')).toBe('2M'));

  it.each([
    ['$', 'USD'],
    ['cad', 'CAD'],
    ['Euros', 'EUR'],
  ])('the currency %j', (typed, meant) => expect(value({ type: 'currency' }, typed)).toBe(meant));

  it('choices by number, beginning, label or a near miss', () => {
    const choices = [
      { value: 'practising', label: 'practising' },
      { value: 'not-started', label: 'not started' },
    ];
    for (const typed of ['2', 'not started', 'NOT', 'not-startd'])
      expect(value({ type: 'choice', choices }, typed)).toBe('not-started');
    expect(value({ type: 'references', choices }, '2, 1, 2')).toEqual(['not-started', 'practising']);
    expect(problem({ type: 'choice', choices }, '3')).toMatch(/from 1 to 2/);
  });
});

describe('what can be read in two ways is asked again, with both readings', () => {
  it.each<[AnswerKind['type'], string, string, string]>([
    ['date', '03/04/2027', '2027-04-03', '2027-03-04'],
    ['date', '3-4-27', '2027-04-03', '2027-03-04'],
    ['amount', '1.234', '1234', '1.234'],
    ['amount', '1,234M', '1234M', '1.234M'],
    ['percent', '0.25', '25%', '0.25%'],
    ['growthOrTarget', '0.25', '25%', '0.25%'],
    ['potential', '1M-3M', '1M', '3M'],
  ])('%s %j', (type, typed, first, second) => {
    const asked = problem({ type } as AnswerKind, typed);
    expect(asked).toContain(first);
    expect(asked).toContain(second);
  });

  it.each<[AnswerKind['type'], string]>([
    ['amount', 'a lot'],
    ['amount', '-5'],
    ['percent', '140%'],
    ['duration', '200 years'],
    ['date', '31 February 2027'],
    ['date', 'soon'],
    ['potential', '3M 2M 1M'],
    ['potential', '1M 2M 3M 4M'],
    ['potential', '1M apples 2M 3M'],
    ['currency', 'XXQ'],
    ['number', 'many'],
    ['boolean', 'perhaps'],
  ])('%s %j is not understood', (type, typed) =>
    expect(problem({ type } as AnswerKind, typed)).not.toMatch(/^understood/),
  );
});
