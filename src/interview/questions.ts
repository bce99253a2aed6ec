import type { Change } from '../edit/edit.ts';
import type { Plan } from '../generated/plan.ts';
import type { Facts } from '../judge/facts/facts.ts';
import { SECTION_IDS, SECTIONS, type SectionId } from '../method/sections.ts';
import { closest } from '../plan/closest.ts';
import { type Path, valueAt } from '../yaml/path.ts';
import { type ListField, listQuestions, type MapFields, mapQuestions } from './field.ts';
import { champion, currency, howBig, organization, otherContributions } from './how-big.ts';
import { milestoneQuestions } from './milestones.ts';
import { PLAYBOOK_CHOICE, playbookQuestions } from './playbook-choice.ts';
import { ACTS, actQuestions, statusQuestions } from './practices.ts';
import { isAnswered, type Question } from './question.ts';
import { customerChanges, MEASURE_HELP, measures, serving, stories, WELL_KNOWN_MEASURES } from './serving.ts';
import { notServing, segments, who } from './who.ts';
import { cuts, dumbRules, moves, technology, win } from './win.ts';

/** What of the interview is asked. */
export interface Scope {
  /** HOW BIG, WHO and the status of the strategic acts alone. */
  readonly quick: boolean;
  /** A section or playbook; all where null. */
  readonly section: string | null;
  /** The acts whose details are asked for; all where it is missing. */
  readonly picked?: ReadonlySet<string>;
}

/** Every question that can be asked of the plan as it is, in the order of the interview. */
export function questions(facts: Facts, scope: Scope): Question[] {
  const isPlaybook = facts.settings.playbooks.some(({ id }) => id === scope.section);
  return allQuestions(facts, scope.section, isPlaybook).filter(({ section, quick, act }) => {
    if (act !== undefined && scope.picked?.has(act) === false) return false;
    const isAsked = scope.section === null || section === scope.section || (isPlaybook && section === ACTS.id);
    return isAsked && (!scope.quick || quick);
  });
}

/** Every question, of all sections. */
export function everyQuestion(facts: Facts): Question[] {
  return questions(facts, { quick: false, section: null });
}

/** The sections of the interview with their titles, in its order; of the playbooks, those in use. */
export function interviewSections(facts: Facts): { readonly id: string; readonly title: string }[] {
  return [
    ...SECTIONS.map(({ id, question }) => ({ id, title: question })),
    PLAYBOOK_CHOICE,
    ...facts.playbooksInUse.map(({ id, title }) => ({ id, title })),
    ACTS,
  ];
}

/** What is asked of each section, in its order. */
const ASKED: Readonly<Record<SectionId, readonly (MapFields | ListField)[]>> = {
  'how-big': [organization, howBig, otherContributions],
  who: [who, segments, notServing],
  win: [win, moves, technology, cuts, dumbRules],
  serving: [serving, customerChanges, stories],
  measures: [measures],
};

/** A `section` that is a playbook is asked about alone, even where it is not in use. */
function allQuestions(facts: Facts, section: string | null, isPlaybook: boolean): Question[] {
  const { plan, asOf, playbooksInUse, settings } = facts;
  const playbooks = isPlaybook ? settings.playbooks.filter(({ id }) => id === section) : playbooksInUse;
  return [
    ...SECTION_IDS.flatMap((id) =>
      ASKED[id].flatMap((part) =>
        'noun' in part ? listQuestions(id, plan, part, asOf) : mapQuestions(id, plan, part),
      ),
    ).flatMap((question) => withOthers(question, facts)),
    ...playbookQuestions(facts),
    ...playbooks.flatMap((playbook) => statusQuestions(plan, playbook)),
    ...actQuestions(plan, playbooks),
  ];
}

