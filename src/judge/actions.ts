import type { Practice as Answer } from '../generated/plan.ts';
import { identityPath } from '../plan/identity.ts';
import { type Path, pointer } from '../yaml/path.ts';
import type { Gap } from './assessment.ts';
import { entries, isOpen, isText } from './facts/entry.ts';
import type { Facts } from './facts/facts.ts';

/** Something that somebody has said they will do. */
export interface Action {
  readonly kind: 'move' | 'cut' | 'dumb-rule' | 'customer-change' | 'practice';
  /** What it belongs to. */
  readonly title: string;
  /** The next step, or what is to be done as a whole. */
  readonly step: string;
  readonly owner: string | null;
  readonly due: string | null;
  readonly overdue: boolean;
  /** The points that it adds to the score; 0 where it is no practice. */
  readonly weight: number;
  readonly pointer: string;
  /** Where it stands, by ids and names: the same when something is inserted above it. */
  readonly path: string;
}

/** The open actions of a plan: what has a date first, earliest first, then by weight, then in the order of the plan. */
export function actionsOf(facts: Facts, gaps: readonly Gap[]): Action[] {
  const all = [...planned(facts), ...practices(facts, gaps)];
  return all.sort((a, b) => byDate(a.due, b.due) || b.weight - a.weight);
}

function byDate(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null || b === null) return a === null ? 1 : -1;
  return a < b ? -1 : 1;
}

interface Promised {
  readonly owner?: string;
  readonly due?: string;
}

/** Who does it by when, and whether that day has passed. */
function promised({ owner, due }: Promised, asOf: string): Pick<Action, 'owner' | 'due' | 'overdue'> {
  return { owner: owner?.trim() || null, due: due ?? null, overdue: (due ?? asOf) < asOf };
}

interface Planned extends Promised {
  readonly status?: string;
  readonly decision?: string;
}

function planned({ plan, asOf }: Facts): Action[] {
  const of = <T extends Planned>(
    kind: Action['kind'],
    list: readonly T[] | undefined,
    path: Path,
    tell: (item: T) => [string, string],
  ): Action[] =>
    entries(list, path).flatMap(({ path: place, item }) => {
      // A rule that is kept asks nothing of anybody.
      if (!isOpen(item) || item.decision === 'keep') return [];
      const [title, step] = tell(item);
      const about = { pointer: pointer(place), path: identityPath(plan, place) };
      return [{ kind, title, step, ...promised(item, asOf), weight: 0, ...about }];
    });
  return [
    ...of('move', plan.win?.moves, ['win', 'moves'], ({ title, next }) => [title, isText(next) ? next : title]),
    ...of('cut', plan.win?.cut, ['win', 'cut'], ({ what }) => [what, `Stop: ${what}`]),
    ...of('dumb-rule', plan.win?.dumbRules, ['win', 'dumbRules'], ({ rule, decision }) => [
      rule,
      `${decision === 'soften' ? 'Soften' : 'Kill'}: ${rule}`,
    ]),
    ...of('customer-change', plan.customer?.changes, ['customer', 'changes'], ({ heard, change }) => [
      heard,
      isText(change) ? change : heard,
    ]),
  ];
}

/** The practices on the way, and those that are due. */
function practices({ practices: all, asOf }: Facts, gaps: readonly Gap[]): Action[] {
  const weights = new Map(gaps.map((gap) => [`${gap.playbook}/${gap.practice}`, gap.weight]));
  return all.flatMap(({ playbook, practice, path, answer }) => {
    if (answer === null || !isOnTheWay(answer)) return [];
    return [
      {
        kind: 'practice' as const,
        title: practice.title,
        step: isText(answer.next) ? answer.next : practice.firstStep,
        ...promised(answer, asOf),
        weight: weights.get(`${playbook.id}/${practice.id}`)!,
        pointer: pointer(path),
        path: pointer(path),
      },
    ];
  });
}

function isOnTheWay({ status, due }: Answer): boolean {
  return status === 'started' || status === 'planned' || (status === 'not-started' && due !== undefined);
}
