import type { Assessment, Finding, RelatedPlace, Scorecard, Step } from '../judge/assessment.ts';
import { name, version } from '../version.ts';
import { toJsonPage } from './escape.ts';
import { growthToJson, measureToJson, verdictToJson } from './growth-json.ts';
import type { RunResult } from './result.ts';

/** The version of the JSON result: fields may be added within a major version, never changed or removed. */
export const FORMAT_VERSION = '2.0';

/** What every JSON result of one plan begins with. */
export function jsonHead(run: { readonly command: string; readonly asOf?: string }): object {
  return { formatVersion: FORMAT_VERSION, tool: { name, version }, run };
}

/** The result as JSON, version 2 (`schemas/result.schema.json`). */
export function renderJson(result: RunResult): string {
  return toJsonPage(toJson(result));
}

/** The result in the shape that programs rely on, key by key: what is internal does not leak into it. */
export function toJson({ tool, run, gate, summary, assessments, baselines, error }: RunResult): object {
  return {
    formatVersion: FORMAT_VERSION,
    tool: { name: tool.name, version: tool.version },
    run: { command: run.command, asOf: run.asOf },
    gate: { passed: gate.passed, exitCode: gate.exitCode, reasons: gate.reasons },
    summary: {
      files: summary.files,
      error: summary.error,
      warning: summary.warning,
      note: summary.note,
      suppressed: summary.suppressed,
      baselined: summary.baselined,
    },
    files: assessments.map(fileToJson),
    ...baselinesToJson(baselines),
    ...(error ? { error: { code: error.code, message: error.message } } : {}),
  };
}

/** The known findings that no longer occur, by baseline; nothing where there are none. */
export function baselinesToJson(baselines: RunResult['baselines']): object {
  const shrinking = baselines.filter(({ gone }) => gone.length > 0);
  if (shrinking.length === 0) return {};
  return {
    baselines: shrinking.map(({ path, gone }) => ({
      path,
      gone: gone.map(({ file, ruleId, path: place, fingerprint }) => ({ file, ruleId, path: place, fingerprint })),
    })),
  };
}

/** One plan of the result. */
export function fileToJson(assessment: Assessment): object {
  const { path, organization, verdict, growth, measures, scorecard, findings, steps, error } = assessment;
  return {
    path,
    organization,
    verdict: verdict && verdictToJson(verdict),
    growth: growth && growthToJson(growth),
    measures: measures?.map(measureToJson) ?? null,
    scorecard: scorecard && scorecardToJson(scorecard),
    findings: findings.map(findingToJson),
    steps: steps.map(stepToJson),
    ...(error ? { error: { code: error.code, message: error.message } } : {}),
  };
}

function scorecardToJson({ scoring, sections, practices }: Scorecard): object {
  const { score, practised, evidenced, answered, total, playbooks } = practices;
  return {
    scoring: { version: scoring.version },
    sections: sections.map(({ id, title, begun, answered, total, errors, warnings, notes }) => ({
      ...{ id, title, begun, answered, total, errors, warnings, notes },
    })),
    practices: {
      ...{ score, practised, evidenced, answered, total },
      playbooks: playbooks.map((playbook) => ({
        id: playbook.id,
        title: playbook.title,
        score: playbook.score,
        answered: playbook.answered,
        total: playbook.total,
      })),
    },
  };
}

/** One of the next steps, for every format that programs read. */
export function stepToJson({ rank, kind, title, reason, owner, due, pointer, ruleId, practice, effect }: Step): object {
  return {
    ...{ rank, kind, title, reason, owner, due, pointer, ruleId, practice },
    effect: effect && { probability: effect.probability },
  };
}

export function findingToJson(finding: Finding): object {
  const { ruleId, severity, section, message, help, pointer, path, range, related, fingerprint, status, suppression } =
    finding;
  return {
    ruleId,
    severity,
    section,
    message,
    help,
    pointer,
    path,
    range: { start: range.start, end: range.end },
    related: related.map(relatedToJson),
    fingerprint,
    status,
    suppression: suppression && { reason: suppression.reason, until: suppression.until, line: suppression.line },
  };
}

function relatedToJson({ message, pointer, path, range }: RelatedPlace): object {
  return { message, pointer, path, range: { start: range.start, end: range.end } };
}