/** A question with those that come before or behind it; some set one key or another, or two at once. */
function withOthers(question: Question, facts: Facts): Question[] {
  const { plan } = facts;
  switch (question.id) {
    case 'howBig.unit':
      return [
        eitherOf([question.path, ['currency']], question, plan),
        ...(plan.howBig?.unit === undefined ? [] : mapQuestions('how-big', plan, currency)),
      ];
    case 'howBig.growth':
      return [eitherOf([['howBig', 'target'], question.path], question, plan)];
    case 'howBig.inflation':
      return [...milestoneQuestions(facts), question];
    case 'howBig.owner':
      return [
        ...mapQuestions('how-big', plan, champion).map((each) => ({ ...each, apply: championChanges(plan) })),
        question,
      ];
    case 'measures.+':
      return [...proposedMeasures(facts), question];
    default:
      return [question];
  }
}

/** A question whose answer is a map with the one key that it fills: the other key goes, but a currency is of use to costs. */
function eitherOf(keys: readonly Path[], question: Question, plan: Plan): Question {
  return {
    ...question,
    keys,
    current: keys.map((path) => valueAt(plan, path)).find((value) => value !== undefined),
    apply: (value) => {
      const answerAt = (path: Path) => valueAt(value, path.slice(-1));
      const filled = keys.find((path) => answerAt(path) !== undefined) ?? question.path;
      const others = keys.filter(
        (path) => path !== filled && path[0] !== 'currency' && valueAt(plan, path) !== undefined,
      );
      return [
        { op: 'set', path: filled, value: answerAt(filled) },
        ...others.map((path): Change => ({ op: 'remove', path })),
      ];
    },
  };
}

/** Whoever drives the plan answers for the goal, too, until somebody else is named. */
function championChanges({ howBig }: Plan) {
  return (value: unknown): Change[] => [
    { op: 'set', path: ['champion'], value },
    ...(howBig?.owner === undefined ? [{ op: 'set' as const, path: ['howBig', 'owner'], value }] : []),
  ];
}

/** The well-known measures are proposed by name, behind the plan's own. */
function proposedMeasures({ plan, asOf }: Facts): Question[] {
  const present = plan.measures ?? [];
  return WELL_KNOWN_MEASURES.filter(({ id }) => !present.some((measure) => measure?.id === id)).map(
    ({ text, ...measure }): Question => ({
      ...MEASURE_HELP,
      id: `measures.${measure.id}`,
      section: 'measures',
      path: ['measures'],
      text,
      kind: { type: 'number' },
      apply: (value) => [
        { op: 'set', path: ['measures', present.length], value: { ...measure, baseline: value, start: asOf } },
      ],
    }),
  );
}

/**
 * The first question that is neither answered nor skipped, from a section on, then from the beginning; null where the
 * interview is over.
 */
export function nextQuestion(
  all: readonly Question[],
  skipped: ReadonlySet<string>,
  from: string | null,
): Question | null {
  const start = Math.max(
    0,
    all.findIndex(({ section }) => section === from),
  );
  const ordered = [...all.slice(start), ...all.slice(0, start)];
  return ordered.find((question) => !isAnswered(question) && !skipped.has(question.id)) ?? null;
}

/** What must be answered before anything can be said of the plan: whose it is, HOW BIG, and what the segments can add. */
export function isEssential({ id, further }: Question): boolean {
  return (
    ['organization', 'howBig.baseline', 'howBig.growth', 'howBig.start', 'howBig.horizon'].includes(id) ||
    (id === 'who.segments.+' && !further) ||
    /^who\.segments\.\d+\.(?:potential|target)$/.test(id)
  );
}

/**
 * The open questions that an earlier session passed over: those before the last answer of their section. What the quick
 * interview asks tells nothing of the questions that it leaves out.
 */
export function passedOver(all: readonly Question[], { quick }: Scope): Set<string> {
  const isPassed = (question: Question, index: number) =>
    !isAnswered(question) &&
    !isEssential(question) &&
    all
      .slice(index + 1)
      .some((later) => later.section === question.section && isAnswered(later) && (quick || !later.quick));
  return new Set(all.filter(isPassed).map(({ id }) => id));
}

/** The section or playbook that a person means by a name; null where there is none, with the one that is close. */
export function findSection(facts: Facts, name: string): { readonly id: string } | { readonly meant: string | null } {
  const ids = [...interviewSections(facts), ...facts.settings.playbooks].map(({ id }) => id);
  return ids.includes(name) ? { id: name } : { meant: closest(name, ids) };
}
