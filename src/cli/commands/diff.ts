import { type Command, optionsOf } from '../../run/command.ts';
import { formatOption } from './usual.ts';

export const diff: Command = {
  name: 'diff',
  summary: 'what changed in meaning between two versions, and its effect on the verdict',
  arguments: [
    { name: '[old]', summary: 'a revision, REVISION:PATH or a file; default: HEAD', completes: 'file' },
    { name: '[new]', summary: 'likewise; default: the file of the plan', completes: 'file' },
    { name: '[git...]', summary: 'further arguments of git, which calls it as its external diff' },
  ],
  options: optionsOf({
    ...formatOption('diff'),
    '--fail-on-regression':
      'exit with 1 if the verdict is worse, the chance fell by more than a point, or an error is new',
  }),
  examples: {
    'plan diff': 'what changed since the last commit',
    'plan diff plans/group.yaml': 'the same for another plan',
    'plan diff HEAD~3 HEAD': 'between two revisions',
    'plan diff old.yaml new.yaml': 'between two files, without git',
    'plan diff main --format markdown --fail-on-regression': 'for a pull request',
    'git -c diff.external="plan diff" diff': 'as git shows differences',
  },
  notes: [
    'Another order, layout or comment, and the same value written in another way, do not count as changes. Both versions are judged as of the same day; the recovery log is read as of the same revision. "alone" is the chance of reaching the goal with this change only.',
    'The plan of a single argument that is a file is compared with its last commit. Verdicts from good to bad: reached or can deliver, may deliver or adds up on paper, not expected or not known, missed.',
  ],
  load: () => import('../../commands/diff.ts'),
};
