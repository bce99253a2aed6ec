/** The arguments and options that several commands have. */
import { formatsOf, type Subjects } from '../../render/formats.ts';
import type { Argument, Options } from '../../run/command.ts';

export const PLANS: Argument = {
  name: '[files...]',
  summary: 'plans or globs; - is standard input',
  completes: 'plan',
};
export const PLAN_OR_INPUT: Argument = { name: '[file]', summary: 'the plan; - is standard input', completes: 'plan' };
export const PLAN: Argument = { name: '[file]', summary: 'the plan', completes: 'plan' };

export const OUTPUT: Options = { '--output <file>': { summary: 'write to this file', completes: 'file' } };

export function formatOption(command: keyof Subjects): Options {
  return { '--format <format>': { summary: 'output format', choices: formatsOf(command) } };
}
