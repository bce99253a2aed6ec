import type { View } from '../render/view.ts';
import type { Io } from './io.ts';

/** The exit codes of every command. */
export const EXIT = { done: 0, gateFailed: 1, cannotRun: 2, bug: 3, interrupted: 130 } as const;

/** A command of the program: what help, completion and documentation say of it, and where its code is. */
export interface Command {
  readonly name: string;
  /** One line. */
  readonly summary: string;
  readonly arguments?: readonly Argument[];
  readonly options?: readonly Option[];
  /** What people really type, most common first. */
  readonly examples: readonly { readonly run: string; readonly does: string }[];
  /** Further paragraphs for the help page. */
  readonly notes?: readonly string[];
  /** Loads the command's code: no command pays for another. */
  readonly load: () => Promise<{ readonly run: (invocation: Invocation) => Promise<number> | number }>;
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

export type Assigned = 'severity' | 'file' | 'value';

/** One call of a command. */
export interface Invocation {
  readonly args: readonly string[];
  readonly options: Readonly<Record<string, OptionValue>>;
  readonly global: GlobalOptions;
  /** Every command there is. */
  readonly commands: readonly Command[];
  readonly io: Io;
  /** How results are shown on standard output. */
  readonly view: View;
  /** The same for standard error, which may be another device. */
  readonly errorView: View;
  /** Sentences that this run has written to standard error and need not write again. */
  readonly said: Set<string>;
}

type OptionValue = string | boolean | readonly string[] | undefined;

export interface GlobalOptions {
  readonly quiet: boolean;
  readonly verbose: boolean;
  readonly plain: boolean;
  /** False where nobody may be asked anything. */
  readonly input: boolean;
  /** The day to judge as of, where it was chosen. */
  readonly asOf: string | null;
  /** The configuration file, where it was chosen. */
  readonly config: string | null;
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
