import type { Measure } from '../../../generated/plan.ts';
import { type Entry, entries } from '../../facts/entry.ts';
import type { Facts } from '../../facts/facts.ts';

/** The measures as the plan states them, without the readings that a recovery log adds. */
export function measuresOf({ plan }: Facts): Entry<Measure>[] {
  return entries(plan.measures, ['measures']);
}
