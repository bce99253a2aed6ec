import { pertMean } from './pert.ts';
import type { PlannedPath } from './planned-path.ts';
import { total } from './round.ts';
import { type SumDistribution, sumDistribution } from './sum-distribution.ts';
import type { Potential } from './types.ts';

/** The plan as it stands at a reading: what is still to be found, and what is left that can bring it. */
export interface Outlook {
  /** target − value, and the mean of the losses that are left. */
  readonly toFind: number;
  /** What each term is expected to add from here on, and all of them. */
  readonly parts: readonly number[];
  readonly expected: number;
  /** The mean of the losses that are left. */
  readonly lossesLeft: number;
  /** The sum of what is left, losses included. */
  readonly left: SumDistribution;
  /** What that sum must reach. */
  readonly required: number;
  /** What is there already when all that is left has come: the reading, and with a total over the horizon the rest of the baseline. */
  readonly standing: number;
}

/** A term of the sum with the months until it first adds something. */
export interface OutlookTerm {
  readonly potential: Potential;
  readonly closeMonths: number;
}

export interface OutlookGoal {
  readonly baseline: number;
  readonly target: number;
  readonly months: number;
  /** Whether the measure is a total over the horizon. */
  readonly isTotal: boolean;
}

/**
 * No catching up is assumed: of each term, the part that the planned path has due by the reading is gone, whether it came
 * or not, and the rest must bring what is still missing.
 * @param attrition what is lost over the whole horizon
 * @param reading later than the start and before the end
 */
export function outlookOf(
  goal: OutlookGoal,
  terms: readonly OutlookTerm[],
  attrition: Potential,
  correlation: number,
  path: PlannedPath,
  reading: { readonly month: number; readonly value: number },
): Outlook {
  const { month, value } = reading;
  const leftOf = ({ potential, closeMonths }: OutlookTerm): Potential =>
    scaled(potential, 1 - path.dueOf(closeMonths, month));
  const left = terms.map(leftOf);
  const parts = left.map(pertMean);
  const lost = leftOf({ potential: attrition, closeMonths: 0 });
  // A total over the horizon is compared with a total, of which the baseline's business brings its even part.
  const standing = value + (goal.isTotal ? (1 - month / goal.months) * goal.baseline : 0);
  return {
    toFind: goal.target - standing + pertMean(lost),
    parts,
    expected: total(parts),
    lossesLeft: pertMean(lost),
    left: sumDistribution([...left, scaled(lost, -1)], correlation),
    required: goal.target - standing,
    standing,
  };
}

/** The potential times a factor; a negative one turns its ends round. */
export function scaled({ low, likely, high }: Potential, factor: number): Potential {
  const [first, last] = factor < 0 ? [high, low] : [low, high];
  return { low: first * factor, likely: likely * factor, high: last * factor };
}
