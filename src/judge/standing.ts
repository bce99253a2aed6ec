import { round12 } from '../growth/round.ts';
import { monthsElapsed } from '../values/dates.ts';
import { showAmounts } from '../values/money.ts';
import type { MeasureStanding } from './assessment.ts';
import type { Facts } from './facts/facts.ts';
import { measureName } from './facts/how-big.ts';
import { isStale, type MeasureFacts } from './facts/measures.ts';
import { atLeast } from './facts/settings.ts';
import { directionOf } from './rules/measures/direction.ts';
import { isBehind, shownBeside, type Track, trackOf } from './rules/measures/track.ts';

/** How a value of a measure on a day compares with the way to its target, in a sentence; null where there is no way. */
export function measureStanding({ item }: MeasureFacts, date: string, value: number): string | null {
  const track = trackOf(item, date);
  if (track === null) return null;
  const { target, line } = track;
  const goal = `To reach ${target} by ${item.due}`;
  const difference = Math.abs(value - line);
  if (difference === 0) return `${goal} it should be just there: it is on track.`;
  const [planned, apart] = [shownBeside(line, difference), shownBeside(difference, difference)];
  const should = `${goal} it should be at ${planned} on that day`;
  if (isBehind(item, track, value)) return `${should}; it is ${apart} behind.`;
  const isAhead = (directionOf(item) === 'higher') === value > line;
  return `${should}; it is on track${isAhead ? `, ${apart} ahead` : ''}.`;
}

/** The same of growth itself, against the planned path. */
export function growthStanding(
  { goal, growth, horizon, unit, plan }: Facts,
  date: string,
  value: number,
): string | null {
  const { path } = growth;
  if (goal === null || path === null || horizon === null || date < horizon.start || date > horizon.end) return null;
  const planned = path.valueAt(monthsElapsed(horizon.start, horizon.months, date));
  const [asked, apart] = showAmounts(unit, [planned, Math.abs(planned - value)]);
  const where = atLeast(value, planned) ? 'ahead' : 'behind';
  return `On the planned path ${measureName(plan)} is at ${asked} by then: ${apart} ${where}.`;
}

/** A measure as results show it. */
export function measureStandingOf(measure: MeasureFacts, facts: Facts): MeasureStanding {
  const { item, readings } = measure;
  const latest = readings.at(-1);
  const track = latest === undefined ? null : trackOf(item, latest.date);
  return {
    id: item.id,
    name: item.name,
    unit: item.unit ?? null,
    better: item.better ?? null,
    baseline: item.baseline ?? null,
    target: item.target ?? null,
    due: item.due ?? null,
    latest: latest === undefined ? null : { date: latest.date, value: round12(latest.value) },
    line: track === null ? null : round12(track.line),
    state: stateOf(measure, facts, latest, track),
  };
}

function stateOf(
  measure: MeasureFacts,
  facts: Facts,
  latest: MeasureFacts['readings'][number] | undefined,
  track: Track | null,
): MeasureStanding['state'] {
  if (latest !== undefined && track !== null && isBehind(measure.item, track, latest.value)) return 'off-track';
  if (isStale(measure, facts)) return 'stale';
  return latest === undefined || track === null ? 'unknown' : 'on-track';
}
