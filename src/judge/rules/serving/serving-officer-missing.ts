import { EXECUTIVE_LEADER } from '../../../method/sources.ts';
import { sharedOwner } from '../document/shared-owner.ts';
import type { Outcome, Rule } from '../rule.ts';

export const servingOfficerMissing: Rule = {
  id: 'serving-officer-missing',
  severity: 'warning',
  summary: 'The plan has no serving officer, or one who is not an executive.',
  why: 'Money, product and marketing each have an executive who speaks for them; serving customers often has none. Shared among several, it gets neither attention nor focus.',
  fix: 'Name under "serving.officer" the ONE executive who answers for serving customers. In a small firm it may be the chief executive.',
  source: EXECUTIVE_LEADER,
  reportsMissing: true,
  example: {
    at: '/serving/officer',
    plan: `
 serving:
   imperative: To be the bike shop that this city tells stories about
+  officer: {title: Chief Serving Officer, executive: true}
`,
  },
  *check(facts) {
    if (!facts.begun('serving')) return;
    const { officer } = facts.plan.serving ?? {};
    if (officer?.executive !== true) yield judge(officer);
  },
};

function judge(officer: { readonly title: string; readonly executive?: boolean } | undefined): Outcome {
  if (officer === undefined) {
    return { path: ['serving', 'officer'], message: 'No executive answers for serving customers.' };
  }
  const path = ['serving', 'officer', 'executive'];
  const title = `"${officer.title.trim()}"`;
  const isOnePerson = sharedOwner(officer.title) === null;
  if (officer.executive === false) {
    return {
      path,
      message: `${title} answers for serving customers and is not an executive.`,
      help: isOnePerson
        ? `Make ${title} an executive, or name one instead. In a small firm it may be the chief executive.`
        : 'Name one executive instead. In a small firm it may be the chief executive.',
    };
  }
  return {
    path,
    message: `The plan does not say whether ${title}, who answers for serving customers, is an executive.`,
    help: isOnePerson
      ? `Write "executive: true" if ${title} is one of the executives, else "executive: false".`
      : 'Name one executive, and write "executive: true".',
  };
}
