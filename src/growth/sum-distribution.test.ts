import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { momentsOf, randomSum } from '../../test/support/random-sums.ts';
import { randomNumbers, referenceProbabilities } from '../../test/support/reference-sums.ts';
import { FEW, runs } from '../../test/support/runs.ts';
import { sumDistribution } from './sum-distribution.ts';
import type { Potential } from './types.ts';

/** The correlation, [low, likely, high] of each term, [amount, P(sum ≥ amount)], and P10, P50, P90. */
type FrozenSum = [number, [number, number, number][], [number, number][], number[]];

const range = (low: number, likely: number, high: number): Potential => ({ low, likely, high });
const times = (count: number, potential: Potential): Potential[] => new Array<Potential>(count).fill(potential);

describe('the reference values', () => {
  const sample = [range(0.9, 1.9, 3.2), range(0.5, 1.4, 2.6), range(0.3, 0.8, 1.5)];
  it.each([
    {
      potentials: sample,
      required: 3.6,
      correlation: 0.2,
      probability: 0.7958,
      quantiles: [3.283, 4.22, 5.201],
    },
    {
      potentials: sample,
      required: 3.6,
      correlation: 0,
      probability: 0.8373,
      quantiles: [3.421, 4.225, 5.057],
    },
    {
      potentials: sample,
      required: 3.6,
      correlation: 0.6,
      probability: 0.7384,
      quantiles: [3.048, 4.211, 5.45],
    },
    {
      potentials: [range(10, 20, 60), range(15, 15, 15)],
      required: 40,
      correlation: 0.2,
      probability: 0.4518,
      quantiles: [29.5, 38.83, 52.27],
    },
    {
      potentials: times(2, range(0, 10, 10)),
      required: 18,
      correlation: 0.5,
      probability: 0.3559,
      quantiles: [13.26, 17.19, 19.31],
    },
    {
      potentials: times(20, range(1, 2, 4)),
      required: 45,
      correlation: 0.2,
      probability: 0.3713,
      quantiles: [36.47, 43.17, 50.42],
    },
    {
      potentials: times(40, range(1, 2, 4)),
      required: 90,
      correlation: 0.95,
      probability: 0.4213,
      quantiles: [59.08, 85.19, 116.47],
    },
    {
      potentials: [...sample, range(-1.2, -0.6, -0.3)],
      required: 3,
      correlation: 0.2,
      probability: 0.7579,
      quantiles: [2.551, 3.573, 4.63],
    },
    {
      potentials: [range(2, 4, 7), range(-3, -1, -0.5)],
      required: 2.5,
      correlation: 0.2,
      probability: 0.6314,
      quantiles: [1.48, 2.896, 4.395],
    },
    {
      potentials: times(2, range(5, 5, 5)),
      required: 10,
      correlation: 0.2,
      probability: 1,
      quantiles: [10, 10, 10],
    },
    {
      potentials: [range(5, 5, 5), range(4, 4, 4)],
      required: 10,
      correlation: 0.2,
      probability: 0,
      quantiles: [9, 9, 9],
    },
  ])(
    '$potentials.length segments, required $required, ρ = $correlation',
    ({ potentials, required, correlation, probability, quantiles }) => {
      const sum = sumDistribution(potentials, correlation);
      expect(Math.abs(sum.probabilityOfReaching(required) - probability)).toBeLessThan(0.0005);
      quantiles.forEach((quantile, k) => {
        const tolerance = 0.001 * (sum.high - sum.low);
        expect(Math.abs(sum.quantile([0.1, 0.5, 0.9][k]!) - quantile)).toBeLessThanOrEqual(tolerance);
      });
    },
  );

  it('shows what the sample plan depends on', () => {
    const sum = sumDistribution(sample, 0.2);
    const without = sample.map((_, index) => sum.probabilityWithout(index, 3.6));
    expect(without).toEqual([expect.closeTo(0.0019, 3), expect.closeTo(0.0663, 3), expect.closeTo(0.3783, 3)]);
  });
});

/** What the contract allows. */
const PROBABILITY_ERROR = 0.002;
const QUANTILE_ERROR = 0.003;

