import type { Choice } from './question.ts';

/** How a person is asked: one of the few places that know a terminal. */
export interface Prompter {
  /** Asks for a typed line, which may be several where they were pasted. */
  readonly askText: (prompt: TextPrompt) => Promise<Reply>;
  readonly askChoice: (prompt: ChoicePrompt) => Promise<Reply>;
  /** Shows lines as they are. */
  readonly write: (lines: readonly string[]) => void;
  /** Gives the terminal back as it was. */
  readonly close: () => void;
}

export interface TextPrompt {
  readonly text: string;
  /** How far the interview is: `31 of 121, about 9 minutes left`; empty or missing where that is no matter. */
  readonly progress?: string;
  /** What the plan says now. */
  readonly current?: string | undefined;
}

export interface ChoicePrompt extends TextPrompt {
  readonly choices: readonly Choice[];
}

/** What a person does at a question. */
export type Reply =
  | { readonly type: 'answer'; readonly text: string }
  | { readonly type: Command }
  | { readonly type: 'unknown'; readonly text: string };

/** What can be done in place of an answer. */
export type Command = 'skip' | 'help' | 'back' | 'review' | 'sections' | 'leave';

/** The person has gone: Ctrl-C, Ctrl-D, or a terminal that was closed. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
}

/** Whether an error says that the person has gone. A prompter that is loaded apart has a class of its own. */
export function isInterrupted(error: unknown): boolean {
  return error instanceof Error && error.name === 'Interrupted';
}

/** The commands, as a menu names them. */
export const COMMANDS: readonly (Choice & { readonly value: Command })[] = [
  { value: 'skip', label: 'skip this question' },
  { value: 'help', label: 'why is this asked?' },
  { value: 'back', label: 'go back to the question before' },
  { value: 'review', label: 'show all answers, and change one' },
  { value: 'sections', label: 'choose another section' },
  { value: 'leave', label: 'stop for now' },
];

/** What is typed in place of an answer. */
const TYPED: Readonly<Record<string, Command>> = {
  '': 'skip',
  ':skip': 'skip',
  '?': 'help',
  ':why': 'help',
  '<': 'back',
  ':back': 'back',
  ':review': 'review',
  ':sections': 'sections',
  ':stop': 'leave',
  ':quit': 'leave',
  ':q': 'leave',
};

/** What a typed line stands for. */
export function readReply(line: string): Reply {
  const typed = line.trim().toLowerCase();
  const command = TYPED[typed];
  if (command !== undefined) return { type: command };
  return /^:[a-z]*$/.test(typed) ? { type: 'unknown', text: typed } : { type: 'answer', text: line };
}

/** How the commands are introduced. */
export const COMMAND_HINT =
  'Enter skips, ? explains, < goes back, :review shows all answers, :sections goes elsewhere, :stop leaves. Every answer is saved at once.';

/** A line that ends with this goes on in the next one. */
const CONTINUES = /\\$/;

/** Reads a line and those that it says are to follow, each without the mark. */
export async function readContinued(first: string, more: () => Promise<string>): Promise<string> {
  let text = first;
  while (CONTINUES.test(text)) text = `${text.replace(CONTINUES, '')}\n${await more()}`;
  return text;
}
