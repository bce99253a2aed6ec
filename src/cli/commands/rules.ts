import { formatsOf } from '../../render/formats.ts';
import type { Command } from '../../run/command.ts';

export const rules: Command = {
  name: 'rules',
  summary: 'the rules that plans are judged by',
  options: [{ flags: '--format <format>', summary: 'output format', choices: formatsOf('rules') }],
  examples: [
    { run: 'plan rules', does: 'a table of all rules' },
    { run: 'plan rules --format json', does: 'everything about them, for a program' },
  ],
  load: () => import('../../commands/rules.ts'),
};
