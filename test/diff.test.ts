import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { commitAll, git, repositoryWith } from './support/git.ts';
import { misread } from './support/media.ts';
import { BIN } from './support/pty.ts';
import { folderWith, plan } from './support/run.ts';

const PLAN = `format: 1
organization: Northwind Cycles
currency: CAD
howBig: {start: 2026-07-01, horizon: 24 months, baseline: 12M, growth: 25%, attrition: 5%}
who:
  dimension: how they ride
  segments:
    - {id: commuters, name: Commuters, potential: {low: 900k, likely: 1.9M, high: 3.2M}}
    - {id: families, name: Families, potential: {low: 500k, likely: 1.4M, high: 2.6M}}
    - {id: fleets, name: Fleets, potential: {low: 300k, likely: 800k, high: 1.5M}}
serving: {recoveryLog: log.csv}
`;
const LARGER = PLAN.replace('25%', '40%');
const LOG = 'opened,fixed,surprised\n2026-08-03T10:00:00Z,2026-08-03T12:00:00Z,yes\n';

async function run(cwd: string, ...args: string[]) {
  return plan(['diff', ...args], { cwd, env: { PATH: process.env['PATH']! }, today: '2026-11-30' });
}

/** What changed, in words. */
async function changes(cwd: string, ...args: string[]): Promise<string[]> {
  const { stdout, stderr } = await run(cwd, ...args, '--format', 'json');
  expect(stderr).toBe('');
  return JSON.parse(stdout).changes.map(({ what }: { what: string }) => what);
}

const GROWTH = ['Growth: 40% in place of 25%'];

describe('plan diff', () => {
  it('compares the plan with its last commit, one file with its own, and two revisions', async () => {
    const cwd = repositoryWith({ 'plan.yaml': PLAN, 'units/east.yaml': PLAN });
    writeFileSync(join(cwd, 'plan.yaml'), LARGER);
    expect(await changes(cwd)).toEqual(GROWTH);
    expect(await changes(cwd, 'HEAD')).toEqual(GROWTH);
    expect(await changes(cwd, 'HEAD', 'plan.yaml')).toEqual(GROWTH);
    expect(await changes(cwd, 'HEAD:units/east.yaml', 'plan.yaml')).toEqual(GROWTH);
    expect(await changes(cwd, 'units/east.yaml')).toEqual([]);
    expect(await changes(join(cwd, 'units'), 'HEAD:./east.yaml')).toEqual(GROWTH);
    commitAll(cwd);
    expect(await changes(cwd)).toEqual([]);
    expect(await changes(cwd, 'HEAD~1', 'HEAD')).toEqual(GROWTH);
    expect((await run(cwd)).stdout).toContain('Nothing changed in meaning.');
  });

  it('follows the plan to its earlier name', async () => {
    const cwd = repositoryWith({ 'old.yaml': PLAN });
    renameSync(join(cwd, 'old.yaml'), join(cwd, 'plan.yaml'));
    commitAll(cwd);
    writeFileSync(join(cwd, 'plan.yaml'), LARGER);
    expect(await changes(cwd, 'HEAD~1')).toEqual(GROWTH);
  });

  it('needs no git for two files', async () => {
    const cwd = folderWith({ 'a.yaml': PLAN, 'b.yaml': LARGER });
    const { code, stdout } = await plan(['diff', 'a.yaml', 'b.yaml'], { cwd, today: '2026-11-30' });
    expect(code).toBe(0);
    expect(stdout).toContain(GROWTH[0]);
    expect(stdout).toMatch(/alone, the chance goes from \d+% to/);
  });

  it('reads the log of the same revision', async () => {
    const cwd = repositoryWith({ 'plan.yaml': PLAN, 'log.csv': LOG });
    rmSync(join(cwd, 'log.csv'));
    const closed = async (...args: string[]) => JSON.parse((await run(cwd, ...args, '--format', 'json')).stdout).steps;
    expect((await closed('HEAD', 'HEAD')).opened).toEqual([]);
    const { opened } = await closed('HEAD');
    expect(opened.map(({ ruleId }: { ruleId: string }) => ruleId)).toContain('file-missing');
  });

  it('fails on a regression where that is asked for', async () => {
    const cwd = folderWith({ 'a.yaml': PLAN, 'b.yaml': LARGER });
    const failed = await run(cwd, 'a.yaml', 'b.yaml', '--fail-on-regression');
    expect(failed.code).toBe(1);
    expect(failed.stderr).toContain('The verdict is worse');
    expect((await run(cwd, 'a.yaml', 'b.yaml')).code).toBe(0);
    expect((await run(cwd, 'b.yaml', 'a.yaml', '--fail-on-regression')).code).toBe(0);
  });

  it('says what is wrong with what it was given', async () => {
    const cwd = repositoryWith({ 'plan.yaml': PLAN, 'broken.yaml': 'a: [' });
    const wrong: [args: string[], says: string][] = [
      [['nowhere'], '"nowhere" is neither a file nor a revision'],
      [['HEAD:no.yaml'], '"HEAD" does not have "no.yaml"'],
      [['broken.yaml', 'plan.yaml'], 'broken.yaml cannot be compared'],
      [['HEAD:broken.yaml'], 'HEAD:broken.yaml cannot be compared'],
      [['a', 'b', 'c'], 'two arguments'],
    ];
    for (const [args, says] of wrong) {
      const { code, stderr } = await run(cwd, ...args);
      expect([args, code, stderr.replaceAll('\n', ' ')]).toEqual([args, 2, expect.stringContaining(says)]);
    }
    const plain = folderWith({ 'plan.yaml': PLAN });
    expect((await run(plain)).stderr).toContain('is in no git repository');
  });

  it('keeps its schema, and can be read in each format', async () => {
    const cwd = folderWith({ 'a.yaml': PLAN, 'b.yaml': LARGER.replace('Fleets', 'Couriers') });
    const schema = JSON.parse((await plan(['schema', '--diff'])).stdout);
    const validate = new Ajv2020({ allowUnionTypes: true, allErrors: true }).compile(schema);
    for (const args of [
      ['a.yaml', 'b.yaml'],
      ['a.yaml', 'a.yaml'],
    ]) {
      const { stdout } = await run(cwd, ...args, '--format', 'json');
      validate(JSON.parse(stdout));
      expect(validate.errors).toBeNull();
    }
    expect(misread('markdown', (await run(cwd, 'a.yaml', 'b.yaml', '--format', 'markdown')).stdout)).toBeNull();
  });
});

