import type { Ending } from '../interview/interview.ts';
import { isInterrupted, type Prompter } from '../interview/prompter.ts';
import type { Given, Session } from '../interview/session.ts';
import { type AssessOptions, type ReadPlan, readPlan } from '../judge/assess.ts';
import { escapeTerminal } from '../render/escape.ts';
import { wrap } from '../render/layout.ts';
import { plainPrompter } from '../terminal/plain-prompter.ts';
import type { Context } from './context.ts';
import { EXIT } from './exit-codes.ts';
import type { Io } from './io.ts';
import type { PlanWriter } from './plan-writer.ts';
import { daysOf } from './plans.ts';
import { RescuedAnswers } from './rescue.ts';
import { speaker } from './speaker.ts';
import { requireSound } from './user-error.ts';

/** How a plan is read for a conversation about it: alone. */
export function alone(options: AssessOptions): AssessOptions {
  return { ...options, loadRelated: () => ({ problem: 'is not read here' }) };
}

export interface Conversation {
  readonly writer: PlanWriter;
  /** How the plan is judged. */
  readonly options: AssessOptions;
  /** Changes that go along with every answer. */
  readonly alongWith?: (plan: ReadPlan, changes: Parameters<Session['save']>[0]) => Parameters<Session['save']>[0];
  /** How to come back: the command without the plan's path. */
  readonly command: string;
  readonly talk: (session: Given, answers: RescuedAnswers) => Promise<Ending>;
  /** What is said at the end of a conversation that was not broken off. */
  readonly close: (answers: RescuedAnswers) => readonly string[] | Promise<readonly string[]>;
}

/**
 * Holds a conversation at a terminal in which every answer is saved at once. However it ends, by an answer, a signal, a
 * closed terminal or a bug, the terminal is given back as it was, and the person is told where the answers are.
 */
export async function converse(conversation: Conversation, context: Context): Promise<number> {
  const { io } = context;
  const { writer } = conversation;
  const answers = new RescuedAnswers(writer, conversation.command);
  const read = () => readPlan({ text: answers.text }, alone(conversation.options));
  requireReadable(read(), writer.path);
  const lineByLine = isLineByLine(context);
  const openPrompter = await loadPrompter(io, lineByLine);
  let left = false;
  const say = (line: string) => io.stderr.write(`${escapeTerminal(line)}\n`);
  const leave = (complete: boolean) => {
    if (left) return;
    left = true;
    prompter.close();
    for (const line of ['', ...answers.farewell(complete)]) say(line);
  };
  // Until the process is gone: a terminal that is closed says so more than once, and the second time must not kill.
  io.onInterrupt(() => leave(false));
  const prompter = openPrompter();
  const session = {
    ...speaker(prompter, () => ({ ...context.errorView, width: io.stderr.columns }), lineByLine),
    today: daysOf(context).asOf,
    facts: () => read().facts,
    save: (changes: Parameters<Session['save']>[0]) =>
      answers.save(conversation.alongWith?.(read(), changes) ?? changes),
  };
  try {
    const ending = await conversation.talk(session, answers);
    leave(ending === 'complete');
    for (const line of await conversation.close(answers)) say(line);
    return answers.isComplete ? EXIT.done : EXIT.cannotRun;
  } catch (error) {
    leave(false);
    if (isInterrupted(error)) return EXIT.interrupted;
    throw error;
  }
}

/** Without colours, in plain mode and at a dumb terminal nothing is redrawn: a screen reader can follow. */
function isLineByLine({ io, view, errorView }: Context): boolean {
  return view.plain || errorView.plain || errorView.color === 0 || io.env['TERM'] === 'dumb';
}

async function loadPrompter(io: Io, lineByLine: boolean): Promise<() => Prompter> {
  if (lineByLine) {
    return () =>
      plainPrompter({ stdin: io.stdin, write: io.stderr.write, wrap: (text) => wrap(text, io.stderr.columns) });
  }
  const { inquirerPrompter } = await import('../terminal/inquirer-prompter.ts');
  return () => inquirerPrompter({ ...io.terminal(), wrap: (text) => wrap(text, Math.max(20, io.stderr.columns - 3)) });
}

/** A plan that cannot be read, or that breaks the format, cannot be talked about; a missing name can be asked for. */
function requireReadable({ document, validated }: ReadPlan, path: string): void {
  const issue =
    document.issues[0] ?? validated.issues.find(({ path: place }) => place.length > 1 || place[0] !== 'organization');
  requireSound(path, 'cannot be continued', issue);
}
