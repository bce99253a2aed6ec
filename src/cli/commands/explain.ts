import type { Command } from '../../run/command.ts';
import { formatOption } from './usual.ts';

export const explain: Command = {
  name: 'explain',
  summary: 'what a rule, a practice, a section, a key of the plan or a term means',
  arguments: [
    { name: '<name...>', summary: 'a rule, practice, playbook, section, key or term', completes: 'explainable' },
  ],
  options: [formatOption('explain')],
  examples: [
    { run: 'plan explain growth-unlikely', does: 'a rule: why it matters, how to fix it' },
    { run: 'plan explain take-notes', does: 'a practice: why, first step, evidence' },
    { run: 'plan explain howBig.attrition', does: 'a key of the plan: what it means, how to write it' },
    { run: 'plan explain coverage', does: 'a term: what it means, its formula' },
    { run: 'plan explain scorecard', does: 'how the scorecard is calculated' },
  ],
  load: () => import('../../commands/explain.ts'),
};
