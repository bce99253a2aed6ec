import { total } from '../growth/round.ts';
import { keysAt } from '../interview/set-path.ts';
import type { Assessment, Scorecard } from '../judge/assessment.ts';
import { isStated } from '../judge/facts/entry.ts';
import { atLeast } from '../judge/facts/settings.ts';
import { fails, SEVERITIES, type Severity } from '../judge/rules/rule.ts';
import { scoreFor, scoreKeys } from '../judge/scorecard.ts';
import { SECTION_IDS } from '../method/sections.ts';
import { closest, noSuch, orMeant } from '../plan/closest.ts';
import { schemaAt } from '../plan/schema-at.ts';
import type { Playbook } from '../playbooks/playbook.ts';
import { UserError } from '../values/user-error.ts';
import { valueAt } from '../yaml/path.ts';
import { EXIT } from './exit-codes.ts';
import type { JudgedPlan } from './plans.ts';

/** What makes the gate fail. */
export interface GateOptions {
  readonly maxWarnings: number | null;
  /** Percentages, by a key of the scorecard. */
  readonly minScores: readonly { readonly key: string; readonly score: number }[];
  readonly required: readonly string[];
}

export interface Gate {
  readonly passed: boolean;
  readonly exitCode: number;
  /** Why it failed, one sentence each. */
  readonly reasons: readonly string[];
}

/** How many findings of each severity are open, and how many are silenced or known. */
export type FindingCounts = Readonly<Record<Severity | 'suppressed' | 'baselined', number>>;

export function countFindings({ findings }: Assessment): FindingCounts {
  const counts = { error: 0, warning: 0, note: 0, suppressed: 0, baselined: 0 };
  for (const { status, severity } of findings) counts[status === 'new' ? severity : status]++;
  return counts;
}

/** The lowest severity that fails a plan. */
export function failOnOf({ source }: JudgedPlan): Severity | 'never' {
  return source?.settings.failOn ?? 'error';
}

/** What the gate and the summary keep of a plan. */
export interface Tally extends FindingCounts {
  readonly failOn: Severity | 'never';
  /** Why the file could not be read. */
  readonly unreadable: string | null;
  /** What it lacks of what was asked for. */
  readonly reasons: readonly string[];
}

/** @param named whether its reasons name the plan, as it is one of several */
export function tallyOf(plan: JudgedPlan, options: GateOptions, named: boolean): Tally {
  const { path, error } = plan.assessment;
  const reasons = [...scoreReasons(plan, options), ...requireReasons(plan, options)];
  return {
    ...countFindings(plan.assessment),
    failOn: failOnOf(plan),
    unreadable: error?.message ?? null,
    reasons: reasons.map((reason) => (named ? `${path}: ${reason}` : reason)),
  };
}

/** Whether the plans pass. A file that could not be read beats everything else. */
export function gate(plans: readonly JudgedPlan[], options: GateOptions): Gate {
  return gateOf(
    plans.map((plan) => tallyOf(plan, options, plans.length > 1)),
    options,
  );
}

/** The same for plans that have been counted. */
export function gateOf(tallies: readonly Tally[], options: GateOptions): Gate {
  const unreadable = tallies.flatMap((tally) => tally.unreadable ?? []);
  const reasons = [...severityReasons(tallies, options), ...tallies.flatMap((tally) => tally.reasons)];
  const exitCode = unreadable.length > 0 ? EXIT.cannotRun : reasons.length > 0 ? EXIT.gateFailed : EXIT.done;
  return { passed: exitCode === EXIT.done, exitCode, reasons: [...unreadable, ...reasons] };
}

function severityReasons(tallies: readonly Tally[], { maxWarnings }: GateOptions): string[] {
  const reasons = SEVERITIES.flatMap((severity) => {
    const failing = tallies.filter(({ failOn }) => fails(severity, failOn));
    const number = total(failing.map((tally) => tally[severity]));
    return number > 0 ? [`${number} ${severity}${number === 1 ? '' : 's'} found.`] : [];
  });
  const warnings = total(tallies.map(({ warning }) => warning));
  if (maxWarnings !== null && warnings > maxWarnings)
    reasons.push(`${warnings} ${warnings === 1 ? 'warning is' : 'warnings are'} more than the ${maxWarnings} allowed.`);
  return reasons;
}

function scoreReasons({ assessment, source }: JudgedPlan, { minScores }: GateOptions): string[] {
  const { scorecard } = assessment;
  return minScores.flatMap(({ key, score: wanted }) => {
    const asked = `at least ${wanted}% is asked for.`;
    if (scorecard === null) return [`"${key}" cannot be calculated; ${asked}`];
    const found = scoreFor(scorecard, key);
    const isPlaybook = source?.settings.settings.playbooks.some(({ id }) => id === key);
    if (found === undefined && !isPlaybook) throw noSuchScore(key, scorecard);
    if (found === undefined) return [`The playbook "${key}" is not in use; ${asked}`];
    if (found.score === null) return [`No practice of "${key}" applies; ${asked}`];
    return atLeast(found.score, wanted) ? [] : [`"${key}" is at ${Math.floor(found.score)}%; ${asked}`];
  });
}

function noSuchScore(key: string, scorecard: Scorecard): UserError {
  const known = scoreKeys(scorecard);
  return new UserError('no-such-score', noSuch('key', key, known), `The keys are ${known.join(', ')}.`);
}

/** A key of the plan (`howBig.why`), or a section's or playbook's id. */
function requireReasons({ assessment, source }: JudgedPlan, { required }: GateOptions): string[] {
  return required.flatMap((key) => {
    const { sections = [], practices } = assessment.scorecard ?? {};
    const section = [...sections, ...(practices?.playbooks ?? [])].find(({ id }) => id === key);
    if (section === undefined && source !== null) requireKey(key, source.settings.settings.playbooks);
    const answered = section ? section.answered > 0 : isStated(valueAt(source?.read.validated.plan, key.split('.')));
    return answered ? [] : [`"${key}" is not answered.`];
  });
}

/** A key that no plan can have is misspelt: the gate would fail for ever. @throws {UserError} `no-such-key` */
function requireKey(key: string, playbooks: readonly Playbook[]): void {
  const path = key.split('.');
  for (const [depth, part] of path.entries()) {
    const parent = path.slice(0, depth);
    if (schemaAt(parent)!.schema.items !== undefined) {
      if (/^\d+$/.test(part)) continue;
      throw noSuchKey(key, null, `Name an item of ${parent.join('.')} by its number, from 0 on.`);
    }
    // What is below a key of the organisation's own is its own, too.
    if (part.startsWith('x-')) return;
    const known = keysAt(parent, playbooks);
    const ids = depth === 0 ? [...SECTION_IDS, ...playbooks.map(({ id }) => id)] : [];
    if (known.includes(part) || ids.includes(part)) continue;
    const meant = closest(part, known) ?? closest(part, ids);
    const others = depth === 0 ? ' Sections and playbooks can be required by their ids.' : '';
    const hint = known.length > 0 ? `The keys are ${known.join(', ')}.${others}` : `${parent.join('.')} has no keys.`;
    throw noSuchKey(key, meant && [...parent, meant, ...path.slice(depth + 1)].join('.'), hint);
  }
}

function noSuchKey(key: string, meant: string | null, hint: string): UserError {
  return new UserError('no-such-key', `There is no key "${key}"${orMeant(meant)}`, hint);
}

/** That a section is asked for which no plan at hand has; `known` are those that there are. */
export function noSuchSection(section: string, known: readonly string[]): UserError {
  return new UserError('no-such-section', noSuch('section', section, known), `The sections are ${known.join(', ')}.`);
}
