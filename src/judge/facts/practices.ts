import type { Practice as Answer, Plan } from '../../generated/plan.ts';
import type { Playbook, Practice } from '../../playbooks/playbook.ts';
import type { Path } from '../../yaml/path.ts';
import { isText } from './entry.ts';
import { isEvidence } from './evidence.ts';

/** One practice of a playbook in use, and what the plan answers. */
export interface PracticeFacts {
  readonly playbook: Playbook;
  readonly practice: Practice;
  /** Where its answer is, or would be. */
  readonly path: Path;
  /** `null` where the plan has no answer. */
  readonly answer: Answer | null;
}

/** A playbook in use, and what the plan answers to its practices. */
export interface PlaybookFacts {
  readonly playbook: Playbook;
  /** All of them, in the order of the playbook. */
  readonly practices: readonly PracticeFacts[];
  /** Whether any of them has an answer. */
  readonly begun: boolean;
}

/** The playbook that a plan is judged by where neither it nor the configuration names any. */
const USUAL_PLAYBOOK = 'strategic-acts';

/**
 * The playbooks in use, in the order of `known`: those that the configuration names (`configured`), else those that the
 * plan names, else `strategic-acts` and every playbook of which something is answered. Ids that nobody knows are left
 * out: a rule reports them.
 */
export function playbooksInUse(
  plan: Plan,
  known: readonly Playbook[],
  configured: readonly Playbook[] | null,
): readonly Playbook[] {
  if (configured !== null) return configured;
  const named = plan.playbooks;
  if (named !== undefined) return known.filter(({ id }) => named.includes(id));
  return known.filter((playbook) => playbook.id === USUAL_PLAYBOOK || isBegun(plan, playbook));
}

function isBegun(plan: Plan, playbook: Playbook): boolean {
  const answers = ownValue(plan.practices, playbook.id);
  return playbook.practices.some(({ id }) => answerOf(ownValue(answers, id)) !== null);
}

/** The playbooks with their practices, in their order. */
export function readPlaybooks(plan: Plan, playbooks: readonly Playbook[]): PlaybookFacts[] {
  return playbooks.map((playbook) => {
    const open = unanswered(playbook);
    const answers = ownValue(plan.practices, playbook.id);
    if (answers === undefined) return { playbook, practices: open, begun: false };
    const practices = open.map((practice) => {
      const answer = answerOf(ownValue(answers, practice.practice.id));
      return answer === null ? practice : { ...practice, answer };
    });
    return { playbook, practices, begun: practices.some(({ answer }) => answer !== null) };
  });
}

const unansweredOf = new WeakMap<Playbook, readonly PracticeFacts[]>();

/** The practices of a playbook that has no answer, the same for every plan: most plans answer few. */
function unanswered(playbook: Playbook): readonly PracticeFacts[] {
  const known = unansweredOf.get(playbook);
  if (known !== undefined) return known;
  const practices = playbook.practices.map((practice) => {
    return { playbook, practice, path: ['practices', playbook.id, practice.id], answer: null };
  });
  unansweredOf.set(playbook, practices);
  return practices;
}

/** An answer whose status the schema took out, because it is misspelt, answers nothing yet. */
function answerOf(written: Answer | undefined): Answer | null {
  return written?.status === undefined ? null : written;
}

/** The entries of a map without those whose key begins with `x-`: these are the organisation's own and may hold anything. */
export function judgedEntries<T>(map: { readonly [key: string]: T } | undefined): [key: string, value: T][] {
  return Object.entries(map ?? {}).filter(([key]) => !key.startsWith('x-'));
}

/** A playbook's or practice's id may be `constructor` or the like: only the plan's own keys count, and none that is never judged. */
function ownValue<T>(map: { readonly [key: string]: T } | undefined, key: string): T | undefined {
  return map !== undefined && Object.hasOwn(map, key) && !key.startsWith('x-') ? map[key] : undefined;
}

/** Whether an answer states more than its status: only then is something missing from the others of its playbook. */
export function isDetailed(answer: Answer | null): boolean {
  return answer !== null && [answer.owner, answer.evidence, answer.next, answer.due].some(isText);
}

/** Whether there is something that proves a practice. */
export function isProven(answer: Answer): boolean {
  return isEvidence(answer.evidence);
}
