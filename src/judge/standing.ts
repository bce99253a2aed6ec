import { lineToBeOn } from '../growth/line.ts';
import { monthsElapsed } from '../values/dates.ts';
import { showAmount } from '../values/money.ts';
import type { Facts } from './facts/facts.ts';
import { measureName } from './facts/goal.ts';
import type { MeasureFacts } from './facts/measures.ts';
import { atLeast } from './facts/settings.ts';
import { directionOf } from './rules/measures/direction.ts';
import { isBehind, shownBeside, trackOf } from './rules/measures/track.ts';

/** How a value of a measure on a day stands against the way to its target, in a sentence; null where there is no way. */
export function measureStanding({ item }: MeasureFacts, date: string, value: number): string | null {
  const track = trackOf(item, date);
  if (track === null) return null;
  const { baseline, target, line } = track;
  const way = `The way from ${baseline} to ${target} by ${item.due}`;
  const difference = Math.abs(value - line);
  if (difference === 0) return `${way} asks for just that: it is on track.`;
  const [asked, apart] = [shownBeside(line, difference), shownBeside(difference, difference)];
  if (isBehind(item, track, value)) return `${way} asks for ${asked}: it is ${apart} behind.`;
  const isAhead = (directionOf(item) === 'higher') === value > line;
  return `${way} asks for ${asked}: it is on track${isAhead ? `, ${apart} ahead` : ''}.`;
}

/** The same of growth itself, against the line to be on. */
export function growthStanding(facts: Facts, date: string, value: number): string | null {
  const { howBig, candidates, unit } = facts;
  if (howBig === null || howBig.goal <= 0 || facts.dimensions.length > 1) return null;
  const { start, end } = howBig;
  if (start === null || end === null || date < start || date > end) return null;
  const line = lineToBeOn(howBig, candidates, monthsElapsed(start, howBig.months, date));
  // Two sentences, so that each amount has its own scale.
  const where = `${showAmount(unit, Math.abs(line - value))} ${atLeast(value, line) ? 'above' : 'below'} it`;
  return `The line to be on asks for ${showAmount(unit, line)} of ${measureName(facts.plan)}. That is ${where}.`;
}
