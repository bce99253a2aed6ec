import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { folderWith, plan } from './support/run.ts';

const PLAN = `format: 1
organization: Northwind Cycles
currency: CAD
howBig:
  start: 2026-07-01
  horizon: 24 months
  baseline: 12M
  # above
  growth: 25%   # behind
  attrition: 5%
  readings:
    - {date: 2026-09-30, value: 12.3M}
who:
  segments:
    - id: daily-commuters
      name: Commuters
      potential: {low: 900k, likely: 1.9M, high: 3.2M}   # the survey
    - id: cargo-families
      name: Families with cargo bikes
      potential:
        low: 500k    # the worst year
        likely: 1.4M
        high: 2.6M
    - id: delivery-fleets
      name: Delivery fleets
      potential: {low: 300k, likely: 800k, high: 1.5M}
    - id: racers
      name: Amateur racers
      chosen: false   # too few
      potential: {low: 0, likely: 200k, high: 500k}
`;

async function run(args: readonly string[], { text = PLAN, columns = 80 } = {}) {
  const cwd = folderWith({ 'plan.yaml': text });
  const ran = await plan(['whatif', ...args], { cwd, today: '2026-11-30', columns });
  const saved = readFileSync(join(cwd, 'plan.yaml'), 'utf8');
  return { ...ran, saved, said: ran.stdout.replaceAll(/\s+/g, ' '), errors: ran.stderr.replaceAll('\n', ' ') };
}

describe('plan whatif', () => {
  it.each([[['--growth', '60%']], [['--horizon', '36 months']], [['--drop', 'racers', '--add', 'racers', '--save']]])(
    'shows both verdicts first, and touches no file: %j',
    async (args) => {
      const { stdout, saved } = await run(args);
      expect(saved).toBe(PLAN);
      if (args.includes('--save')) return;
      const [, before = '', rest = ''] =
        /^Northwind Cycles\n\nThe verdict\n {2}Before {2}(WHO .*?)\n {2}After {3}(.*)$/s.exec(stdout) ?? [];
      expect(before).toContain('can deliver HOW BIG');
      expect(rest).toMatch(/^WHO /);
      expect(stdout.indexOf('P(goal)')).toBeGreaterThan(stdout.indexOf('After '));
      expect(stdout.indexOf('What changes')).toBeGreaterThan(stdout.indexOf('P(goal)'));
    },
  );

  it('is the verdict of check', async () => {
    const cwd = folderWith({ 'plan.yaml': PLAN });
    const world = { cwd, today: '2026-11-30' };
    const { before } = JSON.parse((await plan(['whatif', '--growth', '60%', '--format', 'json'], world)).stdout);
    const { files } = JSON.parse((await plan(['check', '--format', 'json'], world)).stdout);
    expect(before).toEqual({ verdict: files[0].verdict, growth: files[0].growth });
  });

  it('shows what is not known as "-"', async () => {
    const path = join(process.cwd(), 'examples/enterprise-ireland/plan.yaml');
    const { stdout, said, code } = await run([path, '--plain']);
    expect(code).toBe(0);
    expect(said).toContain('Now: Not known yet: ');
    for (const label of ['Expected', 'Coverage', 'P(goal)', 'Carries']) expect(stdout).toContain(`${label}: -`);
  });

  it.each([
    [['--add', 'rac'], '"rac" is taken as racers (Amateur racers).'],
    [['--drop', 'families'], '"families" is taken as cargo-families'],
    [['--potential', 'amateur=-1M,2M,3M'], '"amateur" is taken as racers'],
    [['--solve', 'commuters'], '"commuters" is taken as daily-commuters'],
  ])('says what a shortened id was taken as: %j', async (args, says) => {
    const { errors, code } = await run(args);
    expect(code).toBe(0);
    expect(errors).toContain(says);
  });

  it.each([
    [['--add', 'd'], 'can stand for daily-commuters, delivery-fleets'],
    [['--add', 'racerz'], 'did you mean "racers"?'],
    [['--growth', 'much'], 'not understood'],
    [['--growth', '10%', '--target', '15M'], 'twice'],
    [['--growth', '10%', '--solve', 'growth'], 'Leave --growth out'],
    [['--growth', '10%', '--growth', '20%'], '--growth'],
    [['--correlation', '1'], '0 to 0.95'],
    [['--potential', 'racers=3,2,1'], 'not in order'],
    [['--potential', 'racers=1M', '--potential', 'racers=2M'], 'twice'],
    [['--add', 'racers', '--drop', 'rac'], 'both added and dropped'],
    [['--solve', 'grwth'], 'There is no segment "grwth"'],
    [['--save'], 'no change to save'],
  ])('refuses %j', async (args, says) => {
    const { code, errors, saved, stdout } = await run(args);
    expect(errors).toContain(says);
    expect([code, saved, stdout]).toEqual([2, PLAN, '']);
  });

  it.each([40, 60, 80, 120])('fits %s columns, in columns and in lines', async (columns) => {
    for (const args of [
      ['--growth', '60%'],
      ['--growth', '8% a year', '--plain'],
      ['--solve', 'growth'],
    ]) {
      const { stdout } = await run(args, { columns });
      for (const line of stdout.split('\n')) expect(line.length, line).toBeLessThanOrEqual(columns);
    }
  });
});

