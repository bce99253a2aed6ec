import type { Assessment, Finding } from '../assessment.ts';
import type { Severities } from '../judge.ts';
import { isDocumentRule } from '../rules/rules.ts';
import type { KnownFinding } from './baseline.ts';

/** A plan compared with its baseline. */
export interface Compared {
  /** The assessment, its known findings marked. */
  readonly assessment: Assessment;
  /** The known findings that still occur, or that nothing checked. */
  readonly remaining: readonly KnownFinding[];
  /** The known findings that no longer occur, or that a comment silences. */
  readonly gone: readonly KnownFinding[];
}

/** Marks the findings of a plan that are known, and lists the known ones that are gone. */
export function compare(assessment: Assessment, known: readonly KnownFinding[], severities: Severities): Compared {
  const fingerprints = new Set(known.map(({ fingerprint }) => fingerprint));
  const findings = assessment.findings.map(
    (finding): Finding =>
      isOpen(finding) && fingerprints.has(finding.fingerprint) ? { ...finding, status: 'baselined' } : finding,
  );
  const found = new Map(
    findings.filter(({ status }) => status === 'baselined').map((finding) => [finding.fingerprint, toKnown(finding)]),
  );
  const [unchecked, isHalf] = [rulesCutOff(assessment), isHalfJudged(assessment)];
  const isGone = ({ fingerprint, ruleId }: KnownFinding) =>
    !found.has(fingerprint) && !isHalf && severities[ruleId] !== 'off' && !unchecked.has(ruleId);
  return {
    assessment: { ...assessment, findings },
    remaining: known.filter((entry) => !isGone(entry)).map((entry) => found.get(entry.fingerprint) ?? entry),
    gone: known.filter(isGone),
  };
}

/** All findings of a plan that is new to the baseline. */
export function recordAll({ findings }: Assessment): KnownFinding[] {
  return findings.filter(isOpen).map(toKnown);
}

/** Findings about a text that is not a plan can be neither silenced nor known, nor can those that nobody has seen. */
function isOpen({ status, ruleId, isRest }: Finding): boolean {
  return status === 'new' && !isDocumentRule(ruleId) && !isRest;
}

/** Rules are silent on a plan that cannot be read or breaks the format, so a missing finding proves nothing. */
function isHalfJudged({ scorecard, findings }: Assessment): boolean {
  return scorecard === null || findings.some(({ ruleId }) => ruleId === 'schema');
}

/** The rules that found so much that the rest is not listed. */
function rulesCutOff({ findings }: Assessment): ReadonlySet<string> {
  return new Set(findings.filter(({ isRest }) => isRest).map(({ ruleId }) => ruleId));
}

function toKnown({ fingerprint, ruleId, path }: Finding): KnownFinding {
  return { fingerprint, ruleId, path };
}
