import { EXECUTIVE_LEADER } from '../../../method/sources.ts';
import { defineRule, type Outcome } from '../rule.ts';

export const servingOfficerMissing = defineRule({
  id: 'serving-officer-missing',
  severity: 'warning',
  section: 'serving',
  summary: 'No serving officer, or one who is no executive.',
  why: 'Money, product and marketing each have somebody at the executive table who fights for them; serving customers often has nobody. Divided among several it gets neither attention nor focus, and without a seat at the table it loses every argument about what comes first.',
  fix: 'Name under "serving.officer" the ONE executive who answers for serving customers; in a small firm it may be the chief executive.',
  source: EXECUTIVE_LEADER,
  examples: {
    bad: {
      plan: `serving:
  imperative: To be the bike shop that this city tells stories about
`,
      at: '/serving/officer',
    },
    good: {
      plan: `serving:
  imperative: To be the bike shop that this city tells stories about
  officer: {title: Chief Serving Officer, executive: true}
`,
    },
  },
  *check(facts) {
    if (!facts.begun('serving')) return;
    const { officer } = facts.plan.serving ?? {};
    if (officer?.executive !== true) yield judge(officer);
  },
});

function judge(officer: { readonly title: string; readonly executive?: boolean } | undefined): Outcome {
  if (officer === undefined) {
    return { path: ['serving', 'officer'], message: 'No executive is named who answers for serving customers.' };
  }
  const path = ['serving', 'officer', 'executive'];
  const title = `"${officer.title.trim()}"`;
  if (officer.executive === false) {
    return {
      path,
      message: `${title} answers for serving customers and is no executive.`,
      help: `Give ${title} a seat among the executives, or name an executive instead; in a small firm it may be the chief executive.`,
    };
  }
  return {
    path,
    message: `It is not said whether ${title}, who answers for serving customers, is an executive.`,
    help: `Write "executive: true" if ${title} sits among the executives, else "executive: false".`,
  };
}
