import { type AssessOptions, assess } from '../judge/assess.ts';
import { escapeTerminal } from '../render/escape.ts';
import { headline } from '../render/headline.ts';
import { wrap } from '../render/layout.ts';
import type { View } from '../render/view.ts';

/** What an interview ends with: whether WHO can deliver HOW BIG, the heaviest gaps, and the next command. */
export function closing(text: string, options: AssessOptions, view: View): string[] {
  const { path } = options;
  const assessment = assess(text, options);
  const begun = new Set(assessment.scorecard?.sections.filter(({ score }) => score !== null).map(({ id }) => id));
  const gaps = assessment.gaps.filter(({ playbook }) => begun.has(playbook)).slice(0, 3);
  const file = path === 'plan.yaml' ? '' : ` ${path}`;
  return [
    '',
    ...wrap(escapeTerminal(headline(assessment)), view.width),
    ...(gaps.length > 0 ? ['', 'The heaviest gaps:'] : []),
    ...gaps.flatMap(({ title, firstStep }) => wrap(escapeTerminal(`- ${title}: ${firstStep}`), view.width)),
    '',
    `Next: plan report${file}`,
  ];
}
