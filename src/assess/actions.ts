import { isOpen, isText } from '../facts/entry.ts';
import type { Facts } from '../facts/facts.ts';
import { type Path, pointer } from '../plan/path.ts';
import type { Gap } from './assessment.ts';

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

interface Planned {
  readonly owner?: string;
  readonly due?: string;
  readonly status?: string;
}

function planned({ plan, asOf }: Facts): Action[] {
  const of = <T extends Planned>(
    kind: Action['kind'],
    list: readonly T[] | undefined,
    path: Path,
    tell: (item: T) => [string, string],
  ): Action[] =>
    (list ?? []).flatMap((item, index) => {
      if (item === null || !isOpen(item)) return [];
      const [title, step] = tell(item);
      const due = item.due ?? null;
      return [
        {
          kind,
          title,
          step,
          owner: item.owner?.trim() || null,
          due,
          overdue: due !== null && due < asOf,
          weight: 0,
          pointer: pointer([...path, index]),
        },
      ];
    });
  return [
    ...of('move', plan.win?.moves, ['win', 'moves'], ({ title, next }) => [title, isText(next) ? next : title]),
    ...of('cut', plan.win?.cut, ['win', 'cut'], ({ what }) => [what, `Stop: ${what}`]),
    ...of(
      'dumb-rule',
      plan.win?.dumbRules?.filter((rule) => rule === null || rule.decision !== 'keep'),
      ['win', 'dumbRules'],
      ({ rule, decision }) => [rule, `${decision === 'soften' ? 'Soften' : 'Kill'}: ${rule}`],
    ),
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
    const isOnTheWay =
      answer?.status === 'started' ||
      answer?.status === 'planned' ||
      (answer?.status === 'not-started' && answer.due !== undefined);
    if (answer === null || !isOnTheWay) return [];
    const due = answer.due ?? null;
    return [
      {
        kind: 'practice' as const,
        title: practice.title,
        step: isText(answer.next) ? answer.next : practice.firstStep,
        owner: answer.owner?.trim() || null,
        due,
        overdue: due !== null && due < asOf,
        weight: weights.get(`${playbook.id}/${practice.id}`) ?? 0,
        pointer: pointer(path),
      },
    ];
  });
}
