import { type Command, optionsOf } from '../../run/command.ts';
import { formatOption } from './usual.ts';

export const rules: Command = {
  name: 'rules',
  summary: 'the rules that plans are judged by',
  options: optionsOf(formatOption('rules')),
  examples: {
    'plan rules': 'a table of all rules',
    'plan rules --format json': 'everything about them, for a program',
  },
  load: () => import('../../commands/rules.ts'),
};
