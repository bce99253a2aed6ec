import { formatsOf } from '../../render/formats.ts';
import { type Command, optionsOf } from '../../run/command.ts';
import { PLANS } from './usual.ts';

export const check: Command = {
  name: 'check',
  summary: 'judge plans, for people, editors and CI',
  arguments: [PLANS],
  options: optionsOf({
    '--format <format>': {
      summary: `${formatsOf('check').join(', ')}; FORMAT=PATH writes to a file`,
      repeatable: true,
      completes: 'format',
      assigns: 'file',
    },
    '--notes': 'show the notes, too; default: only their number',
    '--fail-on <severity>': {
      summary: 'the lowest severity that fails the gate',
      choices: ['error', 'warning', 'note', 'never'],
    },
    '--max-warnings <number>': 'fail if there are more warnings than this',
    '--min-score <score>': {
      summary: 'KEY=N: fail below N%; KEY is complete, practices, a section or a playbook',
      repeatable: true,
      completes: 'section',
      assigns: 'value',
    },
    '--require <key>': { summary: 'fail if this key or section is unanswered', repeatable: true, completes: 'section' },
    '--rule <setting>': {
      summary: 'ID=error, warning, note or off',
      repeatable: true,
      completes: 'rule',
      assigns: 'severity',
    },
    '--watch': 'judge again when the plan, or a file that it uses, changes',
    '--fix': 'correct mistakes that have only one possible meaning: misspelt keys, ids and words, a missing %',
    '--diff': 'with --fix: show what it would change, and write nothing',
    '--baseline <file>': {
      summary: 'the file of known findings, which pass the gate; in plan.config.yaml: baseline',
      completes: 'file',
    },
    '--update-baseline':
      'record all findings of plans that the baseline does not know; for other plans, remove those that no longer occur',
  }),
  examples: {
    'plan check': 'judge plan.yaml here or in a parent folder',
    'plan check --fail-on warning': 'a stricter gate',
    "plan check 'plans/**/*.yaml' --format sarif=plan.sarif": 'many plans; the result also as a file',
    'plan check --format json': 'for a program',
    'plan check --fix --diff': 'look at the corrections first',
    'plan check --baseline known.json --update-baseline': 'accept today’s findings; from now on only new ones fail',
    'plan check --baseline known.json': 'the gate with that baseline',
    'plan check --watch': 'judge again at every save, until Ctrl-C',
    'plan check --verbose': 'silenced and known findings, too',
  },
  notes: [
    'A baseline only shrinks: --update-baseline records everything for a plan that the baseline does not know yet; for one that it knows, it removes findings that no longer occur and adds none. To accept a single finding for a reason, write "# plan-ignore RULE -- the reason" beside it.',
    'With --format github, a summary in Markdown is added to the file that GITHUB_STEP_SUMMARY names.',
    'plan.config.yaml, beside the plan or in a folder above it, sets severities, thresholds, the playbooks in use, playbooks of your own and the baseline.',
    'The exit code is 0 if the gate passed, 1 if it failed, 2 if a file could not be read.',
  ],
  load: () => import('../../commands/check.ts'),
};
