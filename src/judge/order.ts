import { SECTION_IDS } from '../method/sections.ts';
import type { Finding } from './assessment.ts';
import { type RuleSection, SEVERITIES } from './rules/rule.ts';

const [HOW_BIG, WHO, WIN, SERVING, MEASURES] = SECTION_IDS;
const SECTION_ORDER: readonly (RuleSection | undefined)[] = [
  HOW_BIG,
  WHO,
  WIN,
  SERVING,
  'practices',
  MEASURES,
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
