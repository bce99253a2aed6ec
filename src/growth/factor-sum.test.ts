import { describe, expect, it } from 'vitest';
import { factorSum } from './factor-sum.ts';
import { pairSum } from './few-ranges.ts';
import { isLed, leadSum } from './lead-sum.ts';
import { makeRanges, type Shaped } from './range.ts';
import type { ScoreTable } from './score.ts';
import { residualSpacing, seriesSum } from './series-sum.ts';
import { referenceProbabilities } from './testing.ts';

const shaped = (width: number, shape: number): Shaped => ({ width, shape });
const groups = (...ranges: readonly Shaped[]) => makeRanges(ranges).map((range) => ({ range, count: 1 }));
/** The same by convolution on a grid. */
function reference(ranges: readonly Shaped[], correlation: number, amounts: readonly number[]): number[] {
  const potentials = ranges.map(({ width, shape }) => ({ low: 0, likely: ((shape - 1) * width) / 4, high: width }));
  return referenceProbabilities(potentials, correlation, amounts, 600);
}

const LIKE = [shaped(3, 2), shaped(2.5, 3.3), shaped(2, 4), shaped(2, 1.5), shaped(1.5, 3)];
const DWARFS = [shaped(0.5, 2), shaped(0.4, 3), shaped(0.3, 4.5), shaped(0.2, 1.5)];

describe('seriesSum', () => {
  it.each([0, 0.2, 0.8])('agrees with a convolution: ρ = %d', (correlation) => {
    const series = seriesSum(groups(...LIKE), correlation);
    const amounts = [2, 4, 5.5, 7, 9];
    expect(series.settled).toBe(true);
    reference(LIKE, correlation, amounts).forEach((probability, k) => {
      expect(Math.abs(series.survival(amounts[k]!) - probability)).toBeLessThan(1e-4);
    });
    expect([series.survival(0), series.survival(11)]).toEqual([1, 0]);
  });

  it('counts equal ranges as often as there are', () => {
    const [one, other] = groups(shaped(2, 2), shaped(1, 4));
    const counted = seriesSum([{ ...one!, count: 3 }, other!], 0.3);
    const told = seriesSum([one!, one!, one!, other!], 0.3);
    for (const x of [1, 2.5, 4]) expect(counted.survival(x)).toBeCloseTo(told.survival(x), 9);
  });

  it('follows many independent ranges only where they add up', () => {
    const [one] = groups(shaped(1, 3));
    const series = seriesSum([{ range: one!.range, count: 400 }], 0);
    // Symmetric about 200, with standard deviation √(400 / 28) = 3.78 and, of so many, normal.
    expect(series.survival(200)).toBeCloseTo(0.5, 6);
    expect(series.survival(200 + Math.sqrt(400 / 28))).toBeCloseTo(0.1587, 3);
    expect([series.survival(160), series.survival(240)]).toEqual([1, 0]);
    expect(series.survivalWithout(0)!(199.5)).toBeCloseTo(0.5, 6);
  });

  it('leaves out any one range, unless what is left would need more frequencies', () => {
    const ranges = [...LIKE, ...LIKE.map(({ width, shape }) => shaped(0.9 * width, 5.5 - shape))];
    const series = seriesSum(groups(...ranges), 0.2);
    ranges.forEach((_, g) => {
      const rest = seriesSum(groups(...ranges.toSpliced(g, 1)), 0.2);
      for (const x of [4, 8, 12]) expect(Math.abs(series.survivalWithout(g)!(x) - rest.survival(x))).toBeLessThan(1e-5);
    });
    const led = seriesSum(groups(shaped(30, 3), ...DWARFS), 0.2);
    expect(led.survivalWithout(0)).toBeNull();
    expect(led.survivalWithout(1)).not.toBeNull();
  });

  it('does not settle where a density jumps', () => {
    expect(seriesSum(groups(shaped(100, 1), ...DWARFS), 0.2).settled).toBe(false);
  });
});

describe('residualSpacing', () => {
  it.each([1, 2, 3, 4.5])('resolves the turns of a lone range: shape %d', (shape) => {
    const [one] = groups(shaped(1, shape));
    for (const frequency of [1, 5, 20, 80, 300]) {
      const error = (spacing: number): [number, number] => {
        let [real, imaginary] = [0, 0];
        for (let k = -Math.ceil(7 / spacing); k <= 7 / spacing; k++) {
          const weight = (spacing * Math.exp(-0.5 * (k * spacing) ** 2)) / Math.sqrt(2 * Math.PI);
          const angle = frequency * one!.range.table.quantile(k * spacing);
          real += weight * Math.cos(angle);
          imaginary += weight * Math.sin(angle);
        }
        return [real, imaginary];
      };
      const [real, imaginary] = error(residualSpacing([one!], frequency));
      const [exactReal, exactImaginary] = error(Math.min(0.1, 2 / (frequency + 20)));
      expect(Math.hypot(real - exactReal, imaginary - exactImaginary)).toBeLessThan(2e-4);
    }
  });

  it('may be wider for one of many, and is ruled by the widest', () => {
    const [wide, narrow] = groups(shaped(1, 3), shaped(0.2, 3));
    const lone = residualSpacing([wide!], 20);
    expect(residualSpacing([{ ...wide!, count: 4 }], 20)).toBeGreaterThan(lone);
    expect(residualSpacing([narrow!], 20)).toBeGreaterThan(lone);
    expect(residualSpacing([wide!, narrow!], 20)).toBeLessThan(residualSpacing([narrow!], 20));
  });
});

