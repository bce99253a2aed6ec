import { describe, expect, it } from 'vitest';
import { assessmentOf, findingOf, KNOWN, resultOf, SILENCED, unreadable } from '../../test/support/fixtures.ts';
import { HOSTILE, hostileResult } from '../../test/support/hostile.ts';
import { sarifErrors } from '../../test/support/published.ts';
import { allRules } from '../judge/rules/rules.ts';
import type { RunResult } from './result.ts';
import { renderSarif } from './sarif.ts';

function runOf(result: RunResult) {
  const log = JSON.parse(renderSarif(result));
  expect(log.version).toBe('2.1.0');
  expect(log.runs).toHaveLength(1);
  return log.runs[0];
}

const related = {
  message: 'first here',
  pointer: '/who',
  path: '/who',
  range: { start: { line: 3, column: 1 }, end: { line: 3, column: 4 } },
};
const mixed = resultOf([
  assessmentOf({ findings: [findingOf({ related: [related] }), SILENCED, KNOWN] }),
  unreadable({ path: 'a b/c:d.yaml' }),
]);

describe('SARIF', () => {
  it('describes every rule, and results point at theirs', () => {
    const run = runOf(mixed);
    const { rules: described } = run.tool.driver;
    expect(described.map(({ id }: { id: string }) => id)).toEqual(allRules.map(({ id }) => id));
    for (const { shortDescription, fullDescription, help } of described) {
      for (const { text } of [shortDescription, fullDescription, help]) expect(text).not.toBe('');
    }
    for (const { ruleId, ruleIndex } of run.results) expect(described[ruleIndex].id).toBe(ruleId);
  });

  it('places results in UTF-16 columns, the end exclusive, with related places and a fingerprint', () => {
    const run = runOf(mixed);
    expect(run.columnKind).toBe('utf16CodeUnits');
    expect(run.results[0]).toMatchObject({
      level: 'warning',
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'plan.yaml' },
            region: { startLine: 5, startColumn: 7, endLine: 5, endColumn: 17 },
          },
        },
      ],
      relatedLocations: [{ message: { text: 'first here' }, physicalLocation: { region: { startLine: 3 } } }],
      partialFingerprints: { 'plan/v1': '0123456789abcdef' },
    });
  });

  it('says of every result whether it is silenced, by what, and whether it is new', () => {
    const { results } = runOf(mixed);
    expect(results.map(({ suppressions }: { suppressions: object[] }) => suppressions)).toEqual([
      [],
      [{ kind: 'inSource', justification: 'asked again in spring' }],
      [expect.objectContaining({ kind: 'external' })],
    ]);
    expect(results.map(({ baselineState }: { baselineState: string }) => baselineState)).toEqual([
      'new',
      'new',
      'unchanged',
    ]);
    expect(runOf(resultOf([assessmentOf({ findings: [findingOf()] })])).results[0]).not.toHaveProperty('baselineState');
  });

  it('tells of a file that could not be read, its name as a relative address', () => {
    const [invocation] = runOf(mixed).invocations;
    expect(invocation).toMatchObject({ executionSuccessful: false, exitCode: 2 });
    expect(invocation.toolExecutionNotifications[0].locations[0].physicalLocation.artifactLocation.uri).toBe(
      'a%20b/c%3Ad.yaml',
    );
    expect(runOf(resultOf([assessmentOf()])).invocations[0].executionSuccessful).toBe(true);
  });
});

describe('SARIF against the published schema', () => {
  it('is valid for findings of every kind and for hostile texts', () => {
    for (const result of [mixed, resultOf([]), ...HOSTILE.map(hostileResult)])
      expect(sarifErrors(JSON.parse(renderSarif(result)))).toEqual([]);
    expect(sarifErrors({ version: '2.1.0' })).not.toEqual([]);
  });
});
