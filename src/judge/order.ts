import type { Finding } from './assessment.ts';
import { type RuleSection, SEVERITIES } from './rules/rule.ts';

const SECTION_ORDER: readonly RuleSection[] = [
  'how-big',
  'who',
  'win',
  'serving',
  'practices',
  'measures',
  'document',
  'suppressions',
];

/** Findings in the order for people: what is gravest first, then by section in the order of the method, then by line. */
export function inOrderForPeople(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (a, b) =>
      SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
      SECTION_ORDER.indexOf(a.section) - SECTION_ORDER.indexOf(b.section) ||
      a.range.start.line - b.range.start.line,
  );
}
