import type { Paragraphs } from './sections.ts';

/** How the scorecard is calculated (scoring version 2). */
export const SCORECARD: Paragraphs = {
  'The verdict': 'It comes first and by itself: no figure of the scorecard can make up for a plan that cannot work.',
  Sections:
    'HOW BIG, WHO, WIN, serving customers and measures have one row each: how many of its questions are answered, of how many, and its errors and warnings. Silenced findings and rules that are switched off do not count. Nothing is weighted.',
  Practices:
    '0 to 100, the average over all practices of the playbooks in use that apply: practising with evidence counts 1, without evidence 3/4, started 1/2, planned 1/4, not started or unanswered 0.',
  'In the gate':
    '--min-score KEY=N asks for at least N percent. KEY is "complete" (answered of asked, over all sections), a section, "practices" or a playbook in use.',
  'What you can rely on':
    'Answering a question, or adding evidence, an owner or a date, never lowers a figure; removing an answer never raises one. A new item or a further playbook may lower one, because it brings questions of its own.',
};
