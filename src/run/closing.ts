import { type AssessOptions, assess, readPlan } from '../judge/assess.ts';
import { escapeTerminal } from '../render/escape.ts';
import { headline } from '../render/headline.ts';
import { wrap } from '../render/layout.ts';
import { stepSentences } from '../render/next.ts';
import type { View } from '../render/view.ts';

/**
 * What an interview ends with: whether WHO can deliver HOW BIG, the next three steps, when the leaders go over the plan
 * next, and the next command.
 */
export function closing(text: string, options: AssessOptions, view: View): string[] {
  const { path } = options;
  const assessment = assess(text, options);
  const steps = assessment.steps.slice(0, 3);
  const next = readPlan({ text }, options).facts.plan.review?.next;
  const file = path === 'plan.yaml' ? '' : ` ${path}`;
  const lines = [
    headline(assessment),
    ...(steps.length > 0 ? ['', 'Next steps:'] : []),
    ...steps.map((step) => `${step.rank}. ${stepSentences(step)}`),
    '',
    ...(next === undefined ? [] : [`Next review: ${next}, with: plan review${file}`]),
    `Next: plan report${file}`,
  ];
  return ['', ...lines.flatMap((line) => wrap(escapeTerminal(line), view.width))];
}
