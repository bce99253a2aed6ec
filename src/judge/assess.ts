import { posix } from 'node:path';
import { lazily } from '../growth/lazily.ts';
import { unitOf } from '../plan/against.ts';
import { NOTHING_REFUSED } from '../plan/refused.ts';
import { type Validated, validate, withoutGaps } from '../plan/validate.ts';
import { type ParsedDocument, parseDocument } from '../yaml/parse.ts';
import { type Path, pointer } from '../yaml/path.ts';
import type { TextIssue } from '../yaml/text-issue.ts';
import type { Assessment } from './assessment.ts';
import { Facts, type RelatedFile } from './facts/facts.ts';
import type { IgnoreFacts } from './facts/ignores.ts';
import type { Days } from './facts/measures.ts';
import { defaultSettings, type Settings } from './facts/settings.ts';
import { findings } from './findings.ts';
import { growthOfPlan } from './growth-of-plan.ts';
import { type Judgement, judge, type Severities } from './judge.ts';
import { documentRules, rules, suppressionRules } from './rules/rules.ts';
import { scoreCard } from './scorecard.ts';
import { measureStandingOf } from './standing.ts';
import { stepsOf, stepsOfBroken } from './steps.ts';
import { NO_SILENCING, silencingOf } from './suppress.ts';
import { verdictOfPlan } from './verdict/verdict.ts';

/** How a plan is to be judged. */
export interface AssessOptions {
  /** How the plan is shown; part of the result, never opened. */
  readonly path: string;
  readonly days: Days;
  readonly loadRelated: (path: string) => RelatedFile;
  readonly settings?: Settings;
  readonly severities?: Severities;
}

/** A plan's text, and what already kept its bytes from being read as text. */
export interface PlanSource {
  readonly text: string;
  readonly issues?: readonly TextIssue[];
}

/** A plan's text read and validated by the schema, and the facts that rules look at. */
export interface ReadPlan {
  readonly document: ParsedDocument;
  readonly validated: Validated;
  readonly facts: Facts;
}

/** Reads a plan's text as far as it can be read. Never throws: what is wrong with it is found by the document's rules. */
export function readPlan(source: PlanSource, options: Omit<AssessOptions, 'severities'>): ReadPlan {
  const document = parseDocument(source.text, source.issues);
  const broken = document.issues.length > 0;
  const validated = broken
    ? { plan: {} as Validated['plan'], issues: [], refused: NOTHING_REFUSED, unjudged: null }
    : validate(document.value, (path) => document.brokenAt(path));
  const facts = factsOf(validated, document.value, document.issues, options);
  return { document, validated, facts };
}

/** The facts of a plan's data as they are, without a text that they would come from. */
export function factsOfData(data: unknown, options: FactsOptions): Facts {
  return factsOf(validate(data), data, [], options);
}

type FactsOptions = Omit<AssessOptions, 'severities'>;

function factsOf(
  { plan, issues, refused }: Validated,
  data: unknown,
  textIssues: readonly TextIssue[],
  { path, days, settings = defaultSettings, loadRelated }: FactsOptions,
): Facts {
  return new Facts({
    ...{ plan, textIssues, schemaIssues: issues, days, settings, loadRelated, refused, data, ignores: [] },
    file: posix.basename(path),
  });
}

/** Why a text is not a plan that this tool can judge: its YAML is broken, or it is `unjudged`; null where it is one. */
export function refusalOf({ document, validated }: Pick<ReadPlan, 'document' | 'validated'>): Refusal | null {
  return document.issues[0] ?? (validated.unjudged === null ? null : validated.issues[0]!);
}

type Refusal = TextIssue | Validated['issues'][number];

/**
 * Judges one plan's text. The same text, options and related files give the same assessment on every machine. Never
 * throws for what is wrong with a plan: that is what findings are for.
 */
export function assess(text: string, options: AssessOptions): Assessment {
  return assessPlan(readPlan({ text }, options), options);
}

/** Judges a plan that has been read. Figures and steps are calculated when they are looked at: many a run shows none. */
export function assessPlan({ document, validated, facts }: ReadPlan, options: AssessOptions): Assessment {
  const severities = options.severities ?? {};
  const unreadable = refusalOf({ document, validated }) !== null;
  const silencing = unreadable ? NO_SILENCING : silencingOf(document, options.days.asOf);
  const judgements = judge(unreadable ? documentRules : rules, facts, severities, silencing.silences);
  const all = [...judgements, ...judgeIgnores(facts, silencing.factsAfter(judgements), severities)];
  const found = findings(document, all, silencing);
  const base = {
    path: options.path,
    asOf: options.days.asOf,
    unit: unitOf(validated.plan),
    findings: found,
  };
  if (unreadable) {
    return { ...base, ...NOTHING_KNOWN, steps: stepsOfBroken(found, facts) };
  }
  const verdict = verdictOfPlan(facts, document);
  const growth = lazily(() => growthOfPlan(facts));
  const pointerTo = (path: Path) => pointer(document.nearest(path));
  const steps = lazily(() => stepsOf({ facts, findings: found, pointerTo, verdict }));
  return {
    ...base,
    organization: validated.plan.organization?.trim() || null,
    content: {
      plan: validated.issues.length === 0 ? validated.plan : withoutGaps(validated.plan),
      playbooks: facts.playbooks,
      unusedPlaybooks: facts.settings.playbooks.filter((playbook) => !facts.playbooksInUse.includes(playbook)).length,
    },
    verdict,
    measures: facts.measures.map((measure) => measureStandingOf(measure, facts)),
    scorecard: scoreCard(facts, found),
    get growth() {
      return growth();
    },
    get steps() {
      return steps();
    },
  };
}

/** What an assessment says of a text that is not a plan. */
export const NOTHING_KNOWN = {
  organization: null,
  content: null,
  verdict: null,
  growth: null,
  measures: null,
  scorecard: null,
};

/** The rules on ignore comments judge last: only then is it known which comments silence something. */
function judgeIgnores(facts: Facts, ignores: readonly IgnoreFacts[], severities: Severities): Judgement[] {
  if (ignores.length === 0) return [];
  return judge(suppressionRules, new Facts({ ...facts, ignores }), severities, NO_SILENCING.silences);
}