describe('leadSum', () => {
  const giant = [shaped(30, 1), ...DWARFS];

  it.each([0, 0.3])('agrees with a convolution: ρ = %d', (correlation) => {
    const survival = leadSum(groups(...giant), correlation);
    const amounts = [2, 5, 10, 18];
    reference(giant, correlation, amounts).forEach((probability, k) => {
      expect(Math.abs(survival(amounts[k]!) - probability)).toBeLessThan(2e-4);
    });
    expect(survival(-1)).toBeCloseTo(1, 9);
    expect(survival(40)).toBeCloseTo(0, 9);
  });

  it('agrees with the integral over two ranges, whichever comes first', () => {
    const [wide, narrow] = makeRanges([shaped(10, 1), shaped(2, 3)]);
    const pair = pairSum(wide!, narrow!, 0.4);
    for (const order of [groups(shaped(10, 1), shaped(2, 3)), groups(shaped(2, 3), shaped(10, 1))]) {
      const survival = leadSum(order, 0.4);
      for (const x of [0.5, 2, 4, 8]) expect(Math.abs(survival(x) - pair.survival(x))).toBeLessThan(2e-5);
    }
  });

  it('is for a range that makes up more than 0.7 of the whole', () => {
    expect(isLed(groups(shaped(7.1, 3), shaped(2, 3), shaped(0.9, 3)))).toBe(true);
    expect(isLed(groups(shaped(1.1, 3), shaped(2, 3), shaped(6.9, 3)))).toBe(false);
    const [one] = groups(shaped(1, 3));
    expect(isLed([{ ...one!, count: 2 }])).toBe(false);
  });
});

describe('factorSum', () => {
  it('sets a leading range apart where its density jumps, and shares nothing with the sums without one', () => {
    const ranges = [shaped(100, 1), ...DWARFS];
    const sum = factorSum(makeRanges(ranges), 0.2);
    expect(sum.survival(5)).toBe(leadSum(groups(...ranges), 0.2)(5));
    expect(ranges.map((_, index) => sum.survivalWithout(index))).toEqual([null, null, null, null, null]);
  });

  it('takes the series where the density of a leading range is smooth', () => {
    const ranges = [shaped(30, 3), ...DWARFS];
    expect(factorSum(makeRanges(ranges), 0.2).survival(14)).toBe(seriesSum(groups(...ranges), 0.2).survival(14));
  });

  it('and where the strong dependence of like ranges makes a series long', () => {
    const ranges = [shaped(1, 1), shaped(1.1, 1), shaped(1.2, 1)];
    const series = seriesSum(groups(...ranges), 0.95);
    expect(series.settled).toBe(false);
    expect(factorSum(makeRanges(ranges), 0.95).survival(1.5)).toBe(series.survival(1.5));
  });

  it('tables equal ranges once', () => {
    const [one, other] = makeRanges([shaped(2, 2), shaped(1, 2)]);
    let calls = 0;
    const table: ScoreTable = {
      ...one!.table,
      quantiles(...where) {
        calls++;
        one!.table.quantiles(...where);
      },
    };
    const [counted, narrower] = [one!, other!].map((range) => ({ ...range, table }));
    factorSum([counted!, counted!, narrower!, counted!, narrower!, counted!], 0.2);
    expect(calls).toBeLessThan(6);
  });

  it('leaves a sum of few to itself, and shares the work of more', () => {
    expect(factorSum(makeRanges(LIKE.slice(0, 3)), 0.2).survivalWithout(0)).toBeNull();
    const equal = [shaped(2, 3), shaped(2, 3), ...LIKE.slice(0, 3), shaped(2, 3.1)];
    const sum = factorSum(makeRanges(equal), 0.2);
    expect(sum.survivalWithout(0)!(6)).toBe(sum.survivalWithout(1)!(6));
    equal.forEach((_, index) => {
      const rest = factorSum(makeRanges(equal.toSpliced(index, 1)), 0.2);
      expect(Math.abs(sum.survivalWithout(index)!(6) - rest.survival(6))).toBeLessThan(1e-5);
    });
  });
});
