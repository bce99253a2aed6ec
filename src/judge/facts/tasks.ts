import type { CustomerChange, Cut, DumbRule, Move } from '../../generated/plan.ts';
import { type Entry, isOpen } from './entry.ts';

/** Something that the plan means to do, the practices aside: a move, a cut, a dumb rule or a change for customers. */
export interface Task
  extends Entry<{
    readonly owner?: string;
    readonly due?: string;
    readonly status?: string;
    readonly decision?: string;
  }> {
  /** What a sentence calls it: `the move "Van"`. */
  readonly name: string;
  /** What is to be done. */
  readonly title: string;
}

interface Lists {
  readonly moves: readonly Entry<Move>[];
  readonly cuts: readonly Entry<Cut>[];
  readonly dumbRules: readonly Entry<DumbRule>[];
  readonly changes: readonly Entry<CustomerChange>[];
}

/** Every task of a plan, the done and dropped ones included. */
export function readTasks({ moves, cuts, dumbRules, changes }: Lists): Task[] {
  return [
    ...moves.map(({ path, item }) => {
      const title = item.title.trim();
      return { path, item, name: `the move "${title}"`, title: item.next?.trim() ?? title };
    }),
    ...cuts.map(({ path, item }) => {
      const what = item.what.trim();
      return { path, item, name: `the cut "${what}"`, title: `Stop: ${what}` };
    }),
    ...dumbRules.map(({ path, item }) => {
      const rule = item.rule.trim();
      const title = `${item.decision === 'soften' ? 'Soften' : 'Kill'}: ${rule}`;
      return { path, item, name: `the decision on the rule "${rule}"`, title };
    }),
    ...changes.map(({ path, item }) => {
      const heard = item.heard.trim();
      return {
        path,
        item,
        name: `the change after "${heard}"`,
        title: item.change?.trim() ?? heard,
      };
    }),
  ];
}

/** Whether a task is open. A rule that is kept asks nothing of anybody. */
export function isToDo({ item }: Task): boolean {
  return isOpen(item) && item.decision !== 'keep';
}
