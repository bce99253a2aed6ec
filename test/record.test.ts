import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, plan } from './support/run.ts';

const PLAN = readFileSync('examples/northwind-cycles/plan.yaml', 'utf8');
const world = () => ({
  cwd: folderWith({
    'plan.yaml': PLAN,
    'recovery-log.csv': readFileSync('examples/northwind-cycles/recovery-log.csv'),
  }),
  today: '2026-11-24',
});

describe('plan record', () => {
  it('appends a reading and touches nothing else', async () => {
    const { cwd, today } = world();
    const ran = await plan(['record', 'repeat-business', '41', '--note', 'with the vans'], { cwd, today });
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    const line = '      - { date: 2026-09-30, value: 40, note: before the vans }\n';
    expect(readFileSync(join(cwd, 'plan.yaml'), 'utf8')).toBe(
      PLAN.replace(line, `${line}      - { date: 2026-11-24, value: 41, note: with the vans }\n`),
    );
  });

  it('records growth in money', async () => {
    const { cwd, today } = world();
    expect((await plan(['record', 'growth', '12,600,000', '--date', '31 oct 2026'], { cwd, today })).code).toBe(0);
    expect(readFileSync(join(cwd, 'plan.yaml'), 'utf8')).toContain('- { date: 2026-10-31, value: 12.6M }');
  });

  it.each([
    [['record', 'repeat-business', '41'], /from 38 to \S+ by \S+ asks for [\d.]+: it is [\d.]+ behind/],
    [['record', 'repeat-business', '49 percent'], /it is on track/],
    [
      ['record', 'growth', '$12.3 million'],
      /On the planned path annual revenue is at CAD [\d.]+M by then: CAD [\d.]+k ahead/,
    ],
  ])('says where %j stands against its line', async (args, says) => {
    expect((await plan(args, world())).stdout).toMatch(says);
  });

  it.each([
    [['record', 'repeat-business', '41', '--date', '03/04/2026'], '2026-04-03 or as 2026-03-04'],
    [['record', 'repeat-busines', '41'], 'did you mean "repeat-business"?'],
    [['record', 'repeat-business', 'many'], 'is not a number'],
    [['record', 'repeat-business', '41', '--date', '2026-12-31'], 'is in the future'],
    [['record', 'repeat-business', '41', '--date', '2026-09-30'], 'already'],
    [['record', 'surprised', '41'], 'recovery log'],
  ])('refuses %j', async (args, says) => {
    const { cwd, today } = world();
    const ran = await plan(args, { cwd, today });
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain(says);
    expect(readFileSync(join(cwd, 'plan.yaml'), 'utf8')).toBe(PLAN);
  });
});

describe('answers without a terminal', () => {
  it('takes them from --set, and lists what is missing', async () => {
    const { cwd, today } = { cwd: folderWith({}), today: '2026-11-24' };
    const ran = await plan(
      [
        'init',
        '--set',
        'organization=Northwind',
        '--set',
        'howBig.baseline=$12m',
        '--set',
        'who.segments[id=racers].share=60',
        '--set',
        'who.segments[id=racers].name=Racers',
      ],
      { cwd, today },
    );
    expect(ran.code).toBe(2);
    expect(ran.stderr).toMatch(/howBig\.growth\s+\(growth or target\)/);
    expect(ran.stderr).toMatch(/who\.segments\[id=racers\]\.potential\s+\(potential\)/);
    const text = readFileSync(join(cwd, 'plan.yaml'), 'utf8');
    expect(text).toContain('baseline: 12M');
    expect(text).toMatch(/- id: racers\n\s+name: Racers\n\s+share: 60%/);
  });

  it('merges a partial plan, keeping comments', async () => {
    const { cwd, today } = world();
    const folder = folderWith({
      'answers.yaml':
        'howBig: {growth: 30%}\nwho: {segments: [{id: racers, share: 55%}, {id: clubs, name: Clubs, potential: 1M}]}\n',
    });
    const ran = await plan(['init', '--answers', join(folder, 'answers.yaml')], { cwd, today });
    expect(ran.code).toBe(0);
    const text = readFileSync(join(cwd, 'plan.yaml'), 'utf8');
    expect(text).toContain('growth: 30% # 3M more');
    expect(text).toContain('share: 55%\n');
    expect(text).toContain('- id: clubs');
  });

  it('refuses a mistake, with its place, and writes nothing', async () => {
    const { cwd, today } = world();
    const folder = folderWith({ 'answers.yaml': 'howBig:\n  growth: 30\n' });
    const ran = await plan(['init', '--answers', join(folder, 'answers.yaml')], { cwd, today });
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain('answers.yaml:2:11: howBig.growth is 30');
    expect(readFileSync(join(cwd, 'plan.yaml'), 'utf8')).toBe(PLAN);
  });

  it('never waits where there is no terminal', async () => {
    const ran = await plan(['init'], { cwd: folderWith({}) });
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain('no terminal');
  });
});
