import type { Assessment, Finding } from '../assess/assessment.ts';
import { escapeXml as xml } from './escape.ts';
import type { RunResult } from './result.ts';

/** The result as a JUnit report: a suite for each plan, a case for each finding; notes are told, warnings and errors fail. */
export function renderJunit({ assessments }: RunResult): string {
  const suites = assessments.map(suite);
  const sum = (key: 'tests' | 'failures' | 'errors' | 'skipped') =>
    suites.reduce((total, counted) => total + counted[key], 0);
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="plan" tests="${sum('tests')}" failures="${sum('failures')}" errors="${sum('errors')}">
${suites.map(({ text }) => text).join('\n')}
</testsuites>
`;
}

interface Suite {
  readonly tests: number;
  readonly failures: number;
  readonly errors: number;
  readonly skipped: number;
  readonly text: string;
}

function suite({ path, findings, error }: Assessment): Suite {
  const failures = findings.filter(isFailure).length;
  const skipped = findings.filter(({ status }) => status !== 'new').length;
  const isClean = findings.length === 0 && !error;
  const tests = findings.length + (error || isClean ? 1 : 0);
  const errors = error ? 1 : 0;
  const cases = [
    ...(error
      ? [
          `    <testcase classname="${xml(path)}" name="${xml(error.code)}">\n      <error message="${xml(error.message)}" type="${xml(error.code)}"></error>\n    </testcase>`,
        ]
      : []),
    ...(isClean ? [`    <testcase classname="${xml(path)}" name="no findings"></testcase>`] : []),
    ...findings.map((finding) => testCase(finding, path)),
  ];
  const counts = `tests="${tests}" failures="${failures}" errors="${errors}" skipped="${skipped}"`;
  return {
    tests,
    failures,
    errors,
    skipped,
    text: `  <testsuite name="${xml(path)}" ${counts}>\n${cases.join('\n')}\n  </testsuite>`,
  };
}

function isFailure({ status, severity }: Finding): boolean {
  return status === 'new' && severity !== 'note';
}

function testCase(finding: Finding, path: string): string {
  const { ruleId, severity, message, help, range, suppression } = finding;
  const name = `${ruleId} at ${path}:${range.start.line}:${range.start.column}`;
  const head = `    <testcase classname="${xml(path)}" name="${xml(name)}">`;
  if (finding.status !== 'new')
    return `${head}\n      <skipped>${xml(suppression?.reason ?? 'known, in the baseline')}</skipped>\n    </testcase>`;
  if (isFailure(finding))
    return `${head}\n      <failure message="${xml(message)}" type="${severity}">${xml(help)}</failure>\n    </testcase>`;
  return `${head}\n      <system-out>${xml(`${severity}: ${message} ${help}`)}</system-out>\n    </testcase>`;
}
