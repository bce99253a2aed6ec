import type { Measure } from '../../../generated/plan.ts';
import { daysBetween } from '../../../values/dates.ts';
import { above } from '../../facts/settings.ts';
import { directionOf, leadsNowhere } from './direction.ts';

/** The part of the change due by a reading's date that may be missing. */
const FORGIVEN = 0.1;

/** A measure's way from its baseline to its target, and where on it it should be on a date. */
export interface Track {
  readonly baseline: number;
  readonly target: number;
  readonly line: number;
}

/** Where a measure should be on a date; `null` where it has no way to go, or where the date lies before its start. */
export function trackOf(measure: Measure, date: string): Track | null {
  const { baseline, target, start, due } = measure;
  if (baseline === undefined || target === undefined || start === undefined || due === undefined) return null;
  if (date < start || due <= start || leadsNowhere(measure)) return null;
  const passed = Math.min(1, daysBetween(start, date) / daysBetween(start, due));
  return { baseline, target, line: baseline + (target - baseline) * passed };
}

/** Whether a value is behind the line by more than is forgiven. */
export function isBehind(measure: Measure, { baseline, line }: Track, value: number): boolean {
  const sign = directionOf(measure) === 'higher' ? 1 : -1;
  const [due, achieved] = [sign * (line - baseline), sign * (value - baseline)];
  return above((1 - FORGIVEN) * due, achieved);
}

/** A number with as many decimals as show two digits of a difference. */
export function shownBeside(value: number, difference: number): string {
  const decimals = Math.ceil(-Math.log10(Math.abs(difference))) + 1;
  return String(Number(value.toFixed(Math.min(Math.max(decimals, 0), 12))));
}
