import { describe, expect, it } from 'vitest';
import { folderWith, plan } from './support/run.ts';

const NINES = '9'.repeat(311);
const COMMANDS = [
  ['check'],
  ['check', '--format', 'json'],
  ['report'],
  ['report', '--format', 'markdown'],
  ['whatif'],
  ['next'],
];

function planWith(howBig: string, segment = 'potential: 1M'): string {
  return folderWith({
    'plan.yaml': `format: 1
organization: Tern
howBig: {start: 2026-01-01, ${howBig.includes('horizon') ? '' : 'horizon: 2 years, '}${howBig}}
who:
  dimension: region
  segments:
    - {id: north, name: North, ${segment}}
    - {id: south, name: South, potential: {low: 1M, likely: 2M, high: 3M}}
`,
  });
}

describe('a figure that is too large (row 8 of the field)', () => {
  it.each([
    ['baseline: 99999999999999999999bn, growth: 10%', 'potential: 1M', '/howBig/baseline'],
    ['baseline: 1001tn, growth: 10%', 'potential: 1M', '/howBig/baseline'],
    ['baseline: 1000000000000001, growth: 10%', 'potential: 1M', '/howBig/baseline'],
    [`baseline: ${NINES}k, growth: 10%`, 'potential: 1M', '/howBig/baseline'],
    [`baseline: 1M, growth: ${NINES}%`, 'potential: 1M', '/howBig/growth'],
    ['baseline: 1M, growth: 99999999% a year', 'potential: 1M', '/howBig/growth'],
    ['baseline: 1M, growth: 10%, inflation: 1000.1% a year', 'potential: 1M', '/howBig/inflation'],
    [`baseline: 1M, target: ${NINES}M`, 'potential: 1M', '/howBig/target'],
    [`baseline: 1M, growth: 10%, attrition: ${NINES}tn`, 'potential: 1M', '/howBig/attrition'],
    [`baseline: 1M, growth: 10%, attrition: ${NINES}%`, 'potential: 1M', '/howBig/attrition'],
    [
      `baseline: 1M, growth: 10%, readings: [{date: 2026-02-01, value: ${NINES}bn}]`,
      'potential: 1M',
      '/howBig/readings',
    ],
    ['baseline: 1M, growth: 10%', `potential: ${NINES}k`, '/who/segments[id=north]/potential'],
    ['baseline: 1M, growth: 10%', `today: ${NINES}k`, '/who/segments[id=north]/today'],
    ['baseline: 1M, growth: 10%', `share: ${NINES}%`, '/who/segments[id=north]/share'],
    [
      'baseline: 1M, growth: 10%',
      `potential: {low: 1, likely: 2, high: ${NINES}bn}`,
      '/who/segments[id=north]/potential/high',
    ],
  ])('%s %s is one schema finding there', async (howBig, segment, path) => {
    const cwd = planWith(howBig, segment);
    const { files } = JSON.parse((await plan(['check', '--format', 'json'], { cwd })).stdout);
    const found = files[0].findings.filter(({ ruleId }: { ruleId: string }) => ruleId === 'schema');
    expect(found).toHaveLength(1);
    expect(found[0].path.startsWith(path)).toBe(true);
    for (const command of COMMANDS) {
      const { code, stdout, stderr } = await plan(command, { cwd });
      expect(code).toBeLessThan(3);
      expect(stdout + stderr).not.toMatch(/Infinity|NaN/);
    }
  });
});

describe('the largest figures (row 8 of the field)', () => {
  it.each([
    'baseline: 1000tn, growth: 999999999%',
    'baseline: 61tn, target: 1000000000000000, attrition: 1.5tn',
    'baseline: 999999999999.9k, growth: 10%',
    'baseline: 1000tn, growth: 1000% a year, inflation: 1000% a year, horizon: 10 years',
  ])('%s are read and shown as numbers', async (howBig) => {
    const cwd = planWith(howBig, 'potential: {low: 0, likely: 999tn, high: 1000tn}');
    const { files } = JSON.parse((await plan(['check', '--format', 'json'], { cwd })).stdout);
    expect(files[0].findings.map(({ ruleId }: { ruleId: string }) => ruleId)).not.toContain('schema');
    for (const command of COMMANDS) {
      const { code, stdout, stderr } = await plan(command, { cwd });
      expect(code).toBeLessThan(3);
      expect(stdout + stderr).not.toMatch(/Infinity|NaN/);
      // In JSON, an exponent is a number as good as any other.
      if (!command.includes('json')) expect(stdout + stderr).not.toMatch(/\de\+\d/);
    }
  });

  it.each([
    ['whatif', '--growth', '1001% a year'],
    ['whatif', '--growth', `${NINES}%`],
    ['whatif', '--growth', `${NINES}% a year`],
    ['whatif', '--target', `${NINES}M`],
    ['whatif', '--attrition', `${NINES}tn`],
    ['whatif', '--potential', `north=${NINES}`],
    ['whatif', '--potential', `north=1,2,${NINES}k`],
    ['record', 'growth', `${NINES}bn`],
    ['init', '--dry-run', '--set', `howBig.baseline=${NINES}M`],
    ['init', '--dry-run', '--set', `howBig.growth=${NINES}%`],
    ['init', '--dry-run', '--set', `measures.x.target=${NINES}`],
  ])('%s %s %s is refused', async (...args) => {
    const { code, stdout, stderr } = await plan(args, { cwd: planWith('baseline: 1M, growth: 10%') });
    expect(code).toBe(2);
    expect(stdout + stderr).not.toMatch(/Infinity|NaN/);
  });
});
