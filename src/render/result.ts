import type { Assessment } from '../assess/assessment.ts';
import type { View } from './view.ts';

/** What came of a baseline in a run. */
export interface BaselineResult {
  readonly path: string;
  /** The known findings that no longer occur. */
  readonly gone: readonly GoneFinding[];
  /** Where it was written: how many findings were recorded, and how many it knows now. */
  readonly update: { readonly recorded: number; readonly left: number } | null;
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
  readonly baselines: readonly BaselineResult[];
  /** The texts of the plans by their path, for code frames. */
  readonly sources: ReadonlyMap<string, string>;
  readonly error?: { readonly code: string; readonly message: string };
}

/** Turns a result into text: reads no clock and no environment, decides no exit code. */
export type RenderCheck = (result: RunResult, view: View) => string;
