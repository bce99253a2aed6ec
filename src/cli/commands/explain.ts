import { type Command, optionsOf } from '../../run/command.ts';
import { formatOption } from './usual.ts';

export const explain: Command = {
  name: 'explain',
  summary: 'what a rule, a practice, a section, a key of the plan or a term means',
  arguments: [
    { name: '<name...>', summary: 'a rule, practice, playbook, section, key or term', completes: 'explainable' },
  ],
  options: optionsOf(formatOption('explain')),
  examples: {
    'plan explain growth-unlikely': 'a rule: why it matters, how to fix it',
    'plan explain take-notes': 'a practice: why, first step, evidence',
    'plan explain howBig.attrition': 'a key of the plan: what it means, how to write it',
    'plan explain coverage': 'a term: what it means, its formula',
    'plan explain scorecard': 'how the scorecard is calculated',
  },
  load: () => import('../../commands/explain.ts'),
};
