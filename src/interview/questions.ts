import type { Change } from '../edit/edit.ts';
import type { Plan } from '../generated/plan.ts';
import type { Facts } from '../judge/facts/facts.ts';
import { SECTIONS } from '../method/sections.ts';
import { closest } from '../plan/closest.ts';
import { fieldQuestions, listQuestions } from './field.ts';
import { championField, currencyField, howBigFields, organizationField, otherContributions } from './how-big.ts';
import { milestoneQuestions } from './milestones.ts';
import { PLAYBOOK_CHOICE, playbookQuestions } from './playbook-choice.ts';
import { ACTS, actQuestions, statusQuestions } from './practices.ts';
import { type Choice, isAnswered, type Question } from './question.ts';
import { customerChanges, MEASURE_HELP, measures, servingFields, stories, WELL_KNOWN_MEASURES } from './serving.ts';
import { notServing, segments, whoFields } from './who.ts';
import { cuts, dumbRules, moves, technologyList, winFields } from './win.ts';

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

/** The sections of the interview with their titles, in its order; of the playbooks, those in use. */
export function interviewSections(facts: Facts): { readonly id: string; readonly title: string }[] {
  return [
    ...SECTIONS.map(({ id, question }) => ({ id, title: question })),
    PLAYBOOK_CHOICE,
    ...facts.playbooksInUse.map(({ id, title }) => ({ id, title })),
    ACTS,
  ];
}

/** A `section` that is a playbook is asked about alone, even where it is not in use. */
function allQuestions(facts: Facts, section: string | null, isPlaybook: boolean): Question[] {
  const { plan, asOf, playbooksInUse, settings } = facts;
  const playbooks = isPlaybook ? settings.playbooks.filter(({ id }) => id === section) : playbooksInUse;
  const segmentChoices = named(plan.who?.segments);
  const technologyChoices = named(plan.win?.technology);
  return [
    ...fieldQuestions('how-big', plan, [], [organizationField]),
    ...howBigQuestions(facts),
    ...listQuestions('how-big', plan, otherContributions, asOf),
    ...fieldQuestions('who', plan, ['who'], whoFields),
    ...listQuestions('who', plan, segments, asOf),
    ...listQuestions('who', plan, notServing, asOf),
    ...fieldQuestions('win', plan, ['win'], winFields),
    ...listQuestions('win', plan, moves(segmentChoices, technologyChoices), asOf),
    ...listQuestions('win', plan, technologyList(segmentChoices), asOf),
    ...listQuestions('win', plan, cuts, asOf),
    ...listQuestions('win', plan, dumbRules, asOf),
    ...fieldQuestions('serving', plan, ['serving'], servingFields),
    ...listQuestions('serving', plan, customerChanges, asOf),
    ...listQuestions('serving', plan, stories(segmentChoices), asOf),
    ...measureQuestions(facts),
    ...playbookQuestions(facts),
    ...playbooks.flatMap((playbook) => statusQuestions(plan, playbook)),
    ...actQuestions(plan, playbooks),
  ];
}

/** Some answers set one key or another, or two at once: growth or target, currency or unit, who drives the plan. */
function howBigQuestions(facts: Facts): Question[] {
  const { plan } = facts;
  const [champion] = fieldQuestions('how-big', plan, [], [championField]);
  return fieldQuestions('how-big', plan, ['howBig'], howBigFields).flatMap((question): Question[] => {
    switch (question.path.at(-1)) {
      case 'unit':
        return [
          { ...question, current: plan.howBig?.unit ?? plan.currency, apply: unitChanges(plan), keys: UNIT_KEYS },
          ...(plan.howBig?.unit === undefined ? [] : fieldQuestions('how-big', plan, [], [currencyField])),
        ];
      case 'growth':
        return [
          {
            ...question,
            current: plan.howBig?.target ?? plan.howBig?.growth,
            apply: growthChanges(plan),
            keys: GROWTH_KEYS,
          },
        ];
      case 'inflation':
        return [...milestoneQuestions(facts), question];
      case 'owner':
        return [{ ...champion!, apply: championChanges(plan) }, question];
      default:
        return [question];
    }
  });
}

const UNIT_KEYS = [['howBig', 'unit'], ['currency']];
const GROWTH_KEYS = [
  ['howBig', 'target'],
  ['howBig', 'growth'],
];

function growthChanges({ howBig }: Plan) {
  return (value: unknown): Change[] => {
    const { growth, target } = value as { growth?: string; target?: string | number };
    const [key, other] = target === undefined ? (['growth', 'target'] as const) : (['target', 'growth'] as const);
    return [
      { op: 'set', path: ['howBig', key], value: target ?? growth },
      ...(howBig?.[other] === undefined ? [] : [{ op: 'remove' as const, path: ['howBig', other] }]),
    ];
  };
}

function unitChanges({ howBig }: Plan) {
  return (value: unknown): Change[] => {
    const { currency, unit } = value as { currency?: string; unit?: string };
    if (currency === undefined) return [{ op: 'set', path: ['howBig', 'unit'], value: unit }];
    return [
      { op: 'set', path: ['currency'], value: currency },
      ...(howBig?.unit === undefined ? [] : [{ op: 'remove' as const, path: ['howBig', 'unit'] }]),
    ];
  };
}

/** Whoever drives the plan answers for the goal, too, until somebody else is named. */
function championChanges({ howBig }: Plan) {
  return (value: unknown): Change[] => [
    { op: 'set', path: ['champion'], value },
    ...(howBig?.owner === undefined ? [{ op: 'set' as const, path: ['howBig', 'owner'], value }] : []),
  ];
}

/** The well-known measures are proposed by name; the plan's own come after. */
function measureQuestions({ plan, asOf }: Facts): Question[] {
  const present = (plan.measures ?? []).filter((measure) => measure !== null);
  const proposed = WELL_KNOWN_MEASURES.filter(({ id }) => !present.some((measure) => measure.id === id)).map(
    ({ id, name, unit, better, text }): Question => ({
      id: `measures.${id}`,
      section: 'measures',
      path: ['measures'],
      text,
      kind: { type: 'number' },
      help: MEASURE_HELP,
      current: undefined,
      quick: false,
      apply: (value) => [
        {
          op: 'set',
          path: ['measures', (plan.measures ?? []).length],
          value: { id, name, unit, better, baseline: value, start: asOf },
        },
      ],
    }),
  );
  return [
    ...listQuestions('measures', plan, measures, asOf).slice(0, -1),
    ...proposed,
    ...listQuestions('measures', plan, measures, asOf).slice(-1),
  ];
}

function named(list: readonly { readonly id: string; readonly name: string }[] | undefined): Choice[] {
  return (list ?? []).filter((item) => item !== null).map(({ id, name }) => ({ value: id, label: name }));
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
