import type { Assessment, Finding, Range, RelatedPlace } from '../judge/assessment.ts';
import { allRules } from '../judge/rules/rules.ts';
import { escapeSarif as message, toJsonPage } from './escape.ts';
import type { RunResult } from './result.ts';

/** The result as SARIF 2.1.0, for code-scanning services. */
export function renderSarif(result: RunResult): string {
  const indexes = new Map(allRules.map(({ id }, index) => [id, index]));
  const unreadable = result.assessments.filter(({ error }) => error !== undefined);
  const findings = result.assessments.flatMap((assessment) => assessment.findings);
  const isBaselined = findings.some(({ status }) => status === 'baselined');
  const sarif = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: result.tool.name,
            semanticVersion: result.tool.version,
            rules: allRules.map(({ id, severity, summary, why, fix, section }) => ({
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
              message: { text: message(error!.message) },
              descriptor: { id: error!.code },
              locations: [{ physicalLocation: { artifactLocation: artifact(path) } }],
            })),
          },
        ],
        results: result.assessments.flatMap((assessment) =>
          assessment.findings.map((finding) => ({
            ...toResult(finding, assessment, indexes),
            // A result says how it compares with a baseline, or none does.
            ...(isBaselined ? { baselineState: finding.status === 'baselined' ? 'unchanged' : 'new' } : {}),
          })),
        ),
      },
    ],
  };
  return toJsonPage(sarif);
}

function toResult(finding: Finding, { path }: Assessment, indexes: ReadonlyMap<string, number>): object {
  const { ruleId, severity, help, range, related, fingerprint } = finding;
  return {
    ruleId,
    ruleIndex: indexes.get(ruleId),
    level: severity,
    message: { text: message(`${finding.message} ${help}`) },
    locations: [{ physicalLocation: place(path, range), logicalLocations: [{ fullyQualifiedName: finding.path }] }],
    ...(related.length > 0
      ? { relatedLocations: related.map((other, index) => relatedLocation(other, index, path)) }
      : {}),
    partialFingerprints: { 'plan/v1': fingerprint },
    suppressions: suppressionsOf(finding),
  };
}

/** An empty list says that a finding is not silenced; leaving it out would say that nobody looked. */
function suppressionsOf({ status, suppression }: Finding): object[] {
  if (status === 'baselined') return [{ kind: 'external', justification: 'known, in the baseline' }];
  return suppression === null ? [] : [{ kind: 'inSource', justification: suppression.reason }];
}

function relatedLocation(related: RelatedPlace, id: number, path: string): object {
  return { id, message: { text: message(related.message) }, physicalLocation: place(path, related.range) };
}

function place(path: string, { start, end }: Range): object {
  return {
    artifactLocation: artifact(path),
    region: { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column },
  };
}

/** A relative path as a URI reference; a colon in its first part would make it an absolute one. */
function artifact(path: string): object {
  return { uri: path === '-' ? 'stdin' : path.toWellFormed().split('/').map(encodeURIComponent).join('/') };
}
