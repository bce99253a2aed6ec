/** What is known of a plan once it has been judged: the one thing that renderers show. */

import type { Plan } from '../generated/plan.ts';
import type { VerdictValue } from '../growth/verdict.ts';
import type { Fix } from '../plan/schema-issue.ts';
import type { Unit } from '../values/money.ts';
import type { Position } from '../yaml/lines.ts';
import type { PlaybookFacts } from './facts/practices.ts';
import type { RuleSection, Severity } from './rules/rule.ts';

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

type FindingStatus = 'new' | 'baselined' | 'suppressed';

/** One rule firing at one place. */
export interface Finding {
  readonly ruleId: string;
  readonly severity: Severity;
  /** The part of the method that its rule belongs to. */
  readonly section: RuleSection;
  readonly message: string;
  readonly help: string;
  /** RFC 6901 pointer of the nearest place that exists. */
  readonly pointer: string;
  /** The identity path, the missing key included. */
  readonly path: string;
  readonly range: Range;
  readonly related: readonly RelatedPlace[];
  /** The same for the same finding, whatever is inserted above it, reordered or reformatted. */
  readonly fingerprint: string;
  readonly status: FindingStatus;
  /** The comment that silences it. */
  readonly suppression: Suppression | null;
  /** The one correction that has only one possible meaning. */
  readonly correction: Fix | null;
  /** Whether it stands for all that its rule would still find. */
  readonly isRest?: boolean;
}

export interface RelatedPlace {
  readonly message: string;
  readonly pointer: string;
  readonly path: string;
  readonly range: Range;
}

export interface Suppression {
  readonly reason: string;
  readonly until: string | null;
  readonly line: number;
}

/** Something to do next; a plan has one ranked list of them. */
export interface Step {
  /** From 1, the most important one. */
  readonly rank: number;
  readonly kind: StepKind;
  /** What to do. */
  readonly title: string;
  /** Why, in sentences. */
  readonly reason: string;
  readonly owner: string | null;
  readonly due: string | null;
  /** RFC 6901 pointer of the nearest place that exists. */
  readonly pointer: string;
  /** The identity path of the thing that it is about: the same when something is inserted above it. */
  readonly path: string;
  /** The rule whose finding it closes. */
  readonly ruleId: string | null;
  /** The practice that it is about: `playbook/practice`. */
  readonly practice: string | null;
  /** What it makes of P(goal), where that can be calculated. */
  readonly effect: { readonly probability: number } | null;
}

type StepKind = 'verdict' | 'overdue' | 'due' | 'reading' | 'finding' | 'practice';

/** How much of a section is answered, and what was found in it; silenced findings do not count. */
export interface SectionScore {
  readonly id: string;
  readonly title: string;
  /** Whether anything of it is stated. */
  readonly begun: boolean;
  readonly answered: number;
  readonly total: number;
  readonly errors: number;
  readonly warnings: number;
  readonly notes: number;
}

export interface PlaybookScore {
  readonly id: string;
  readonly title: string;
  /** 0 to 100, or `null` where no practice applies. */
  readonly score: number | null;
  readonly answered: number;
  readonly total: number;
}

/** How far the practices of the playbooks in use are. */
export interface PracticesScore {
  /** 0 to 100, or `null` where no practice applies. */
  readonly score: number | null;
  readonly practised: number;
  /** How many of those have evidence. */
  readonly evidenced: number;
  readonly answered: number;
  readonly total: number;
  readonly playbooks: readonly PlaybookScore[];
}

export interface Scorecard {
  readonly scoring: { readonly version: number };
  readonly sections: readonly SectionScore[];
  readonly practices: PracticesScore;
}

/** The verdict on a plan, in words and in figures. */
export interface PlanVerdict {
  readonly value: VerdictValue;
  /** One sentence that says whether WHO can deliver HOW BIG, with the figures that it rests on. */
  readonly sentence: string;
  /** What it assumes beyond the sentence where the plan does not state it; null where it assumes nothing. */
  readonly assumes: string | null;
  /** Which probability it rests on; null where it rests on none. */
  readonly basis: 'planned' | 'now' | null;
  readonly probability: number | null;
  /** The probability that the leaders ask for. */
  readonly confidence: number;
  /** Why it is this one; the code is the id of the rule that says more. */
  readonly reasons: readonly VerdictReason[];
}

interface VerdictReason {
  readonly code: string;
  readonly pointer: string;
  readonly message: string;
}

