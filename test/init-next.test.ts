import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { folderWith, plan } from './support/run.ts';

const PLAN = `format: 1
organization: Tern
howBig:
  measure: annual revenue # audited
  start: 2025-01-01
  horizon: 24 months
  baseline: 12M
  growth: 25%
  owner: Anna
  readings:
    - {date: 2026-12-31, value: 14.6M}
    - {date: 2026-06-30, value: 13M}
who:
  segments:
    - {id: racers, name: Racers, potential: 1M, reviewed: 2026-12-20}
`;

function next(text: string, today: string, ...args: string[]) {
  const cwd = folderWith({ 'plan.yaml': text });
  const run = plan(['init', '--next', '--as-of', today, ...args], { cwd, today });
  return { run, now: () => readFileSync(join(cwd, 'plan.yaml'), 'utf8') };
}

describe('init --next', () => {
  it('begins at the last reading and stores the old HOW BIG under x-history', async () => {
    const { run, now } = next(PLAN, '2027-01-10', '--set', 'howBig.growth=30%', '--set', 'howBig.horizon=24 months');
    expect((await run).stderr).not.toContain('howBig.');
    const written = parse(now());
    expect(written.howBig).toEqual({
      ...{ measure: 'annual revenue', start: '2027-01-01', horizon: '24 months', baseline: '14.6M', growth: '30%' },
      owner: 'Anna',
    });
    expect(written['x-history']).toEqual([parse(PLAN).howBig]);
    expect(now()).toContain('measure: annual revenue # audited');
    expect(now()).toContain('{id: racers, name: Racers, potential: 1M}');
  });

  it('adds to the history that is there', async () => {
    const { run, now } = next(`${PLAN}x-history: [{baseline: 10M}]\n`, '2027-01-10');
    await run;
    expect(parse(now())['x-history']).toEqual([{ baseline: '10M' }, parse(PLAN).howBig]);
  });

  it.each<[string, string, string, RegExp]>([
    ['the horizon is not over', PLAN, '2026-06-30', /runs until 2027-01-01/],
    ['there is no horizon', PLAN.replace('  horizon: 24 months\n', ''), '2027-01-10', /no start and horizon/],
    ['nothing was read', PLAN.replace(/ {2}readings:\n.*\n.*\n/, ''), '2027-01-10', /plan record growth VALUE/],
    ['x-history is something else', `${PLAN}x-history: old\n`, '2027-01-10', /no list/],
  ])('writes nothing where %s', async (_, text, today, says) => {
    const { run, now } = next(text, today);
    const { code, stderr } = await run;
    expect([code, now()]).toEqual([2, text]);
    expect(stderr).toMatch(says);
  });
});

describe('init', () => {
  it('refuses --quick with --full', async () => {
    expect((await plan(['init', '--quick', '--full'], { cwd: folderWith({}) })).code).toBe(2);
  });
});
