import { monthsElapsed } from '../values/dates.ts';
import { showAmounts } from '../values/money.ts';
import { parseAmount } from '../values/values.ts';
import type { Facts } from './facts/facts.ts';
import { isPercentage, type MeasureFacts } from './facts/measures.ts';

/** A value so many times away from the last one is treated as a slip. */
const AWAY = 10;
/** The same of growth, from both the last value and the planned path. */
const GROWTH_AWAY = 3;

interface Dated {
  readonly date: string;
  readonly value: number;
}

/**
 * Why a reading of growth can hardly be right, as a sentence; null where it can.
 * @param last the reading before it; null where there is none
 */
export function growthSlip(facts: Facts, { date, value }: Dated, last: Dated | null): string | null {
  const { plan, horizon, growth, unit } = facts;
  if (horizon !== null && date < horizon.start)
    return `${date} is before the start of the horizon on ${horizon.start}.`;
  const baseline = plan.howBig?.per === 'horizon' ? null : parseAmount(plan.howBig?.baseline);
  const before = last?.value ?? baseline;
  const isWithin = horizon !== null && growth.path !== null && date <= horizon.end;
  const planned = isWithin ? growth.path!.valueAt(monthsElapsed(horizon.start, horizon.months, date)) : null;
  const beside = [before, planned].filter((each) => each !== null && each !== 0);
  if (beside.length === 0 || !beside.every((each) => isAway(value, each!, GROWTH_AWAY))) return null;
  const [shown, ...others] = showAmounts(unit, [value, ...(beside as number[])]);
  const names = [
    before ? `it stood at ${others[0]} before` : '',
    planned ? `the planned path is at ${others.at(-1)}` : '',
  ];
  return `${shown} is more than ${GROWTH_AWAY} times away: ${names.filter((name) => name !== '').join(', and ')}.`;
}

/** The same of a measure. */
export function measureSlip({ item }: MeasureFacts, { date, value }: Dated, last: Dated | null): string | null {
  if (item.start !== undefined && date < item.start)
    return `${date} is before the start of the measure on ${item.start}.`;
  if (isPercentage(item) && (value < 0 || value > 100)) return `${value} is no percentage from 0 to 100.`;
  const before = last?.value ?? item.baseline ?? 0;
  if (before === 0 || value === 0 || !isAway(value, before, AWAY)) return null;
  return `${value} is more than ${AWAY} times away from ${last === null ? 'the baseline' : 'the last value'}, ${before}.`;
}

function isAway(value: number, from: number, times: number): boolean {
  const ratio = value / from;
  return ratio < 0 || ratio > times || ratio < 1 / times;
}
