import type { Change } from '../edit/edit.ts';
import { dataWith } from '../edit/edit-change.ts';
import { refusedBySchema } from '../edit/refused.ts';
import type { Facts } from '../judge/facts/facts.ts';
import { againstPlan } from '../plan/against.ts';
import type { Understood } from '../values/figures.ts';
import { readChoice, understand } from './answer.ts';
import { doubtOf } from './doubt.ts';
import { scaledTo } from './examples.ts';
import { COMMAND_HINT, type Prompter, type Reply } from './prompter.ts';
import { type Choice, changesOf, NO, type Question, type Remark, YES } from './question.ts';

/** What an interview works on. */
export interface Session {
  readonly prompter: Pick<Prompter, 'askText' | 'askChoice'>;
  readonly say: (said: readonly (string | Remark)[]) => void;
  /** How far the conversation is at a question, as it is shown beside a prompt. */
  readonly progress: (question: Question) => string;
  /** The day from which relative dates count. */
  readonly today: string;
  /** The plan as it now is. */
  readonly facts: () => Facts;
  /** Saves at once; says why where it cannot, and keeps what could not be saved. */
  readonly save: (changes: readonly Change[]) => readonly string[];
  /** The ids of the questions that were left open. */
  readonly skipped: Set<string>;
  /** The acts that the leader picked in this conversation: only those are asked about in detail. */
  readonly picked: Set<string>;
  /** Shows the answers, and lets any be changed. */
  readonly review: () => Promise<'leave' | 'stay'>;
}

/** What a conversation is given by whoever holds it. */
export type Given = Omit<Session, 'progress' | 'skipped' | 'picked' | 'review'>;

export type Settled = 'answer' | 'skip' | 'back' | 'leave' | 'sections';

/** What a person does at a prompt in the end: commands that do not end it are carried out. */
export async function replyTo(
  session: Session,
  question: Question,
  prompt: () => Promise<Reply>,
): Promise<{ readonly answer: string } | Exclude<Settled, 'answer'>> {
  for (;;) {
    const reply = await prompt();
    if (reply.type === 'help') session.say(helpLines(session, question));
    else if (reply.type === 'unknown') {
      // Nothing is said where the person only looked at the menu of commands.
      if (reply.text !== '') warn(session, `There is no command "${reply.text}". ${COMMAND_HINT}`);
    } else if (reply.type === 'review') {
      if ((await session.review()) === 'leave') return 'leave';
    } else if (reply.type === 'answer') return { answer: reply.text };
    else return reply.type;
  }
}

export const YES_NO: readonly Choice[] = [
  { value: 'yes', label: 'yes', also: YES },
  { value: 'no', label: 'no', also: NO },
];

/** Asks for a yes or no about what was just typed; `otherwise` is what an empty answer says. */
export async function confirm(session: Session, text: string, otherwise: boolean): Promise<boolean | 'leave'> {
  for (;;) {
    const current = otherwise ? 'yes' : 'no';
    const reply = await session.prompter.askChoice({ text, current, choices: YES_NO });
    if (reply.type === 'leave') return 'leave';
    if (reply.type === 'skip') return otherwise;
    if (reply.type === 'back') return false;
    if (reply.type !== 'answer') continue;
    const read = readChoice(reply.text, YES_NO);
    if ('value' in read) return read.value === 'yes';
    warn(session, read.problem);
  }
}

/** Saves a value that the schema takes and that the person stands by. */
export async function accept(
  session: Session,
  question: Question,
  value: unknown,
): Promise<'answer' | 'again' | 'leave'> {
  const { data } = session.facts();
  const changes = changesOf(question, value);
  const refused = refusedBySchema(data, changes);
  if (refused) {
    warn(session, `${refused.message} ${refused.help}`);
    return 'again';
  }
  const doubt =
    question.doubt?.(value) ??
    dayThatIsOver(question, value, session.today) ??
    doubtOf(changes, dataWith(data, changes));
  if (doubt !== null) {
    warn(session, doubt);
    const isMeant = await confirm(session, 'Is that what you mean?', false);
    if (isMeant !== true) return isMeant === 'leave' ? 'leave' : 'again';
  }
  if (question.picksActs) {
    session.picked.clear();
    for (const act of value as readonly string[]) session.picked.add(act);
  }
  save(session, changes);
  return 'answer';
}

/** Says what is wrong. */
export function warn({ say }: Session, ...problems: readonly string[]): void {
  say(problems.map((text): Remark => ({ tone: 'problem', text })));
}

/** Saves changes, and says what could not be saved. */
export function save(session: Session, changes: readonly Change[]): void {
  if (changes.length > 0) warn(session, ...session.save(changes));
}

/** The doubt about a day by which something is to be done, where it is over; null where there is none. */
function dayThatIsOver({ path }: Question, value: unknown, today: string): string | null {
  if (path.at(-1) !== 'due' || typeof value !== 'string' || value >= today) return null;
  return `${value} is over already.`;
}

/** A figure or text, read as a question's own answer would be. */
export function readAs(session: Session, type: 'signedAmount' | 'potential', typed: string): Understood {
  return understand({ type }, typed, againstPlan(session.facts().plan, session.today));
}

function helpLines(session: Session, { why, good, source }: Question): Remark[] {
  const example = scaledTo(good, session.facts().plan);
  const lines = [`Why: ${why}`, `A good answer: ${example}`, ...(source ? [`Source: ${source}`] : [])];
  return lines.map((text) => ({ tone: 'help', text }));
}
