import type { Facts } from '../facts/facts.ts';
import type { Change } from '../plan/edit.ts';
import { understand } from './answer.ts';
import { COMMAND_HINT, type Prompter, type Reply } from './prompter.ts';
import { type Choice, changesOf, isAnswered, type Question } from './question.ts';
import { interviewSections, nextQuestion, progress, questions, type Scope } from './questions.ts';

/** What an interview works on. */
export interface Session {
  readonly prompter: Prompter;
  readonly scope: Scope;
  /** The day from which relative dates count. */
  readonly today: string;
  /** The plan as it now is. */
  readonly facts: () => Facts;
  /** Saves at once; says why where it cannot, and keeps what could not be saved. */
  readonly save: (changes: readonly Change[]) => readonly string[];
}

/** How an interview ended: everything was asked, or the person left. */
export type Ending = 'complete' | 'left';

/**
 * Asks what the plan does not answer yet, in order, and saves every answer before the next question. Any question can be
 * skipped, explained, taken back, and any answer changed.
 */
export async function interview(session: Session): Promise<Ending> {
  const { prompter } = session;
  const skipped = new Set<string>();
  const asked: string[] = [];
  prompter.say([COMMAND_HINT]);
  let section: string | null = null;
  for (;;) {
    const question = nextQuestion(questions(session.facts(), session.scope), skipped);
    if (question === null) return 'complete';
    if (question.section !== section) {
      section = question.section;
      prompter.say(['', titleOf(session, section)]);
    }
    const reply = await askUntilSettled(session, question);
    if (reply === 'leave') return 'left';
    if (reply === 'skip') skipped.add(question.id);
    if (reply === 'back') await goBack(session, asked, skipped);
    else if (!question.repeats) asked.push(question.id);
  }
}

type Settled = 'answer' | 'skip' | 'back' | 'leave';

/** Asks one question until it is answered, skipped or left. */
export async function askUntilSettled(session: Session, question: Question): Promise<Settled> {
  const { prompter } = session;
  for (;;) {
    const reply = await ask(session, question);
    if (reply.type === 'help') prompter.say(helpLines(question));
    else if (reply.type === 'review') await review(session);
    else if (reply.type !== 'answer') return reply.type;
    else if (take(session, question, reply.text)) return 'answer';
  }
}

function ask(session: Session, question: Question): Promise<Reply> {
  const { answered, total, minutes } = progress(questions(session.facts(), session.scope));
  const prompt = {
    text: question.text,
    progress: `[${answered} of ${total}${answered < total ? `, about ${minutes} min left` : ''}]`,
    current: isAnswered(question) ? shown(question.current) : null,
  };
  const { kind } = question;
  if (kind.type === 'choice') return session.prompter.askChoice({ ...prompt, choices: kind.choices });
  if (kind.type === 'yes-no') return session.prompter.askChoice({ ...prompt, choices: YES_NO });
  if (kind.type !== 'references') return session.prompter.askText(prompt);
  const numbered = kind.choices.map(({ label }, index) => `${index + 1} ${label}`).join(', ');
  return session.prompter.askText({ ...prompt, text: `${prompt.text} (${numbered}; or all)` });
}

const YES_NO: readonly Choice[] = [
  { value: 'yes', label: 'yes' },
  { value: 'no', label: 'no' },
];

/** Understands and saves an answer, and says what was understood and what it means; false where it was not understood. */
function take(session: Session, question: Question, typed: string): boolean {
  const { prompter } = session;
  const understood = understand(question.kind, typed, session.today);
  if ('problem' in understood) {
    prompter.say([understood.problem]);
    return false;
  }
  const troubles = session.save(changesOf(question, understood.value));
  const isChosen = question.kind.type === 'choice' || question.kind.type === 'yes-no';
  const echo =
    isChosen || understood.shown === typed.trim() ? [] : [`Understood: ${understood.shown.replaceAll('\n', ' / ')}`];
  prompter.say([...troubles, ...echo, ...(question.meaning?.(session.facts()) ?? [])]);
  return true;
}

/** Asks the last question again, and the one before it when the person goes back once more. */
async function goBack(session: Session, asked: string[], skipped: Set<string>): Promise<void> {
  for (;;) {
    const id = asked.pop();
    const question = questions(session.facts(), session.scope).find((candidate) => candidate.id === id);
    if (id === undefined) return session.prompter.say(['This is the first question.']);
    if (!question) continue;
    skipped.delete(id);
    const settled = await askUntilSettled(session, question);
    if (settled === 'back') continue;
    if (settled === 'skip' && !isAnswered(question)) skipped.add(id);
    asked.push(id);
    return;
  }
}

/** Shows every answer and lets any be changed, until the person goes on. */
export async function review(session: Session): Promise<void> {
  for (;;) {
    const answered = questions(session.facts(), { quick: false, section: null }).filter(isAnswered);
    if (answered.length === 0) return session.prompter.say(['Nothing is answered yet.']);
    session.prompter.say([
      '',
      ...answered.map(
        (question, index) => `${String(index + 1).padStart(3)}  ${question.text} ${shown(question.current)}`,
      ),
    ]);
    const reply = await session.prompter.askText({
      text: 'Which answer do you want to change? (its number; empty goes on)',
      progress: '',
      current: null,
    });
    if (reply.type !== 'answer') return;
    const question = answered[Number(reply.text) - 1];
    if (question) await askUntilSettled(session, question);
    else session.prompter.say([`Type a number from 1 to ${answered.length}.`]);
  }
}

function helpLines({ help }: Question): string[] {
  return [`Why: ${help.why}`, `A good answer: ${help.good}`, `Source: ${help.source}`];
}

function titleOf(session: Session, section: string): string {
  return interviewSections(session.facts()).find(({ id }) => id === section)?.title ?? section;
}

/** An answer as it is shown beside its question. */
function shown(value: unknown): string {
  if (Array.isArray(value)) return value.map(shown).join('; ');
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value)
      .map(([key, part]) => `${key} ${shown(part)}`)
      .join(', ');
  }
  return value === true ? 'yes' : value === false ? 'no' : String(value);
}
