/** What a change of some answers would edit in a plan, in words, and why some of them change nothing. */

import type { Change } from '../../edit/edit.ts';
import { capital, listed } from '../../values/listed.ts';
import { shown } from '../../values/shown.ts';
import { writePercent } from '../../values/values.ts';
import { type Path, valueAt } from '../../yaml/path.ts';
import { meaningOf } from '../diff/meaning.ts';
import type { Facts } from '../facts/facts.ts';
import { confidenceOf } from '../facts/how-big.ts';
import type { ContributionFacts } from '../facts/segments.ts';

/** One thing that is to be different; figures are as a plan writes them. */
export type Wish =
  | { readonly kind: 'figure'; readonly key: FigureKey; readonly value: unknown }
  | { readonly kind: 'choice'; readonly term: ContributionFacts; readonly chosen: boolean }
  | {
      readonly kind: 'estimate';
      readonly term: ContributionFacts;
      readonly key: 'potential' | 'target';
      readonly value: unknown;
    };

export type FigureKey = keyof typeof FIGURES;

/** What a wish comes to. */
export interface Proposal {
  /** In words, without a full stop: `growth: 10% instead of 25%`. */
  readonly what: string;
  /** None where the plan says so already. */
  readonly edits: readonly Change[];
  /** Why it changes nothing, or what it does not change, in sentences. */
  readonly notes: readonly string[];
}

/** The answers that are one figure, and how they are called. */
export const FIGURES = {
  growth: { path: ['howBig', 'growth'], name: 'growth' },
  target: { path: ['howBig', 'target'], name: 'target' },
  horizon: { path: ['howBig', 'horizon'], name: 'horizon' },
  attrition: { path: ['howBig', 'attrition'], name: 'attrition' },
  confidence: { path: ['howBig', 'confidence'], name: 'asked confidence' },
  correlation: { path: ['who', 'correlation'], name: 'correlation' },
} as const satisfies Readonly<Record<string, { readonly path: Path; readonly name: string }>>;

/** What one of some wishes would change. */
export function proposalFor(facts: Facts, wish: Wish, wishes: readonly Wish[]): Proposal {
  switch (wish.kind) {
    case 'figure':
      return figureProposal(facts, wish.key, wish.value, wishes);
    case 'choice':
      return choiceProposal(wish.term, wish.chosen);
    case 'estimate':
      return estimateProposal(facts, wish, wishes);
  }
}

/** The edits of several proposals, in an order in which none moves the place of another. */
export function editsOf(proposals: readonly Proposal[]): Change[] {
  const edits = proposals.flatMap((proposal) => proposal.edits);
  const isItem = ({ op, path }: Change) => op === 'remove' && typeof path.at(-1) === 'number';
  const lastFirst = edits.filter(isItem).sort((a, b) => Number(b.path.at(-1)) - Number(a.path.at(-1)));
  return [...edits.filter((edit) => !isItem(edit)), ...lastFirst];
}

function figureProposal(facts: Facts, key: FigureKey, value: unknown, wishes: readonly Wish[]): Proposal {
  const { path, name } = FIGURES[key];
  const other = key === 'growth' ? 'target' : key === 'target' ? 'growth' : null;
  const answer = { path, other, called: name, what: `${name} of ${shown(value)}`, usual: defaultOf(facts, key) };
  return restated(facts, answer, value, key === 'horizon' ? horizonNotes(facts, value, wishes) : []);
}

function defaultOf(facts: Facts, key: FigureKey): unknown {
  if (key === 'confidence') return writePercent(confidenceOf(facts.plan));
  return key === 'correlation' ? facts.correlation : undefined;
}

/** An answer that is to have another value. */
interface Answer {
  readonly path: Path;
  /** The key beside it that may state it instead. */
  readonly other: string | null;
  /** How it is called, and what is proposed. */
  readonly called: string;
  readonly what: string;
  /** What counts where it is not stated. */
  readonly usual?: unknown;
}

