import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FEW, LONG, runs } from '../../test/support/runs.ts';
import { pertDeviation } from './pert.ts';
import { sumDistribution } from './sum-distribution.ts';
import { randomNumbers, referenceProbabilities } from './testing.ts';
import type { Potential } from './types.ts';

const range = (low: number, likely: number, high: number): Potential => ({ low, likely, high });
const times = (count: number, potential: Potential): Potential[] => new Array<Potential>(count).fill(potential);

describe('the reference values', () => {
  const sample = [range(0.9, 1.9, 3.2), range(0.5, 1.4, 2.6), range(0.3, 0.8, 1.5)];
  it.each([
    {
      potentials: sample,
      required: 3.6,
      correlation: 0.2,
      mean: 4.2333,
      probability: 0.7958,
      quantiles: [3.283, 4.22, 5.201],
    },
    {
      potentials: sample,
      required: 3.6,
      correlation: 0,
      mean: 4.2333,
      probability: 0.8373,
      quantiles: [3.421, 4.225, 5.057],
    },
    {
      potentials: sample,
      required: 3.6,
      correlation: 0.6,
      mean: 4.2333,
      probability: 0.7384,
      quantiles: [3.048, 4.211, 5.45],
    },
    {
      potentials: [range(10, 20, 60), range(15, 15, 15)],
      required: 40,
      correlation: 0.2,
      mean: 40,
      probability: 0.4518,
      quantiles: [29.5, 38.83, 52.27],
    },
    {
      potentials: times(2, range(0, 10, 10)),
      required: 18,
      correlation: 0.5,
      mean: 16.667,
      probability: 0.3559,
      quantiles: [13.26, 17.19, 19.31],
    },
    {
      potentials: times(20, range(1, 2, 4)),
      required: 45,
      correlation: 0.2,
      mean: 43.333,
      probability: 0.3713,
      quantiles: [36.47, 43.17, 50.42],
    },
    {
      potentials: times(40, range(1, 2, 4)),
      required: 90,
      correlation: 0.95,
      mean: 86.667,
      probability: 0.4213,
      quantiles: [59.08, 85.19, 116.47],
    },
    {
      potentials: times(2, range(5, 5, 5)),
      required: 10,
      correlation: 0.2,
      mean: 10,
      probability: 1,
      quantiles: [10, 10, 10],
    },
    {
      potentials: [range(5, 5, 5), range(4, 4, 4)],
      required: 10,
      correlation: 0.2,
      mean: 9,
      probability: 0,
      quantiles: [9, 9, 9],
    },
  ])(
    '$potentials.length segments, required $required, ρ = $correlation',
    ({ potentials, required, correlation, mean, probability, quantiles }) => {
      const sum = sumDistribution(potentials, correlation);
      expect(Math.abs(sum.mean - mean)).toBeLessThan(0.0005);
      // The figures are given with four digits.
      expect(Math.abs(sum.probabilityOfReaching(required) - probability)).toBeLessThan(0.00006);
      quantiles.forEach((quantile, k) => {
        expect(Math.abs(sum.quantile([0.1, 0.5, 0.9][k]!) - quantile)).toBeLessThan(quantile < 10 ? 0.0006 : 0.006);
      });
    },
  );

  it('tells what the sample plan hangs on', () => {
    const sum = sumDistribution(sample, 0.2);
    const without = sample.map((_, index) => sum.probabilityWithout(index, 3.6));
    expect(without).toEqual([expect.closeTo(0.0019, 4), expect.closeTo(0.0663, 4), expect.closeTo(0.3783, 4)]);
  });
});

/** As awkward as plans get: every shape, constants, zeros, scales side by side, a giant among dwarfs, all alike. */
function awkwardPotentials(random: () => number, count: number): Potential[] {
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!;
  const scale = 10 ** (12 * random());
  const kind = pick(['alike', 'scales', 'giant', 'equal']);
  const one = (index: number): Potential => {
    const size =
      kind === 'scales'
        ? scale * 10 ** (-4 * random())
        : kind === 'giant' && index > 0
          ? scale * 0.05 * random()
          : scale;
    const low = pick([0, size * random()]);
    if (index > 0 && random() < 0.1) return pick([range(0, 0, 0), range(low, low, low)]);
    const high = low + size * (0.01 + random());
    const part = pick([0, 1, random(), random() ** 4, 0.003]);
    return range(low, part === 1 ? high : low + part * (high - low), high);
  };
  return kind === 'equal' ? times(count, one(0)) : Array.from({ length: count }, (_, index) => one(index));
}

