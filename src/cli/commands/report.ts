import { formatsOf } from '../../render/formats.ts';
import type { Command } from '../../run/command.ts';

export const report: Command = {
  name: 'report',
  summary: 'the scorecard and the next steps: can WHO deliver HOW BIG?',
  arguments: [{ name: '[files...]', summary: 'plans or globs; - is standard input', completes: 'plan' }],
  options: [
    { flags: '--format <format>', summary: 'output format', choices: formatsOf('report') },
    { flags: '--output <file>', summary: 'write to this file', completes: 'file' },
    { flags: '--section <id>', summary: 'only this section or playbook', completes: 'section' },
    { flags: '--owner <name>', summary: 'only the steps of this owner' },
    { flags: '--top <number>', summary: 'how many steps to show; default: 5' },
    { flags: '--all', summary: 'all steps, and the playbooks one by one' },
  ],
  examples: [
    { run: 'plan report', does: 'the page for the next meeting' },
    { run: 'plan report --all', does: 'with every step' },
    { run: 'plan report --format markdown --output report.md', does: 'to send on' },
    { run: 'plan report --section who', does: 'one section alone' },
  ],
  load: () => import('../../commands/report.ts'),
};