describe('--save', () => {
  it.each([
    [['--target', '16M'], 'growth: 25%', 'target: 16M'],
    [['--growth', '8% a year'], 'growth: 25%', 'growth: 8% a year'],
    [['--add', 'racers'], 'chosen: false', 'chosen: true'],
    [['--horizon', '3 years'], '24 months', '3 years'],
    [
      ['--attrition', '{low: 3%, likely: 5%, high: 9%}'],
      'attrition: 5%',
      'attrition: { low: 3%, likely: 5%, high: 9% }',
    ],
    [['--potential', 'cargo-families=400k,1.4M,2.6M'], 'low: 500k ', 'low: 400k '],
    [
      ['--potential', 'racers=p10 0, likely 200k, p90 500k'],
      'low: 0, likely: 200k, high: 500k',
      'p10: 0, likely: 200k, p90: 500k',
    ],
    [['--potential', 'daily-commuters=-1M'], '{low: 900k, likely: 1.9M, high: 3.2M}', '-1M'],
  ])('%j writes that alone, and every comment stays', async (args, before, after) => {
    const { saved, code } = await run([...args, '--save']);
    expect(code).toBe(0);
    expect(saved.replaceAll(/[{}] ?| ?}/g, '')).toBe(PLAN.replace(before, after).replaceAll(/[{}] ?| ?}/g, ''));
  });

  it.each([
    [['--add', 'daily-commuters'], '"Commuters" is chosen already.'],
    [['--growth', '25%'], 'The growth is 25% already.'],
    [['--solve', 'racers'], 'is not chosen'],
  ])('%j writes nothing, and says why', async (args, says) => {
    const { said, errors, saved, code } = await run([...args, '--save']);
    expect([code, saved]).toEqual([0, PLAN]);
    expect(said).toContain(says);
    expect(errors).toContain('Nothing was saved');
  });

  it('says when nothing is asked for any more', async () => {
    const { said, errors, saved } = await run(['--growth', '-20%', '--save', '--plain']);
    expect(saved).toContain('growth: -20%   # behind');
    expect(said).toContain('To find: before CAD 3.6M, after nothing');
    expect(said).toContain('asks for nothing any more');
    expect(said).not.toMatch(/CAD -1\.8M/);
    expect(errors).toContain('HOW BIG now asks for nothing.');
  });

  it('keeps what was solved: it is the plan then', async () => {
    const { saved, said } = await run(['--solve', 'growth', '--save']);
    const after = /growth: ([\d.]+%) {3}# behind/.exec(saved)?.[1];
    expect(said).toContain(`growth of ${after}, counting the latest reading`);
    const again = await run(['--plain'], { text: saved });
    expect(again.said).toContain('Now: WHO can deliver HOW BIG');
    expect(again.said).toMatch(/As it stands: 7[01]%/);
  });

  it('does not delete another contribution', async () => {
    const text = PLAN.replace('  readings', '  other:\n    - {id: merger, name: Merger, potential: 300k}\n  readings');
    const dropped = await run(['--drop', 'merger'], { text });
    expect(dropped.said).toContain('- without "Merger"');
    const { code, errors, saved } = await run(['--drop', 'merger', '--save'], { text });
    expect([code, saved]).toEqual([2, text]);
    expect(errors).toContain('Delete it from howBig.other yourself');
  });
});

