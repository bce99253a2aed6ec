/** The figure at which a plan is just carried, as a wish, or why there is none. */
import { type Estimate, statedFigures } from '../../growth/estimate.ts';
import { type Solution, solveTerm } from '../../growth/solve.ts';
import { showGrowth, showPercent } from '../../values/money.ts';
import { shown } from '../../values/shown.ts';
import { writeAmount } from '../../values/values.ts';
import { pointer, valueAt } from '../../yaml/path.ts';
import type { ReadPlan } from '../assess.ts';
import type { Facts } from '../facts/facts.ts';
import { confidenceOf } from '../facts/how-big.ts';
import type { ContributionFacts } from '../facts/segments.ts';
import { carriedGoal, shownGoal } from '../verdict/carried-goal.ts';
import { verdictOfPlan } from '../verdict/verdict.ts';
import { notChosen, type Wish } from './proposal.ts';

/** What was solved. */
export interface Solved {
  /** Null where no figure does, or none is needed. */
  readonly wish: Wish | null;
  /** What it comes to, in a sentence. */
  readonly note: string;
}

/** The largest growth that the plan carries at the asked confidence, latest reading included, rounded down. */
export function solveGrowth(plan: ReadPlan): Solved {
  const { facts } = plan;
  const goal = carriedGoal(facts);
  if (goal === null) return noSolution(whyNoGrowth(plan));
  const after = facts.growth.now === null ? '' : ', counting the latest reading';
  const note = areSingle(facts)
    ? `Every figure is a single number: they add up to a ${goal.key} of ${shownGoal(facts, goal)}.`
    : `With ${asked(facts)} confidence this WHO carries a ${goal.key} of ${shownGoal(facts, goal)}${after}.`;
  return { wish: { kind: 'figure', key: goal.key, value: goal.written }, note };
}

/** Why there is no growth to ask for. */
function whyNoGrowth(plan: ReadPlan): string {
  const { growth } = plan.facts;
  const why = whyNot(plan);
  if (why !== null) return `No growth can be calculated: ${why}.`;
  if (growth.now !== null && growth.now.probability !== null && growth.latest!.value >= growth.howBig!.baseline)
    return `With ${asked(plan.facts)} confidence no growth beyond the latest reading is carried.`;
  const carried = growth.now?.carries ?? growth.carries;
  const decline = carried === null || carried >= 0 ? '' : `, only a change of ${showGrowth(carried)}`;
  return `With ${asked(plan.facts)} confidence this WHO carries no growth${decline}.`;
}

/** The potential, or the target, of a term at which the plan just reaches the asked confidence. */
export function solveFor(plan: ReadPlan, term: ContributionFacts): Solved {
  const { facts } = plan;
  const { name, key } = term;
  const place = facts.terms.indexOf(term);
  if (!term.chosen) return noSolution(notChosen(term));
  if (place < 0) return noSolution(`No value of "${name}" does: it does not count in the verdict.`);
  const solution = solveTerm(facts.growthInput, place);
  if (solution.kind === 'not-needed') {
    const isReached = facts.growth.verdict.value === 'reached';
    return noSolution(
      isReached
        ? 'HOW BIG is reached already: nothing more is needed.'
        : `No value of "${name}" is needed: even if it adds nothing, WHO can deliver HOW BIG.`,
    );
  }
  if (solution.kind === 'none') {
    const isLate = facts.figures.get(term)?.isLate === true;
    const why = isLate ? 'its first addition comes after the end of the horizon' : whyNot(plan, term);
    return noSolution(`No value of "${name}" does${why === null ? '' : `: ${why}`}.`);
  }
  const value = writtenOf(solution.estimate, valueAt(facts.data, [...term.path, key]));
  return { wish: { kind: 'estimate', term, key, value }, note: sentenceOf(term, solution, value) };
}

function sentenceOf({ name, key, estimate }: ContributionFacts, { kind }: Solution, value: unknown): string {
  switch (kind) {
    case 'likely':
      return `With "${name}" at ${shown(value)}, WHO just delivers HOW BIG: the ends stay as they are.`;
    case 'proportion': {
      const [low, , high] = statedFigures(estimate!).map(writeAmount);
      return `No likely value of "${name}" between ${low} and ${high} is where WHO just delivers HOW BIG, so the whole range moves in proportion: to ${shown(value)}.`;
    }
    default:
      return `With a ${key} of ${shown(value)} for "${name}", WHO just delivers HOW BIG.`;
  }
}

/** An estimate as the plan writes it; figures that stay the same as they are written. */
function writtenOf(estimate: Estimate, old: unknown): unknown {
  if (estimate.kind === 'constant') return writeAmount(estimate.amount);
  const { kind, ...figures } = estimate;
  const written = Object.entries(figures).map(([key, figure]) => [key, writeAmount(figure)] as const);
  return { ...(typeof old === 'object' ? old : {}), ...Object.fromEntries(written) };
}

function noSolution(note: string): Solved {
  return { wish: null, note };
}

/** Why the verdict is not known, but for the term's own potential, as the end of a sentence. */
function whyNot({ facts, document }: ReadPlan, term?: ContributionFacts): string | null {
  const { value, reasons } = verdictOfPlan(facts, document);
  if (value !== 'unknown') return null;
  const isOwn = (place: string): boolean => term !== undefined && place === pointer(term.path);
  return reasons.find((reason) => reason.code !== 'potential-missing' || !isOwn(reason.pointer))?.message ?? null;
}

/** Whether every term, and what is lost, is a single number: then there is no probability. */
function areSingle({ terms, growthInput }: Facts): boolean {
  const { attrition } = growthInput.howBig;
  const isLossSingle = attrition === null || (attrition !== 'unreadable' && attrition.estimate.kind === 'constant');
  return isLossSingle && terms.every(({ chosen, state }) => !chosen || state === 'constant');
}

function asked({ plan }: Facts): string {
  return showPercent(confidenceOf(plan));
}
