import { type AssessOptions, assessPlan, readPlan } from '../judge/assess.ts';
import type { Assessment, Finding } from '../judge/assessment.ts';
import type { Playbook } from '../playbooks/playbook.ts';
import type { ParsedDocument } from '../yaml/parse.ts';

/** A plan as it stands in an editor, saved or not, and what is known of it. */
export interface OpenPlan {
  readonly text: string;
  readonly document: ParsedDocument;
  readonly assessment: Assessment;
  /** Every playbook that the plan may name. */
  readonly playbooks: readonly Playbook[];
}

/** Reads and judges a plan's text as `plan check` does. Never throws for what is wrong with it. */
export function openPlan(text: string, options: AssessOptions): OpenPlan {
  const read = readPlan({ text }, options);
  const assessment = assessPlan(read, options);
  return { text, document: read.document, assessment, playbooks: read.facts.settings.playbooks };
}

/**
 * The findings that an editor shows: those that a comment silences are beside their comment already, so that they are
 * left out.
 */
export function shownFindings({ assessment }: OpenPlan): Finding[] {
  return assessment.findings.filter(({ status }) => status !== 'suppressed');
}