describe('the JSON of what-if', () => {
  let validate: ValidateFunction;
  beforeAll(async () => {
    const { stdout } = await plan(['schema', '--whatif']);
    validate = new Ajv2020({ allowUnionTypes: true, allErrors: true }).compile(JSON.parse(stdout));
  });
  const errorsIn = (stdout: string) => (validate(JSON.parse(stdout)) ? [] : validate.errors);
  const texts = [
    PLAN,
    PLAN.replace('growth: 25%', 'growth: 8% a year').replace(
      'attrition: 5%',
      'attrition: {low: 1% a year, likely: 2% a year, high: 5% a year}',
    ),
    PLAN.replace('growth: 25%', 'target: 11M'),
    PLAN.replace('baseline: 12M', 'baseline: oops'),
    PLAN.replaceAll(/potential: .*/g, 'potential: 1M').replaceAll(/ {8}.*\n/g, ''),
    PLAN.replace('value: 12.3M', 'value: 16M'),
    'format: 1\norganization: X\n',
    ...readdirSync('examples').map((name) => readFileSync(`examples/${name}/plan.yaml`, 'utf8')),
  ];
  const runs = [
    [],
    ['--growth', '10%'],
    ['--growth', '5% a year', '--horizon', '36 months'],
    ['--target', '20M'],
    ['--attrition', '{low: 3%, likely: 5%, high: 9%}', '--confidence', '80%', '--correlation', '0.5'],
    ['--solve', 'growth'],
  ];

  it.each(runs)('keeps its schema: %j %j %j %j %j %j', async (...args) => {
    for (const text of texts) {
      const { stdout, code } = await run([...args.filter((arg) => arg !== undefined), '--format', 'json'], { text });
      expect([code, errorsIn(stdout)], stdout).toEqual([0, []]);
    }
  });

  it('has the changes and what they do, and why others do nothing', async () => {
    const args = ['--growth', '10%', '--add', 'racers', '--drop', 'racers', '--format', 'json'];
    const { stdout } = await run([
      ...args.slice(0, 4),
      '--add',
      'daily-commuters',
      '--solve',
      'daily-commuters',
      '--format',
      'json',
    ]);
    const { changes, notes, before, after, run: about } = JSON.parse(stdout);
    expect(errorsIn(stdout)).toEqual([]);
    expect(about).toEqual({ command: 'whatif', asOf: '2026-11-30' });
    expect(changes[0]).toEqual({ what: 'growth of 10% instead of 25%', effect: { probability: expect.any(Number) } });
    expect(changes[1].what).toBe('"Amateur racers" chosen too');
    expect(notes).toContain('"Commuters" is chosen already.');
    expect([before.growth.target, after.growth.target]).toEqual([15e6, 13.2e6]);
  });

  it('has a schema that is asked for alone', async () => {
    expect((await plan(['schema', '--whatif', '--result'])).code).toBe(2);
  });
});

it('is Markdown with the verdicts first', async () => {
  const { stdout } = await run(['--growth', '60%', '--format', 'markdown']);
  expect(stdout).toMatch(
    /^# Northwind Cycles\n\n## The verdict\n\n- Before: WHO .*\n- After: WHO .*\n\n## In figures\n\n\| {2}\| Before \| After \|\n/,
  );
  expect(stdout).toContain('- growth of 60% instead of 25%');
});
