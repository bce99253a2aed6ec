import { listed } from '../../../values/listed.ts';
import { count } from '../../../values/money.ts';
import type { PlaybookFacts } from '../../facts/practices.ts';
import type { Rule } from '../rule.ts';

/** More playbooks than this are not named one by one. */
const MOST_NAMES = 3;

export const playbookUnanswered: Rule = {
  id: 'playbook-unanswered',
  severity: 'note',
  summary: 'Practices of playbooks in use have no answer.',
  why: 'An unanswered practice counts as not started, because nobody knows better. An honest "not started" costs a minute and puts the practice on the list of next steps.',
  fix: 'Let "plan init --full" ask you for them, or name the playbooks that you use under "playbooks".',
  example: {
    at: '/practices',
    plan: `
 playbooks: [take-a-punch]
 practices:
   take-a-punch:
     not-personal: {status: started}
     learn-the-secret: {status: practising}
     gift-of-recovery: {status: not-started}
     own-punch-strategy: {status: planned}
+    screaming-means-staying: {status: not-started}
`,
  },
  *check({ plan, playbooks, refused }) {
    const open = playbooks
      .map((each) => ({
        ...each,
        unanswered: each.practices.filter(({ answer, path }) => answer === null && !refused.touches(path)),
      }))
      .filter(({ unanswered }) => unanswered.length > 0);
    const [first] = open;
    if (first === undefined) return;
    const total = unansweredIn(open);
    const { title, question } = first.unanswered[0]!.practice;
    yield {
      path: plan.practices === undefined ? [] : ['practices'],
      message: `${ofEach(open)} ${total === 1 ? 'has' : 'have'} no answer.`,
      help: `Let "plan init --full" ask you for ${total === 1 ? 'it' : 'them'}; first comes "${title}": ${question}`,
    };
  },
};

interface OpenPlaybook extends PlaybookFacts {
  readonly unanswered: readonly unknown[];
}

function ofEach(open: readonly OpenPlaybook[]): string {
  const [only, ...others] = open;
  if (only !== undefined && others.length === 0) {
    return `${only.unanswered.length} of the ${count(only.practices.length, 'practice')} of "${only.playbook.title}"`;
  }
  const shown = open.length > MOST_NAMES + 1 ? open.slice(0, MOST_NAMES) : open;
  const parts = shown.map(
    ({ playbook, practices, unanswered }) => `${unanswered.length} of ${practices.length} in "${playbook.title}"`,
  );
  const rest = open.slice(shown.length);
  if (rest.length > 0) parts.push(`${unansweredIn(rest)} in ${rest.length} other playbooks`);
  return `${unansweredIn(open)} practices (${listed(parts)})`;
}

function unansweredIn(open: readonly OpenPlaybook[]): number {
  return open.flatMap(({ unanswered }) => unanswered).length;
}
