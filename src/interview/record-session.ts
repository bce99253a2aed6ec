import type { Named } from '../plan/shortened.ts';
import type { Path } from '../yaml/path.ts';
import { reviewAnswers } from './answers.ts';
import { askUntilSettled } from './ask.ts';
import type { Ending, Given } from './interview.ts';
import type { Question } from './question.ts';
import { readingQuestion } from './reading-question.ts';
import type { Session } from './session.ts';

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
  const session: Session = {
    ...given,
    progress: () => '',
    skipped: new Set(),
    picked: new Set(),
    review: () => reviewAnswers(session),
  };
  let id = known?.id ?? null;
  for (;;) {
    if (id === null) {
      const which: Question = {
        ...WHICH,
        kind: { type: 'choice', choices: targets.map((target) => ({ value: target.id, label: target.name })) },
        apply: (value) => {
          id = String(value);
          return [];
        },
      };
      const settled = await askUntilSettled(session, which);
      if (settled !== 'answer' || id === null) return 'left';
    }
    const target = targets.find((each) => each.id === id)!;
    const question = readingQuestion(session.facts(), day, target.list.slice(0, -1), target.name, false);
    const settled = await askUntilSettled(session, question);
    if (settled === 'answer') return 'complete';
    if (settled !== 'back' || known !== null) return 'left';
    id = null;
  }
}

const WHICH: Question = {
  id: 'record',
  section: '',
  path: ['howBig', 'readings'],
  text: 'What was read?',
  kind: { type: 'texts' },
  why: 'A reading belongs to growth itself or to one measure.',
  good: 'Growth, where it has not been read this quarter.',
};
