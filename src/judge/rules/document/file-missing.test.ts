import { describe, expect, it } from 'vitest';
import { run } from '../../../../test/support/rules.ts';

const LOG = 'serving: {recoveryLog: log.csv}';

describe('file-missing', () => {
  it('says why the log cannot be used', () => {
    const [finding, ...others] = run('file-missing', LOG);
    expect(others).toEqual([]);
    expect(finding!.path).toBe('/serving/recoveryLog');
    expect(finding!.message).toBe('The recovery log, "log.csv", does not exist.');
  });

  it('judges the plan of each unit', () => {
    const files = { 'north/plan.yaml': '' };
    const findings = run('file-missing', 'units: [north/plan.yaml, south/plan.yaml]', { files });
    expect(findings.map(({ path }) => path)).toEqual(['/units[1]']);
    expect(findings[0]!.message).toContain('"south/plan.yaml"');
  });

  it('names the line of every broken row', () => {
    const csv = `opened,fixed,surprised
2026-09-01T09:00:00Z,2026-09-01T15:00:00Z,yes
yesterday,,yes
2026-09-03T09:00:00Z,2026-09-02T09:00:00Z,no
`;
    const findings = run('file-missing', LOG, { files: { 'log.csv': csv } });
    expect(findings.map(({ path }) => path)).toEqual(['/serving/recoveryLog', '/serving/recoveryLog']);
    expect(findings[0]!.message).toMatch(/^Line 3 .*"log.csv".*"yesterday"/);
    expect(findings[1]!.message).toMatch(/^Line 4 .*before it was opened/);
    expect(new Set(findings.map(({ fingerprint }) => fingerprint)).size).toBe(2);
  });

  it('says which column the log lacks', () => {
    const findings = run('file-missing', LOG, { files: { 'log.csv': 'opened,fixed\n' } });
    expect(findings.map(({ message }) => message)).toEqual([expect.stringContaining('"surprised"')]);
  });

  it('has nothing to say where no file is named', () => {
    expect(run('file-missing', 'units: []\nserving: {imperative: We serve}')).toEqual([]);
  });
});
