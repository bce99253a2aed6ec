import { againstPlan } from '../plan/against.ts';
import { quoted } from '../values/listed.ts';
import { understand } from './answer.ts';
import type { Reply } from './prompter.ts';
import { isAnswered, type Question, type Remark, shownAnswer } from './question.ts';
import { everyQuestion } from './questions.ts';
import { askRange } from './range.ts';
import { accept, confirm, replyTo, type Session, type Settled, warn, YES_NO } from './session.ts';

/** Asks one question until it is answered, skipped or left. */
export async function askUntilSettled(session: Session, question: Question): Promise<Settled> {
  if (question.kind.type === 'potential') return askRange(session, question);
  for (;;) {
    const reply = await replyTo(session, question, () => ask(session, question));
    const typed = typeof reply === 'object' ? reply.answer : null;
    const otherwise = reply === 'skip' && !isAnswered(question) ? question.otherwise : undefined;
    if (typed === null && otherwise === undefined) return reply as Settled;
    const taken = await take(session, question, typed ?? otherwise!);
    if (taken !== 'again') return taken;
  }
}

/** Asks which of several things is meant, and saves nothing: its value, or what the person does instead. */
export async function choose(
  session: Session,
  question: Question,
): Promise<{ readonly value: string } | Exclude<Settled, 'answer'>> {
  let value = '';
  const settled = await askUntilSettled(session, {
    ...question,
    apply: (chosen) => {
      value = String(chosen);
      return [];
    },
  });
  return settled === 'answer' ? { value } : settled;
}

/** More choices than these are listed above the question, a line each. */
const MOST_ON_LINE = 6;

function ask(session: Session, question: Question): Promise<Reply> {
  const prompt = {
    text: question.text,
    progress: session.progress(question),
    current: isAnswered(question) ? shownAnswer(question) : undefined,
  };
  const { kind } = question;
  if (kind.type === 'choice') return session.prompter.askChoice({ ...prompt, choices: kind.choices });
  if (kind.type === 'boolean') return session.prompter.askChoice({ ...prompt, choices: YES_NO });
  if (kind.type !== 'references') return session.prompter.askText(prompt);
  const numbered = kind.choices.map(({ label }, index) => `${index + 1} ${label}`);
  const isLong = numbered.length > MOST_ON_LINE;
  if (isLong) session.say(numbered);
  return session.prompter.askText({
    ...prompt,
    text: `${prompt.text} (${isLong ? 'their numbers' : numbered.join(', ')}; or all)`,
  });
}

/** Understands and saves an answer, and says what was understood and what it means. */
async function take(session: Session, question: Question, typed: string): Promise<'answer' | 'again' | 'leave'> {
  const { plan } = session.facts();
  if (question.repeats && typed.includes(';')) return takeSeveral(session, question, typed);
  const isSame = question.kind.type === 'owner' && /^(?:the )?same$/i.test(typed.trim()) && plan.champion;
  const understood = understand(question.kind, isSame || typed, againstPlan(plan, session.today));
  if ('problem' in understood) {
    warn(session, understood.problem);
    return 'again';
  }
  const taken = await accept(session, question, understood.value);
  if (taken !== 'answer') return taken;
  const isEcho = understood.shown === typed.trim() || /^\d$/.test(typed.trim()) || isChosen(question, typed);
  const echo: Remark = { tone: 'understood', text: `Understood: ${understood.shown.replaceAll('\n', ' / ')}` };
  session.say([...(isEcho ? [] : [echo]), ...(question.meaning?.(session.facts()) ?? [])]);
  return 'answer';
}

function isChosen({ kind }: Question, typed: string): boolean {
  if (kind.type === 'boolean') return true;
  return kind.type === 'choice' && kind.choices.some(({ value, label }) => value === typed || label === typed);
}

/** Several names on one line become several items, once the person says so. */
async function takeSeveral(session: Session, question: Question, typed: string): Promise<'answer' | 'again' | 'leave'> {
  const names = typed.split(';').flatMap((name) => name.trim() || []);
  const noun = question.item?.noun ?? 'item';
  const isMeant = await confirm(session, `Add ${names.length} of them, each a ${noun}: ${quoted(names)}?`, true);
  if (isMeant !== true) return isMeant === 'leave' ? 'leave' : 'again';
  for (const name of names) {
    const now = everyQuestion(session.facts()).find(({ id }) => id === question.id);
    const taken = now === undefined ? 'again' : await accept(session, now, name);
    if (taken !== 'answer') return taken;
  }
  return 'answer';
}
