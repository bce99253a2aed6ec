import { line } from './layout.ts';
import type { RunResult } from './result.ts';

/** One finding a line, as editors and grep read it: `plan.yaml:12:3: error rule-id: message`. */
export function renderCompact({ assessments }: RunResult): string {
  return assessments
    .flatMap(({ path, findings, error }) => [
      ...(error ? [line`${path}:1:1: error ${error.code}: ${error.message}`] : []),
      ...findings
        .filter(({ status }) => status === 'new')
        .map(
          ({ range, severity, ruleId, message }) =>
            line`${path}:${range.start.line}:${range.start.column}: ${severity} ${ruleId}: ${message}`,
        ),
    ])
    .map((text) => `${text.trimEnd()}\n`)
    .join('');
}
