import { type Command, optionsOf } from '../../run/command.ts';
import { formatOption, OUTPUT, PLAN } from './usual.ts';

export const trend: Command = {
  name: 'trend',
  summary: 'the verdict, chance and answers at each commit that changed the plan',
  arguments: [PLAN],
  options: optionsOf({
    '--since <date|revision>': 'only from this date on, or after this revision',
    '--every <period>': { summary: 'one row for each period: its last revision that can be read', choices: ['month'] },
    ...formatOption('trend'),
    ...OUTPUT,
  }),
  examples: {
    'plan trend': 'verdict, chance, readings, answers, practices and open steps over time',
    'plan trend --every month --since 2026-01-01': 'a line a month',
    'plan trend --format csv > trend.csv': 'for a spreadsheet',
    'plan trend --format html --output trend.html': 'a page with charts, to mail, open in a browser or print',
  },
  notes: [
    'Each revision is judged by today’s rules as of the day on which it was committed, with its recovery log as it was then. A merge counts as one change; earlier names of the plan are followed; a revision that cannot be read is named.',
  ],
  load: () => import('../../commands/trend.ts'),
};
