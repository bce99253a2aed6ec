import type { Assessment } from '../assess/assessment.ts';
import type { View } from './view.ts';

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
  /** The texts of the plans by their path, for code frames. */
  readonly sources: ReadonlyMap<string, string>;
  readonly error?: { readonly code: string; readonly message: string };
}

/** Turns a result into text: reads no clock and no environment, decides no exit code. */
export type RenderCheck = (result: RunResult, view: View) => string;