/** HOW BIG × WHO in figures: fractions and plain amounts. What rests on something that is not stated is null. */
export interface PlanGrowth {
  readonly currency: string;
  readonly unit: string | null;
  readonly measure: string;
  readonly per: 'year' | 'moment' | 'horizon';
  readonly start: string | null;
  readonly months: number | null;
  readonly end: string | null;
  readonly baseline: number | null;
  readonly target: number | null;
  readonly goal: number | null;
  /** The mean of what is lost. */
  readonly attrition: number | null;
  readonly required: number | null;
  readonly expected: number | null;
  readonly coverage: number | null;
  readonly probability: number | null;
  readonly p10: number | null;
  readonly p50: number | null;
  readonly p90: number | null;
  readonly annualRate: number | null;
  readonly realAnnualRate: number | null;
  readonly carries: number | null;
  readonly confidence: number;
  /** What is known of the chosen segments of the judged view and the other contributions: how many of how many. */
  readonly known: { readonly terms: number; readonly of: number; readonly expected: number };
  readonly now: GrowthNow | null;
  readonly segments: readonly GrowthSegment[];
  readonly other: readonly GrowthOther[];
  readonly views: readonly GrowthView[];
  /** Of a group, each unit that it names. */
  readonly units: readonly GrowthUnit[];
  readonly bridge: readonly BridgeStep[];
  /** The planned path: at the start, after every month, and at the end. */
  readonly line: readonly { readonly date: string; readonly value: number }[];
  readonly smallestSets: readonly {
    readonly segments: readonly string[];
    readonly expected: number;
    readonly probability: number | null;
  }[];
  /** What all segments and other contributions together lack; null where they cover what is required. */
  readonly shortfallOfAll: number | null;
}

/** How growth stands at the latest reading. */
export interface GrowthNow {
  readonly date: string;
  readonly value: number;
  /** Where the planned path is on that day. */
  readonly line: number | null;
  readonly toFind: number | null;
  readonly expected: number | null;
  /** What each chosen term is expected to add from here on, and the losses that are left. */
  readonly left: readonly { readonly id: string; readonly mean: number }[];
  readonly lossesLeft: number | null;
  readonly probability: number | null;
  readonly carries: number | null;
}

interface GrowthTerm {
  readonly id: string;
  readonly name: string;
  readonly mean: number | null;
  /** The ends as stated, or as calculated from a target. */
  readonly low: number | null;
  readonly high: number | null;
  /** The likely figure between them; null where it is not known, or the term comes too late. */
  readonly likely: number | null;
  /** What is left of today's business, which a target includes and the figures above do not; null without a target. */
  readonly remaining: number | null;
  /** Whether it comes too late to add anything within the horizon. */
  readonly isLate: boolean;
  /** What the two are: limits that are never passed, or figures that are passed one time in ten. */
  readonly ends: 'limits' | 'tenths' | 'constant' | null;
  readonly share: number | null;
  readonly without: number | null;
  readonly sumAtLow: number | null;
  readonly sumAtHigh: number | null;
}

export interface GrowthSegment extends GrowthTerm {
  readonly dimension: string | null;
  readonly chosen: boolean;
  readonly isJudged: boolean;
  readonly today: number | null;
  /** What it brings at the end of the horizon, and its growth a year. */
  readonly end: number | null;
  readonly annualRate: number | null;
}

export type GrowthOther = GrowthTerm;

/** The chosen segments of one dimension, added up by themselves. */
export interface GrowthView {
  readonly dimension: string | null;
  readonly judged: boolean;
  readonly expected: number | null;
  readonly coverage: number | null;
}

/** A unit of a group. */
export interface GrowthUnit {
  readonly path: string;
  readonly organization: string | null;
  /** Its own verdict; `unknown` where it cannot be used. */
  readonly verdict: VerdictValue;
  readonly goal: number | null;
  /** Its part of what is expected of all units. */
  readonly share: number | null;
  /** P(goal) of the group without it. */
  readonly without: number | null;
}

export interface BridgeStep {
  readonly kind: 'baseline' | 'attrition' | 'segment' | 'other' | 'end' | 'target';
  readonly id: string | null;
  readonly label: string;
  readonly value: number;
}

/** A measure and how it stands. */
export interface MeasureStanding {
  readonly id: string;
  readonly name: string;
  readonly unit: string | null;
  readonly better: 'higher' | 'lower' | null;
  readonly baseline: number | null;
  readonly target: number | null;
  readonly due: string | null;
  readonly latest: { readonly date: string; readonly value: number } | null;
  /** Where it should be on that day. */
  readonly line: number | null;
  readonly state: 'on-track' | 'off-track' | 'stale' | 'unknown';
}

/** What a plan itself says, and the practices that it is judged by. */
export interface PlanContent {
  /** As far as the schema understands it. */
  readonly plan: Plan;
  /** The playbooks in use, with the plan's answers. */
  readonly playbooks: readonly PlaybookFacts[];
  /** How many further playbooks there are. */
  readonly unusedPlaybooks: number;
}

/** One plan, judged. */
export interface Assessment {
  /** How the plan's file is shown: relative, with `/`. */
  readonly path: string;
  readonly organization: string | null;
  readonly unit: Unit;
  /** The day it is judged as of. */
  readonly asOf: string;
  /** Null where the text is not a plan, as is what follows. */
  readonly content: PlanContent | null;
  readonly verdict: PlanVerdict | null;
  /** Null where no HOW BIG can be read. */
  readonly growth: PlanGrowth | null;
  readonly measures: readonly MeasureStanding[] | null;
  readonly scorecard: Scorecard | null;
  /** In the order of the text; silenced and known ones included. */
  readonly findings: readonly Finding[];
  /** What to do next, by rank. */
  readonly steps: readonly Step[];
  /** Why the file could not be read at all; then nothing else is known. */
  readonly error?: { readonly code: string; readonly message: string; readonly hint?: string };
}
