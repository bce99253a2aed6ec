import { type Command, optionsOf } from '../../run/command.ts';
import { PLANS } from './usual.ts';

export const fmt: Command = {
  name: 'fmt',
  summary: 'format plans, without changing data or comments',
  arguments: [PLANS],
  options: optionsOf({
    '--check': 'write nothing; list the plans that would change, and exit with 1 if there are any',
    '--diff': 'write nothing; show what would change',
  }),
  examples: {
    'plan fmt': 'format plan.yaml here or in a parent folder',
    'plan fmt --diff': 'look first',
    "plan fmt --check 'plans/**/*.yaml'": 'for a CI gate',
    'plan fmt -': 'from standard input to standard output, for an editor',
  },
  notes: [
    'The keys go into the order of the format. The layout is that of Prettier with its default options, so each leaves the output of the other unchanged. Text is never wrapped, lists stay in order, and every comment stays with its entry.',
    'The exit code is 0 if all is well, 1 if --check found something to change or a plan is not valid YAML, 2 if a file could not be read or written.',
  ],
  load: () => import('../../commands/fmt.ts'),
};
