import type { Assessment } from '../judge/assessment.ts';

/** One sentence that says whether WHO can deliver HOW BIG, with the figures that this rests on. */
export function headline({ verdict, error }: Assessment): string {
  if (error) return `Nothing can be said: ${error.message}`;
  return verdict?.sentence ?? 'Nothing can be said yet: the plan cannot be read.';
}
