import { type AssessOptions, assess } from '../judge/assess.ts';
import { escapeTerminal } from '../render/escape.ts';
import { headline } from '../render/headline.ts';
import { wrap } from '../render/layout.ts';
import type { View } from '../render/view.ts';

/** What an interview ends with: whether WHO can deliver HOW BIG, the next three steps, and the next command. */
export function closing(text: string, options: AssessOptions, view: View): string[] {
  const { path } = options;
  const assessment = assess(text, options);
  const steps = assessment.steps.slice(0, 3);
  const file = path === 'plan.yaml' ? '' : ` ${path}`;
  return [
    '',
    ...wrap(escapeTerminal(headline(assessment)), view.width),
    ...(steps.length > 0 ? ['', 'Next steps:'] : []),
    ...steps.flatMap(({ rank, title, reason }) => wrap(escapeTerminal(`${rank}. ${title} ${reason}`), view.width)),
    '',
    `Next: plan report${file}`,
  ];
}