it('has room in a comment, however much changed', async () => {
  const moves = (word: string) =>
    Array.from(
      { length: 900 },
      (_, index) => `    - {id: m${index}, title: "${word.repeat(300)}", owner: ${word}}\n`,
    ).join('');
  const cwd = folderWith({
    'a.yaml': `${PLAN}win:\n  moves:\n${moves('a')}`,
    'b.yaml': `${PLAN}win:\n  moves:\n${moves('b')}`,
  });
  const { stdout } = await run(cwd, 'a.yaml', 'b.yaml', '--format', 'markdown');
  expect(stdout.length).toBeLessThan(65_536);
  expect(stdout).toMatch(/^- and \d+ more$/m);
});

describe('standard input beside a revision', () => {
  /** Compares with the larger plan on standard input. */
  function piped(cwd: string, ...args: string[]) {
    const all = [BIN, 'diff', ...args, '--as-of', '2026-11-30'];
    return spawnSync(process.execPath, all, { cwd, input: LARGER, encoding: 'utf8' });
  }
  const growths = ({ status, stdout, stderr }: ReturnType<typeof piped>) => {
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    return JSON.parse(stdout).changes.map(({ what }: { what: string }) => what);
  };
  const json = ['--format', 'json'];

  it.each([['HEAD:plan.yaml', '-'], ['HEAD:units/east.yaml', '-'], ['HEAD', '-'], ['HEAD~1', '-'], ['-']])(
    'is compared with it: %s %s',
    (...args) => {
      const cwd = repositoryWith({ 'plan.yaml': PLAN, 'units/east.yaml': PLAN, 'notes.txt': '' });
      writeFileSync(join(cwd, 'notes.txt'), 'later\n');
      commitAll(cwd);
      expect(growths(piped(cwd, ...args, ...json))).toEqual(GROWTH);
    },
  );

  it('may be the older side, and is compared from a folder below', () => {
    const cwd = repositoryWith({ 'plan.yaml': PLAN, 'units/notes.txt': '' });
    expect(growths(piped(cwd, '-', 'HEAD:plan.yaml', ...json))).toEqual(['Growth: 25% in place of 40%']);
    expect(growths(piped(join(cwd, 'units'), 'HEAD', '-', ...json))).toEqual(GROWTH);
  });

  it('needs no plan in the folder', () => {
    const cwd = repositoryWith({ 'plan.yaml': PLAN, 'units/east.yaml': PLAN });
    rmSync(join(cwd, 'plan.yaml'));
    for (const args of [['HEAD'], ['HEAD:plan.yaml'], ['HEAD:units/east.yaml']])
      expect(growths(piped(cwd, ...args, '-', ...json))).toEqual(GROWTH);
  });

  it.each([
    [['HEAD:other.yaml', '-'], '"HEAD" does not have "other.yaml".'],
    [['v9', '-'], '"v9" is neither a file nor a revision'],
    [['HEAD:plan.yaml', '-', '--config', '-'], 'Standard input cannot be both'],
  ])('is refused where there is nothing to compare: %j', (args, why) => {
    const { status, stderr } = piped(repositoryWith({ 'plan.yaml': PLAN }), ...args);
    expect(status).toBe(2);
    expect(stderr).toContain(why);
  });

  it('needs a repository', () => {
    const { status, stderr } = piped(folderWith({ 'plan.yaml': PLAN }), 'HEAD', '-');
    expect(status).toBe(2);
    expect(stderr).toContain('"plan.yaml" is in no git repository');
  });
});

