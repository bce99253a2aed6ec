import type { Measure, Plan } from '../../generated/plan.ts';
import type { RecoveryMonth } from '../../plan/recovery-log.ts';
import type { Refused } from '../../plan/refused.ts';
import { daysBetween } from '../../values/dates.ts';
import { byCodeUnit } from '../../values/listed.ts';
import { parseAmount } from '../../values/values.ts';
import type { Path } from '../../yaml/path.ts';
import { type Entry, entries } from './entry.ts';

/** The value of a number on a day. */
export interface Reading {
  readonly date: string;
  readonly value: number;
  /** Its place in the plan, or the measure's where it was calculated from the recovery log. */
  readonly path: Path;
}

export interface MeasureFacts extends Entry<Measure> {
  /** The readings that count, earliest first: none later than the day of judging. */
  readonly readings: readonly Reading[];
  /** The readings in the order of the plan, later ones included where the day of judging is today. */
  readonly written: readonly Reading[];
}

/** Days of a period and a half: a reading that is a few weeks late is not stale. */
export const STALE_AFTER = { month: 46, quarter: 137, year: 548 } as const;

/** What of each month of the recovery log a measure of this id is about. */
const FROM_LOG: ReadonlyMap<string, 'recovered' | 'surprised' | 'dazzling'> = new Map([
  ['recovered-within-24h', 'recovered'],
  ['surprised', 'surprised'],
  ['dazzling', 'dazzling'],
]);

/** The ids of the measures that a recovery log can tell. */
export const LOG_MEASURES: readonly string[] = [...FROM_LOG.keys()];

/** The ids of the measures by which customers vote on service. */
export const SERVICE_MEASURES: readonly string[] = ['complaints', 'referrals', 'repeat-business'];

export function readMeasures(plan: Plan, months: readonly RecoveryMonth[] | null, days: Days): MeasureFacts[] {
  return entries(plan.measures, ['measures']).map(({ path, item }) => {
    const figure = item.from === 'recovery-log' ? FROM_LOG.get(item.id) : undefined;
    const written = entries(item.readings, [...path, 'readings'])
      .map((entry) => ({ date: entry.item.date, value: entry.item.value, path: entry.path }))
      .filter(({ date }) => counts(date, days));
    const logged =
      figure === undefined ? [] : (months ?? []).flatMap((month) => logReading(month, month[figure], path));
    return { path, item, written, readings: inOrder([...written, ...logged], days.asOf) };
  });
}

/** The readings of HOW BIG's own measure, as `written` of a measure. */
export function readGrowthReadings(plan: Plan, days: Days): Reading[] {
  return entries(plan.howBig?.readings, ['howBig', 'readings'])
    .map(({ path, item }) => ({ date: item.date, value: parseAmount(item.value) ?? 0, path }))
    .filter(({ date }) => counts(date, days));
}

/** Whether the schema refused one of these readings: the latest one is then not known. */
export function isGrowthReadingRefused({ howBig }: Plan, refused: Refused): boolean {
  const list = howBig?.readings;
  return list === undefined ? refused.covers(['howBig', 'readings']) : list.includes(null as never);
}

/** The day a plan is judged as of. */
export interface Days {
  readonly asOf: string;
  /** Whether the day was chosen: then later dated facts are left out, where else a reading from the future is a mistake. */
  readonly leaveOutLater: boolean;
}

/** Whether what is dated so is not left out. */
export function counts(date: string, { asOf, leaveOutLater }: Days): boolean {
  return !leaveOutLater || date <= asOf;
}

/** Whether a measure is a percentage, which is from 0 to 100. */
export function isPercentage({ unit }: Measure): boolean {
  return /^(?:%|percent)$/i.test(unit?.trim() ?? '');
}

/** How often a measure is read, in months. */
export const EVERY_MONTHS = { month: 1, quarter: 3, year: 12 } as const;

/** Whether a measure's readings are to come from a recovery log that the plan names. */
export function isLogged({ plan }: { readonly plan: Plan }, { id, from }: Measure): boolean {
  return from === 'recovery-log' && LOG_MEASURES.includes(id) && plan.serving?.recoveryLog !== undefined;
}

/**
 * Whether the last reading of a measure, or its start, is longer ago than a period and a half. A log that can be read has
 * reported every completed month, also that nothing happened in it; one that cannot be read is a mistake of its own.
 */
export function isStale(
  { item, readings }: MeasureFacts,
  facts: { readonly plan: Plan; readonly asOf: string },
): boolean {
  const since = readings.at(-1)?.date ?? item.start;
  if (since === undefined || isLogged(facts, item)) return false;
  return daysBetween(since, facts.asOf) > STALE_AFTER[item.every ?? 'quarter'];
}

/** Earliest first, none later than the day. */
export function inOrder(readings: readonly Reading[], asOf: string): Reading[] {
  return readings.filter(({ date }) => date <= asOf).sort((a, b) => byCodeUnit(a.date, b.date));
}

function logReading(month: RecoveryMonth, share: number | null, path: Path): Reading[] {
  return share === null ? [] : [{ date: month.date, value: share * 100, path }];
}
