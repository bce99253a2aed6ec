import type { Named } from '../plan/shortened.ts';
import type { Path } from '../yaml/path.ts';
import { begin } from './answers.ts';
import { askUntilSettled, choose } from './ask.ts';
import type { Ending } from './interview.ts';
import type { Question } from './question.ts';
import { readingQuestion } from './reading-question.ts';
import type { Given } from './session.ts';

/** Something that can be read. */
export interface Readable extends Named {
  /** Where its readings are. */
  readonly list: Path;
}

/**
 * Asks which of several things was read, unless that is known, and how much it was on a day.
 * @param known the thing, where it is known
 */
export async function recordAtPrompt(
  given: Given,
  targets: readonly Readable[],
  known: Readable | null,
  day: string,
): Promise<Ending> {
  const session = begin(given, () => '');
  for (;;) {
    const which = known === null ? await choose(session, whichOf(targets)) : { value: known.id };
    if (typeof which === 'string') return 'left';
    const target = targets.find(({ id }) => id === which.value)!;
    const question = readingQuestion(session.facts(), day, target.list.slice(0, -1), target.name, false);
    const settled = await askUntilSettled(session, question);
    if (settled === 'answer') return 'complete';
    if (settled !== 'back' || known !== null) return 'left';
  }
}

function whichOf(targets: readonly Readable[]): Question {
  return {
    id: 'record',
    section: '',
    path: ['howBig', 'readings'],
    text: 'What was read?',
    kind: { type: 'choice', choices: targets.map(({ id, name }) => ({ value: id, label: name })) },
    why: 'A reading belongs to growth itself or to one measure.',
    good: 'Growth, where it has not been read this quarter.',
  };
}
