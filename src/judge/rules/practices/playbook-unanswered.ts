import { FORMAT } from '../../../method/sources.ts';
import { builtinPlaybooks } from '../../../playbooks/builtin.ts';
import type { Playbook } from '../../../playbooks/playbook.ts';
import { count } from '../../../values/money.ts';
import { defineRule } from '../rule.ts';

export const playbookUnanswered = defineRule({
  id: 'playbook-unanswered',
  severity: 'note',
  section: 'practices',
  summary: 'Practices of a playbook in use have no answer.',
  why: 'An unanswered practice scores as one that is not followed, because nobody knows better. An honest "not started" costs a minute, and it puts the practice on the list of what can be done next.',
  fix: 'Let "plan init" ask you for them, or say in the configuration under "usePlaybooks" which playbooks you use.',
  source: FORMAT,
  examples: {
    bad: {
      plan: `practices:
  take-a-punch:
    not-personal: {status: started}
    learn-the-secret: {status: practising}
    gift-of-recovery: {status: not-started}
    own-punch-strategy: {status: planned}
`,
      at: '/practices/take-a-punch',
    },
    good: {
      plan: `practices:\n${builtinPlaybooks.map(answeredThroughout).join('')}`,
    },
  },
  *check({ playbooks }) {
    for (const { playbook, practices } of playbooks) {
      const open = practices.filter(({ answer }) => answer === null);
      const [first] = open;
      const path = ['practices', playbook.id];
      if (first === undefined) yield { path };
      else {
        yield {
          path,
          message: messageOf(playbook, open.length, practices.length),
          help: `Let "plan init" ask you for ${open.length === 1 ? 'it' : 'them'}; first comes "${first.practice.title}": ${first.practice.question}`,
        };
      }
    }
  },
});

/** Example of a playbook with an answer to every practice, on one line. */
function answeredThroughout({ id, practices }: Playbook): string {
  return `  ${id}: {${practices.map((practice) => `${practice.id}: {status: started}`).join(', ')}}\n`;
}

function messageOf({ title }: Playbook, open: number, total: number): string {
  if (open === total) return `None of the ${count(total, 'practice')} of "${title}" has an answer.`;
  return `${open} of the ${total} practices of "${title}" ${open === 1 ? 'has' : 'have'} no answer.`;
}
