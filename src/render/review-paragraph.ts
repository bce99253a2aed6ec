import type { Assessment } from '../judge/assessment.ts';
import { headline } from './headline.ts';

/** How many of the next steps a mail names. */
const STEPS = 3;

/** What a review comes to, in one paragraph for a mail: verdict then and now, what was done, what comes next, and when. */
export function reviewParagraph(
  before: Assessment,
  now: Assessment,
  done: readonly string[],
  next: string | undefined,
): string {
  const [then, today] = [headline(before), headline(now)];
  const steps = now.steps
    .slice(0, STEPS)
    .map(({ title, owner, due }) => [title.replace(/\.$/, ''), owner, due].filter((part) => part !== null).join(', '));
  return [
    `Review of ${now.organization ?? now.path} on ${now.asOf}.`,
    then === today ? `This review did not change the verdict: ${today}` : `Before: ${then} Now: ${today}`,
    done.length === 0 ? 'Nothing was changed.' : `${done.join('; ')}.`,
    steps.length === 0 ? 'Nothing is open.' : `Next: ${steps.join('; ')}.`,
    ...(next === undefined ? [] : [`Next review: ${next}.`]),
  ].join(' ');
}
