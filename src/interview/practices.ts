import type { Playbook, Practice } from '../playbooks/playbook.ts';
import { choices, type Field, fieldQuestions } from './field.ts';
import { playbookMeaning } from './meaning.ts';
import { NO, type Question, YES } from './question.ts';

const ALSO: Readonly<Record<string, { readonly also: readonly string[] }>> = {
  practising: { also: YES },
  'not-started': { also: NO },
};

/** A question that begins with "Do you" is often answered by yes or no. */
const STATUSES = choices({
  practising: 'practising',
  started: 'started',
  planned: 'planned',
  'not-started': 'not started',
  'not-applicable': 'not applicable here',
}).map((choice) => ({ ...choice, ...ALSO[choice.value] }));

/** The playbook that the quick interview asks about. */
const QUICK_PLAYBOOK = 'strategic-acts';

/**
 * The questions of one playbook: first how far each practice is lived, then what those answers call for. Nobody is asked
 * for an owner and a date sixteen times before the end is in sight.
 */
export function practiceQuestions(plan: unknown, playbook: Playbook): Question[] {
  const all = playbook.practices.flatMap((practice) =>
    fieldQuestions(playbook.id, plan, ['practices', playbook.id, practice.id], fieldsOf(playbook, practice)),
  );
  const isFirst = ({ path }: Question) => path.at(-1) === 'status' || path.at(-1) === 'why';
  return [...all.filter(isFirst), ...all.filter((question) => !isFirst(question))];
}

function fieldsOf(playbook: Playbook, practice: Practice): Field[] {
  const help = { why: practice.why, good: practice.evidence, source: practice.source };
  const status = (item: Readonly<Record<string, unknown>>) => item['status'];
  const isBegun = (item: Readonly<Record<string, unknown>>) => status(item) === 'started' || status(item) === 'planned';
  const quick = playbook.id === QUICK_PLAYBOOK;
  return [
    {
      key: 'status',
      text: practice.question,
      short: `${practice.title}:`,
      kind: { type: 'choice', choices: STATUSES },
      help,
      quick,
      meaning: playbookMeaning(playbook.id),
    },
    {
      key: 'evidence',
      text: `${practice.title}: what would prove it to a stranger?`,
      help,
      when: (item) => status(item) === 'practising',
    },
    {
      key: 'owner',
      text: `${practice.title}: which one person answers for it?`,
      help: { ...help, good: 'One person or role, such as Head of Workshops.' },
      when: (item) => status(item) === 'practising' || isBegun(item),
    },
    {
      key: 'next',
      text: `${practice.title}: what is the next step?`,
      help: { ...help, good: practice.firstStep },
      when: isBegun,
    },
    {
      key: 'due',
      text: `${practice.title}: when is that done?`,
      help: { ...help, good: 'A date you would tell the team, such as 2027-03-31.' },
      when: isBegun,
    },
    {
      key: 'why',
      text: `${practice.title}: why does it not apply here?`,
      help: { ...help, good: 'Eleven people who talk every day.' },
      quick,
      when: (item) => status(item) === 'not-applicable',
    },
  ];
}
