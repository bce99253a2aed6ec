import type { Command } from '../../run/command.ts';
import { formatOption } from './usual.ts';

export const rules: Command = {
  name: 'rules',
  summary: 'the rules that plans are judged by',
  options: [formatOption('rules')],
  examples: [
    { run: 'plan rules', does: 'a table of all rules' },
    { run: 'plan rules --format json', does: 'everything about them, for a program' },
  ],
  load: () => import('../../commands/rules.ts'),
};
