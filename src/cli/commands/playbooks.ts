import { type Command, optionsOf } from '../../run/command.ts';
import { formatOption } from './usual.ts';

export const playbooks: Command = {
  name: 'playbooks',
  summary: 'the playbooks and practices that plans are judged by',
  options: optionsOf(formatOption('playbooks')),
  examples: {
    'plan playbooks': 'every practice with its question',
    'plan playbooks --format json': 'everything about them, for a program',
  },
  load: () => import('../../commands/playbooks.ts'),
};
