import { fingerprint } from '../judge/fingerprint.ts';
import { toJsonPage } from './escape.ts';
import type { RunResult } from './result.ts';

const SEVERITY = { error: 'major', warning: 'minor', note: 'info' } as const;

/** The result as a GitLab Code Quality report. */
export function renderGitlab({ assessments }: RunResult): string {
  const issues = assessments.flatMap(({ path, findings, error }) => [
    ...(error
      ? [
          {
            description: error.message,
            check_name: error.code,
            fingerprint: fingerprint(error.code, path, 0),
            severity: 'blocker',
            location: { path, lines: { begin: 1 } },
          },
        ]
      : []),
    ...findings
      .filter(({ status }) => status === 'new')
      .map(({ ruleId, severity, message, help, range, fingerprint: known }) => ({
        description: `${message} ${help}`,
        check_name: ruleId,
        // The same gap in two plans is two issues.
        fingerprint: fingerprint(known, path, 0),
        severity: SEVERITY[severity],
        location: { path, lines: { begin: range.start.line, end: range.end.line } },
      })),
  ]);
  return toJsonPage(issues);
}
