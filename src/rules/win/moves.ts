import { type Entry, entries } from '../../facts/entry.ts';
import type { Facts } from '../../facts/facts.ts';
import type { Move } from '../../generated/plan.ts';

/** All moves of the plan, the done and dropped ones included. */
export function movesOf({ plan }: Facts): Entry<Move>[] {
  return entries(plan.win?.moves, ['win', 'moves']);
}

/** The moves that the plan has made or means to make: all that are not dropped. */
export function standingMoves(facts: Facts): Entry<Move>[] {
  return movesOf(facts).filter(({ item }) => item.status !== 'dropped');
}
