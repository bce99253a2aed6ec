import type { Option } from './command.ts';

/** The options of every command. */
export const globalOptions: readonly Option[] = [
  { flags: '--color <when>', summary: 'colours', choices: ['auto', 'always', 'never'] },
  { flags: '--plain', summary: 'plain ASCII lines without tables, for screen readers and logs' },
  { flags: '--quiet', summary: 'only what matters' },
  { flags: '--verbose', summary: 'show everything, including silenced findings' },
  { flags: '--no-input', summary: 'never ask anything' },
  { flags: '--as-of <date>', summary: 'evaluate the plan as of this date, ignoring later entries' },
  {
    flags: '--config <file>',
    summary: 'the configuration to use instead of the nearest plan.config.yaml',
    completes: 'file',
  },
];
