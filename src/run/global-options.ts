import { type Option, optionsOf } from './command.ts';

/** The options of every command. */
export const globalOptions: readonly Option[] = optionsOf({
  '--color <when>': { summary: 'colours', choices: ['auto', 'always', 'never'] },
  '--plain': 'plain ASCII lines without tables, for screen readers and logs',
  '--quiet': 'only what matters',
  '--verbose': 'show everything, including silenced findings',
  '--no-input': 'never ask anything',
  '--as-of <date>': 'evaluate the plan as of this date, ignoring later entries',
  '--config <file>': { summary: 'the configuration to use instead of the nearest plan.config.yaml', completes: 'file' },
});
