import type { Plan, Practice as Answer } from '../generated/plan.ts';
import type { Path } from '../plan/path.ts';
import type { Playbook, Practice } from '../playbooks/playbook.ts';
import { isText } from './entry.ts';

/** One practice of a playbook in use, and what the plan answers. */
export interface PracticeFacts {
  readonly playbook: Playbook;
  readonly practice: Practice;
  /** Where its answer stands, or would stand. */
  readonly path: Path;
  /** `null` where the plan has no answer. */
  readonly answer: Answer | null;
}

/** Every practice of the playbooks, in their order. */
export function readPractices(plan: Plan, playbooks: readonly Playbook[]): PracticeFacts[] {
  return playbooks.flatMap((playbook) => {
    const answers = ownValue(plan.practices, playbook.id);
    return playbook.practices.map((practice) => ({
      playbook,
      practice,
      path: ['practices', playbook.id, practice.id],
      answer: ownValue(answers, practice.id) ?? null,
    }));
  });
}

/** A playbook's or practice's id may be `constructor` or the like: only the plan's own keys count. */
function ownValue<T>(map: { readonly [key: string]: T } | undefined, key: string): T | undefined {
  return map !== undefined && Object.hasOwn(map, key) ? map[key] : undefined;
}

/** Whether more than the bare status is told of any practice: only then is something missing from the others. */
export function isDetailed(answer: Answer | null): boolean {
  return answer !== null && [answer.owner, answer.evidence, answer.next, answer.due].some(isText);
}

/** Whether something is there that proves a practice. */
export function isProven(answer: Answer): boolean {
  return isText(answer.evidence);
}
