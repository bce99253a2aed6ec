import type { Practice as Answer } from '../../../generated/plan.ts';
import type { Facts } from '../../facts/facts.ts';
import type { PracticeFacts } from '../../facts/practices.ts';

/** A practice that the plan answers. */
export interface AnsweredPractice extends PracticeFacts {
  readonly answer: Answer;
}

/** The answered practices of the playbooks in use. */
export function answeredPractices({ practices }: Facts): AnsweredPractice[] {
  return practices.filter((practice): practice is AnsweredPractice => practice.answer !== null);
}

/**
 * The answered practices of those playbooks whose detail is begun: where at least one practice has an owner, evidence, a
 * next step or a date. The quick interview asks for the bare status alone, and nobody is blamed for what was not asked.
 */
export function detailedPractices(facts: Facts): AnsweredPractice[] {
  const answered = answeredPractices(facts);
  const begun = new Set(answered.filter(isDetailed).map(({ playbook }) => playbook));
  return answered.filter(({ playbook }) => begun.has(playbook));
}

function isDetailed({ answer: { owner, evidence, next, due } }: AnsweredPractice): boolean {
  return [owner, evidence, next, due].some((value) => value !== undefined);
}
