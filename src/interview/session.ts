import type { Change } from '../edit/edit.ts';
import { refusedBySchema } from '../edit/refused.ts';
import type { Facts } from '../judge/facts/facts.ts';
import { againstPlan } from '../plan/against.ts';
import { understand } from './answer.ts';
import { COMMAND_HINT, type Prompter, type Reply } from './prompter.ts';
import { type Choice, changesOf, isAnswered, type Question, type Remark, shownAnswer } from './question.ts';
import { interviewSections, progress, questions, type Scope } from './questions.ts';

/** What an interview works on. */
export interface Session {
  readonly prompter: Pick<Prompter, 'askText' | 'askChoice'>;
  readonly say: (said: readonly (string | Remark)[]) => void;
  readonly scope: Scope;
  /** How far the conversation is, as it is shown beside a prompt. */
  readonly progress: () => string;
  /** The day from which relative dates count. */
  readonly today: string;
  /** The plan as it now is. */
  readonly facts: () => Facts;
  /** Saves at once; says why where it cannot, and keeps what could not be saved. */
  readonly save: (changes: readonly Change[]) => readonly string[];
}

export type Settled = 'answer' | 'skip' | 'back' | 'leave' | 'sections';

/** Asks one question until it is answered, skipped or left. */
export async function askUntilSettled(session: Session, question: Question): Promise<Settled> {
  for (;;) {
    const reply = await ask(session, question);
    if (reply.type === 'help') session.say(helpLines(question));
    else if (reply.type === 'unknown') session.say(unknownCommand(reply.text));
    else if (reply.type === 'review') {
      if ((await reviewAnswers(session)) === 'leave') return 'leave';
    } else if (reply.type !== 'answer') return reply.type;
    else if (take(session, question, reply.text)) return 'answer';
  }
}

function ask(session: Session, question: Question): Promise<Reply> {
  const prompt = {
    text: question.text,
    progress: session.progress(),
    current: isAnswered(question) ? shownAnswer(question) : null,
  };
  const { kind } = question;
  if (kind.type === 'choice') return session.prompter.askChoice({ ...prompt, choices: kind.choices });
  if (kind.type === 'boolean') return session.prompter.askChoice({ ...prompt, choices: YES_NO });
  if (kind.type !== 'references') return session.prompter.askText(prompt);
  const numbered = kind.choices.map(({ label }, index) => `${index + 1} ${label}`).join(', ');
  return session.prompter.askText({ ...prompt, text: `${prompt.text} (${numbered}; or all)` });
}

/** How far an interview is, for each prompt. The minutes are told when they change: what never changes is not read. */
export function progressTeller({ facts, scope }: Pick<Session, 'facts' | 'scope'>): () => string {
  let told: number | null = null;
  return () => {
    const { answered, total, minutes } = progress(questions(facts(), scope));
    if (answered === total) return '';
    const left = minutes === told ? '' : `, about ${minutes} ${minutes === 1 ? 'minute' : 'minutes'} left`;
    told = minutes;
    return `${answered} of ${total}${left}`;
  };
}

const YES_NO: readonly Choice[] = [
  { value: 'yes', label: 'yes' },
  { value: 'no', label: 'no' },
];

/** Understands and saves an answer, and says what was understood and what it means; false where it was not understood. */
function take(session: Session, question: Question, typed: string): boolean {
  const { plan } = session.facts();
  const understood = understand(question.kind, typed, againstPlan(plan, session.today));
  if ('problem' in understood) {
    session.say([{ tone: 'problem', text: understood.problem }]);
    return false;
  }
  const changes = changesOf(question, understood.value);
  const refused = refusedBySchema(plan, changes);
  if (refused) {
    session.say([{ tone: 'problem', text: `${refused.message} ${refused.help}` }]);
    return false;
  }
  const troubles = session.save(changes);
  const isChosen = question.kind.type === 'choice' || question.kind.type === 'boolean';
  const isEcho = isChosen || understood.shown === typed.trim();
  const echo: Remark = { tone: 'understood', text: `Understood: ${understood.shown.replaceAll('\n', ' / ')}` };
  session.say([
    ...troubles.map((text): Remark => ({ tone: 'problem', text })),
    ...(isEcho ? [] : [echo]),
    ...(question.meaning?.(session.facts()) ?? []),
  ]);
  return true;
}

/** Shows every answer, section by section, and lets any be changed, until the person goes on. */
export async function reviewAnswers(session: Session): Promise<'leave' | 'stay'> {
  for (;;) {
    const answered = questions(session.facts(), { quick: false, section: null }).filter(isAnswered);
    if (answered.length === 0) {
      session.say(['Nothing is answered yet.']);
      return 'stay';
    }
    const numbers = new Map(answered.map((question, index) => [question, index + 1]));
    session.say(
      interviewSections(session.facts()).flatMap(({ id, title }): (string | Remark)[] => {
        const own = answered.filter(({ section }) => section === id);
        const lines = own.map((question) => `${String(numbers.get(question)).padStart(3)}  ${summary(question)}`);
        return own.length === 0 ? [] : ['', { tone: 'title', text: title }, ...lines];
      }),
    );
    session.say(['']);
    const reply = await session.prompter.askText({
      text: 'Which answer do you want to change? (its number; Enter goes on)',
      progress: '',
      current: null,
    });
    if (reply.type === 'leave') return 'leave';
    if (reply.type !== 'answer') return 'stay';
    const question = answered[Number(reply.text) - 1];
    if (!question) session.say([{ tone: 'problem', text: `Type a number from 1 to ${answered.length}.` }]);
    else if ((await askUntilSettled(session, question)) === 'leave') return 'leave';
  }
}

function summary(question: Question): string {
  return `${question.short ?? question.text} ${shortened(shownAnswer(question))}`;
}

function shortened(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length <= SHORT ? line : `${line.slice(0, SHORT - 3).trimEnd()}...`;
}

/** An answer in a list is shortened to this. */
const SHORT = 60;

function helpLines({ help }: Question): Remark[] {
  const lines = [`Why: ${help.why}`, `A good answer: ${help.good}`, ...(help.source ? [`Source: ${help.source}`] : [])];
  return lines.map((text) => ({ tone: 'help', text }));
}

/** Nothing is said where the person only looked at the menu of commands. */
export function unknownCommand(typed: string): Remark[] {
  return typed === '' ? [] : [{ tone: 'problem', text: `There is no command "${typed}". ${COMMAND_HINT}` }];
}
