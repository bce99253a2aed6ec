import type { Command } from '../../run/command.ts';
import { PLAN } from './usual.ts';

export const review: Command = {
  name: 'review',
  summary: 'the monthly review: growth first, then what is overdue, stale, off track or unproven',
  arguments: [PLAN],
  examples: {
    'plan review': 'go through what is due: keep, update, close, postpone',
    'plan review --no-input': 'only list it',
  },
  load: () => import('../../commands/review.ts'),
};
