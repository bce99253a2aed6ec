import type { Command } from '../../run/command.ts';

export const review: Command = {
  name: 'review',
  summary: 'the monthly review: only what is overdue, stale, off track, unproven or unanswered',
  arguments: [{ name: '[file]', summary: 'the plan', completes: 'plan' }],
  examples: [
    { run: 'plan review', does: 'go through what is due: keep, update, close, postpone' },
    { run: 'plan review --no-input', does: 'only list it' },
  ],
  load: () => import('../../commands/review.ts'),
};
