/** What changed between two versions of a plan, and what that makes of the verdict. */
import { unitOf } from '../../plan/against.ts';
import type { Unit } from '../../values/money.ts';
import type { AssessOptions, ReadPlan } from '../assess.ts';
import type { Assessment, PlanGrowth, PlanVerdict, Step } from '../assessment.ts';
import { type Difference, differences } from './compare.ts';
import { effectsOf } from './effects.ts';
import { thingOf } from './words.ts';
import { regressions, renamedPaths, stepsBetween } from './worse.ts';

/** Where a version of a plan comes from. */
export interface PlanSourceName {
  readonly path: string;
  /** As it was named, such as `HEAD`; null of a file. */
  readonly revision: string | null;
}

/** A version of a plan, read and judged; both versions as of the same day. */
export interface PlanVersion extends PlanSourceName {
  readonly read: ReadPlan;
  readonly assessment: Assessment;
  readonly options: AssessOptions;
}

export interface PlanDiff {
  readonly asOf: string;
  readonly organization: string;
  readonly unit: Unit;
  readonly from: PlanSourceName;
  readonly to: PlanSourceName;
  readonly before: DiffState;
  readonly after: DiffState;
  readonly changes: readonly PlanChange[];
  readonly steps: { readonly opened: readonly Step[]; readonly closed: readonly Step[] };
  /** Why the plan is worse than before, a sentence each: the verdict, the chance, new errors. */
  readonly regressions: readonly string[];
}

/** Null where the version is not a plan, or has no HOW BIG. */
export interface DiffState {
  readonly verdict: PlanVerdict | null;
  readonly growth: PlanGrowth | null;
}

export interface PlanChange {
  readonly kind: Difference['kind'];
  /** Identity path in the newer plan; of what is removed, in the older. */
  readonly path: string;
  /** The top-level key of the plan that it belongs to. */
  readonly key: string;
  readonly id: string | null;
  readonly name: string;
  /** In words, without a full stop. */
  readonly what: string;
  /** As written; null where there is nothing. */
  readonly before: unknown;
  readonly after: unknown;
  /** The probability that the verdict would rest on with this change alone; null where growth does not rest on it. */
  readonly effect: { readonly probability: number } | null;
}

/** Compares two versions of a plan by meaning. The older one is calculated again with each change that growth rests on. */
export function diffPlans(before: PlanVersion, after: PlanVersion): PlanDiff {
  const data = { before: before.read.document.value, after: after.read.document.value };
  const found = differences(data.before, data.after);
  const isRead = before.assessment.verdict !== null && after.assessment.verdict !== null;
  const effects = isRead
    ? effectsOf(data.before, found, withRelated(before.options, after.options))
    : new Map<Difference, number>();
  const { playbooks } = after.read.facts.settings;
  const { plan } = after.read.validated;
  const renamed = renamedPaths(found, data);
  return {
    asOf: after.assessment.asOf,
    organization: after.assessment.organization ?? before.assessment.organization ?? after.path,
    unit: unitOf(plan),
    from: { path: before.path, revision: before.revision },
    to: { path: after.path, revision: after.revision },
    before: stateOf(before),
    after: stateOf(after),
    changes: found.map((difference) => {
      const probability = effects.get(difference) ?? null;
      return {
        kind: difference.kind,
        path: difference.path,
        key: String(difference.now[0]),
        ...thingOf(difference, data, playbooks),
        before: difference.before ?? null,
        after: difference.after ?? null,
        effect: probability === null ? null : { probability },
      };
    }),
    steps: stepsBetween(before.assessment.steps, after.assessment.steps, renamed),
    regressions: regressions(before.assessment, after.assessment, renamed),
  };
}

/** As the older version is judged; a file that only the newer one names is as that has it. */
function withRelated(before: AssessOptions, after: AssessOptions): AssessOptions {
  const loadRelated = (path: string) => {
    const file = before.loadRelated(path);
    return 'problem' in file ? after.loadRelated(path) : file;
  };
  return { ...before, loadRelated };
}

function stateOf({ assessment: { verdict, growth } }: PlanVersion): DiffState {
  return { verdict, growth };
}
