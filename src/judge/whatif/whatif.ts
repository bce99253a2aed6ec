/** HOW BIG × WHO before and after some answers are changed. */
import type { Change } from '../../edit/edit.ts';
import { unitOf } from '../../plan/against.ts';
import type { Unit } from '../../values/money.ts';
import type { ReadPlan } from '../assess.ts';
import type { PlanGrowth, PlanVerdict } from '../assessment.ts';
import type { ContributionFacts } from '../facts/segments.ts';
import { growthOfPlan } from '../growth-of-plan.ts';
import { verdictOfPlan } from '../verdict/verdict.ts';
import { editsOf, type Proposal, proposalFor, type Wish } from './proposal.ts';
import { type Solved, solveFor, solveGrowth } from './solve.ts';

/** A plan before and after some answers are changed; both are the same where nothing changes. */
export interface WhatIf {
  readonly asOf: string;
  readonly organization: string;
  readonly unit: Unit;
  readonly before: WhatIfState;
  readonly after: WhatIfState;
  readonly changes: readonly WhatIfChange[];
  /** Why a change changes nothing, what was solved, and what to look at again, in sentences. */
  readonly notes: readonly string[];
}

interface WhatIfState {
  readonly verdict: PlanVerdict;
  /** Null where the plan has no HOW BIG. */
  readonly growth: PlanGrowth | null;
}

export interface WhatIfChange {
  /** In words, without a full stop. */
  readonly what: string;
  /** The probability that this change alone leads to; null where there is none. */
  readonly effect: { readonly probability: number } | null;
}

/** What to look for once the wishes are granted. */
export type Wanted = { readonly kind: 'growth' } | { readonly kind: 'term'; readonly id: string };

/**
 * Works the plan out with each wish alone and with all of them. Also returns the edits that all of them come to.
 * @param path how the plan is called where it names no organisation
 * @param edited reads the plan with some edits
 */
export function whatIf(
  plan: ReadPlan,
  path: string,
  wishes: readonly Wish[],
  wanted: Wanted | null,
  edited: (edits: readonly Change[]) => ReadPlan,
): { readonly whatIf: WhatIf; readonly edits: readonly Change[] } {
  const proposalsFor = (all: readonly Wish[]): Proposal[] => all.map((wish) => proposalFor(plan.facts, wish, all));
  const after = (edits: readonly Change[]): ReadPlan => (edits.length === 0 ? plan : edited(edits));
  const solved = wanted && solve(after(editsOf(proposalsFor(wishes))), plan, wanted);
  const proposals = proposalsFor(withSolved(wishes, solved?.wish ?? null));
  const effective = proposals.filter(({ edits }) => edits.length > 0);
  const edits = editsOf(effective);
  const changed = after(edits);
  const alone = (own: readonly Change[]): number | null =>
    (effective.length === 1 ? changed : edited(own)).facts.growth.verdict.probability;
  const before = stateOf(plan);
  return {
    edits,
    whatIf: {
      asOf: plan.facts.asOf,
      organization: plan.validated.plan.organization?.trim() || path,
      unit: unitOf(plan.validated.plan),
      before,
      after: edits.length === 0 ? before : stateOf(changed),
      changes: effective.map(({ what, edits: own }) => {
        const probability = alone(own);
        return { what, effect: probability === null ? null : { probability } };
      }),
      notes: [
        ...(solved === null ? [] : [solved.note]),
        ...proposals.flatMap(({ notes }) => notes),
        ...asksNothing(plan, changed),
      ],
    },
  };
}

/** Solves in the plan as it is once the other wishes are granted; the wish is for the plan as it is. */
function solve(granted: ReadPlan, plan: ReadPlan, wanted: Wanted): Solved {
  if (wanted.kind === 'growth') return solveGrowth(granted);
  const own = termOf(plan, wanted.id)!;
  const term = termOf(granted, wanted.id);
  if (term === undefined) return { wish: null, note: `No value of "${own.name}" does: it is left out.` };
  const { wish, note } = solveFor(granted, term);
  return { note, wish: wish?.kind === 'estimate' ? { ...wish, term: own } : wish };
}

function termOf({ facts }: ReadPlan, id: string): ContributionFacts | undefined {
  return [...facts.segments, ...facts.others].find((term) => term.id === id);
}

/** What was solved takes the place of a figure that was given for it. */
function withSolved(wishes: readonly Wish[], solved: Wish | null): readonly Wish[] {
  if (solved === null) return wishes;
  const isOther = (wish: Wish): boolean =>
    wish.kind !== 'estimate' || solved.kind !== 'estimate' || wish.term.id !== solved.term.id;
  return [...wishes.filter(isOther), solved];
}

function stateOf({ facts, document }: ReadPlan): WhatIfState {
  return { verdict: verdictOfPlan(facts, document), growth: growthOfPlan(facts) };
}

function asksNothing(before: ReadPlan, after: ReadPlan): string[] {
  const isNew = before.facts.growth.goalProblem !== 'asks-nothing';
  if (!isNew || after.facts.growth.goalProblem !== 'asks-nothing') return [];
  return [
    'HOW BIG then asks for nothing any more: state a larger goal, or the loss of today’s business under "attrition".',
  ];
}
