import type { Path } from '../../../yaml/path.ts';
import { entries } from '../../facts/entry.ts';
import type { Facts } from '../../facts/facts.ts';

/** Somebody whom the plan names to answer for something. */
export interface NamedOwner {
  readonly path: Path;
  readonly owner: string;
  /** What the person is in the plan, to begin a sentence with. */
  readonly role: () => string;
}

/** Everybody whom a plan names to answer for something, with the place of the name; of the practices, those in use. */
export function namedOwners({ plan, practices }: Facts): NamedOwner[] {
  const { win, serving } = plan;
  const of = (what: () => string, path: Path, item: { readonly owner?: string } | undefined) =>
    named(() => `The owner of ${what()}`, [...path, 'owner'], item?.owner);
  return [
    ...named(() => 'The champion', ['champion'], plan.champion),
    ...of(() => 'HOW BIG', ['howBig'], plan.howBig),
    ...entries(win?.moves, ['win', 'moves']).flatMap(({ path, item }) =>
      of(() => `the move "${item.title}"`, path, item),
    ),
    ...entries(win?.cut, ['win', 'cut']).flatMap(({ path, item }) => of(() => `the cut "${item.what}"`, path, item)),
    ...entries(win?.dumbRules, ['win', 'dumbRules']).flatMap(({ path, item }) =>
      of(() => `the dumb rule "${item.rule}"`, path, item),
    ),
    ...named(() => 'The serving officer', ['serving', 'officer', 'title'], serving?.officer?.title),
    ...named(() => 'The name of the serving officer', ['serving', 'officer', 'name'], serving?.officer?.name),
    ...entries(plan.customer?.changes, ['customer', 'changes']).flatMap(({ path, item }) =>
      of(() => `the change after "${item.heard}"`, path, item),
    ),
    ...practices.flatMap(({ path, practice, answer }) =>
      of(() => `the practice "${practice.title}"`, path, answer ?? undefined),
    ),
    ...entries(plan.measures, ['measures']).flatMap(({ path, item }) =>
      of(() => `the measure "${item.name}"`, path, item),
    ),
  ];
}

function named(role: () => string, path: Path, owner: string | undefined): NamedOwner[] {
  return owner === undefined ? [] : [{ path, owner: owner.trim(), role }];
}
