/** What is known of a plan once it has been judged: the one thing that renderers show. */

import type { Fix } from '../plan/schema-issue.ts';
import type { Unit } from '../values/money.ts';
import type { Position } from '../yaml/lines.ts';
import type { Severity } from './rules/rule.ts';

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

type FindingStatus = 'new' | 'baselined' | 'suppressed';

/** One rule firing at one place. */
export interface Finding {
  readonly ruleId: string;
  readonly severity: Severity;
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
  /** The one correction that is certainly meant. */
  readonly correction: Fix | null;
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

/** A practice that is not yet practised with evidence. */
export interface Gap {
  readonly playbook: string;
  readonly practice: string;
  readonly title: string;
  readonly status: 'practising' | 'started' | 'planned' | 'not-started' | 'unanswered';
  readonly owner: string | null;
  readonly due: string | null;
  readonly next: string | null;
  readonly firstStep: string;
  /** The points that closing it adds to the total score. */
  readonly weight: number;
  readonly pointer: string;
}

/** How a rule fared in a section's score. */
export interface SectionCheck {
  readonly ruleId: string;
  readonly weight: number;
  /** How many things the rule judged, and how many of them are right. */
  readonly judged: number;
  readonly passed: number;
}

export interface SectionScore {
  readonly id: string;
  readonly title: string;
  /** 0 to 100, or `null` where nothing is answered yet. */
  readonly score: number | null;
  readonly answered: number;
  readonly total: number;
  readonly checks: readonly SectionCheck[];
}

export interface Scorecard {
  readonly scoring: { readonly version: string };
  /** 0 to 100, or `null` where no section is begun. */
  readonly score: number | null;
  /** The part of all questions that are answered, 0 to 1. */
  readonly coverage: number;
  readonly sections: readonly SectionScore[];
}

/** Whether WHO can deliver HOW BIG; fractions and plain amounts. What rests on a sum is null where nothing is added up. */
export interface Growth {
  readonly currency: string;
  readonly unit: string | null;
  readonly measure: string;
  readonly start: string | null;
  readonly months: number;
  readonly baseline: number;
  readonly target: number;
  readonly goal: number;
  readonly attrition: number;
  readonly required: number;
  readonly expected: number | null;
  readonly coverage: number | null;
  readonly probability: number | null;
  readonly p10: number | null;
  readonly p50: number | null;
  readonly p90: number | null;
  readonly annualRate: number | null;
  readonly carries: number | null;
  readonly confidence: number;
  readonly segments: readonly GrowthSegment[];
  readonly bridge: readonly { readonly label: string; readonly value: number }[];
  readonly line: readonly { readonly date: string; readonly value: number }[];
  readonly smallestSets: readonly {
    readonly segments: readonly string[];
    readonly expected: number;
    readonly probability: number;
  }[];
  /** What all candidates together still lack, where not even they cover what is required; else null. */
  readonly shortfallOfAll: number | null;
}

export interface GrowthSegment {
  readonly id: string;
  readonly name: string;
  readonly chosen: boolean;
  readonly mean: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly share: number | null;
  readonly without: number | null;
  readonly sumAtLow: number | null;
  readonly sumAtHigh: number | null;
}

/** One plan, judged. */
export interface Assessment {
  /** How the plan's file is shown: relative, with `/`. */
  readonly path: string;
  readonly organization: string | null;
  readonly unit: Unit;
  /** The day it is judged as of. */
  readonly asOf: string;
  readonly growth: Growth | null;
  readonly scorecard: Scorecard | null;
  /** In the order of the text; silenced and known ones included. */
  readonly findings: readonly Finding[];
  /** Heaviest first. */
  readonly gaps: readonly Gap[];
  /** Why the file could not be read at all; then nothing else is known. */
  readonly error?: { readonly code: string; readonly message: string; readonly hint?: string };
}
