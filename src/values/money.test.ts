import { describe, expect, it } from 'vitest';
import {
  count,
  showAmount,
  showAmounts,
  showFigures,
  showGrowth,
  showPercent,
  showProbability,
  showSupported,
  unitName,
} from './money.ts';

const CAD = { currency: 'CAD', unit: null };
const MEMBERS = { currency: 'CAD', unit: 'members' };

describe('amounts', () => {
  it('share the largest one’s scale where two decimals are enough', () => {
    expect(showAmounts(CAD, [4, 29.1e6])).toEqual(['CAD 4', 'CAD 29.1M']);
    expect(showAmounts(CAD, [2133000, 3600000])).toEqual(['CAD 2.13M', 'CAD 3.6M']);
    expect(showAmounts(CAD, [12e6, 833333.333])).toEqual(['CAD 12M', 'CAD 833k']);
    expect(showAmounts(CAD, [4.4e9, 20e6])).toEqual(['CAD 4.4bn', 'CAD 0.02bn']);
  });

  it.each([
    [0, 'CAD 0'],
    [950, 'CAD 950'],
    [999.4, 'CAD 999'],
    [999.5, 'CAD 1k'],
    [999.6, 'CAD 1k'],
    [12_345.6e9, 'CAD 12.3tn'],
    [12345, 'CAD 12.3k'],
    [999600, 'CAD 1M'],
    [-600000, 'CAD -600k'],
    [1.25, 'CAD 1.25'],
    [6.3e9, 'CAD 6.3bn'],
  ])('%d is %s', (amount, shown) => {
    expect(showAmount(CAD, amount)).toBe(shown);
  });

  it('name a unit that is not money behind the figure', () => {
    expect(showAmount(MEMBERS, 2100)).toBe('2,100 members');
    expect(showAmounts(MEMBERS, [587.4, 1, 2.1e6])).toEqual(['587 members', '1 member', '2.1M members']);
    expect([unitName(CAD), unitName(MEMBERS)]).toEqual(['CAD', 'members']);
  });

  it('show what is small beside what is large as more than nothing, and nothing as 0', () => {
    expect(showFigures(CAD, [3.6e6, 1000, 0])).toEqual(['3.6M', '1k', '0']);
    expect(showFigures(CAD, [-0.6e6, 12e6])).toEqual(['-0.6M', '12M']);
    expect(showFigures(CAD, [1e6, 4561, 12_345])).toEqual(['1M', '4.56k', '12.3k']);
    expect(showFigures(CAD, [1e9, 1000, 100, -123])).toEqual(['1bn', '1k', '100', '-123']);
    expect(showFigures(CAD, [1e9, -5e-324])).toEqual(['1bn', '0']);
  });
});

describe('percentages', () => {
  it.each([
    [0.118, '12%'],
    [0.0995, '10%'],
    [0.0994, '9.9%'],
    [0.027, '2.7%'],
    [-0.0001, '0%'],
    [-0.032, '-3.2%'],
    [1.176, '118%'],
  ])('the fraction %d is %s', (fraction, shown) => {
    expect(showPercent(fraction)).toBe(shown);
  });

  it('carry their sign where they are a change', () => {
    expect([0.25, -0.032, 0].map(showGrowth)).toEqual(['+25%', '-3.2%', '+0%']);
  });

  it('never say that customers support more growth than they do', () => {
    expect([0.19996, 0.196, 0.2, -0.032, -0.0321].map(showSupported)).toEqual([
      '+19.9%',
      '+19.6%',
      '+20%',
      '-3.2%',
      '-3.3%',
    ]);
  });

  it('never call possible impossible, or uncertain certain', () => {
    expect([0, 0.0001, 0.0099, 0.01, 0.795, 0.99, 0.9901, 0.99999, 1].map(showProbability)).toEqual([
      ...['<1%', '<1%', '<1%', '1%', '80%', '99%', '>99%', '>99%', '>99%'],
    ]);
  });
});

describe('counting', () => {
  it('agrees in number', () => {
    expect([count(0, 'plan'), count(1, 'plan'), count(2, 'plan'), count(2, 'entry', 'entries')]).toEqual([
      '0 plans',
      '1 plan',
      '2 plans',
      '2 entries',
    ]);
  });
});
