import type { Assessment, Finding, Range, RelatedPlace } from '../assess/assessment.ts';
import { rules, suppressionRules } from '../rules/rules.ts';
import type { RunResult } from './result.ts';

/** The result as SARIF 2.1.0, for code-scanning services. */
export function renderSarif(result: RunResult): string {
  const listed = [...rules, ...suppressionRules];
  const indexes = new Map(listed.map(({ id }, index) => [id, index]));
  const unreadable = result.assessments.filter(({ error }) => error !== undefined);
  const sarif = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: result.tool.name,
            semanticVersion: result.tool.version,
            rules: listed.map(({ id, severity, summary, why, fix, section }) => ({
              id,
              shortDescription: { text: summary },
              fullDescription: { text: why },
              help: { text: fix },
              defaultConfiguration: { level: severity },
              properties: { section },
            })),
          },
        },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: unreadable.length === 0,
            exitCode: result.gate.exitCode,
            toolExecutionNotifications: unreadable.map(({ path, error }) => ({
              level: 'error',
              message: { text: error!.message },
              descriptor: { id: error!.code },
              locations: [{ physicalLocation: { artifactLocation: artifact(path) } }],
            })),
          },
        ],
        results: result.assessments.flatMap((assessment) =>
          assessment.findings.map((finding) => toResult(finding, assessment, indexes)),
        ),
      },
    ],
  };
  return `${JSON.stringify(sarif, null, 2)}\n`;
}

function toResult(finding: Finding, { path }: Assessment, indexes: ReadonlyMap<string, number>): object {
  const { ruleId, severity, message, help, range, related, fingerprint, status, suppression } = finding;
  return {
    ruleId,
    ruleIndex: indexes.get(ruleId),
    level: severity,
    message: { text: `${message} ${help}` },
    locations: [{ physicalLocation: place(path, range), logicalLocations: [{ fullyQualifiedName: finding.path }] }],
    ...(related.length > 0
      ? { relatedLocations: related.map((other, index) => relatedLocation(other, index, path)) }
      : {}),
    partialFingerprints: { 'plan/v1': fingerprint },
    ...(status === 'baselined'
      ? { baselineState: 'unchanged', suppressions: [{ kind: 'external', justification: 'known, in the baseline' }] }
      : {}),
    ...(suppression ? { suppressions: [{ kind: 'inSource', justification: suppression.reason }] } : {}),
  };
}

function relatedLocation({ message, range }: RelatedPlace, id: number, path: string): object {
  return { id, message: { text: message }, physicalLocation: place(path, range) };
}

function place(path: string, { start, end }: Range): object {
  return {
    artifactLocation: artifact(path),
    region: { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column },
  };
}

/** A relative path as a URI reference; a colon in its first part would make it an absolute one. */
function artifact(path: string): object {
  return { uri: path === '-' ? 'stdin' : path.split('/').map(encodeURIComponent).join('/') };
}
