import type { Practice as Answer, Practices as Answers, Plan } from '../../generated/plan.ts';
import type { Playbook, Practice } from '../../playbooks/playbook.ts';
import type { Path } from '../../yaml/path.ts';
import type { Settings } from './settings.ts';

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
}

/** The playbook that a plan is judged by where neither it nor the configuration names any. */
const USUAL_PLAYBOOK = 'strategic-acts';

/**
 * The playbooks in use: those that the configuration names, else those that the plan names, else `strategic-acts` and
 * every playbook of which something is answered. Ids that nobody knows are left out: a rule reports them.
 */
export function readPlaybooks(
  plan: Plan,
  { playbooks, playbooksInUse }: Omit<Settings, 'thresholds' | 'claptrap'>,
): PlaybookFacts[] {
  const read = (playbook: Playbook): PlaybookFacts => {
    const answers = ownValue(plan.practices, playbook.id);
    return { playbook, practices: playbook.practices.map((practice) => readPractice(playbook, practice, answers)) };
  };
  if (playbooksInUse !== null) return playbooksInUse.map(read);
  const named = plan.playbooks;
  return playbooks.map(read).filter(({ playbook: { id }, practices }) => {
    if (named !== undefined) return named.includes(id);
    return id === USUAL_PLAYBOOK || practices.some(({ answer }) => answer !== null);
  });
}

/** An answer whose status the schema took out, because it is misspelt, answers nothing yet. */
function readPractice(playbook: Playbook, practice: Practice, answers: Answers | undefined): PracticeFacts {
  const answer = ownValue(answers, practice.id);
  const path = ['practices', playbook.id, practice.id];
  return { playbook, practice, path, answer: answer?.status === undefined ? null : answer };
}

/** A playbook's or practice's id may be `constructor` or the like: only the plan's own keys count, and none that is never judged. */
function ownValue<T>(map: { readonly [key: string]: T } | undefined, key: string): T | undefined {
  return map !== undefined && Object.hasOwn(map, key) && !key.startsWith('x-') ? map[key] : undefined;
}
