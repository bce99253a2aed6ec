import { type Command, optionsOf } from '../../run/command.ts';
import { formatOption, PLAN_OR_INPUT } from './usual.ts';

export const next: Command = {
  name: 'next',
  summary: 'the next steps, the most important first',
  arguments: [PLAN_OR_INPUT],
  options: optionsOf({
    '--owner <name>': 'only the steps of this owner',
    '--within <duration>': 'only steps due within this time, such as 30d, 6w or 3 months, and overdue ones',
    ...formatOption('next'),
  }),
  examples: {
    'plan next': 'what to do next',
    'plan next --owner "Head of Workshops" --within 30d': 'one person’s month',
    'plan next --format ics > plan.ics': 'into a calendar',
  },
  load: () => import('../../commands/next.ts'),
};
