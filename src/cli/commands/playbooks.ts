import type { Command } from '../../run/command.ts';
import { formatOption } from './usual.ts';

export const playbooks: Command = {
  name: 'playbooks',
  summary: 'the playbooks and practices that plans are judged by',
  options: [formatOption('playbooks')],
  examples: [
    { run: 'plan playbooks', does: 'every practice with its question' },
    { run: 'plan playbooks --format json', does: 'everything about them, for a program' },
  ],
  load: () => import('../../commands/playbooks.ts'),
};
