import type { Measure } from '../../../generated/plan.ts';
import { LOG_MEASURES } from '../../facts/measures.ts';

/** Which way is good: as stated, else the way in which the target lies, else as the well-known measures have it. */
export function directionOf({ id, better, baseline, target }: Measure): 'higher' | 'lower' {
  if (better !== undefined) return better;
  if (baseline !== undefined && target !== undefined && baseline !== target) {
    return target > baseline ? 'higher' : 'lower';
  }
  return id === 'complaints' ? 'lower' : 'higher';
}

/** Whether the target lies on the wrong side of the baseline, or on no side of it. */
export function leadsNowhere(measure: Measure): boolean {
  return isFlat(measure) || isBackwards(measure);
}

/** Whether the target is the value that the measure had, and that is not the best there is. */
export function isFlat(measure: Measure): boolean {
  const { baseline, target } = measure;
  return baseline !== undefined && baseline === target && !isBest(measure, target);
}

/** Whether the target is worse than the baseline; only where the plan says which way is good. */
export function isBackwards({ better, baseline, target }: Measure): boolean {
  if (better === undefined || baseline === undefined || target === undefined) return false;
  return better === 'higher' ? target < baseline : target > baseline;
}

function isBest(measure: Measure, value: number): boolean {
  return directionOf(measure) === 'lower' ? value === 0 : value === 100 && isPercent(measure);
}

/** The measures that a recovery log tells are percentages whether they say so or not. */
function isPercent({ id, unit }: Measure): boolean {
  return LOG_MEASURES.includes(id) || /^(?:%|per ?cent)/i.test(unit?.trim() ?? '');
}
