import { isEvidence } from '../../facts/evidence.ts';
import type { Rule } from '../rule.ts';
import { detailedPractices } from './detailed.ts';

export const practiceUnproven: Rule = {
  id: 'practice-unproven',
  severity: 'warning',
  summary: 'A practice is practised without evidence.',
  why: 'Most leaders believe that they already listen, apologise and praise. Evidence that an outsider can see separates a practice from a good intention.',
  fix: 'State under "evidence" what you could show an outsider, or set the status to "started".',
  reportsMissing: true,
  example: {
    at: '/practices/strategic-acts/take-notes/evidence',
    plan: `
 practices:
   strategic-acts:
-    take-notes: {status: practising, owner: Head of Retail}
+    take-notes: {status: practising, owner: Head of Retail, evidence: A notebook in every apron since May}
`,
  },
  *check(facts) {
    for (const { path, practice, answer } of detailedPractices(facts)) {
      if (answer.status !== 'practising' || isEvidence(answer.evidence)) continue;
      yield {
        path: [...path, 'evidence'],
        message: messageOf(practice.title, answer.evidence),
        help: `State under "evidence" what you could show an outsider, for example: ${practice.evidence}`,
      };
    }
  },
};

function messageOf(title: string, evidence: string | undefined): string {
  if (evidence === undefined) return `"${title}" is practised, but no evidence is given.`;
  return `"${title}" is practised, but "${evidence.trim()}" is not evidence.`;
}
