import { CHECK_FORMATS } from './check-formats.ts';
import type { Command } from './command.ts';

export const check: Command = {
  name: 'check',
  summary: 'judge plans; for a person, an editor or a CI gate',
  arguments: [{ name: '[files...]', summary: 'plans or globs; - is standard input', completes: 'plan' }],
  options: [
    {
      flags: '--format <format>',
      summary: `${CHECK_FORMATS.join(', ')}; FORMAT=PATH writes to a file`,
      repeatable: true,
      completes: 'format',
      assigns: 'file',
    },
    {
      flags: '--fail-on <severity>',
      summary: 'the lowest severity that fails the gate',
      choices: ['error', 'warning', 'note', 'never'],
    },
    { flags: '--max-warnings <number>', summary: 'fail when there are more warnings than this' },
    {
      flags: '--min-score <score>',
      summary: 'N or SECTION=N: fail when the score is lower',
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
  ],
  examples: [
    { run: 'plan check', does: 'judge plan.yaml here or in a parent folder' },
    { run: 'plan check --fail-on warning', does: 'a stricter gate' },
    { run: "plan check 'plans/**/*.yaml' --format sarif=plan.sarif", does: 'many plans; the result also as a file' },
    { run: 'plan check --format json', does: 'for a program' },
  ],
  notes: ['The exit code is 0 where the gate passed, 1 where it failed, 2 where a file could not be read.'],
  load: () => import('./run/check.ts'),
};
