/** What check reports of the examples, against the labels that a strategist gave by hand in fixtures/findings.md. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { plan } from './support/run.ts';

const MOST_NOISE = 1 / 5;

/** A finding as the table writes it: severity, rule and path; "top" is the top of the document. */
type Finding = string;

interface Row {
  readonly example: string;
  readonly asOf: string;
  readonly finding: Finding;
  readonly label: string;
  readonly reason: string;
}

const ROWS: readonly Row[] = readFileSync(join(import.meta.dirname, 'fixtures/findings.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .slice(2)
  .map((line) => {
    const [example, asOf, severity, rule, path, label, reason] = line.slice(2, -2).split(' | ');
    return { example: example!, asOf: asOf!, finding: `${severity} ${rule} ${path}`, label: label!, reason: reason! };
  });

const DAYS = [...new Set(ROWS.map(({ example, asOf }) => `${example} ${asOf}`))].map((day) => day.split(' '));

async function findingsOf(example: string, asOf: string): Promise<readonly Finding[]> {
  const file = `examples/${example}/plan.yaml`;
  const { stdout } = await plan(['check', file, '--format', 'json', '--as-of', asOf]);
  const findings: { severity: string; ruleId: string; path: string }[] = JSON.parse(stdout).files[0].findings;
  return findings.map(({ severity, ruleId, path }) => `${severity} ${ruleId} ${path || 'top'}`);
}

describe('the labelled findings', () => {
  it('are of every example, each with a reason', () => {
    expect([...new Set(ROWS.map(({ example }) => example))].sort()).toEqual(readdirSync('examples').sort());
    expect(ROWS.filter(({ label, reason }) => !['keep', 'noise'].includes(label) || !reason)).toEqual([]);
  });

  it.each(DAYS)('of %s on %s are found', async (example, asOf) => {
    const rows = ROWS.filter((row) => row.example === example && row.asOf === asOf);
    const found = await findingsOf(example!, asOf!);
    const lost = rows.filter(({ finding, label }) => label === 'keep' && !found.includes(finding));
    expect(lost, 'worth keeping, and no longer found').toEqual([]);
    expect([...found].sort(), 'the findings in the table').toEqual(rows.map(({ finding }) => finding).sort());
  });

  it('are noise in one of five at most', () => {
    const noise = ROWS.filter(({ label }) => label === 'noise');
    expect(noise.length / ROWS.length).toBeLessThanOrEqual(MOST_NOISE);
  });
});