describe('plan report --since', () => {
  const report = (cwd: string, ...args: string[]) =>
    plan(['report', ...args], { cwd, env: { PATH: process.env['PATH']! }, today: '2026-11-30' });

  it('begins with what changed, since a revision or a day', async () => {
    const cwd = repositoryWith({ 'plan.yaml': PLAN });
    writeFileSync(join(cwd, 'plan.yaml'), LARGER);
    for (const since of ['HEAD', '2026-03-02']) {
      const { code, stdout } = await report(cwd, '--since', since);
      expect(code).toBe(0);
      expect(stdout).toContain(`What changed since ${since}`);
      expect(stdout.replaceAll(/\s+/g, ' ')).toContain(GROWTH[0]);
      expect(stdout.indexOf('What changed')).toBeLessThan(stdout.indexOf('HOW BIG\n'));
    }
    const { stdout } = await report(cwd, '--since', 'HEAD', '--format', 'markdown');
    expect(stdout).toContain('## What changed since HEAD');
    expect(misread('markdown', stdout)).toBeNull();
    commitAll(cwd);
    expect((await report(cwd, '--since', 'HEAD')).stdout).toContain('Nothing changed in meaning.');
  });

  it('says where there was no plan, and that JSON has no place for it', async () => {
    const cwd = repositoryWith({ 'plan.yaml': PLAN });
    const early = await report(cwd, '--since', '2026-01-01');
    expect([early.code, early.stderr]).toEqual([2, expect.stringContaining('There was no plan before 2026-01-01')]);
    expect((await report(cwd, '--since', 'HEAD', '--format', 'json')).code).toBe(2);
  });
});

describe('as the external diff of git', () => {
  const program = resolve('bin/plan.js');
  const shown = (cwd: string, ...args: string[]): string =>
    execFileSync('git', ['-c', `diff.external=${process.execPath} ${program} diff`, 'diff', '--no-renames', ...args], {
      cwd,
      encoding: 'utf8',
    });

  it('shows plans, and names what is none', () => {
    const cwd = repositoryWith({ 'a.yaml': PLAN, 'gone.plan.yaml': PLAN, 'README.md': 'a', 'broken.plan.yaml': PLAN });
    writeFileSync(join(cwd, 'a.yaml'), LARGER);
    writeFileSync(join(cwd, 'README.md'), 'b');
    writeFileSync(join(cwd, 'broken.plan.yaml'), 'a: [');
    rmSync(join(cwd, 'gone.plan.yaml'));
    mkdirSync(join(cwd, 'new'));
    writeFileSync(join(cwd, 'new/plan.yaml'), PLAN);
    git(cwd, 'add', '--all');
    const output = shown(cwd, 'HEAD').replaceAll(/\s+/g, ' ');
    expect(output).toContain('Northwind Cycles: what changed in a.yaml');
    expect(output).toContain(GROWTH[0]);
    expect(output).toContain('README.md is not a plan');
    expect(output).toContain('broken.plan.yaml cannot be compared');
    expect(output).toContain('what changed in gone.plan.yaml');
    expect(output).toContain('There is no plan.');
    expect(output).toContain('what changed in new/plan.yaml');
  });
});
