import { formatsOf } from '../../render/formats.ts';
import type { Command } from '../../run/command.ts';

export const next: Command = {
  name: 'next',
  summary: 'the next steps, the most important first',
  arguments: [{ name: '[file]', summary: 'the plan; - is standard input', completes: 'plan' }],
  options: [
    { flags: '--owner <name>', summary: 'only the steps of this owner' },
    {
      flags: '--within <duration>',
      summary: 'only steps due within this time, such as 30d, 6w or 3 months, and overdue ones',
    },
    { flags: '--format <format>', summary: 'output format', choices: formatsOf('next') },
  ],
  examples: [
    { run: 'plan next', does: 'what to do next' },
    { run: 'plan next --owner "Head of Workshops" --within 30d', does: 'one person’s month' },
    { run: 'plan next --format ics > plan.ics', does: 'into a calendar' },
  ],
  load: () => import('../../commands/next.ts'),
};