describe('against the plain way', () => {
  const cases = runs(28, 400);
  const counts = LONG ? [1, 2, 3, 4, 5, 6, 8, 12, 20, 35, 60] : [1, 2, 3, 3, 4, 5, 8, 20];
  const correlations = [0, 0.02, 0.2, 0.5, 0.8, 0.95];
  const parts = [0.02, 0.1, 0.25, 0.4, 0.5, 0.6, 0.75, 0.9, 0.98];

  it(`agrees in ${cases} random cases`, { timeout: LONG ? 3_600_000 : 60_000 }, () => {
    const random = randomNumbers(20_260_701);
    for (let n = 0; n < cases; n++) {
      const correlation = correlations[n % correlations.length]!;
      const potentials = awkwardPotentials(random, counts[n % counts.length]!);
      const sum = sumDistribution(potentials, correlation);
      const quantiles = [0.1, 0.5, 0.9].map((p) => sum.quantile(p));
      const width = sum.high - sum.low;
      const amounts = [
        ...parts.map((part) => sum.low + part * width),
        ...quantiles.flatMap((quantile) => [quantile - 0.003 * width, quantile + 0.003 * width]),
      ];
      const reference = referenceProbabilities(potentials, correlation, amounts, LONG ? 1200 : 600);
      const what = JSON.stringify({ n, correlation, potentials });
      parts.forEach((_, k) => {
        expect(Math.abs(sum.probabilityOfReaching(amounts[k]!) - reference[k]!), what).toBeLessThan(LONG ? 5e-4 : 3e-4);
      });
      [0.9, 0.5, 0.1].forEach((reached, k) => {
        expect(reference[parts.length + 2 * k], what).toBeGreaterThan(reached - 3e-4);
        expect(reference[parts.length + 2 * k + 1], what).toBeLessThan(reached + 3e-4);
      });
    }
  });

  it('agrees without one segment', () => {
    const random = randomNumbers(7);
    for (const count of FEW ? [3, 6] : [2, 3, 4, 5, 7]) {
      for (const correlation of FEW ? [0.2] : [0, 0.2, 0.7]) {
        const potentials = awkwardPotentials(random, count);
        const sum = sumDistribution(potentials, correlation);
        for (const index of [0, count - 1]) {
          const rest = potentials.toSpliced(index, 1);
          const alone = sumDistribution(rest, correlation);
          const amount = 0.6 * alone.low + 0.4 * alone.high;
          const [reference] = alone.high > alone.low ? referenceProbabilities(rest, correlation, [amount], 500) : [1];
          const what = JSON.stringify({ correlation, index, potentials });
          expect(Math.abs(sum.probabilityWithout(index, amount) - reference!), what).toBeLessThan(4e-4);
          expect(Math.abs(alone.probabilityOfReaching(amount) - reference!), what).toBeLessThan(4e-4);
        }
      }
    }
  });

  const dwarfs = [range(0, 0.1, 0.4), range(0.1, 0.2, 0.3), range(0, 0.5, 0.5), range(0, 0.2, 0.5), range(0, 0.2, 0.5)];
  it.each([
    ['a giant with a jump in its density', [range(0, 0, 10), ...dwarfs]],
    ['a giant of the usual shape', [range(2, 5, 10), ...dwarfs]],
    [
      'ranges of like size',
      [range(0, 1, 3), range(1, 2, 5), range(0, 2, 2), range(0, 2, 4), range(1, 1, 4), range(0, 1, 3)],
    ],
  ])('agrees for %s, and without each one', (_, potentials) => {
    for (const correlation of [0, 0.3]) {
      const sum = sumDistribution(potentials, correlation);
      const amounts = [0.1, 0.4, 0.7].map((part) => sum.low + part * (sum.high - sum.low));
      referenceProbabilities(potentials, correlation, amounts, 400).forEach((reference, k) => {
        expect(Math.abs(sum.probabilityOfReaching(amounts[k]!) - reference)).toBeLessThan(3e-4);
      });
      potentials.forEach((_, index) => {
        const alone = sumDistribution(potentials.toSpliced(index, 1), correlation);
        const amount = alone.low + 0.45 * (alone.high - alone.low);
        const difference = Math.abs(sum.probabilityWithout(index, amount) - alone.probabilityOfReaching(amount));
        expect(difference, `without the ${index}th`).toBeLessThan(1e-4);
      });
    }
  });

  it('agrees with draws of the copula', () => {
    // For likely = low and likely = high the quantile is a plain root, so that a draw needs nothing of the product.
    const random = randomNumbers(99);
    const normal = (): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    const uniform = (score: number): number => 0.5 * erfc(-score / Math.SQRT2);
    const draws = runs(100_000);
    let reached = 0;
    for (let n = 0; n < draws; n++) {
      const factor = Math.sqrt(0.3) * normal();
      let sum = 0;
      for (let k = 0; k < 6; k++) {
        const u = uniform(factor + Math.sqrt(0.7) * normal());
        sum += k % 2 === 0 ? 1 - (1 - u) ** 0.2 : 3 * u ** 0.2;
      }
      if (sum >= 8) reached++;
    }
    const potentials = [0, 1, 2].flatMap(() => [range(0, 0, 1), range(0, 3, 3)]);
    const probability = sumDistribution(potentials, 0.3).probabilityOfReaching(8);
    expect(Math.abs(probability - reached / draws)).toBeLessThan(
      4 * Math.sqrt((probability * (1 - probability)) / draws),
    );
  });
});

