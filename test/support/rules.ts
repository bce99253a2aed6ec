/** For tests alone: runs rules over small plans. */
import { type AssessOptions, assess, readPlan } from '../../src/judge/assess.ts';
import type { Finding } from '../../src/judge/assessment.ts';
import type { RelatedFile } from '../../src/judge/facts/facts.ts';
import { defaultSettings, type Settings } from '../../src/judge/facts/settings.ts';
import type { Severities } from '../../src/judge/judge.ts';
import { type Outcome, plansOf, type Rule } from '../../src/judge/rules/rule.ts';
import { rules, suppressionRules } from '../../src/judge/rules/rules.ts';

export interface RunOptions {
  /** The day of judging, as if it were chosen with `--as-of`, unless `today` is true. */
  readonly asOf?: string;
  /** Judge as on that very day: later dated facts are not left out. */
  readonly today?: boolean;
  readonly files?: Readonly<Record<string, string>>;
  readonly settings?: Partial<Settings>;
}

/** The day that examples and tests are judged as of, where they name none. */
export const AS_OF = '2026-11-01';
const HEAD = 'format: 1\norganization: Example\n';

/** All findings in a plan; the text follows `format` and `organization`. */
export function runAll(plan: string, options: RunOptions = {}, severities: Severities = {}): readonly Finding[] {
  return assessWhole(HEAD + plan, options, severities);
}

/** The findings of one rule in a plan; the text follows `format` and `organization`. */
export function run(ruleId: string, plan: string, options: RunOptions = {}): readonly Finding[] {
  return runAll(plan, options, alone(ruleId)).filter((finding) => finding.ruleId === ruleId);
}

/** The findings of a rule in one of the plans of its example. */
export function runExample(rule: Rule, plan: 'bad' | 'good'): readonly Finding[] {
  return run(rule.id, plansOf(rule)[plan], { today: true, files: rule.example.files ?? {} });
}

/** All that a rule says of a plan, which may refer to the files of its example. */
export function outcomesIn({ check, example }: Rule, plan: string): Outcome[] {
  return [...check(readPlan({ text: HEAD + plan }, optionsOf({ today: true, files: example.files ?? {} })).facts)];
}

/** Switches all other rules off, so that a rule is judged by its own tests; the rules on comments need the others. */
function alone(ruleId: string): Severities {
  if (suppressionRules.some(({ id }) => id === ruleId)) return {};
  return Object.fromEntries(rules.flatMap(({ id }) => (id === ruleId ? [] : [[id, 'off']])));
}

function assessWhole(text: string, options: RunOptions, severities: Severities) {
  return assess(text, { ...optionsOf(options), severities }).findings;
}

function optionsOf({ asOf = AS_OF, today = false, files = {}, settings = {} }: RunOptions): AssessOptions {
  const loadRelated = (path: string): RelatedFile =>
    Object.hasOwn(files, path) ? { text: files[path]! } : { problem: 'does not exist' };
  return {
    path: 'plan.yaml',
    days: { asOf, leaveOutLater: !today },
    loadRelated,
    settings: { ...defaultSettings, ...settings },
  };
}
