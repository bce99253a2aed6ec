import type { Assessment, Finding } from '../judge/assessment.ts';
import { SEVERITIES, type Severity } from '../judge/rules/rule.ts';
import { escapeXml as xml } from './escape.ts';
import type { RunResult } from './result.ts';

/**
 * The result as a JUnit report: a suite for each plan, in it a case for each rule that found something. A case fails where
 * the gate fails for it; so that the report is red whenever the gate is, other reasons of the gate are a case of their own.
 */
export function renderJunit({ assessments, failOn, gate }: RunResult): string {
  const unique = uniqueNames();
  const suites = assessments.map((assessment, index) => suite(assessment, failOn[index]!, unique));
  const isRed = suites.some(({ failures, errors }) => failures + errors > 0);
  if (!gate.passed && !isRed) suites.push(gateSuite(gate.reasons, unique));
  const sum = (key: 'tests' | 'failures' | 'errors') => suites.reduce((total, counted) => total + counted[key], 0);
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
  readonly text: string;
}

interface Case {
  readonly kind: 'passed' | 'failure' | 'error' | 'skipped';
  /** What is wrong, or the code of an error: it names the case. */
  readonly name: string;
  readonly content: readonly string[];
}

/** Names of cases, in which one that exists already gets a number. */
function uniqueNames(): (name: string) => string {
  const taken = new Map<string, number>();
  return (name) => {
    const number = (taken.get(name) ?? 0) + 1;
    taken.set(name, number);
    return number === 1 ? name : `${name} (${number})`;
  };
}

function suite(
  { path, findings, error }: Assessment,
  failOn: Severity | 'never',
  unique: (name: string) => string,
): Suite {
  const fails = ({ severity, status }: Finding) =>
    status === 'new' && failOn !== 'never' && SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(failOn);
  const byRule = new Map<string, Finding[]>();
  for (const finding of findings) {
    const alike = byRule.get(finding.ruleId);
    if (alike === undefined) byRule.set(finding.ruleId, [finding]);
    else alike.push(finding);
  }
  const cases: Case[] = [
    ...(error
      ? [{ kind: 'error', name: error.code, content: [element('error', error.code, error.message, '')] } as const]
      : []),
    ...[...byRule].map(([ruleId, found]) => ruleCase(ruleId, found, fails)),
  ];
  if (cases.length === 0) cases.push({ kind: 'passed', name: 'no findings', content: [] });
  return suiteOf(path, cases, unique);
}

function gateSuite(reasons: readonly string[], unique: (name: string) => string): Suite {
  const failure = element('failure', 'gate', reasons[0] ?? 'The gate failed.', reasons.join('\n'));
  return suiteOf('gate', [{ kind: 'failure', name: 'gate', content: [failure] }], unique);
}

function suiteOf(path: string, cases: readonly Case[], unique: (name: string) => string): Suite {
  const count = (wanted: Case['kind']) => cases.filter(({ kind }) => kind === wanted).length;
  const [failures, errors] = [count('failure'), count('error')];
  const counts = `tests="${cases.length}" failures="${failures}" errors="${errors}" skipped="${count('skipped')}"`;
  const texts = cases.map(({ name, content }) => {
    const head = `    <testcase classname="${xml(path)}" name="${unique(xml(`${path}: ${name}`))}">`;
    return [head, ...content.map((line) => `\n      ${line}`), content.length > 0 ? '\n    ' : '', '</testcase>'].join(
      '',
    );
  });
  const text = `  <testsuite name="${xml(path)}" ${counts}>\n${texts.join('\n')}\n  </testsuite>`;
  return { tests: cases.length, failures, errors, text };
}

/** What a rule found in a plan: a failure, if any of it fails the gate; findings below the gate are only listed. */
function ruleCase(ruleId: string, found: readonly Finding[], fails: (finding: Finding) => boolean): Case {
  const failing = found.filter(fails);
  const passing = found.filter((finding) => finding.status === 'new' && !fails(finding));
  const output = passing.length > 0 ? [`<system-out>${xmlLines(passing.map(asLine))}</system-out>`] : [];
  const [first, ...others] = failing;
  if (first) {
    const lines = [first.help, ...others.map(asLine)];
    return {
      kind: 'failure',
      name: ruleId,
      content: [element('failure', first.severity, first.message, lines.join('\n')), ...output],
    };
  }
  if (output.length > 0) return { kind: 'passed', name: ruleId, content: output };
  const why = found[0]?.suppression?.reason ?? 'known, in the baseline';
  return { kind: 'skipped', name: ruleId, content: [`<skipped>${xml(why)}</skipped>`] };
}

function asLine({ severity, message, help, range }: Finding): string {
  return `${severity}, line ${range.start.line}: ${message} ${help}`;
}

function element(tag: 'failure' | 'error', type: string, message: string, text: string): string {
  return `<${tag} message="${xml(message)}" type="${xml(type)}">${xmlLines(text === '' ? [] : text.split('\n'))}</${tag}>`;
}

function xmlLines(lines: readonly string[]): string {
  return lines.map(xml).join('\n');
}
