/** What the editor layer answers, in the shapes of the Language Server Protocol: lines and characters there count from 0. */
import {
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  type Position,
  type Range,
} from 'vscode-languageserver/node';
import type { Finding, Range as PlanRange } from '../../assess/assessment.ts';
import type { Position as PlanPosition } from '../../plan/lines.ts';
import type { Severity } from '../../rules/rule.ts';

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  note: DiagnosticSeverity.Information,
};

/** A finding as a diagnostic; one that a baseline knows is only a hint, because no gate fails on it. */
export function toDiagnostic(finding: Finding, uri: string): Diagnostic {
  return {
    range: toRange(finding.range),
    severity: finding.status === 'baselined' ? DiagnosticSeverity.Hint : SEVERITIES[finding.severity],
    code: finding.ruleId,
    source: 'plan',
    message: finding.message,
    ...(finding.related.length > 0 ? { relatedInformation: finding.related.map((place) => related(place, uri)) } : {}),
  };
}

/** Why a plan could not be judged at all. */
export function toProblem({ code, message, hint }: { code: string; message: string; hint: string }): Diagnostic {
  const start = { line: 0, character: 0 };
  const severity = DiagnosticSeverity.Error;
  return { range: { start, end: start }, severity, code, source: 'plan', message: `${message} ${hint}` };
}

function related({ message, range }: Finding['related'][number], uri: string): DiagnosticRelatedInformation {
  return { message, location: { uri, range: toRange(range) } };
}

export function toRange({ start, end }: PlanRange): Range {
  return { start: toPosition(start), end: toPosition(end) };
}

function toPosition({ line, column }: PlanPosition): Position {
  return { line: line - 1, character: column - 1 };
}

/** A place of the protocol as the plan's layer counts it. */
export function fromPosition({ line, character }: Position): PlanPosition {
  return { line: line + 1, column: character + 1 };
}
