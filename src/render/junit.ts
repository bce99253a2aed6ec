import type { Assessment, Finding } from '../judge/assessment.ts';
import { fails, type Severity } from '../judge/rules/rule.ts';
import { grouped } from '../values/grouped.ts';
import { escapeXml as xml } from './escape.ts';
import type { RunResult } from './result.ts';

/**
 * The result as a JUnit report: a suite for each plan, in it a case for each rule that found something. A case fails where
 * the gate fails for it; so that the report is red whenever the gate is, other reasons of the gate are a case of their own.
 */
export function renderJunit({ assessments, failOn, gate }: RunResult): string {
  const suites = assessments.map((assessment, index) => suiteOf(assessment, failOn[index]!));
  const isRed = suites.some(({ cases }) => cases.some(({ kind }) => kind === 'failure' || kind === 'error'));
  if (!gate.passed && !isRed) suites.push(gateSuite(gate.reasons));
  const unique = uniqueNames();
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="plan" ${countsOf(suites.flatMap(({ cases }) => cases))}>
${suites.map((suite) => suiteText(suite, unique)).join('\n')}
</testsuites>
`;
}

interface Suite {
  readonly path: string;
  readonly cases: readonly Case[];
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

function suiteOf({ path, findings, error }: Assessment, failOn: Severity | 'never'): Suite {
  const isFailing = ({ severity, status }: Finding) => status === 'new' && fails(severity, failOn);
  const byRule = grouped(findings, ({ ruleId }) => ruleId);
  const cases: Case[] = [
    ...(error
      ? [{ kind: 'error', name: error.code, content: [element('error', error.code, error.message, '')] } as const]
      : []),
    ...[...byRule].map(([ruleId, found]) => ruleCase(ruleId, found, isFailing)),
  ];
  if (cases.length === 0) cases.push({ kind: 'passed', name: 'no findings', content: [] });
  return { path, cases };
}

function gateSuite(reasons: readonly string[]): Suite {
  const failure = element('failure', 'gate', reasons[0] ?? 'The gate failed.', reasons.join('\n'));
  return { path: 'gate', cases: [{ kind: 'failure', name: 'gate', content: [failure] }] };
}

function suiteText({ path, cases }: Suite, unique: (name: string) => string): string {
  const texts = cases.map(({ name, content }) => {
    const lines = content.map((line) => `\n      ${line}`).join('');
    const head = `    <testcase classname="${xml(path)}" name="${unique(xml(`${path}: ${name}`))}">`;
    return `${head}${lines}${lines === '' ? '' : '\n    '}</testcase>`;
  });
  const counts = `${countsOf(cases)} skipped="${numberOf(cases, 'skipped')}"`;
  return `  <testsuite name="${xml(path)}" ${counts}>\n${texts.join('\n')}\n  </testsuite>`;
}

function countsOf(cases: readonly Case[]): string {
  return `tests="${cases.length}" failures="${numberOf(cases, 'failure')}" errors="${numberOf(cases, 'error')}"`;
}

function numberOf(cases: readonly Case[], wanted: Case['kind']): number {
  return cases.filter(({ kind }) => kind === wanted).length;
}

/** What a rule found in a plan: a failure, if any of it fails the gate; findings below the gate are only listed. */
function ruleCase(ruleId: string, found: readonly Finding[], isFailing: (finding: Finding) => boolean): Case {
  const failing = found.filter(isFailing);
  const passing = found.filter((finding) => finding.status === 'new' && !isFailing(finding));
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
