import { formatsOf } from '../../render/formats.ts';
import type { Command } from '../../run/command.ts';

export const check: Command = {
  name: 'check',
  summary: 'judge plans; for a person, an editor or a CI gate',
  arguments: [{ name: '[files...]', summary: 'plans or globs; - is standard input', completes: 'plan' }],
  options: [
    {
      flags: '--format <format>',
      summary: `${formatsOf('check').join(', ')}; FORMAT=PATH writes to a file`,
      repeatable: true,
      completes: 'format',
      assigns: 'file',
    },
    { flags: '--notes', summary: 'show the notes, too; default: only their number' },
    {
      flags: '--fail-on <severity>',
      summary: 'the lowest severity that fails the gate',
      choices: ['error', 'warning', 'note', 'never'],
    },
    { flags: '--max-warnings <number>', summary: 'fail when there are more warnings than this' },
    {
      flags: '--min-score <score>',
      summary: 'KEY=N: fail when less than N% of complete, a section, practices or a playbook is reached',
      repeatable: true,
      completes: 'section',
      assigns: 'value',
    },
    {
      flags: '--require <key>',
      summary: 'fail while this key or section is unanswered',
      repeatable: true,
      completes: 'section',
    },
    {
      flags: '--rule <setting>',
      summary: 'ID=error, warning, note or off',
      repeatable: true,
      completes: 'rule',
      assigns: 'severity',
    },
    { flags: '--watch', summary: 'judge again whenever the plan, or a file that has a say in it, changes' },
    { flags: '--fix', summary: 'correct in the files what is certainly meant: misspelt keys, ids and words, a lost %' },
    { flags: '--diff', summary: 'with --fix: show what it would change, and write nothing' },
    {
      flags: '--baseline <file>',
      summary: 'the file of known findings, which pass the gate; in plan.config.yaml: baseline',
      completes: 'file',
    },
    {
      flags: '--update-baseline',
      summary: 'record what is found in plans new to the baseline; of the others, take out what is gone',
    },
  ],
  examples: [
    { run: 'plan check', does: 'judge plan.yaml here or in a parent folder' },
    { run: 'plan check --fail-on warning', does: 'a stricter gate' },
    { run: "plan check 'plans/**/*.yaml' --format sarif=plan.sarif", does: 'many plans; the result also as a file' },
    { run: 'plan check --format json', does: 'for a program' },
    { run: 'plan check --fix --diff', does: 'look at the corrections first' },
    {
      run: 'plan check --baseline known.json --update-baseline',
      does: 'take today’s findings as known; from now on only new ones fail',
    },
    { run: 'plan check --baseline known.json', does: 'the gate with that baseline' },
    { run: 'plan check --watch', does: 'judge again at every save, until Ctrl-C' },
    { run: 'plan check --verbose', does: 'silenced and known findings, too' },
  ],
  notes: [
    'A baseline only shrinks: --update-baseline records everything for a plan that the baseline does not know yet; for one that it knows, it takes out what no longer occurs and never adds anything. To accept a single finding for a reason, write "# plan-ignore RULE -- the reason" beside it.',
    'With --format github, a summary in Markdown is added to the file that GITHUB_STEP_SUMMARY names.',
    'plan.config.yaml, beside the plan or in a folder above it, sets severities, thresholds, the playbooks in use, playbooks of your own and the baseline.',
    'The exit code is 0 where the gate passed, 1 where it failed, 2 where a file could not be read.',
  ],
  load: () => import('../../commands/check.ts'),
};
