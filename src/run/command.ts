import { UserError } from '../values/user-error.ts';
import type { Context } from './context.ts';

/** A command of the program: what help, completion and documentation say of it, and where its code is. */
export interface Command {
  readonly name: string;
  /** One line. */
  readonly summary: string;
  readonly arguments?: readonly Argument[];
  readonly options?: readonly Option[];
  /** What people really type, most common first, and what it does. */
  readonly examples: Readonly<Record<string, string>>;
  /** Further paragraphs for the help page. */
  readonly notes?: readonly string[];
  /** Loads the command's code: no command pays for another. */
  readonly load: () => Promise<{
    readonly run: (context: Context, invocation: Invocation) => Promise<number> | number;
  }>;
}

export interface Argument {
  /** `[file]`, `<id>`, `[files...]`: commander's notation. */
  readonly name: string;
  readonly summary: string;
  /** What the shell completes it with. */
  readonly completes?: Completion;
}

export interface Option {
  /** `--fail-on <severity>`: commander's notation. */
  readonly flags: string;
  readonly summary: string;
  readonly choices?: readonly string[];
  /** May be given several times; the values come as a list. */
  readonly repeatable?: boolean;
  readonly completes?: Completion;
  /** What follows the completed value behind a `=`, where something does. */
  readonly assigns?: Assigned;
}

/** Options by their flags: what each does, or everything about it. */
export type Options = Readonly<Record<string, string | Omit<Option, 'flags'>>>;

export function optionsOf(options: Options): Option[] {
  return Object.entries(options).map(([flags, about]) => ({
    flags,
    ...(typeof about === 'string' ? { summary: about } : about),
  }));
}

export type Completion =
  | 'plan'
  | 'file'
  | 'rule'
  | 'explainable'
  | 'section'
  | 'segment'
  | 'measure'
  | 'format'
  | 'shell';

type Assigned = 'severity' | 'file' | 'value';

/** What the command line says to one command. Only commands read it: what they call gets the values that it needs. */
export interface Invocation {
  readonly args: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | readonly string[] | undefined>>;
  /** False where nobody may be asked anything. */
  readonly input: boolean;
  /** Every command there is. */
  readonly commands: readonly Command[];
}

/** An option that takes one value, or `undefined` where it was not given. */
export function text(options: Invocation['options'], name: string): string | undefined {
  const value = options[name];
  return typeof value === 'string' ? value : undefined;
}

/** A repeatable option's values. */
export function list(options: Invocation['options'], name: string): readonly string[] {
  const value = options[name];
  return Array.isArray(value) ? value : [];
}

/** Whether a flag was given. */
export function flag(options: Invocation['options'], name: string): boolean {
  return options[name] === true;
}

/** An option that takes a whole number of things, such as `steps`; null where it was not given. */
export function wholeNumber(options: Invocation['options'], name: string, flag: string, things: string): number | null {
  const written = text(options, name);
  if (written === undefined) return null;
  if (/^\d+$/.test(written)) return Number(written);
  throw new UserError('bad-number', `"${written}" is not a number of ${things}.`, `Write ${flag} with a whole number.`);
}
