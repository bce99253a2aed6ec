import { FORMAT } from '../../../method/sources.ts';
import { isProven } from '../../facts/practices.ts';
import { defineRule } from '../rule.ts';
import { detailedPractices } from './detailed.ts';

export const practiceUnproven = defineRule({
  id: 'practice-unproven',
  severity: 'warning',
  section: 'practices',
  summary: 'A practice is said to be practised, and nothing proves it.',
  why: 'Most leaders believe that they already listen, apologise and recognise their heroes; their customers are asked less often. What an outsider could be shown is the difference between a practice and a good intention.',
  fix: 'State under "evidence" what an outsider could be shown, or set the status to "started".',
  source: FORMAT,
  examples: {
    bad: {
      plan: `practices:
  strategic-acts:
    take-notes: {status: practising, owner: Head of Retail}
`,
      at: '/practices/strategic-acts/take-notes/evidence',
    },
    good: {
      plan: `practices:
  strategic-acts:
    take-notes: {status: practising, owner: Head of Retail, evidence: A notebook in every apron since May}
`,
    },
  },
  *check(facts) {
    for (const { path, practice, answer } of detailedPractices(facts)) {
      if (answer.status !== 'practising' || isProven(answer)) continue;
      yield {
        path: [...path, 'evidence'],
        message: `"${practice.title}" is said to be practised, and nothing proves it.`,
        help: `State under "evidence" what an outsider could be shown. ${practice.evidence}`,
      };
    }
  },
});