describe('against brute force', () => {
  it('agrees in 400 stored random sums of 1 to 60 terms', () => {
    // Written by scripts/references/sums.ts.
    const lines = readFileSync('test/fixtures/growth-sums.ndjson', 'utf8').trim().split('\n');
    expect(lines.length).toBe(400);
    for (const line of lines) {
      const [correlation, terms, probabilities, quantiles]: FrozenSum = JSON.parse(line);
      const potentials = terms.map(([low, likely, high]) => range(low, likely, high));
      const sum = sumDistribution(potentials, correlation);
      const what = JSON.stringify({ correlation, terms });
      for (const [amount, probability] of probabilities) {
        expect(Math.abs(sum.probabilityOfReaching(amount) - probability), what).toBeLessThan(PROBABILITY_ERROR);
      }
      quantiles.forEach((quantile, k) => {
        const error = Math.abs(sum.quantile([0.1, 0.5, 0.9][k]!) - quantile);
        expect(error, what).toBeLessThan(QUANTILE_ERROR * (sum.high - sum.low));
      });
    }
  });

  it('agrees in random sums computed now, and without one of the terms', () => {
    const random = randomNumbers(41);
    const cases = runs(14, 400);
    for (let n = 0; n < cases; n++) {
      const drawn = randomSum(random, 1 + (n % 7));
      const { potentials, correlation } = drawn;
      const { mean, deviation } = momentsOf(drawn);
      const amounts = [mean - deviation, mean, mean + deviation];
      const sum = sumDistribution(potentials, correlation);
      const what = JSON.stringify(drawn);
      referenceProbabilities(potentials, correlation, amounts, 300).forEach((reference, k) => {
        expect(Math.abs(sum.probabilityOfReaching(amounts[k]!) - reference), what).toBeLessThan(PROBABILITY_ERROR);
      });
      const dropped = n % potentials.length;
      const rest = potentials.toSpliced(dropped, 1);
      const amount = momentsOf({ potentials: rest, correlation }).mean;
      const alone = sumDistribution(rest, correlation).probabilityOfReaching(amount);
      expect(Math.abs(sum.probabilityWithout(dropped, amount) - alone), what).toBeLessThan(PROBABILITY_ERROR);
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
    const deviation = Math.sqrt((probability * (1 - probability)) / draws);
    expect(Math.abs(probability - reached / draws)).toBeLessThan(4 * deviation + 0.001);
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
  .tuple(fc.integer({ min: -500, max: 500 }), fc.integer({ min: 0, max: 500 }), fc.integer({ min: 0, max: 500 }))
  .map(([low, more, most]) => range(low, low + more, low + more + most));
const potentials = fc.array(potential, { minLength: 1, maxLength: 7 });
const correlation = fc.constantFrom(0, 0.1, 0.2, 0.5, 0.95);
const part = fc.double({ min: 0.01, max: 0.99, noNaN: true });
const RUNS = { numRuns: runs(40, 1000), seed: 4 };
/** What two results may differ by though the truth does not. */
const NOISE = 0.002;

describe('the probability', () => {
  it('falls when more is required', () => {
    fc.assert(
      fc.property(potentials, correlation, part, part, (all, rho, p, q) => {
        const sum = sumDistribution(all, rho);
        const [less, more] = [Math.min(p, q), Math.max(p, q)].map((at) => sum.low + at * (sum.high - sum.low));
        expect(sum.probabilityOfReaching(more!)).toBeLessThanOrEqual(sum.probabilityOfReaching(less!) + NOISE);
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
    expect([sum.low, sum.high, sum.quantile(0.3)]).toEqual([0, 0, 0]);
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

  it('depend on the giant where the others are a millionth', () => {
    const giant = sumDistribution([range(0, 3e8, 1e9)], 0.2);
    const sum = sumDistribution([range(0, 3e8, 1e9), range(0, 300, 1000), range(0, 0, 0.001)], 0.2);
    expect(sum.probabilityOfReaching(4e8)).toBeCloseTo(giant.probabilityOfReaching(4e8), 3);
    expect(sum.probabilityWithout(0, 400)).toBeCloseTo(
      sumDistribution([range(0, 300, 1000)], 0.2).probabilityOfReaching(400),
      5,
    );
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

  it.each(FEW ? [0.2] : [0, 0.2])('are as exact as 60, ρ = %d', (rho) => {
    const sum = sumDistribution(many, rho);
    const amounts = [0.1, 0.5, 0.9].map((p) => sum.quantile(p));
    referenceProbabilities(many, rho, amounts, FEW ? 400 : 1000).forEach((probability, k) => {
      expect(Math.abs(probability - [0.9, 0.5, 0.1][k]!)).toBeLessThan(0.003);
    });
  });

  it('are nearly as exact without one of them', () => {
    const sum = sumDistribution(many, 0.2);
    const amount = sum.quantile(0.5);
    many.slice(0, runs(25)).forEach((each, index) => {
      const exact = sumDistribution(many.toSpliced(index, 1), 0.2).probabilityOfReaching(amount);
      expect(Math.abs(sum.probabilityWithout(index, amount) - exact), JSON.stringify(each)).toBeLessThan(0.01);
    });
  });
});