function restated(facts: Facts, answer: Answer, value: unknown, notes: readonly string[]): Proposal {
  const { path, other, called, what, usual } = answer;
  const otherPath = other === null ? null : [...path.slice(0, -1), other];
  const replaced = otherPath === null ? undefined : valueAt(facts.data, otherPath);
  const stated = valueAt(facts.data, path);
  const old = stated ?? usual;
  if (replaced === undefined && isSame(old, value)) {
    const byDefault = stated === undefined ? ', by default' : '';
    return { what: '', edits: [], notes: [`The ${called} is ${shown(old)} already${byDefault}.`] };
  }
  const before = replaced === undefined ? shown(old) : `the ${other} of ${shown(replaced)}`;
  const edits = settings(path, replaced ?? stated, value);
  if (otherPath !== null && replaced !== undefined) {
    // Renamed, so that its comments stay, or removed where both are stated.
    const key = String(path.at(-1));
    edits.unshift(stated === undefined ? { op: 'rename', path: otherPath, key } : { op: 'remove', path: otherPath });
  }
  return { what: before === '' ? what : `${what} instead of ${before}`, edits, notes };
}

/** Sets a figure or a range; the ends of one that give way to those of another kind are renamed, so that comments stay. */
function settings(path: Path, old: unknown, value: unknown): Change[] {
  const isAmong = (end: string, range: unknown): boolean => valueAt(range, [end]) !== undefined;
  const renamed = ENDS.filter(([from, to]) => isAmong(from, old) && isAmong(to, value));
  return [
    ...renamed.map(([from, to]): Change => ({ op: 'rename', path: [...path, from], key: to })),
    { op: 'set', path, value },
  ];
}

const ENDS = [
  ['low', 'p10'],
  ['high', 'p90'],
  ['p10', 'low'],
  ['p90', 'high'],
] as const;

/** What was stated for the old horizon, and is not stated again. */
function horizonNotes({ plan, terms, growthInput }: Facts, value: unknown, wishes: readonly Wish[]): string[] {
  const { howBig } = plan;
  const isNew = (key: FigureKey) => wishes.some((wish) => wish.kind === 'figure' && wish.key === key);
  const { attrition } = growthInput.howBig;
  const isForHorizon = attrition !== null && (attrition === 'unreadable' || attrition.unit !== 'share-a-year');
  const what = [
    ...(terms.some(({ estimate }) => estimate !== null) ? ['the potentials'] : []),
    ...(isForHorizon && !isNew('attrition') ? ['the attrition'] : []),
  ];
  if (howBig?.horizon === undefined || what.length === 0) return [];
  const verb = what.length === 1 && what[0] === 'the attrition' ? 'was' : 'were';
  return [`${capital(listed(what))} ${verb} stated for ${howBig.horizon}: state them again for ${shown(value)}.`];
}

function choiceProposal(term: ContributionFacts, chosen: boolean): Proposal {
  const { name, path } = term;
  if (term.kind === 'other') {
    return chosen
      ? { what: '', edits: [], notes: [`"${name}" is not a segment: it always counts.`] }
      : { what: `without "${name}"`, edits: [{ op: 'remove', path }], notes: [] };
  }
  if (term.chosen === chosen) {
    return {
      what: '',
      edits: [],
      notes: [`"${name}" is ${chosen ? 'chosen already' : 'not chosen in the plan either'}.`],
    };
  }
  return {
    what: chosen ? `"${name}" chosen too` : `"${name}" not chosen`,
    edits: [{ op: 'set', path: [...path, 'chosen'], value: chosen }],
    notes: outsideView(term),
  };
}

function outsideView(term: ContributionFacts): string[] {
  if (term.kind === 'other' || term.isJudged || term.dimension === null) return [];
  return [
    `"${term.name}" divides customers by ${term.dimension}: it is added up there, and does not count in the verdict.`,
  ];
}

function estimateProposal(facts: Facts, wish: Wish & { kind: 'estimate' }, wishes: readonly Wish[]): Proposal {
  const { term, key, value } = wish;
  const { name } = term;
  const isAdded = wishes.some((each) => each.kind === 'choice' && each.term.id === term.id && each.chosen);
  const answer = {
    path: [...term.path, key],
    other: key === 'potential' ? 'target' : 'potential',
    called: `${key} of "${name}"`,
    what: `${key} of ${shown(value)} for "${name}"`,
  };
  return restated(facts, answer, value, !term.chosen && !isAdded ? [notChosen(term)] : outsideView(term));
}

/** Why no figure of a segment changes the verdict. */
export function notChosen({ name, id }: ContributionFacts): string {
  return `"${name}" is not chosen, so its figures change nothing in the verdict: choose it too with --add ${id}.`;
}

/** Whether two figures or ranges are the same, however they are written. */
function isSame(a: unknown, b: unknown): boolean {
  return meaningOf(a) === meaningOf(b);
}
