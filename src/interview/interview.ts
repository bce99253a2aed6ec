import { COMMAND_HINT } from './prompter.ts';
import { isAnswered, type Remark } from './question.ts';
import { interviewSections, nextQuestion, passedOver, progress, questions } from './questions.ts';
import { askUntilSettled, progressTeller, type Session } from './session.ts';

/** How an interview ended: everything was asked, or the person left. */
export type Ending = 'complete' | 'left';

/**
 * Asks what the plan does not answer yet and saves every answer before the next question. It goes on behind the last
 * answer of each section; what was passed over before comes at the end. Any question can be skipped, explained, taken
 * back, any answer changed, and any section taken next.
 */
export async function interview(given: Omit<Session, 'progress'>): Promise<Ending> {
  const session = { ...given, progress: progressTeller(given) };
  const earlier = passedOver(questions(session.facts(), session.scope), session.scope);
  const skipped = new Set(earlier);
  const asked: string[] = [];
  session.say([{ tone: 'help', text: COMMAND_HINT }]);
  let heading: string | null = null;
  let from: string | null = null;
  for (;;) {
    const all = questions(session.facts(), session.scope);
    const question = nextQuestion(all, skipped, from);
    if (question === null) {
      const again = all.filter(({ id, repeats }) => earlier.delete(id) && !repeats);
      if (again.length === 0) return 'complete';
      session.say(['', { tone: 'title', text: 'What was passed over before' }]);
      for (const { id } of again) skipped.delete(id);
      continue;
    }
    if (question.section !== heading) {
      heading = question.section;
      session.say(['', { tone: 'title', text: titleOf(session, heading) }]);
    }
    const settled = await askUntilSettled(session, question);
    if (settled === 'leave') return 'left';
    if (settled === 'sections') {
      const chosen = await chooseSection(session);
      if (chosen === null) continue;
      // Whoever chooses a section wants all of it.
      for (const { id, section } of all) if (section === chosen && earlier.delete(id)) skipped.delete(id);
      from = chosen;
      heading = null;
    } else if (settled === 'back') {
      if ((await goBack(session, asked, skipped)) === 'leave') return 'left';
    } else {
      if (settled === 'skip') skipped.add(question.id);
      if (!question.repeats) asked.push(question.id);
    }
  }
}

/** Asks the last question again, and the one before it when the person goes back once more. */
async function goBack(session: Session, asked: string[], skipped: Set<string>): Promise<'leave' | 'stay'> {
  for (;;) {
    const id = asked.pop();
    const question = questions(session.facts(), session.scope).find((candidate) => candidate.id === id);
    if (id === undefined) {
      session.say(['This is the first question of this sitting; :review shows what was answered before.']);
      return 'stay';
    }
    if (!question) continue;
    skipped.delete(id);
    const settled = await askUntilSettled(session, question);
    if (settled === 'back') continue;
    if (settled === 'skip' && !isAnswered(question)) skipped.add(id);
    asked.push(id);
    return settled === 'leave' ? 'leave' : 'stay';
  }
}

/** Shows how far each section is; resolves to the one that the person wants next, null where they go on. */
async function chooseSection(session: Session): Promise<string | null> {
  const all = questions(session.facts(), session.scope);
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
  for (;;) {
    const reply = await session.prompter.askText({
      text: 'Which section do you want to answer now? (its number; Enter goes on)',
      progress: '',
      current: null,
    });
    if (reply.type !== 'answer') return null;
    const chosen = sections[Number(reply.text) - 1] ?? sections.find(({ id }) => id === reply.text.trim());
    if (chosen) return chosen.id;
    session.say([{ tone: 'problem', text: `Type a number from 1 to ${sections.length}.` }]);
  }
}

function titleOf(session: Session, section: string): string {
  return interviewSections(session.facts()).find(({ id }) => id === section)?.title ?? section;
}
