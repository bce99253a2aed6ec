import { identityPath, titleOf } from '../plan/identity.ts';
import { type Path, pathOf, pointer, valueAt, withIndexes } from '../yaml/path.ts';
import type { Finding, PlanVerdict, Step } from './assessment.ts';
import type { Facts } from './facts/facts.ts';

/** A step before it has its rank. */
export interface Draft extends Omit<Step, 'rank'> {
  /** The thing that it is about: of several steps about one thing, the first stays. */
  readonly thing: string;
}

/** What is known of a plan when its steps are ranked. */
export interface StepInput {
  readonly facts: Facts;
  readonly findings: readonly Finding[];
  /** The pointer of the nearest place that exists. */
  readonly pointerTo: (path: Path) => string;
  readonly verdict: PlanVerdict;
}

/** Growth is read as a whole, whichever of its readings a finding points at. */
export const GROWTH_READING = 'goal-stale';

/** What a finding is about where it is no item of a list. */
function thingOf(ruleId: string, path: string): string {
  return ruleId === GROWTH_READING ? ruleId : `${ruleId}${path}`;
}

/** The step that closes a finding. */
export function ofFinding({ ruleId, message, help, pointer: at, path }: Finding, { plan }: Facts): Draft {
  const item = itemOf(pathOf(at));
  const { owner, due } = (valueAt(plan, item ?? pathOf(at).slice(0, 1)) ?? {}) as Record<string, unknown>;
  const isMeasure = at.startsWith('/measures/');
  return {
    kind: 'finding',
    thing: item === null || ruleId === GROWTH_READING ? thingOf(ruleId, path) : pointer(item),
    title: named(help, item === null ? undefined : valueAt(plan, item)),
    reason: message,
    owner: typeof owner === 'string' ? owner.trim() || null : null,
    // The date of a measure is that of its target.
    due: typeof due === 'string' && !isMeasure ? due : null,
    pointer: at,
    path: item === null ? path : identityOf(plan, item),
    ruleId,
    practice: item?.[0] === 'practices' ? item.slice(1).join('/') : null,
    effect: null,
  };
}

/** What to do with an item, which the step names: a list of steps may have the same for several. */
function named(help: string, item: unknown): string {
  const name = titleOf(item);
  return name === null || help.includes(name) ? help : `"${name}": ${help}`;
}

/** The item of a list, or the practice, that a place is of; null where it is neither. */
function itemOf(path: Path): Path | null {
  if (path[0] === 'practices') return path.length >= 3 ? path.slice(0, 3) : null;
  const index = path.findIndex((part) => /^\d+$/.test(String(part)));
  return index === -1 ? null : path.slice(0, index + 1);
}

/** An identity path knows the items of lists by their numbers. */
function identityOf(plan: unknown, item: Path): string {
  return identityPath(plan, withIndexes(item, plan));
}
