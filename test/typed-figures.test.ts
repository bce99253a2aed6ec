/** Figures as people type them on a command line: understood as what they say, or refused before anything is written. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, plan } from './support/run.ts';

const PLAN = `format: 1
organization: Northwind Cycles
currency: CAD
howBig:
  start: 2026-07-01
  horizon: 24 months
  baseline: 12M
  growth: 25%
  attrition: 5%
who:
  segments:
    - id: racers
      name: Racers
      potential: {low: 1M, likely: 2M, high: 4M}
measures:
  - {id: complaints, name: Complaints, unit: number a month}
`;

async function run(...args: string[]): Promise<{ code: number; said: string; saved: string }> {
  const cwd = folderWith({ 'plan.yaml': PLAN });
  const { code, stderr } = await plan(args, { cwd, today: '2026-11-30' });
  return { code, said: stderr.replaceAll('\n', ' '), saved: readFileSync(join(cwd, 'plan.yaml'), 'utf8') };
}

describe('what is not understood as a whole (row 2 of the field)', () => {
  it.each([
    [['record', 'complaints', '12,34,567'], '1234567 or as 12.34567'],
    [['record', 'complaints', '1,0000'], '10000 or as 1.0000'],
    [['record', 'complaints', '1,234'], '1234 or as 1.2340'],
    [['record', 'complaints', '1.234'], '1234 or as 1.2340'],
    [['record', 'complaints', '１２'], 'not a number'],
    [['record', 'complaints', '$12'], 'not a number'],
    [['record', 'growth', '1,234M'], '1234M or as 1.234M'],
    [['record', 'growth', 'EUR 12M'], 'counts in CAD'],
    [['record', 'growth', '12M', '--date', '03/04/2026'], '2026-04-03 or as 2026-03-04'],
    [['whatif', '--save', '--target', '€16m'], 'counts in CAD'],
    [['whatif', '--save', '--target', '(16M)'], 'below 0'],
    [['whatif', '--save', '--target', '1,234'], '1234 or as 1.2340'],
    [['whatif', '--save', '--growth', '0.25'], '0.25% or as 25%'],
    [['whatif', '--save', '--growth', '20-25%'], 'range'],
    [['whatif', '--save', '--growth', '15M'], 'not a percentage'],
    [['whatif', '--save', '--growth', '-100%'], 'howBig.growth'],
    [['whatif', '--save', '--attrition', '-5%'], 'below 0'],
    [['whatif', '--save', '--attrition', '600k a year'], 'amount a year'],
    [['whatif', '--save', '--horizon', '3 weeks'], 'not a duration'],
    [['whatif', '--save', '--confidence', '99%'], '50% to 95%'],
    [['whatif', '--save', '--correlation', '0.96'], '0 to 0.95'],
    [['whatif', '--save', '--correlation', '-0.1'], '0 to 0.95'],
    [['whatif', '--save', '--potential', 'racers=1,234,567'], 'low 1, likely 234, high 567'],
    [['whatif', '--save', '--potential', 'racers=1M,€2M,3M'], 'counts in CAD'],
    [['whatif', '--save', '--potential', 'racers=1M,-2M,3M'], 'not in order'],
    [['record', 'complaints', '0x28'], 'another notation'],
    [['record', 'growth', '0X28', '--force'], 'another notation'],
    [['record', 'complaints', '0b101'], 'another notation'],
    [['whatif', '--save', '--target', '0x10'], 'another notation'],
    [['whatif', '--save', '--growth', '0x10'], 'another notation'],
    [['whatif', '--save', '--correlation', '0x5'], 'another notation'],
    [['whatif', '--save', '--horizon', '0x18'], 'another notation'],
    [['whatif', '--save', '--attrition', '0o5%'], 'another notation'],
    [['whatif', '--save', '--potential', 'racers=0x10'], 'another notation'],
    [['whatif', '--save', '--potential', 'racers=1 1200 2000k'], 'low 1k, likely 1.2M, high 2M'],
    [['whatif', '--save', '--potential', 'racers=1,1200,2000k'], 'low 1k, likely 1.2M, high 2M'],
    [['whatif', '--save', '--horizon', '36 months 36 months'], 'not a duration'],
    [['whatif', '--save', '--horizon', '2028-02-30'], 'not a date that exists'],
    [['init', '--set', 'howBig.baseline=0x10'], 'another notation'],
    [['init', '--set', 'measures.complaints.target=0x10'], 'another notation'],
    [['init', '--set', 'howBig.horizon=2 years 2 years'], 'not a duration'],
    [['init', '--set', 'format=one'], 'is not 1'],
    [['init', '--dry-run', '--set', 'format=NaN'], 'is not 1'],
    [['init', '--set', 'howBig.baseline=-1M'], 'below 0'],
    [['init', '--set', 'howBig.baseline=2000tn'], 'larger than'],
    [['init', '--set', 'howBig.baseline=12M dollars from Canada'], 'not an amount'],
    [['init', '--set', 'who.segments[id=racers].share=140%'], '0% to 100%'],
    [['init', '--set', 'who.segments[id=racers].share=8% a year'], 'rate a year'],
    [['init', '--set', 'howBig.start=2027-02-30'], 'not a date'],
    [['init', '--set', `howBig.why=${'x'.repeat(2001)}`], '2,000 characters'],
    [['init', '--set', 'measures[id=Not an id].unit=percent'], 'no id'],
  ])('%j is refused, and nothing is written', async (args, says) => {
    const { code, said, saved } = await run(...args);
    expect(said).toContain(says);
    expect([code, saved]).toEqual([2, PLAN]);
  });
});

describe('what people say (row 2 of the field)', () => {
  it.each([
    [['record', 'growth', '(3M)', '--force'], 'value: -3M', '"(3M)" is understood as -3M'],
    [['record', 'growth', '$12.3 million'], 'value: 12.3M', 'understood as 12.3M'],
    [['record', 'complaints', '1.2k'], 'value: 1200', 'understood as 1200'],
    [['whatif', '--save', '--potential', 'racers=-1M,2M,3M'], 'low: -1M, likely: 2M, high: 3M', 'low -1M'],
    [['whatif', '--save', '--potential', 'racers=0,400k,900k'], 'low: 0, likely: 400k, high: 900k', 'low 0'],
    [['whatif', '--save', '--potential', 'racers=40 x 150 x 52'], 'potential: 312k', 'understood as 312k'],
    [['whatif', '--save', '--growth', '8% p.a.'], 'growth: 8% a year', 'understood as 8% a year'],
    [['whatif', '--save', '--target', '16 million'], 'target: 16M', 'understood as 16M'],
    [['whatif', '--save', '--attrition', 'none'], 'attrition: 0%', 'understood as 0%'],
    [['whatif', '--save', '--horizon', 'by June 2028'], 'horizon: 24 months', 'from 2026-07-01 to 2028-06-30'],
    [['whatif', '--save', '--attrition', '5-8 percent'], 'low: 5%, likely: 6.5%, high: 8%', 'likely 6.5%'],
    [['whatif', '--save', '--correlation', '0.5%'], 'correlation: 0.005', 'understood as 0.005'],
    [['whatif', '--save', '--correlation', '50 percent'], 'correlation: 0.5', 'understood as 0.5'],
    [['init', '--set', 'who.correlation=0,5%'], 'correlation: 0.005', 'understood as 0.005'],
    [['init', '--set', 'measures.complaints.name=0x28'], 'name: "0x28"', ''],
    [['init', '--set', 'howBig.horizon=next june'], 'horizon: 12 months', 'from 2026-07-01 to 2027-06-30'],
    [['init', '--set', 'howBig.horizon=a year and a half'], 'horizon: 18 months', 'understood as 18 months'],
    [['init', '--set', 'howBig.start=July 2027'], 'start: 2027-07-01', 'understood as 2027-07-01'],
    [['init', '--set', 'howBig.attrition=about 8 %'], 'attrition: 8%', 'understood as 8%'],
    [['init', '--set', 'howBig.baseline=1.2 trillion'], 'baseline: 1.2tn', 'understood as 1.2tn'],
    [['init', '--set', 'who.segments[id=racers].timeToClose=three weeks'], 'timeToClose: 3 weeks', '3 weeks'],
  ])('%j is saved as what it says, and said', async (args, written, says) => {
    const { said, saved } = await run(...args);
    expect(saved).toContain(written);
    expect(said).toContain(says);
  });

  it('is not repeated where the plan writes it just so', async () => {
    expect((await run('whatif', '--growth', '8% a year')).said).toBe('');
    expect((await run('record', 'complaints', '41')).said).toBe('');
  });
});

describe('what the schema refuses at its place', () => {
  it('is not recorded', async () => {
    const { code, said, saved } = await run('record', 'complaints', '41', '--note', 'x'.repeat(2001));
    expect(said).toContain('more than 2,000 characters');
    expect([code, saved]).toEqual([2, PLAN]);
  });

  it('is not taken from a file of answers', async () => {
    const cwd = folderWith({ 'plan.yaml': PLAN, 'answers.yaml': 'howBig: {baseline: -1M}\n' });
    const { code, stderr } = await plan(['init', '--answers', 'answers.yaml'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain('howBig.baseline');
    expect(readFileSync(join(cwd, 'plan.yaml'), 'utf8')).toBe(PLAN);
  });
});
