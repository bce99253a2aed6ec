import type { Assessment, Finding } from '../assessment.ts';
import type { Severities } from '../judge.ts';
import { isDocumentRule } from '../rules/rules.ts';
import type { KnownFinding } from './baseline.ts';

/** A plan held against what is known of it. */
export interface Compared {
  /** The same, its known findings marked. */
  readonly assessment: Assessment;
  /** What is known and still found, or cannot be told. */
  readonly kept: readonly KnownFinding[];
  /** What is known and no longer found, or silenced by a comment by now. */
  readonly gone: readonly KnownFinding[];
}

/** Marks the findings of a plan that are known, and tells which known ones are gone. */
export function compare(assessment: Assessment, known: readonly KnownFinding[], severities: Severities): Compared {
  const fingerprints = new Set(known.map(({ fingerprint }) => fingerprint));
  const findings = assessment.findings.map(
    (finding): Finding =>
      isOpen(finding) && fingerprints.has(finding.fingerprint) ? { ...finding, status: 'baselined' } : finding,
  );
  const found = new Map(
    findings.filter(({ status }) => status === 'baselined').map((finding) => [finding.fingerprint, toKnown(finding)]),
  );
  const isGone = ({ fingerprint, ruleId }: KnownFinding) =>
    !found.has(fingerprint) && !isHalfJudged(assessment) && severities[ruleId] !== 'off';
  return {
    assessment: { ...assessment, findings },
    kept: known.filter((entry) => !isGone(entry)).map((entry) => found.get(entry.fingerprint) ?? entry),
    gone: known.filter(isGone),
  };
}

/** Everything that is found in a plan of which nothing is known yet. */
export function recordAll({ findings }: Assessment): KnownFinding[] {
  return findings.filter(isOpen).map(toKnown);
}

/** What is no plan can neither be silenced nor known. */
function isOpen({ status, ruleId }: Finding): boolean {
  return status === 'new' && !isDocumentRule(ruleId);
}

/** Where a plan cannot be read, or breaks the format, rules keep silent: that they find nothing then says nothing. */
function isHalfJudged({ scorecard, findings }: Assessment): boolean {
  return scorecard === null || findings.some(({ ruleId }) => ruleId === 'schema');
}

function toKnown({ fingerprint, ruleId, path }: Finding): KnownFinding {
  return { fingerprint, ruleId, path };
}
