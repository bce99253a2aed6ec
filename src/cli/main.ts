import { CommanderError, InvalidArgumentError, Command as Program, Option as ProgramOption } from 'commander';
import { type Command, EXIT, type GlobalOptions, type Option } from '../commands/command.ts';
import { commands } from '../commands/commands.ts';
import { globalOptions } from '../commands/global-options.ts';
import type { Io } from '../commands/io.ts';
import { UserError } from '../commands/user-error.ts';
import { FileError } from '../files/file-error.ts';
import { HistoryError } from '../history/history-error.ts';
import { closest } from '../plan/closest.ts';
import { isDate } from '../plan/dates.ts';
import { version } from '../version.ts';
import { reportBug, reportUserError } from './errors.ts';
import { helpPage, overview } from './help.ts';
import { viewFor } from './views.ts';

/** Runs the program: `argv` without the interpreter and the script. Resolves to the exit code and never rejects. */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  const state: { code: number } = { code: EXIT.done };
  try {
    if (argv.length === 0) {
      io.stdout.write(overview(viewFor(io.stdout, { env: io.env })));
      return EXIT.done;
    }
    await parse(argv, io, state);
    return state.code;
  } catch (error) {
    if (error instanceof CommanderError) return usageError(error, argv, io);
    if (error instanceof UserError || error instanceof FileError || error instanceof HistoryError)
      return reportUserError(error, argv, io);
    return reportBug(error, argv, io);
  }
}

/** What a misspelt command is taken for where some commands are offered, and where none is. */
const MISUNDERSTOOD = ['commander.unknownCommand', 'commander.excessArguments'];

/**
 * Finds out which command is meant, and runs it. To set up every command takes some milliseconds, so those that are named are
 * tried first: only one of these can be meant, unless the name is misspelt.
 */
async function parse(argv: readonly string[], io: Io, state: { code: number }): Promise<void> {
  const named = commands.filter(({ name }) => argv.includes(name));
  try {
    await program(named, io, state).parseAsync(argv, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError && MISUNDERSTOOD.includes(error.code))) throw error;
    await program(commands, io, state).parseAsync(argv, { from: 'user' });
  }
}

function program(offered: readonly Command[], io: Io, state: { code: number }): Program {
  const root = new Program('plan')
    .version(version, '--version', 'print the version')
    .helpOption('--help', 'show help')
    .addHelpCommand(false)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      // Reported with all other errors, once it is caught.
      outputError: () => {},
      // The pages are laid out here: without this the package would open the terminal's streams to measure them.
      getOutHelpWidth: () => io.stdout.columns,
      getErrHelpWidth: () => io.stderr.columns,
      getOutHasColors: () => true,
      getErrHasColors: () => true,
    })
    .configureHelp({ formatHelp: () => overview(viewFor(io.stdout, { env: io.env })) });
  for (const option of globalOptions) root.addOption(toOption(option));
  for (const command of offered) addCommand(root, command, io, state);
  return root;
}

/** Commander also throws where nothing is wrong: help and the version were asked for. */
function usageError(error: CommanderError, argv: readonly string[], io: Io): number {
  if (error.exitCode === 0) return EXIT.done;
  const [message = '', ...more] = error.message.replace(/^error: /, '').split('\n');
  const suggestion = more.join(' ').replace(/^\((.*)\)$/, '$1');
  const hint = `${suggestion ? `${suggestion} ` : ''}Run "plan --help" for what there is.`;
  return reportUserError(
    {
      code: 'usage',
      message: `${message.charAt(0).toUpperCase()}${message.slice(1)}${/[.?]$/.test(message) ? '' : '.'}`,
      hint,
    },
    argv,
    io,
  );
}

function addCommand(root: Program, command: Command, io: Io, state: { code: number }): void {
  const sub = root
    .command(command.name)
    .summary(command.summary)
    .helpOption('--help', 'show help')
    .configureHelp({ formatHelp: () => helpPage(command, viewFor(io.stdout, { env: io.env })) });
  for (const { name, summary } of command.arguments ?? []) sub.argument(name, summary);
  for (const option of command.options ?? []) sub.addOption(toOption(option));
  sub.action(async (...parameters: unknown[]) => {
    const args = parameters
      .slice(0, -2)
      .flat()
      .filter((arg): arg is string => typeof arg === 'string');
    const raw = root.opts();
    const global = readGlobal(raw);
    const about = {
      env: io.env,
      color: raw['color'] as string | undefined,
      plain: global.plain,
      quiet: global.quiet,
      verbose: global.verbose,
    };
    const { run } = await command.load();
    state.code = await run({
      args,
      options: sub.opts(),
      global,
      commands,
      io: global.input ? io : { ...io, interactive: false },
      view: viewFor(io.stdout, about),
      // Looked at by few commands, and looking at a terminal takes time.
      get errorView() {
        return viewFor(io.stderr, about);
      },
    });
  });
}

function readGlobal(raw: Readonly<Record<string, unknown>>): GlobalOptions {
  const asOf = raw['asOf'];
  if (asOf !== undefined && !isDate(asOf)) {
    throw new UserError('bad-date', `"${asOf}" is no date.`, 'Write --as-of as year-month-day, such as 2026-07-01.');
  }
  return {
    quiet: raw['quiet'] === true,
    verbose: raw['verbose'] === true,
    plain: raw['plain'] === true,
    input: raw['input'] !== false,
    asOf: asOf ?? null,
    config: typeof raw['config'] === 'string' ? raw['config'] : null,
  };
}

function toOption({ flags, summary, choices, repeatable }: Option): ProgramOption {
  const option = new ProgramOption(flags, summary);
  return option.argParser((value: string, previous: unknown) => {
    if (choices && !choices.includes(value)) throw new InvalidArgumentError(noSuchChoice(value, choices));
    return repeatable ? [...((previous as string[] | undefined) ?? []), value] : value;
  });
}

function noSuchChoice(value: string, choices: readonly string[]): string {
  const meant = closest(value, choices);
  return meant ? `Did you mean "${meant}"?` : `It is one of ${choices.join(', ')}.`;
}
