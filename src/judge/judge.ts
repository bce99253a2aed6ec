import { MOST_LISTED } from '../plan/validate.ts';
import type { Path } from '../yaml/path.ts';
import type { Facts } from './facts/facts.ts';
import type { Outcome, SectionRule, Severity } from './rules/rule.ts';

/** What one rule said of a plan. */
export interface Judgement {
  readonly rule: SectionRule;
  /** The rule's severity, or the one the configuration gives it. */
  readonly severity: Severity;
  /** Whether the severity was chosen by the configuration: then it also holds where the rule would be graver. */
  readonly configured: boolean;
  readonly outcomes: readonly Outcome[];
  /** Whether it found more than that, which the last outcome says. */
  readonly isCut: boolean;
}

/** Severity by rule id, `off` for rules that do not count at all. */
export type Severities = Readonly<Record<string, Severity | 'off'>>;

/**
 * Lets the rules judge. A rule that reports something missing says nothing where the schema refused what is there.
 * @param silences whether a comment silences what a rule found
 */
export function judge(
  rules: readonly SectionRule[],
  facts: Facts,
  severities: Severities,
  silences: (rule: SectionRule, outcome: Outcome) => boolean,
): Judgement[] {
  const { refused } = facts;
  const judgements: Judgement[] = [];
  for (const rule of rules) {
    const chosen = Object.hasOwn(severities, rule.id) ? severities[rule.id] : undefined;
    if (chosen === 'off') continue;
    const isSaid = (path: Path): boolean =>
      rule.reportsMissing === true ? refused.touches(path) : refused.covers(path);
    const outcomes: Outcome[] = [];
    // Nobody needs each place of a list with more mistakes; silenced ones do not count.
    let listed = 0;
    for (const outcome of rule.check(facts)) {
      if (rule.id !== 'schema' && isSaid(outcome.path)) continue;
      if (!silences(rule, outcome) && listed++ === MOST_LISTED) {
        outcomes.push(restFrom(outcome));
        break;
      }
      outcomes.push(outcome);
    }
    const isCut = listed > MOST_LISTED;
    judgements.push({ rule, severity: chosen ?? rule.severity, configured: chosen !== undefined, outcomes, isCut });
  }
  return judgements;
}

/** What stands for all that a rule would still find. */
function restFrom({ path, severity }: Outcome): Outcome {
  const message = `From here on there are more of these; they are shown once some of the first ${MOST_LISTED} are corrected.`;
  return { path, message, severity, isRest: true };
}
