import type { Estimate } from '../../src/growth/estimate.ts';
import type { Loss } from '../../src/growth/goal.ts';
import type { DatedValue, GrowthInput, TermInput } from '../../src/growth/input.ts';
import { randomNumbers } from './reference-sums.ts';

const MOST_TERMS = [1, 2, 3, 4, 5, 6, 8, 12, 20, 40];

/** The inputs whose figures are stored in test/fixtures/growth-figures.ndjson, in the same order. */
export function storedInputs(): GrowthInput[] {
  const random = randomNumbers(20_280_701);
  return Array.from({ length: 400 }, (_, n) => randomGrowth(random, MOST_TERMS[n % MOST_TERMS.length]!));
}

/** A horizon of whole months, each of 30 days. */
const DAYS_A_MONTH = 30;

/**
 * A random input of 1 to `most` terms in which nearly every key occurs: rates a year, ranges and tenths of losses and
 * potentials, targets, other contributions, terms that close late, milestones, readings, totals over the horizon.
 * @param random a source of numbers from 0 to below 1
 */
export function randomGrowth(random: () => number, most: number): GrowthInput {
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!;
  const short = (amount: number): number => Number(amount.toPrecision(4));
  const between = (low: number, high: number): number => short(low + random() * (high - low));
  const chance = (part: number): boolean => random() < part;

  const estimate = (low: number, high: number): Estimate => {
    const [first, second, third] = [between(low, high), between(low, high), between(low, high)].sort((a, b) => a - b);
    const kind = pick(['constant', 'limits', 'limits', 'tenths', 'tenths'] as const);
    if (kind === 'constant') return { kind, amount: second! };
    return kind === 'limits'
      ? { kind, low: first!, likely: second!, high: third! }
      : { kind, p10: first!, likely: second!, p90: third! };
  };

  const months = pick([6, 12, 18, 24, 36, 60, 84, 120]);
  const days = months * DAYS_A_MONTH;
  const baseline = pick([0, 100, 100, 100, 100, 100]);
  const per = baseline === 0 ? ('moment' as const) : pick(['year', 'year', 'year', 'moment', 'horizon'] as const);
  const growth = pick([-0.05, 0, 0.15, 0.25, 0.5, 0.9]);
  const aim =
    per === 'horizon' || baseline === 0 || chance(0.4)
      ? { target: baseline === 0 ? 40 : short(baseline * (1 + growth)) }
      : chance(0.5)
        ? { growth }
        : { growthAYear: short((1 + growth) ** (12 / months) - 1) };
  const loss = (): Loss => {
    const unit = pick(['amount', 'share', 'share-a-year'] as const);
    if (unit === 'amount') return { unit, estimate: estimate(0, 0.2 * baseline) };
    return { unit, estimate: unit === 'share' ? estimate(0, 0.2) : estimate(0, Math.min(0.2, 2.4 / months)) };
  };

  const target = 'target' in aim ? aim.target : baseline * (1 + growth);
  const count = 1 + Math.floor(random() * most);
  const size = (Math.abs(target - baseline) + 0.2 * baseline) / count;
  const term = (index: number): TermInput => {
    const kind = index === count - 1 && count > 1 && chance(0.5) ? 'other' : 'segment';
    const today = kind === 'segment' && chance(0.7) ? between(0, baseline / count) : null;
    const [low, high] = chance(0.15) ? [-size, size] : [0, 2.2 * size];
    const isTarget = today !== null && chance(0.4);
    return {
      id: `term-${index}`,
      kind,
      chosen: kind === 'other' || index === 0 || chance(0.85),
      today,
      potential: isTarget ? null : estimate(low, high),
      target: isTarget ? estimate(today, today + high) : null,
      closeMonths: pick([0, 0, 0, short(months / 4), short(months / 2), chance(0.2) ? months : 1]),
    };
  };
  const dated = (part: number): DatedValue => {
    const wobble = 1 + 0.3 * (random() - 0.5);
    return { day: Math.round(part * days), value: short(baseline + (target - baseline) * part * wobble) };
  };
  const now = chance(0.2) ? between(1, 1.04) : between(0.05, 1);
  const readings = chance(0.6) ? [dated(0.5 * now), dated(between(0.6, 0.98) * now)] : [];
  return {
    howBig: {
      baseline,
      aim,
      months,
      days,
      per,
      attrition: chance(0.25) ? null : loss(),
      confidence: pick([0.6, 0.7, 0.8, 0.9]),
      inflation: chance(0.3) ? 0.02 : null,
      milestones: chance(0.3) && per !== 'horizon' ? [dated(0.3), dated(0.7)] : [],
      readings: readings.filter(({ day }) => day > 0),
      every: pick([31, 92, 366]),
      asOf: Math.round(now * days),
    },
    terms: Array.from({ length: count }, (_, index) => term(index)),
    correlation: pick([0, 0.2, 0.2, 0.5, 0.95]),
    isReadable: true,
  };
}
