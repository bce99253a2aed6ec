/** How a plan stands and what comes next, for an editor: the list of steps that every other output shows. */
import { escapeMarkdown } from '../render/escape.ts';
import { headline } from '../render/headline.ts';
import { stepSentences } from '../render/next.ts';
import type { Path } from '../yaml/path.ts';
import type { OpenPlan } from './open-plan.ts';

/** So many of the next steps are shown at once, as at the end of an interview. */
const STEPS = 3;

/** Lines above the text of the plan: the verdict, and the next step where there is one. */
export function standingLines({ assessment }: OpenPlan): string[] {
  const [next] = assessment.steps;
  return [headline(assessment), ...(next === undefined ? [] : [`Next: ${next.title}`])];
}

/**
 * The next steps at a top-level key, as Markdown: with the verdict and of the whole plan at `organization`, else those
 * inside the key. Null where there are none.
 */
export function stepsAt({ assessment }: OpenPlan, path: Path): string | null {
  if (path.length !== 1) return null;
  const isWhole = path[0] === 'organization';
  const steps = assessment.steps.filter(({ path: at }) => isWhole || `${at}/`.startsWith(`/${path[0]}/`));
  const lines = steps.slice(0, STEPS).map((step) => {
    const whose = [step.owner, step.due].filter((part) => part !== null).join(', ');
    return `1. ${escapeMarkdown(`${stepSentences(step)}${whose === '' ? '' : ` (${whose})`}`)}`;
  });
  const more = steps.length > STEPS ? `\n\n${steps.length - STEPS} more: \`plan next\`` : '';
  const list = lines.length === 0 ? [] : [`**Next steps.**\n\n${lines.join('\n')}${more}`];
  const parts = [...(isWhole ? [escapeMarkdown(headline(assessment))] : []), ...list];
  return parts.length === 0 ? null : parts.join('\n\n');
}
