import type { Plan } from '../generated/plan.ts';
import type { Playbook, Practice } from '../playbooks/playbook.ts';
import { valueAt } from '../yaml/path.ts';
import { type Field, mapQuestions } from './field.ts';
import { playbookMeaning } from './meaning.ts';
import { type Choice, NO, type Question, YES } from './question.ts';

/** A question that begins with "Do you" is often answered by yes or no. */
const STATUSES: readonly Choice[] = [
  { value: 'practising', label: 'practising', also: YES },
  { value: 'started', label: 'started' },
  { value: 'planned', label: 'planned' },
  { value: 'not-started', label: 'not started', also: NO },
  { value: 'not-applicable', label: 'not applicable here' },
];

/** The playbook that the quick interview asks about. */
const QUICK_PLAYBOOK = 'strategic-acts';

/** The section of the interview in which the leader picks the acts to work on. */
export const ACTS = { id: 'acts', title: 'Which three acts come first?' };
/** Nobody takes on more at once. */
const MOST_ACTS = 3;

/** How far each practice of a playbook is: nobody is asked for sixteen owners and dates. */
export function statusQuestions(plan: Plan, playbook: Playbook): Question[] {
  return playbook.practices.flatMap((practice) =>
    mapQuestions(playbook.id, plan, {
      path: ['practices', playbook.id, practice.id],
      source: practice.source,
      fields: statusFields(playbook, practice),
    }),
  );
}

/** Which acts come first, and then the evidence, owner, next step and date of those. */
export function actQuestions(plan: Plan, playbooks: readonly Playbook[]): Question[] {
  const acts = playbooks
    .flatMap((playbook) => playbook.practices.map((practice) => ({ playbook, practice })))
    .map(({ playbook, practice }) => {
      const path = ['practices', playbook.id, practice.id];
      const { status } = (valueAt(plan, path) ?? {}) as { readonly status?: unknown };
      const details = mapQuestions(ACTS.id, plan, { path, source: practice.source, fields: detailFields(practice) });
      const id = `${playbook.id}.${practice.id}`;
      return { id, path, title: practice.title, status, details: details.map((each) => ({ ...each, act: id })) };
    });
  const choosable = PICK_ORDER.flatMap((value) =>
    acts.filter(({ status, details }) => status === value && (value === 'not-started' || details.some(isOpen))),
  ).slice(0, MOST_CHOICES);
  if (choosable.length === 0) return acts.flatMap(({ details }) => details);
  const pick: Question = {
    id: ACTS.id,
    section: ACTS.id,
    path: ['practices'],
    text: 'Which acts do you work on first, three at most? Enter: none.',
    kind: {
      type: 'references',
      choices: choosable.map(({ id, title, status }) => ({ value: id, label: `${title} (${wordsFor(status)})` })),
    },
    why: 'Three acts with an owner and a date get done; sixteen without do not. The others can wait.',
    good: '1, 4, 7. An act that is not started becomes planned.',
    picksActs: true,
    doubt: (picked) => {
      const { length } = picked as readonly string[];
      return length > MOST_ACTS ? `You picked ${length} acts. More than ${MOST_ACTS} at once seldom get done.` : null;
    },
    apply: (picked) =>
      choosable
        .filter(({ id, status }) => status === 'not-started' && (picked as readonly string[]).includes(id))
        .map(({ path }) => ({ op: 'set', path: [...path, 'status'], value: 'planned' })),
  };
  return [pick, ...acts.flatMap(({ details }) => details)];
}

/** What is on the way comes first, then what lacks its evidence. */
const PICK_ORDER = ['started', 'planned', 'practising', 'not-started'];
/** So many acts fit in one question. */
const MOST_CHOICES = 16;

function isOpen({ current }: Question): boolean {
  return current === undefined;
}

function wordsFor(status: unknown): string {
  return STATUSES.find(({ value }) => value === status)?.label ?? '';
}

function statusFields({ id }: Playbook, { title, question, why, evidence }: Practice): Field[] {
  const shared = { why, quick: id === QUICK_PLAYBOOK };
  return [
    {
      ...shared,
      key: 'status',
      text: question,
      short: `${title}:`,
      kind: { type: 'choice', choices: STATUSES },
      good: evidence,
      meaning: playbookMeaning(id),
    },
    {
      ...shared,
      key: 'why',
      text: `${title}: why does it not apply here?`,
      good: 'Eleven people who talk every day.',
      when: ({ status }) => status === 'not-applicable',
    },
  ];
}

/** What is asked of an act, each with the statuses of which it is asked. */
function detailFields({ title, why, evidence, firstStep }: Practice): Field[] {
  const begun = ['started', 'planned'];
  const role = 'One person or role, such as Head of Workshops.';
  const date = 'A date you would tell the team, such as 2027-03-31.';
  const details: readonly (readonly [key: string, text: string, good: string, statuses: readonly string[]])[] = [
    ['evidence', 'what would prove it to a stranger?', evidence, ['practising']],
    ['owner', 'which one person answers for it?', role, ['practising', ...begun]],
    ['next', 'what is the next step?', firstStep, begun],
    ['due', 'when is that done?', date, begun],
  ];
  return details.map(([key, text, good, statuses]) => ({
    key,
    text: `${title}: ${text}`,
    why,
    good,
    when: ({ status }) => statuses.includes(String(status)),
  }));
}
