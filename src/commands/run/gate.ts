import type { Assessment } from '../../assess/assessment.ts';
import { isStated } from '../../facts/entry.ts';
import { closest } from '../../plan/closest.ts';
import { SEVERITIES, type Severity } from '../../rules/rule.ts';
import { EXIT } from '../command.ts';
import { UserError } from '../user-error.ts';

/** What makes the gate fail. */
export interface GateOptions {
  readonly maxWarnings: number | null;
  readonly minScores: readonly { readonly section: string | null; readonly score: number }[];
  readonly required: readonly string[];
}

export interface Gate {
  readonly passed: boolean;
  readonly exitCode: number;
  /** Why it failed, one sentence each. */
  readonly reasons: readonly string[];
}

/** A plan as the gate looks at it. */
export interface GatedPlan {
  readonly assessment: Assessment;
  /** The plan's data, for `--require`; null where it could not be read. */
  readonly plan: unknown;
  /** The lowest severity that fails it. */
  readonly failOn: Severity | 'never';
}

/** Whether the plans pass. A file that could not be read beats everything else. */
export function gate(plans: readonly GatedPlan[], options: GateOptions): Gate {
  const unreadable = plans
    .filter(({ assessment }) => assessment.error)
    .map(({ assessment }) => assessment.error!.message);
  const reasons = [
    ...severityReasons(plans, options),
    ...plans.flatMap((plan) => planReasons(plan, options, plans.length > 1)),
  ];
  const exitCode = unreadable.length > 0 ? EXIT.cannotRun : reasons.length > 0 ? EXIT.gateFailed : EXIT.done;
  return { passed: exitCode === EXIT.done, exitCode, reasons: [...unreadable, ...reasons] };
}

function severityReasons(plans: readonly GatedPlan[], { maxWarnings }: GateOptions): string[] {
  const reasons = SEVERITIES.flatMap((severity) => {
    const number = countOf(
      plans.filter(({ failOn }) => failOn !== 'never' && SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(failOn)),
      severity,
    );
    return number > 0 ? [`${number} ${severity}${number === 1 ? '' : 's'} found.`] : [];
  });
  const warnings = countOf(plans, 'warning');
  if (maxWarnings !== null && warnings > maxWarnings)
    reasons.push(`${warnings} warnings are more than the ${maxWarnings} allowed.`);
  return reasons;
}

/** How many findings of a severity are open. */
function countOf(plans: readonly GatedPlan[], severity: Severity): number {
  const findings = plans.flatMap(({ assessment }) => assessment.findings);
  return findings.filter((finding) => finding.status === 'new' && finding.severity === severity).length;
}

function planReasons({ assessment, plan }: GatedPlan, options: GateOptions, named: boolean): string[] {
  const where = named ? `${assessment.path}: ` : '';
  return [...scoreReasons(assessment, options), ...requireReasons(assessment, plan, options)].map(
    (reason) => where + reason,
  );
}

function scoreReasons({ scorecard }: Assessment, { minScores }: GateOptions): string[] {
  return minScores.flatMap(({ section, score: wanted }) => {
    const found = section === null ? scorecard : scorecard?.sections.find(({ id }) => id === section);
    if (section !== null && scorecard && !found)
      throw noSuchSection(
        section,
        scorecard.sections.map(({ id }) => id),
      );
    const score = found?.score ?? null;
    const name = section ?? 'the total';
    if (score === null) return [`The score of ${name} is not known yet; at least ${wanted} is asked for.`];
    return score < wanted ? [`The score of ${name} is ${Math.floor(score)}; at least ${wanted} is asked for.`] : [];
  });
}

/** A key of the plan (`howBig.why`), or a section's or playbook's id. */
function requireReasons({ scorecard }: Assessment, plan: unknown, { required }: GateOptions): string[] {
  return required.flatMap((key) => {
    const section = scorecard?.sections.find(({ id }) => id === key);
    const answered = section ? section.answered > 0 : isStated(answerAt(plan, key));
    return answered ? [] : [`"${key}" is not answered.`];
  });
}

function answerAt(plan: unknown, key: string): unknown {
  let value = plan;
  for (const part of key.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined;
    value = (value as Record<string, unknown>)[part];
  }
  return value;
}

function noSuchSection(section: string, known: readonly string[]): UserError {
  const meant = closest(section, known);
  return new UserError(
    'no-such-section',
    `There is no section "${section}"${meant ? `; did you mean "${meant}"?` : '.'}`,
    `The sections are ${known.join(', ')}.`,
  );
}
