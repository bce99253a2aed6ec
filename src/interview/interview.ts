import { readChoice } from './answer.ts';
import { begin } from './answers.ts';
import { askUntilSettled } from './ask.ts';
import { nextReview } from './next-review.ts';
import { progress, progressTeller } from './progress.ts';
import { COMMAND_HINT } from './prompter.ts';
import { isAnswered, type Question, type Remark } from './question.ts';
import { interviewSections, nextQuestion, passedOver, questions, type Scope } from './questions.ts';
import { type Given, type Session, save, warn } from './session.ts';

/** How an interview ended: everything was asked, or the person left. */
export type Ending = 'complete' | 'left';

/** What is asked, and what was asked before. */
interface Talk {
  readonly session: Session;
  readonly scope: Scope;
  /** The questions in the order in which they were asked: `<` goes back along them. */
  readonly asked: string[];
}

/**
 * Asks what the plan does not answer yet and saves every answer before the next question. It goes on behind the last
 * answer of each section; what was passed over before comes at the end. Any question can be skipped, explained, taken
 * back, any answer changed, and any section taken next.
 */
export async function interview(given: Given, asked: Scope): Promise<Ending> {
  const all = () => questions(given.facts(), scope);
  const session = begin(given, progressTeller(given.facts, all));
  const scope: Scope = { ...asked, picked: session.picked };
  const earlier = passedOver(all(), scope);
  for (const id of earlier) session.skipped.add(id);
  const talk: Talk = { session, scope, asked: [] };
  let isWarned = false;
  session.say([{ tone: 'help', text: `${COMMAND_HINT} A menu names its own keys.` }]);
  let heading: string | null = null;
  let from: string | null = null;
  for (;;) {
    const question = nextQuestion(all(), session.skipped, from);
    if (question === null) {
      const again = all().filter(({ id, repeats }) => earlier.delete(id) && !repeats);
      if (again.length === 0) return completed(session);
      session.say(['', { tone: 'title', text: 'What was left open before' }]);
      for (const { id } of again) session.skipped.delete(id);
      continue;
    }
    if (question.section !== heading) {
      heading = question.section;
      session.say(['', { tone: 'title', text: titleOf(session, heading) }]);
    }
    const settled = await askUntilSettled(session, question);
    if (settled === 'leave') return 'left';
    if (settled === 'sections') {
      const chosen = await chooseSection(talk);
      if (chosen === 'leave') return 'left';
      if (chosen === null) continue;
      // Whoever chooses a section wants all of it.
      for (const { id, section } of all()) if (section === chosen && earlier.delete(id)) session.skipped.delete(id);
      from = chosen;
      heading = null;
    } else if (settled === 'back') {
      if ((await goBack(talk)) === 'leave') return 'left';
    } else if (settled === 'skip' && isFirstGroup(question) && !isWarned) {
      isWarned = true;
      warn(session, NO_GROUP);
    } else {
      if (settled === 'skip' || question.picksActs) session.skipped.add(question.id);
      talk.asked.push(askedAs(question, settled === 'answer'));
    }
  }
}

/** Once everything was asked, the date of the next review is set where the plan has none. */
function completed(session: Session): Ending {
  save(session, nextReview(session.facts().plan, session.today));
  return 'complete';
}

/** One stray Enter must not skip WHO. */
const NO_GROUP =
  'Without a group of customers nobody can say whether the goal can be reached. Name one, or press Enter again to leave WHO open.';

function isFirstGroup({ id, further }: Question): boolean {
  return id === 'who.segments.+' && further !== true;
}

/** Whoever goes back to the question that added an item changes that item's name. */
function askedAs({ id, repeats, names, path, item, naming }: Question, isAnswer: boolean): string {
  return repeats && isAnswer && !names ? [...path, item!.number - 1, naming].join('.') : id;
}

/** Asks the last question again, and the one before it when the person goes back once more. */
async function goBack({ session, scope, asked }: Talk): Promise<'leave' | 'stay'> {
  for (;;) {
    const id = asked.pop();
    const question = questions(session.facts(), scope).find((candidate) => candidate.id === id);
    if (id === undefined) {
      session.say(['This is the first question of this conversation; :review shows what was answered before.']);
      return 'stay';
    }
    if (!question) continue;
    session.skipped.delete(id);
    const settled = await askUntilSettled(session, question);
    if (settled === 'back') continue;
    if (settled !== 'answer' && !isAnswered(question)) session.skipped.add(id);
    asked.push(askedAs(question, settled === 'answer'));
    return settled === 'leave' ? 'leave' : 'stay';
  }
}

/** Shows how far each section is; resolves to the one that the person wants next, `leave`, or null where they go on. */
async function chooseSection({ session, scope }: Talk): Promise<string | 'leave' | null> {
  const all = questions(session.facts(), scope);
  const sections = interviewSections(session.facts()).filter(({ id }) => all.some(({ section }) => section === id));
  session.say([
    '',
    ...sections.map(({ id, title }, index): Remark => {
      const { answered, total } = progress(all.filter(({ section }) => section === id));
      const done = total === 0 ? '' : `: ${answered} of ${total}`;
      return { text: `${String(index + 1).padStart(2)}  ${title}${done}`, meter: total === 0 ? 0 : answered / total };
    }),
    '',
  ]);
  const choices = sections.map(({ id, title }) => ({ value: id, label: title }));
  for (;;) {
    const text = 'Which section do you want to answer now? (its number; Enter goes on)';
    const reply = await session.prompter.askText({ text });
    if (reply.type === 'leave') return 'leave';
    if (reply.type !== 'answer') return null;
    const chosen = readChoice(reply.text, choices);
    if ('value' in chosen) return chosen.value;
    warn(session, chosen.problem);
  }
}

function titleOf(session: Session, section: string): string {
  return interviewSections(session.facts()).find(({ id }) => id === section)?.title ?? section;
}
