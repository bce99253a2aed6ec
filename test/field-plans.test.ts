/** Published strategies for which figures were calculated outside this project. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assess } from '../src/judge/assess.ts';

const FOLDER = join(import.meta.dirname, 'fixtures/published');

/** A row of the table in that folder; coverage and chances as fractions, amounts of the year's measure in billions or millions. */
interface Row {
  readonly verdict: string;
  readonly coverage?: number;
  readonly planned?: number;
  readonly now?: number;
  readonly rate?: number;
  readonly real?: number;
  readonly required?: number;
  readonly expected?: number;
  readonly toFind?: number;
  readonly toCome?: number;
  readonly known?: number;
}

const DHL = { verdict: 'unlikely', coverage: 0.912, planned: 0.293, rate: 0.059, required: 40.37e9, expected: 36.83e9 };
const NYT = { verdict: 'may', coverage: 0.955, planned: 0.37, rate: 0.094, required: 12.11e6, expected: 11.57e6 };
const VINAMILK = { verdict: 'unlikely', coverage: 0.736, planned: 0.2345, rate: 0.072, real: 0.03, required: 25.2e12 };
const DISNEY = { coverage: 1.25, planned: 0.953, required: 60e6, expected: 75e6 };

const ROWS: readonly (readonly [string, string, Row])[] = [
  ['dhl', '2024-10-01', DHL],
  ['dhl', '2025-03-06', { ...DHL, now: 0.172, toFind: 37.92e9, toCome: 32.43e9 }],
  ['nyt', '2022-07-01', NYT],
  ['nyt', '2024-02-07', { ...NYT, now: 0.335, toFind: 9.505e6, toCome: 8.954e6 }],
  ['nyt', '2025-02-05', { ...NYT, now: 0.356, toFind: 7.375e6, toCome: 7.004e6 }],
  ['vinamilk', '2022-03-24', { ...VINAMILK, expected: 18.54e12 }],
  ['vinamilk', '2023-02-01', { ...VINAMILK, now: 0.1, toFind: 26.1e12, toCome: 16.33e12 }],
  ['gavi', '2026-01-01', { verdict: 'unknown', required: 200e6, known: 170e6 }],
  ['disney-plus', '2019-11-12', { ...DISNEY, verdict: 'can' }],
  ['disney-plus', '2020-01-15', { ...DISNEY, verdict: 'can', now: 1, toFind: 33.5e6, toCome: 74.36e6 }],
  ['disney-plus', '2020-12-10', { ...DISNEY, verdict: 'reached', now: 1 }],
  [
    'usps',
    '2021-03-23',
    { verdict: 'may', coverage: 0.917, planned: 0.357, rate: 0, real: -0.0196, required: 13e9, expected: 11.92e9 },
  ],
];

function judged(name: string, asOf: string) {
  const assessment = assess(readFileSync(join(FOLDER, `${name}.plan.yaml`), 'utf8'), {
    path: name,
    days: { asOf, leaveOutLater: true },
    loadRelated: () => ({ problem: 'does not exist' }),
  });
  return { verdict: assessment.verdict!, growth: assessment.growth!, findings: assessment.findings };
}

describe('a published strategy', () => {
  it.each(ROWS)('of %s on %s is judged as outside this project', (name, asOf, row) => {
    const { verdict, growth } = judged(name, asOf);
    expect(verdict.value).toBe(row.verdict);
    const chances = [growth.probability, growth.now?.probability ?? null];
    expect(chances.map((chance) => chance === null)).toEqual([row.planned === undefined, row.now === undefined]);
    chances.forEach((chance, index) => {
      const expected = [row.planned, row.now][index];
      if (expected !== undefined) expect(Math.abs(chance! - expected)).toBeLessThan(0.004);
    });
    const toDigits = (figure: number | null | undefined, expected: number | undefined, digits: number) =>
      expected !== undefined && expect(Number(figure?.toPrecision(digits))).toBe(Number(expected.toPrecision(digits)));
    toDigits(growth.coverage, row.coverage, 3);
    toDigits(growth.annualRate, row.rate, 2);
    toDigits(growth.realAnnualRate, row.real, 2);
    toDigits(growth.required, row.required, 4);
    toDigits(growth.expected, row.expected, 4);
    toDigits(growth.now?.toFind, row.toFind, 4);
    toDigits(growth.now?.expected, row.toCome, 4);
    toDigits(growth.known.expected, row.known, 3);
  });

  it('of which little is known names what must bring the rest', () => {
    expect(judged('gavi', '2026-01-01').verdict.sentence).toBe(
      'Not known yet: 2 of the 4 chosen segments say what they can add, 170M of the 200M children; Children without any dose and Routine childhood vaccines must bring 30M children.',
    );
    expect(judged('gavi', '2026-01-01').growth.coverage).toBeNull();
  });

  it('breaks nothing of the format', () => {
    for (const [name, asOf] of ROWS) {
      const { findings } = judged(name, asOf);
      expect(findings.filter(({ ruleId }) => ruleId === 'schema')).toEqual([]);
    }
  });
});
