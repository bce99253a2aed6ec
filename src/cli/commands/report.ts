import type { Command } from '../../run/command.ts';
import { formatOption, OUTPUT, PLANS } from './usual.ts';

export const report: Command = {
  name: 'report',
  summary: 'the plan on a page: can WHO deliver HOW BIG, is it on track, what comes next?',
  arguments: [PLANS],
  options: [
    formatOption('report'),
    OUTPUT,
    {
      flags: '--watch',
      summary: 'with html and --output: write the page again at each change; open in a browser, it reloads itself',
    },
    {
      flags: '--section <id>',
      summary: 'show one section or playbook in full; how-big and who with their calculation',
      completes: 'section',
    },
    { flags: '--since <date|revision>', summary: 'begin with the changes since this date or revision' },
    { flags: '--owner <name>', summary: 'only the steps of this owner' },
    { flags: '--top <number>', summary: 'how many steps to show; default: 5' },
    { flags: '--all', summary: 'also list every practice of the playbooks in use' },
  ],
  examples: [
    { run: 'plan report', does: 'the page for the next meeting' },
    { run: 'plan report --all', does: 'with every practice of the playbooks in use' },
    { run: 'plan report --format markdown --output report.md', does: 'to send on' },
    { run: 'plan report --since 2026-10-01', does: 'begin with the changes since then' },
    { run: 'plan report --format html --output board.html', does: 'one file to mail, open in a browser or print' },
    { run: 'plan report --format html --output board.html --watch', does: 'the same, updated during a workshop' },
    { run: 'plan report --section who', does: 'what each segment adds, and the sum line by line' },
  ],
  load: () => import('../../commands/report.ts'),
};
