import { CommanderError, InvalidArgumentError, Command as Program, Option as ProgramOption } from 'commander';
import { behindLinks } from '../files/behind-links.ts';
import { closest, noSuch } from '../plan/closest.ts';
import type { View } from '../render/view.ts';
import type { Argument, Command, Option } from '../run/command.ts';
import type { Context } from '../run/context.ts';
import { EXIT } from '../run/exit-codes.ts';
import { globalOptions } from '../run/global-options.ts';
import type { Io } from '../run/io.ts';
import { isDate } from '../values/dates.ts';
import { capital } from '../values/listed.ts';
import { UserError } from '../values/user-error.ts';
import { version } from '../version.ts';
import { commands } from './commands/commands.ts';
import { reportBug, reportUserError } from './errors.ts';
import { helpPage, overview } from './help.ts';
import { type ViewWishes, viewFor } from './views.ts';

/** Runs the program: `argv` without the interpreter and the script. Resolves to the exit code and never rejects. */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  const state: { code: number } = { code: EXIT.done };
  try {
    await parse(argv, io, state);
    return state.code;
  } catch (error) {
    if (error instanceof CommanderError) return usageError(error, argv, io);
    if (error instanceof UserError) return reportUserError(error, argv, io);
    return isIncomplete(error) ? reportUserError(incomplete(), argv, io) : reportBug(error, argv, io);
  }
}

function incomplete(): UserError {
  return new UserError('incomplete', 'A file of the program cannot be loaded.', 'Install it again.');
}

/** Whether a file of the program is missing or damaged (`bin/plan.js` says so). */
function isIncomplete(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'PLAN_INCOMPLETE';
}

/** What a misspelt command is treated as where some commands are offered, and where none is. */
const MISUNDERSTOOD = ['commander.unknownCommand', 'commander.excessArguments'];

/** What the package throws where no command is named. */
const NO_COMMAND = 'commander.help';

/**
 * Finds out which command is meant, and runs it. To set up every command takes some milliseconds, so those that are named are
 * tried first: only one of these can be meant, unless the name is misspelt.
 */
async function parse(argv: readonly string[], io: Io, state: { code: number }): Promise<void> {
  const named = commands.filter(({ name }) => argv.includes(name));
  const guarded = argv.map(guardNegative);
  const root = program(named, io, state);
  try {
    await root.parseAsync(guarded, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError && error.code === NO_COMMAND) return introduce(contextOf(root.opts(), io));
    if (!(error instanceof CommanderError && MISUNDERSTOOD.includes(error.code))) throw error;
    await program(commands, io, state).parseAsync(guarded, { from: 'user' });
  }
}

function program(offered: readonly Command[], io: Io, state: { code: number }): Program {
  const root = new Program('plan')
    .version(version, '--version', 'print the version')
    .helpOption('-h, --help', 'show help')
    .addHelpCommand(false)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      // The help where no command is named, and every error: written once what is thrown is caught.
      writeErr: () => {},
      outputError: () => {},
      // The pages are laid out here: without this the package would open the terminal's streams to measure them.
      getOutHelpWidth: () => io.stdout.columns,
      getErrHelpWidth: () => io.stderr.columns,
      getOutHasColors: () => true,
      getErrHasColors: () => true,
    })
    .configureHelp({ formatHelp: () => overview(viewFor(io.stdout, { env: io.env })) });
  for (const option of globalOptions) addOption(root, option, io);
  for (const command of offered) addCommand(root, command, io, state);
  root
    .command('help')
    .argument('[command]')
    .action((name?: string) => io.stdout.write(helpOn(name, viewFor(io.stdout, { env: io.env }))));
  return root;
}

/** What `plan` alone prints: how the plan here stands, then the help. A plan that cannot be judged is no failure of it. */
async function introduce(context: Context): Promise<void> {
  const { io, view } = context;
  const { standing } = await import('../commands/standing.ts');
  try {
    io.stdout.write(`${await standing(context)}\n`);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    reportUserError(error, [], io);
  }
  io.stdout.write(overview(view));
}

function helpOn(name: string | undefined, view: View): string {
  if (name === undefined) return overview(view);
  const command = commands.find((known) => known.name === name);
  if (command !== undefined) return helpPage(command, view);
  const names = commands.map((known) => known.name);
  throw new UserError('usage', noSuch('command', name, names), 'Run "plan --help" to list the commands.');
}

/** No process is started with this character in an argument. */
const GUARD = '\0';

/** `-3M` and `-€3M` are values, which the package would take for options: no option has a digit behind a single dash. */
function guardNegative(argument: string): string {
  return /^-[^-].*\d|^-\d/.test(argument) ? GUARD + argument : argument;
}

function unguarded(text: string): string {
  return text.replaceAll(GUARD, '');
}

/** What other programs call what this one calls otherwise. */
const CALLED: Readonly<Record<string, string>> = {
  version: '--version',
  '-V': '--version',
  '-v': '--version or --verbose',
};

