import type { Choice } from './question.ts';

/** How a person is asked: one of the few places that know a terminal. */
export interface Prompter {
  /** Asks for a typed line, which may be several where they were pasted. */
  readonly askText: (prompt: TextPrompt) => Promise<Reply>;
  readonly askChoice: (prompt: ChoicePrompt) => Promise<Reply>;
  readonly say: (lines: readonly string[]) => void;
  /** Gives the terminal back as it was. */
  readonly close: () => void;
}

export interface TextPrompt {
  readonly text: string;
  /** How far the interview is. */
  readonly progress: string;
  /** What the plan says now. */
  readonly current: string | null;
}

export interface ChoicePrompt extends TextPrompt {
  readonly choices: readonly Choice[];
}

/** What a person does at a question. */
export type Reply =
  | { readonly type: 'answer'; readonly text: string }
  | { readonly type: 'skip' | 'help' | 'back' | 'review' | 'leave' };

/** The person has gone: Ctrl-C, Ctrl-D, or a terminal that was closed. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
}

/** Whether an error says that the person has gone. A prompter that is loaded apart has a class of its own. */
export function isInterrupted(error: unknown): boolean {
  return error instanceof Error && error.name === 'Interrupted';
}

/** What is typed in place of an answer. */
const COMMANDS: Readonly<Record<string, Reply['type']>> = {
  '': 'skip',
  '?': 'help',
  '<': 'back',
  ':back': 'back',
  ':review': 'review',
  ':stop': 'leave',
};

/** What a typed line stands for. */
export function readReply(line: string): Reply {
  const command = COMMANDS[line.trim().toLowerCase()];
  return command === undefined || command === 'answer' ? { type: 'answer', text: line } : { type: command };
}

/** How the commands are introduced. */
export const COMMAND_HINT =
  'Enter skips, ? explains, < goes back, :review shows all answers, :stop leaves. Every answer is saved at once.';
