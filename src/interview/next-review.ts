import type { Change } from '../edit/edit.ts';
import type { Plan } from '../generated/plan.ts';
import { EVERY_MONTHS } from '../judge/facts/measures.ts';
import { addMonths } from '../values/dates.ts';

/**
 * Sets the date of the next review, a period from today; no change where the plan has it.
 * @param held whether a review has just been held: a date that is in the future is then moved as well
 */
export function nextReview({ review }: Plan, today: string, held = false): Change[] {
  const value = addMonths(today, EVERY_MONTHS[review?.every ?? 'month']);
  const isSet = review?.next !== undefined && (held ? review.next === value : review.next > today);
  return isSet ? [] : [{ op: 'set', path: ['review', 'next'], value }];
}
