import type { Plan } from '../generated/plan.ts';
import type { Playbook, Practice } from '../playbooks/playbook.ts';
import { valueAt } from '../yaml/path.ts';
import { choices, type Field, mapQuestions } from './field.ts';
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

function statusFields(playbook: Playbook, practice: Practice): Field[] {
  const { why, evidence } = practice;
  const quick = playbook.id === QUICK_PLAYBOOK;
  return [
    {
      key: 'status',
      text: practice.question,
      short: `${practice.title}:`,
      kind: { type: 'choice', choices: STATUSES },
      why,
      good: evidence,
      quick,
      meaning: playbookMeaning(playbook.id),
    },
    {
      key: 'why',
      text: `${practice.title}: why does it not apply here?`,
      why,
      good: 'Eleven people who talk every day.',
      quick,
      when: (item) => item['status'] === 'not-applicable',
    },
  ];
}

function detailFields(practice: Practice): Field[] {
  const { why, evidence } = practice;
  const status = (item: Readonly<Record<string, unknown>>) => item['status'];
  const isBegun = (item: Readonly<Record<string, unknown>>) => status(item) === 'started' || status(item) === 'planned';
  return [
    {
      key: 'evidence',
      text: `${practice.title}: what would prove it to a stranger?`,
      why,
      good: evidence,
      when: (item) => status(item) === 'practising',
    },
    {
      key: 'owner',
      text: `${practice.title}: which one person answers for it?`,
      why,
      good: 'One person or role, such as Head of Workshops.',
      when: (item) => status(item) === 'practising' || isBegun(item),
    },
    {
      key: 'next',
      text: `${practice.title}: what is the next step?`,
      why,
      good: practice.firstStep,
      when: isBegun,
    },
    {
      key: 'due',
      text: `${practice.title}: when is that done?`,
      why,
      good: 'A date you would tell the team, such as 2027-03-31.',
      when: isBegun,
    },
  ];
}
