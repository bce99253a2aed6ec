import { type Command, optionsOf } from '../../run/command.ts';
import { formatOption, OUTPUT, PLANS } from './usual.ts';

export const report: Command = {
  name: 'report',
  summary: 'the plan on a page: can WHO deliver HOW BIG, is it on track, what comes next?',
  arguments: [PLANS],
  options: optionsOf({
    ...formatOption('report'),
    ...OUTPUT,
    '--watch': 'with html and --output: write the page again at each change; open in a browser, it reloads itself',
    '--section <id>': {
      summary: 'show one section or playbook in full; how-big and who with their calculation',
      completes: 'section',
    },
    '--since <date|revision>': 'begin with the changes since this date or revision',
    '--owner <name>': 'only the steps of this owner',
    '--top <number>': 'how many steps to show; default: 5',
    '--all': 'also list every practice of the playbooks in use',
  }),
  examples: {
    'plan report': 'the page for the next meeting',
    'plan report --all': 'with every practice of the playbooks in use',
    'plan report --format markdown --output report.md': 'to send on',
    'plan report --since 2026-10-01': 'begin with the changes since then',
    'plan report --format html --output board.html': 'one file to mail, open in a browser or print',
    'plan report --format html --output board.html --watch': 'the same, updated during a workshop',
    'plan report --section who': 'what each segment adds, and the sum line by line',
  },
  load: () => import('../../commands/report.ts'),
};