/** Commander also throws where nothing is wrong: help and the version were asked for. */
function usageError(error: CommanderError, argv: readonly string[], io: Io): number {
  if (error.exitCode === 0) return EXIT.done;
  const [message = '', ...more] = unguarded(error.message)
    .replace(/^error: /, '')
    .split('\n');
  const meant = CALLED[/'(.*)'/.exec(message)?.[1] ?? ''];
  const suggestion = meant ? `Did you mean ${meant}?` : more.join(' ').replace(/^\((.*)\)$/, '$1');
  const hint = `${suggestion ? `${suggestion} ` : ''}Run "plan --help" to list the commands.`;
  const sentence = `${capital(message)}${/[.?]$/.test(message) ? '' : '.'}`;
  return reportUserError(new UserError('usage', sentence, hint), argv, io);
}

function addCommand(root: Program, command: Command, io: Io, state: { code: number }): void {
  const sub = root
    .command(command.name)
    .summary(command.summary)
    .helpOption('-h, --help', 'show help')
    .configureHelp({ formatHelp: () => helpPage(command, viewFor(io.stdout, { env: io.env })) });
  for (const { name, summary } of command.arguments ?? []) sub.argument(name, summary);
  for (const option of command.options ?? []) addOption(sub, option, io);
  sub.action(async (...parameters: unknown[]) => {
    const args = parameters
      .slice(0, -2)
      .flat()
      .filter((arg): arg is string => typeof arg === 'string')
      .map(unguarded);
    requireStated(args, command);
    const files = args.map((arg, index) => typedFile(arg, command.arguments?.[index] ?? command.arguments?.at(-1), io));
    const options: GlobalOptions = root.opts();
    const context = contextOf(options, io);
    const { run } = await command.load();
    state.code = await run(context, { args: files, options: sub.opts(), input: options.input, commands });
  });
}

/** The world without a person to ask or on another day, where the command line says so. */
function worldOf(io: Io, input: boolean, asOf: string | undefined): Io {
  const said = { ...(input ? {} : { interactive: false }), ...(asOf === undefined ? {} : { today: () => asOf }) };
  // A spread of the world would open standard input, which takes time.
  const world = Object.defineProperties({} as Io, Object.getOwnPropertyDescriptors(io));
  return Object.defineProperties(world, Object.getOwnPropertyDescriptors(said));
}

/** The options of every command, as the package hands them over. */
interface GlobalOptions extends Omit<ViewWishes, 'env'> {
  readonly input: boolean;
  readonly asOf?: string;
  readonly config?: string;
}

/** What the options of every command say. */
function contextOf({ input, config, asOf, ...shown }: GlobalOptions, io: Io): Context {
  const wishes = { ...shown, env: io.env };
  if (asOf !== undefined && !isDate(asOf)) {
    throw new UserError('bad-date', `"${asOf}" is not a date.`, 'Write --as-of as year-month-day, such as 2026-07-01.');
  }
  return {
    io: worldOf(io, input, asOf),
    view: viewFor(io.stdout, wishes),
    // Looked at by few commands, and looking at a terminal takes time.
    get errorView() {
      return viewFor(io.stderr, wishes);
    },
    asOf: asOf ?? null,
    config: config ?? null,
    said: new Set<string>(),
  };
}

/** An argument that is there and empty is a variable of a script that is not set; files say so themselves. */
function requireStated(args: readonly string[], { arguments: named = [] }: Command): void {
  const empty = named.find(({ name }, index) => !name.endsWith('...]') && args[index]?.trim() === '');
  if (empty !== undefined)
    throw new UserError('usage', `${empty.name.replace('...', '')} is empty.`, 'Give a value, or leave it out.');
}

/** Adds an option that may be given once, unless it is repeatable. */
function addOption(program: Program, about: Option, io: Io): void {
  const option = toOption(about, io);
  const [name] = about.flags.split(' ');
  program.addOption(option);
  let count = 0;
  program.on(`option:${option.name()}`, () => {
    count++;
    if (count > 1 && !about.repeatable) {
      throw new UserError('usage', `${name} is given twice.`, 'Leave one of the two out.');
    }
  });
}

function toOption(about: Option, io: Io): ProgramOption {
  const { flags, summary, choices, repeatable } = about;
  const option = new ProgramOption(flags, summary);
  const [name] = flags.split(' ');
  if (option.isBoolean() || option.negate) return option;
  return option.argParser((guarded: string, previous: unknown) => {
    const value = typedFile(unguarded(guarded), about, io);
    if (value.trim() === '') throw new UserError('usage', `${name} is empty.`, 'Give it a value, or leave it out.');
    if (choices && !choices.includes(value)) throw new InvalidArgumentError(noSuchChoice(value, choices));
    return repeatable ? [...((previous as string[] | undefined) ?? []), value] : value;
  });
}

/** A value of the command line: where it names a file, alone or behind a `=`, by the path that the system takes. */
function typedFile(value: string, about: Argument | Option | undefined, { cwd }: Io): string {
  if (about?.completes === 'file' || about?.completes === 'plan') return behindLinks(value, cwd);
  if (about === undefined || !('assigns' in about) || about.assigns !== 'file') return value;
  return value.replace(/(?<==).*/s, (path) => behindLinks(path, cwd));
}

function noSuchChoice(value: string, choices: readonly string[]): string {
  const meant = closest(value, choices);
  return meant ? `Did you mean "${meant}"?` : `It is one of ${choices.join(', ')}.`;
}
