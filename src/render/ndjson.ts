import { toJsonText } from './escape.ts';
import { baselinesToJson, FORMAT_VERSION, fileToJson, findingToJson } from './json.ts';
import type { RunResult } from './result.ts';

/** One JSON object a line: a finding with its file each, then a file each without its findings, then the summary. */
export function renderNdjson({ assessments, baselines, gate, summary, run, tool, error }: RunResult): string {
  const lines = assessments.flatMap((assessment) => [
    ...assessment.findings.map((finding) => ({ type: 'finding', file: assessment.path, ...findingToJson(finding) })),
    { type: 'file', ...fileToJson({ ...assessment, findings: [] }) },
  ]);
  const last = {
    type: 'summary',
    formatVersion: FORMAT_VERSION,
    tool,
    run,
    gate,
    summary,
    ...baselinesToJson(baselines),
    ...(error ? { error } : {}),
  };
  return [...lines, last].map((object) => `${toJsonText(object)}\n`).join('');
}
