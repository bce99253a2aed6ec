import { EXECUTIVE_LEADER } from '../../../method/sources.ts';
import type { Path } from '../../../yaml/path.ts';
import type { Facts } from '../../facts/facts.ts';
import type { Rule } from '../rule.ts';
import { sharedOwner } from './shared-owner.ts';

const PROBLEMS = {
  several: {
    says: 'which is several people or roles',
    help: 'Name the one of them who answers for it. The others can help.',
  },
  nobody: {
    says: 'which is nobody in particular',
    help: 'Name one person or role, such as Head of Workshops.',
  },
} as const;

export const ownerShared: Rule = {
  id: 'owner-shared',
  severity: 'warning',
  summary: 'An owner, the champion or the serving officer is several people, or nobody.',
  why: 'Two owners each wait for the other, and nobody asks a team why something stalls. One name means one person who explains a missed date.',
  fix: 'Name one person or role.',
  source: EXECUTIVE_LEADER,
  example: {
    at: '/win/moves[id=repair-at-the-door]/owner',
    plan: `
 win:
   moves:
     - id: repair-at-the-door
       title: A mechanic at the customer's door
-      owner: Head of Workshops and Head of Retail
+      owner: Head of Workshops
`,
  },
  *check(facts) {
    for (const [role, path, owner] of namedIn(facts)) {
      const shared = owner === undefined ? null : sharedOwner(owner.trim());
      if (shared === null) continue;
      const { says, help } = PROBLEMS[shared];
      yield { path, message: `${role} is "${owner!.trim()}", ${says}.`, help };
    }
  },
};

type Named = readonly [role: string, path: Path, name: string | undefined];

/** Everybody whom a plan may name to answer for something; of the practices, those in use. */
function namedIn({ plan, tasks, practices, measures }: Facts): Named[] {
  const { officer } = plan.serving ?? {};
  const ownerOf = (what: string, path: Path, item: { readonly owner?: string } | null | undefined): Named => [
    `The owner of ${what}`,
    [...path, 'owner'],
    item?.owner,
  ];
  return [
    ['The champion', ['champion'], plan.champion],
    ['The serving officer', ['serving', 'officer', 'title'], officer?.title],
    ['The name of the serving officer', ['serving', 'officer', 'name'], officer?.name],
    ownerOf('HOW BIG', ['howBig'], plan.howBig),
    ...tasks.map(({ name, path, item }) => ownerOf(name, path, item)),
    ...practices.map(({ practice, path, answer }) => ownerOf(`the practice "${practice.title}"`, path, answer)),
    ...measures.map(({ path, item }) => ownerOf(`the measure "${item.name.trim()}"`, path, item)),
  ];
}
