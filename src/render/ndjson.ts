import { toJsonText } from './escape.ts';
import { baselinesToJson, FORMAT_VERSION, fileToJson, findingToJson } from './json.ts';
import type { StreamForPrograms } from './result.ts';

/** One JSON object a line: a finding with its file each, then a file each without its findings, then the summary. */
export const streamNdjson: StreamForPrograms = {
  plan: (assessment) =>
    lines([
      ...assessment.findings.map((finding) => ({ type: 'finding', file: assessment.path, ...findingToJson(finding) })),
      { type: 'file', ...fileToJson({ ...assessment, findings: [] }) },
    ]),
  end: ({ baselines, gate, summary, run, tool, error }) =>
    lines([
      {
        type: 'summary',
        formatVersion: FORMAT_VERSION,
        tool,
        run,
        gate,
        summary,
        ...baselinesToJson(baselines),
        ...(error ? { error } : {}),
      },
    ]),
};

function lines(objects: readonly object[]): string {
  return objects.map((object) => `${toJsonText(object)}\n`).join('');
}
