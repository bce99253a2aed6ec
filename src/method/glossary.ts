/**
 * The terms that a report, a headline or a message shows and a leader may not know, one table: "plan explain TERM" and
 * docs/glossary.md read from it. docs/growth.md is where the formulas are calculated with an example.
 */

import { HOW_BIG, type Term, type Terms, VERDICT, WHO } from './growth-terms.ts';

interface Group {
  readonly title: string;
  readonly terms: readonly Term[];
}

const PLAN: Terms = {
  'ONLY statement': {
    keys: ['only'],
    text: 'One sentence that is true of this organisation and of no competitor: "We are the only ... that ...".',
  },
  claptrap: { text: 'Words that any competitor could claim, such as "leading" or "world-class".' },
  move: { keys: ['moves'], text: 'Something new that customers will notice, with one owner and a date.' },
  remarkable: {
    also: ['noticeable', 'incremental'],
    text: 'How much of a move customers see: they tell others of a remarkable one, see a noticeable one, and hardly notice an incremental one.',
  },
  cut: { keys: ['cut'], text: 'Something that the plan stops, to make room for the moves.' },
  'dumb rule': {
    keys: ['dumbRules'],
    text: 'A rule of your own that infuriates customers. The plan kills it, softens it or keeps it, and says why.',
  },
  champion: { keys: ['champion'], text: 'The one person who drives the plan.' },
  owner: { keys: ['owner'], text: 'The one person or role who answers for something.' },
  'serving officer': {
    keys: ['officer'],
    text: 'The one executive who answers for serving customers. In a small firm it can be the chief executive.',
  },
  'service imperative': {
    keys: ['imperative'],
    text: 'One sentence in which the organisation declares what it will be for the people it serves.',
  },
  recovery: {
    also: ['recovered', 'dazzling', 'surprised'],
    keys: ['recoveryLog'],
    text: 'Putting a mistake right. A dazzling recovery takes less than 24 hours and surprises the customer.',
  },
  measure: {
    keys: ['measure', 'measures'],
    text: 'A number that shows whether the plan works, with a baseline, a target, a date and an owner. The measure of HOW BIG is what is to grow.',
  },
  stale: {
    text: 'Not updated for too long: a reading that is older than one and a half periods, or a review or a story that is older than 90 days.',
  },
  unit: {
    keys: ['unit', 'units'],
    text: 'A business unit with a plan of its own, which the group’s plan names under "units". Under howBig and in measures, it is what is counted where that is not money.',
  },
};

const CHECKING: Terms = {
  playbook: {
    also: ['playbooks in use'],
    keys: ['playbooks'],
    text: 'A named list of practices. Those in use are judged: the ones that the configuration or the plan names, otherwise strategic-acts and each one of which something is answered.',
  },
  practice: {
    also: ['practising', 'started', 'planned', 'not started', 'not applicable'],
    text: 'A habit that a playbook recommends, asked as a question. The answer is practising, started, planned, not started or not applicable.',
  },
  rule: { text: 'One thing that "plan check" looks at. "plan rules" lists all of them.' },
  finding: { text: 'A mistake or a gap that a rule reports at one place of the plan.' },
  severity: {
    also: ['error', 'warning', 'note'],
    text: 'How grave a finding is. An error contradicts the plan or makes it unworkable, a warning is a gap that will cost, and a note is worth knowing.',
  },
  gate: {
    text: 'The conditions for "plan check" to pass: by default, one error fails it. The options --fail-on, --max-warnings, --min-score and --require change that.',
  },
  'baseline file': {
    also: ['baselined', 'known findings'],
    text: 'A file of findings that are known and accepted, so that only new ones fail the gate. It only gets shorter.',
  },
  suppression: {
    also: ['silenced', 'suppressed', 'plan-ignore'],
    text: 'A comment that silences a rule at one place, with a reason: "# plan-ignore RULE -- the reason". Silenced findings are counted, and --verbose lists them.',
  },
  scorecard: {
    also: ['score'],
    text: 'A row for each section and one for the practices: how much is answered, and how many errors and warnings there are. It gives no single number for the whole plan; the verdict is above it.',
  },
  answered: {
    also: ['unanswered'],
    text: 'A question whose key is in the plan, or a practice that has a status. The scorecard counts them: 6 of 10.',
  },
  begun: {
    also: ['not begun'],
    text: 'A section is begun as soon as one of its keys is in the plan. Until then one note says so, and its other rules wait.',
  },
  step: {
    also: ['next step', 'next steps', 'steps'],
    text: 'One thing to do next. There is one ranked list of steps, in the report, "plan next", the review and the editor alike.',
  },
  effect: { text: 'The change in P(goal) from a step, where it can be computed.' },
  'as of': {
    text: 'The date for which the plan is evaluated: today, or the date of --as-of. Later entries are ignored.',
  },
};

/** All terms, by what they belong to. */
export const GLOSSARY: readonly Group[] = [
  group('HOW BIG', HOW_BIG),
  group('WHO', WHO),
  group('The verdict', VERDICT),
  group('The rest of the plan', PLAN),
  group('Checking and reporting', CHECKING),
];

function group(title: string, terms: Terms): Group {
  return { title, terms: Object.entries(terms).map(([name, term]) => ({ name, ...term })) };
}

/** The name in the form of an id: "P(goal)" is `p-goal`. */
export function termId({ name }: Term): string {
  return name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}

/** The term that a person means by a name, in any spelling; `undefined` where there is none. */
export function termNamed(name: string): Term | undefined {
  const terms = GLOSSARY.flatMap((group) => group.terms);
  return (
    terms.find((term) => isSameWord(term.name, name)) ??
    terms.find(({ also = [], keys = [] }) => [...also, ...keys].some((word) => isSameWord(word, name)))
  );
}

/** Whether two texts have the same letters and digits: "time to close" and "timeToClose", "P(goal)" and "p-goal". */
export function isSameWord(one: string, other: string): boolean {
  return lettersOf(one) === lettersOf(other);
}

function lettersOf(text: string): string {
  return text.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
}
