import { EXECUTIVE_LEADER } from '../../../method/sources.ts';
import type { Rule } from '../rule.ts';
import { namedOwners } from './owners.ts';
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
    for (const { path, owner, role } of namedOwners(facts)) {
      const shared = sharedOwner(owner);
      if (shared === null) continue;
      const { says, help } = PROBLEMS[shared];
      yield { path, message: `${role()} is "${owner}", ${says}.`, help };
    }
  },
};
