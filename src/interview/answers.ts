import { readChoice } from './answer.ts';
import { askUntilSettled } from './ask.ts';
import { choices } from './field.ts';
import { isAnswered, type Question, type Remark, shownAnswer } from './question.ts';
import { everyQuestion, interviewSections } from './questions.ts';
import { removalOf } from './removal.ts';
import { confirm, type Given, type Session, save, warn } from './session.ts';

/** An answer in a list is shortened to this. */
const SHORT = 60;

const OF_ANSWER = choices({ change: 'change it', remove: 'remove it' });
const OF_ITEM = choices({ change: 'rename it', remove: 'remove it, and all that belongs to it' });

/**
 * A conversation as it begins.
 * @param progress how far it is at a question, as it is shown beside a prompt
 */
export function begin<G extends Given>(given: G, progress: Session['progress']): G & Session {
  const session: G & Session = {
    ...given,
    progress,
    skipped: new Set(),
    picked: new Set(),
    review: () => reviewAnswers(session),
  };
  return session;
}

/** Shows every answer and what was left open, section by section, and lets any be changed, until the person goes on. */
async function reviewAnswers(session: Session): Promise<'leave' | 'stay'> {
  let listed = list(session);
  for (;;) {
    if (listed.length === 0) {
      session.say(['Nothing is answered yet.']);
      return 'stay';
    }
    const text = 'Which answer do you want to change? (its number; Enter goes on)';
    const reply = await session.prompter.askText({ text });
    if (reply.type === 'leave') return 'leave';
    if (reply.type === 'review') {
      listed = list(session);
      continue;
    }
    if (reply.type !== 'answer') return 'stay';
    const number = Number(reply.text);
    const question = listed[number - 1];
    if (!question) {
      warn(session, `Type a number from 1 to ${listed.length}.`);
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
    const reply = await session.prompter.askChoice({ text, choices: offered });
    if (reply.type === 'leave') return 'leave';
    if (reply.type !== 'answer') return 'changed';
    const chosen = readChoice(reply.text, offered);
    if ('problem' in chosen) {
      warn(session, chosen.problem);
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
    warn(session, removal.problem);
    return 'changed';
  }
  const isMeant = await confirm(session, `${removal.consequence} Remove it?`, false);
  if (isMeant === 'leave') return 'leave';
  if (!isMeant) return 'changed';
  save(session, removal.changes);
  // The places of what comes behind it have moved.
  if (question.names) forgetBelow(session.skipped, question.path.slice(0, -2).join('.'));
  session.say([{ tone: 'understood', text: 'Removed.' }]);
  return 'removed';
}

function forgetBelow(ids: Set<string>, list: string): void {
  for (const id of ids) if (id.startsWith(`${list}.`) && !id.endsWith('.+')) ids.delete(id);
}
