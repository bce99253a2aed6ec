import type { Facts } from '../judge/facts/facts.ts';
import { againstPlan } from '../plan/against.ts';
import { understand } from './answer.ts';
import { askUntilSettled } from './ask.ts';
import { choices } from './field.ts';
import { isAnswered, type Question, type Remark, shownAnswer } from './question.ts';
import { interviewSections, questions } from './questions.ts';
import { removalOf } from './removal.ts';
import { confirm, type Session } from './session.ts';

/** An answer in a list is shortened to this. */
const SHORT = 60;

const OF_ANSWER = choices({ change: 'change it', remove: 'remove it' });
const OF_ITEM = choices({ change: 'rename it', remove: 'remove it, and all that belongs to it' });

/** Shows every answer and what was left open, section by section, and lets any be changed, until the person goes on. */
export async function reviewAnswers(session: Session): Promise<'leave' | 'stay'> {
  let listed = list(session);
  for (;;) {
    if (listed.length === 0) {
      session.say(['Nothing is answered yet.']);
      return 'stay';
    }
    const reply = await session.prompter.askText({
      text: 'Which answer do you want to change? (its number; Enter goes on)',
      progress: '',
      current: null,
    });
    if (reply.type === 'leave') return 'leave';
    if (reply.type === 'review') {
      listed = list(session);
      continue;
    }
    if (reply.type !== 'answer') return 'stay';
    const number = Number(reply.text);
    const question = listed[number - 1];
    if (!question) {
      session.say([{ tone: 'problem', text: `Type a number from 1 to ${listed.length}.` }]);
      continue;
    }
    const done = await changeOne(session, question);
    if (done === 'leave') return 'leave';
    if (done === 'removed') listed = list(session);
    else {
      const now = everyQuestion(session.facts()).find(({ id }) => id === question.id) ?? question;
      listed = listed.map((other) => (other === question ? now : other));
      session.say([lineOf(now, number)]);
    }
  }
}

function everyQuestion(facts: Facts): Question[] {
  return questions(facts, { quick: false, section: null });
}

/** Says what is answered or was left open; the questions by the numbers that they have in the list, from 1. */
function list(session: Session): Question[] {
  const facts = session.facts();
  const listed = everyQuestion(facts).filter((question) => isAnswered(question) || session.skipped.has(question.id));
  const said = interviewSections(facts).flatMap(({ id, title }): (string | Remark)[] => {
    const lines = listed.flatMap((question, index) => (question.section === id ? [lineOf(question, index + 1)] : []));
    return lines.length === 0 ? [] : ['', { tone: 'title', text: title }, ...lines];
  });
  session.say([...said, ...(said.length === 0 ? [] : [''])]);
  return listed;
}

function lineOf(question: Question, number: number): string {
  const answer = isAnswered(question) ? shortened(shownAnswer(question)) : '(left open)';
  const label = question.short ?? question.text;
  return `${String(number).padStart(3)}  ${label}${label.endsWith(':') ? '' : ' →'} ${answer}`;
}

function shortened(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length <= SHORT ? line : `${line.slice(0, SHORT - 3).trimEnd()}...`;
}

/** Changes, renames or removes one answer; a question that was left open is asked. */
async function changeOne(session: Session, question: Question): Promise<'leave' | 'removed' | 'changed'> {
  if (isAnswered(question)) {
    const offered = question.names ? OF_ITEM : OF_ANSWER;
    const text = `${question.short ?? question.text} ${shortened(shownAnswer(question))}: what now?`;
    const reply = await session.prompter.askChoice({ text, progress: '', current: null, choices: offered });
    if (reply.type === 'leave') return 'leave';
    if (reply.type !== 'answer') return 'changed';
    const kind = { type: 'choice' as const, choices: offered };
    const chosen = understand(kind, reply.text, againstPlan({}, session.today));
    if ('problem' in chosen) {
      session.say([{ tone: 'problem', text: chosen.problem }]);
      return 'changed';
    }
    if (chosen.value === 'remove') return remove(session, question);
  }
  const settled = await askUntilSettled(session, question);
  if (settled === 'leave') return 'leave';
  if (settled === 'answer') session.skipped.delete(question.id);
  // What was added to a list has a number of its own.
  return question.repeats && settled === 'answer' ? 'removed' : 'changed';
}

/** Removes an answer, once the person says so again. */
async function remove(session: Session, question: Question): Promise<'leave' | 'removed' | 'changed'> {
  const removal = removalOf(question, session.facts().data);
  if ('problem' in removal) {
    session.say([{ tone: 'problem', text: removal.problem }]);
    return 'changed';
  }
  const isMeant = await confirm(session, `${removal.consequence} Remove it?`, false);
  if (isMeant === 'leave') return 'leave';
  if (!isMeant) return 'changed';
  session.say(session.save(removal.changes).map((text): Remark => ({ tone: 'problem', text })));
  // The places of what comes behind it have moved.
  if (question.names) forgetBelow(session.skipped, question.path.slice(0, -2).join('.'));
  session.say([{ tone: 'understood', text: 'Removed.' }]);
  return 'removed';
}

function forgetBelow(ids: Set<string>, list: string): void {
  for (const id of ids) if (id.startsWith(`${list}.`) && !id.endsWith('.+')) ids.delete(id);
}
