import type { Potential } from '../../src/growth/types.ts';

/** A sum to compare with its reference: potentials of any sign, and the correlation of every two of them. */
export interface RandomSum {
  readonly potentials: readonly Potential[];
  readonly correlation: number;
}

const KINDS = ['alike', 'scales', 'giant', 'equal', 'negative'] as const;
const CORRELATIONS = [0, 0.05, 0.2, 0.4, 0.6, 0.8, 0.95];

/**
 * As awkward as plans get: every shape, ranges below zero, constants, sizes far apart, one giant, all alike; at least one
 * range. All figures have few digits, so that they can be stored.
 * @param random a source of numbers from 0 to below 1
 */
export function randomSum(random: () => number, count: number): RandomSum {
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!;
  const short = (amount: number): number => Number(amount.toPrecision(4));
  const kind = pick(KINDS);
  const scale = 10 ** Math.floor(9 * random());

  const sizeOf = (index: number): number => {
    if (kind === 'scales') return scale * 10 ** (-3 * random());
    return kind === 'giant' && index > 0 ? 0.05 * scale * random() : scale;
  };
  const one = (index: number): Potential => {
    const size = sizeOf(index);
    const low = short(kind === 'negative' ? -2 * size * random() : pick([0, size * random(), -size * random()]));
    if (index > 0 && random() < 0.08) return { low, likely: low, high: low };
    const high = short(low + size * (0.1 + random()));
    const part = pick([0, 1, random(), random(), random() ** 4]);
    const likely = part === 1 ? high : short(low + part * (high - low));
    return { low, likely: Math.min(high, Math.max(low, likely)), high };
  };
  const first = one(0);
  const potentials = Array.from({ length: count }, (_, index) =>
    index === 0 || kind === 'equal' ? first : one(index),
  );
  return { potentials, correlation: pick(CORRELATIONS) };
}

/** The mean of a sum, and about how far it spreads, without the engine: moments of PERT and the correlation. */
export function momentsOf({ potentials, correlation }: RandomSum): { mean: number; deviation: number } {
  const means = potentials.map(({ low, likely, high }) => (low + 4 * likely + high) / 6);
  const variances = potentials.map(({ low, high }, k) => ((means[k]! - low) * (high - means[k]!)) / 7);
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  const together = sum(variances.map((variance) => Math.sqrt(Math.max(0, variance))));
  return {
    mean: sum(means),
    deviation: Math.sqrt((1 - correlation) * sum(variances) + correlation * together ** 2),
  };
}
