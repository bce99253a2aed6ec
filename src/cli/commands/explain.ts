import { formatsOf } from '../../render/formats.ts';
import type { Command } from '../../run/command.ts';

export const explain: Command = {
  name: 'explain',
  summary: 'what a rule, a practice, a section or the score is about',
  arguments: [
    { name: '<id>', summary: 'a rule, practice, playbook or section id, or score', completes: 'explainable' },
  ],
  options: [{ flags: '--format <format>', summary: 'output format', choices: formatsOf('explain') }],
  examples: [
    { run: 'plan explain growth-not-covered', does: 'a rule: why it matters, how to fix it' },
    { run: 'plan explain take-notes', does: 'a practice: why, first step, evidence' },
    { run: 'plan explain score', does: 'how the score is worked out' },
  ],
  load: () => import('../../commands/explain.ts'),
};
