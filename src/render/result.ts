import type { Assessment } from '../judge/assessment.ts';
import type { PlanDiff } from '../judge/diff/diff.ts';
import type { Severity } from '../judge/rules/rule.ts';
import type { View } from './view.ts';

/** What came of a baseline in a run. */
export interface BaselineResult {
  readonly path: string;
  /** The known findings that no longer occur. */
  readonly gone: readonly GoneFinding[];
  /** Where it was written: how many findings were recorded, and how many it knows now. */
  readonly update: { readonly recorded: number; readonly left: number } | null;
}

export interface ChangesSince {
  /** A day or a revision, as it was named. */
  readonly since: string;
  readonly diff: PlanDiff;
}

export interface GoneFinding {
  /** The plan, by its path relative to the baseline. */
  readonly file: string;
  readonly ruleId: string;
  /** The identity path of its place. */
  readonly path: string;
  readonly fingerprint: string;
}

/** What a run over plans came to. */
export interface RunResult {
  readonly tool: { readonly name: string; readonly version: string };
  readonly run: { readonly command: string; readonly asOf: string };
  readonly gate: { readonly passed: boolean; readonly exitCode: number; readonly reasons: readonly string[] };
  readonly summary: {
    readonly files: number;
    readonly error: number;
    readonly warning: number;
    readonly note: number;
    readonly suppressed: number;
    readonly baselined: number;
  };
  readonly assessments: readonly Assessment[];
  /** The lowest severity that fails each of them, in the same order. */
  readonly failOn: readonly (Severity | 'never')[];
  readonly baselines: readonly BaselineResult[];
  /** The texts of the plans by their path, for code frames. */
  readonly sources: ReadonlyMap<string, string>;
  /** What changed in a plan since what was asked for, by its path. */
  readonly changes?: ReadonlyMap<string, ChangesSince>;
  /** Of plans that are watched, each as it could last be read, by its path. */
  readonly lastRead?: ReadonlyMap<string, Assessment>;
  readonly error?: { readonly code: string; readonly message: string };
}

/** What a run came to as a whole, once its plans have been shown one by one. */
export type RunEnd = Omit<RunResult, 'assessments' | 'failOn' | 'sources'> & {
  /** How many of the files could not be read. */
  readonly unreadable: number;
};

/** A format whose text is that of each plan by itself, with a beginning and an end: a run over many plans need not keep them all. */
export interface StreamCheck<Seen = View> {
  /** The text before the first plan, such as a line of column names. */
  readonly begin?: (view: Seen) => string;
  /** @param text the plan's own; empty where it could not be read */
  readonly plan: (assessment: Assessment, text: string, view: Seen) => string;
  /** @param only the one plan of the run, where it is one */
  readonly end: (end: RunEnd, view: Seen, only?: Assessment) => string;
}

/** One for programs, which is the same in every view. */
export interface StreamForPrograms {
  readonly begin?: () => string;
  readonly plan: (assessment: Assessment) => string;
  readonly end: (end: RunEnd) => string;
}

/** The text of a whole result in a format that can be written plan by plan. */
export function renderAtOnce(stream: StreamForPrograms): (result: RunResult) => string;
export function renderAtOnce<Seen>(stream: StreamCheck<Seen>): (result: RunResult, view: Seen) => string;
export function renderAtOnce<Seen>({ begin, plan, end }: StreamCheck<Seen>): (result: RunResult, view: Seen) => string {
  return ({ assessments, sources, ...run }, view) => {
    const parts = assessments.map((assessment) => plan(assessment, sources.get(assessment.path) ?? '', view));
    const unreadable = assessments.filter(({ error }) => error).length;
    const [only] = assessments.length === 1 ? assessments : [];
    return [begin?.(view) ?? '', ...parts, end({ ...run, unreadable }, view, only)].join('');
  };
}