/** Abramowitz and Stegun 7.1.26: within 1.5e-7. */
function erfc(x: number): number {
  const t = 1 / (1 + 0.3275911 * Math.abs(x));
  const y =
    t *
    (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429)))) *
    Math.exp(-x * x);
  return x < 0 ? 2 - y : y;
}

const potential = fc
  .tuple(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 500 }), fc.integer({ min: 0, max: 500 }))
  .map(([low, more, most]) => range(low, low + more, low + more + most));
const potentials = fc.array(potential, { minLength: 1, maxLength: 7 });
const correlation = fc.constantFrom(0, 0.1, 0.2, 0.5, 0.95);
const part = fc.double({ min: 0.01, max: 0.99, noNaN: true });
const RUNS = { numRuns: runs(60, 1000), seed: 4 };
/** What the method may be off by. */
const NOISE = 2e-5;

describe('the probability', () => {
  it('falls when more is required', () => {
    fc.assert(
      fc.property(potentials, correlation, part, part, (all, rho, p, q) => {
        const sum = sumDistribution(all, rho);
        const [less, more] = [Math.min(p, q), Math.max(p, q)].map((at) => sum.low + at * (sum.high - sum.low));
        expect(sum.probabilityOfReaching(more!)).toBeLessThanOrEqual(sum.probabilityOfReaching(less!) + 1e-6);
      }),
      RUNS,
    );
  });

  // To raise one end alone also moves the other values of a PERT apart: (0, 1, 5) reaches 0.01 less often than (0, 1, 1).
  it('rises when a whole potential rises, or its likely value', () => {
    const raise = fc.record({ at: fc.nat(6), all: fc.nat(200), likely: fc.double({ min: 0, max: 1, noNaN: true }) });
    fc.assert(
      fc.property(potentials, correlation, part, raise, (all, rho, p, { at, all: more, likely }) => {
        const index = at % all.length;
        const old = all[index]!;
        const raised = range(old.low + more, old.likely + likely * (old.high - old.likely) + more, old.high + more);
        const before = sumDistribution(all, rho);
        const amount = before.low + p * (before.high - before.low);
        const after = sumDistribution(all.with(index, raised), rho);
        expect(after.probabilityOfReaching(amount)).toBeGreaterThanOrEqual(
          before.probabilityOfReaching(amount) - NOISE,
        );
      }),
      RUNS,
    );
  });

  it('is exactly 1 up to the least and 0 beyond the most that there can be', () => {
    fc.assert(
      fc.property(potentials, correlation, (all, rho) => {
        const sum = sumDistribution(all, rho);
        expect(sum.probabilityOfReaching(sum.low)).toBe(1);
        expect(sum.probabilityOfReaching(sum.low - 1)).toBe(1);
        expect(sum.probabilityOfReaching(sum.high + 1)).toBe(0);
        if (sum.high > sum.low) expect(sum.probabilityOfReaching(sum.high)).toBe(0);
        expect([sum.quantile(0), sum.quantile(1)]).toEqual([sum.low, sum.high]);
      }),
      RUNS,
    );
  });

  it('depends on the order of the segments in no digit', () => {
    fc.assert(
      fc.property(potentials, correlation, part, fc.infiniteStream(fc.nat()), (all, rho, p, keys) => {
        const shuffled = all
          .map((each) => ({ each, key: keys.next().value as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ each }) => each);
        const [one, other] = [sumDistribution(all, rho), sumDistribution(shuffled, rho)];
        const amount = one.low + p * (one.high - one.low);
        expect(other.mean).toBe(one.mean);
        expect(other.probabilityOfReaching(amount)).toBe(one.probabilityOfReaching(amount));
        expect(other.quantile(p)).toBe(one.quantile(p));
        const last = shuffled.length - 1;
        const same = all.indexOf(shuffled[last]!);
        expect(other.probabilityWithout(last, amount)).toBe(one.probabilityWithout(same, amount));
      }),
      RUNS,
    );
  });

  it('does not depend on the unit of money', () => {
    fc.assert(
      fc.property(potentials, correlation, part, fc.constantFrom(1e-3, 1024, 1000, 1e9), (all, rho, p, unit) => {
        const scaled = all.map(({ low, likely, high }) => range(low * unit, likely * unit, high * unit));
        const [one, other] = [sumDistribution(all, rho), sumDistribution(scaled, rho)];
        const amount = one.low + p * (one.high - one.low);
        const difference = Math.abs(other.probabilityOfReaching(amount * unit) - one.probabilityOfReaching(amount));
        expect(difference).toBeLessThan(unit === 1024 ? 1e-15 : 3e-9);
        expect(other.quantile(p) / unit).toBeCloseTo(one.quantile(p), 4);
      }),
      RUNS,
    );
  });

  it('is undone by the quantile', () => {
    fc.assert(
      fc.property(potentials, correlation, part, (all, rho, p) => {
        const sum = sumDistribution(all, rho);
        if (sum.high > sum.low) expect(sum.probabilityOfReaching(sum.quantile(p))).toBeCloseTo(1 - p, 6);
        else expect(sum.quantile(p)).toBe(sum.low);
      }),
      RUNS,
    );
  });
});

