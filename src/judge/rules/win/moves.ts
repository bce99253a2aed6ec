import type { Move } from '../../../generated/plan.ts';
import type { Entry } from '../../facts/entry.ts';
import type { Facts } from '../../facts/facts.ts';

/** The moves that the plan has made or means to make: all that are not dropped. */
export function standingMoves({ moves }: Facts): Entry<Move>[] {
  return moves.filter(({ item }) => item.status !== 'dropped');
}
