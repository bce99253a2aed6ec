import { FORMAT } from '../../../method/sources.ts';
import { isText } from '../../facts/entry.ts';
import { defineRule } from '../rule.ts';
import { detailedPractices } from './detailed.ts';

export const practiceNoNext = defineRule({
  id: 'practice-no-next',
  severity: 'warning',
  section: 'practices',
  summary: 'A practice is started or planned without a next step, or without a date for it.',
  why: 'A good intention without a next step looks the same at every review. One small thing with a date on it can be done or missed, and either way the next conversation is about facts.',
  fix: 'State the next step under "next" and its date under "due".',
  source: FORMAT,
  examples: {
    bad: {
      plan: `practices:
  strategic-acts:
    take-notes: {status: started, owner: Head of Retail, due: 2026-12-01}
`,
      at: '/practices/strategic-acts/take-notes/next',
    },
    good: {
      plan: `practices:
  strategic-acts:
    take-notes: {status: started, owner: Head of Retail, next: A notebook in every apron, due: 2026-12-01}
`,
    },
  },
  *check(facts) {
    for (const { path, practice, answer } of detailedPractices(facts)) {
      const { status, next, due } = answer;
      if (status !== 'started' && status !== 'planned') continue;
      const lacksNext = !isText(next);
      if (!lacksNext && due !== undefined) continue;
      const missing = !lacksNext ? 'date' : due === undefined ? 'next step and no date' : 'next step';
      yield {
        path: [...path, lacksNext ? 'next' : 'due'],
        message: `"${practice.title}" is ${status}, with no ${missing}.`,
        help: lacksNext
          ? `State the next step under "next" and its date under "due". A first step could be: ${practice.firstStep}`
          : 'State under "due" when the next step is done.',
      };
    }
  },
});