describe('awkward sums', () => {
  it('are the constant 0 without any potential', () => {
    const sum = sumDistribution([], 0.2);
    expect([sum.mean, sum.low, sum.high, sum.quantile(0.3)]).toEqual([0, 0, 0, 0]);
    expect([sum.probabilityOfReaching(0), sum.probabilityOfReaching(1)]).toEqual([1, 0]);
  });

  it('reach what they equal but for rounding', () => {
    const tenths = sumDistribution(times(3, range(0.1, 0.1, 0.1)), 0.2);
    expect(tenths.probabilityOfReaching(0.3)).toBe(1);
    expect(tenths.probabilityOfReaching(0.300001)).toBe(0);
    expect(tenths.probabilityWithout(1, 0.2)).toBe(1);
    expect(sumDistribution([range(0.7, 0.7, 0.7)], 0.2).probabilityOfReaching(0.7000000000001)).toBe(1);
  });

  it('are moved by constants alone', () => {
    const bare = sumDistribution([range(0, 2, 5), range(1, 2, 9)], 0.2);
    const moved = sumDistribution([range(7, 7, 7), range(0, 2, 5), range(0, 0, 0), range(1, 2, 9)], 0.2);
    expect(moved.probabilityOfReaching(13)).toBe(bare.probabilityOfReaching(6));
    expect(moved.probabilityWithout(0, 6)).toBe(bare.probabilityOfReaching(6));
    expect(moved.probabilityWithout(2, 13)).toBe(bare.probabilityOfReaching(6));
    expect(moved.quantile(0.4)).toBeCloseTo(7 + bare.quantile(0.4), 9);
  });

  it('leave constants where the only range is dropped', () => {
    const sum = sumDistribution([range(7, 7, 7), range(0, 2, 5)], 0.2);
    expect([sum.probabilityWithout(1, 7), sum.probabilityWithout(1, 7.001)]).toEqual([1, 0]);
    expect(sumDistribution([range(1, 2, 5)], 0.2).probabilityWithout(0, 1)).toBe(0);
  });

  it('tell apart ranges of one width that differ in shape', () => {
    const all = [range(0, 0, 10), range(0, 10, 10), range(0, 5, 10)];
    const sum = sumDistribution(all, 0.2);
    const without = all.map((_, index) => sum.probabilityWithout(index, 12));
    const alone = all.map((_, index) => sumDistribution(all.toSpliced(index, 1), 0.2).probabilityOfReaching(12));
    expect(without).toEqual(alone);
    expect(new Set(without).size).toBe(3);
  });

  it('are ruled by the giant where the others are a millionth', () => {
    const giant = sumDistribution([range(0, 3e8, 1e9)], 0.2);
    const sum = sumDistribution([range(0, 3e8, 1e9), range(0, 300, 1000), range(0, 0, 0.001)], 0.2);
    expect(sum.probabilityOfReaching(4e8)).toBeCloseTo(giant.probabilityOfReaching(4e8), 5);
    expect(sum.probabilityWithout(0, 400)).toBeCloseTo(
      sumDistribution([range(0, 300, 1000)], 0.2).probabilityOfReaching(400),
      5,
    );
  });

  it('of n equal segments spread by √(1 + (n − 1)ρ) as much', () => {
    const one = range(2, 5, 8);
    const sum = sumDistribution(times(3, one), 0.25);
    // (P90 − P10) of a nearly normal sum is 2.563 σ; the copula's correlation of the amounts is close to ρ.
    const deviation = (sum.quantile(0.9) - sum.quantile(0.1)) / 2.5631;
    expect(deviation / (Math.sqrt(3) * pertDeviation(one))).toBeCloseTo(1.225, 1);
  });

  it('refuse a correlation that is none', () => {
    for (const wrong of [-0.1, 1, 1.5, Number.NaN]) expect(() => sumDistribution([], wrong)).toThrow(RangeError);
  });
});

describe('sums of very many segments', () => {
  const random = randomNumbers(3);
  const many = Array.from({ length: 150 }, () => {
    const low = 10 * random();
    const high = low + 10 ** (3 * random());
    return range(low, low + random() * (high - low), high);
  });

  it.each(FEW ? [0.2] : [0, 0.2])('are as good as 60 told apart, ρ = %d', (rho) => {
    const sum = sumDistribution(many, rho);
    const amounts = [0.1, 0.5, 0.9].map((p) => sum.quantile(p));
    referenceProbabilities(many, rho, amounts, FEW ? 400 : 1000).forEach((probability, k) => {
      expect(Math.abs(probability - [0.9, 0.5, 0.1][k]!)).toBeLessThan(0.003);
    });
  });

  it('miss each one of them', () => {
    const sum = sumDistribution(many, 0.2);
    const amount = sum.quantile(0.5);
    many.slice(0, runs(25)).forEach((each, index) => {
      const exact = sumDistribution(many.toSpliced(index, 1), 0.2).probabilityOfReaching(amount);
      expect(Math.abs(sum.probabilityWithout(index, amount) - exact), JSON.stringify(each)).toBeLessThan(0.002);
    });
  });
});
