import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { type MadeHistory, makeHistory, referencePoints, withoutWords } from './attacks/trend-history.ts';
import { commitAll, falseGit, git, repositoryWith } from './support/git.ts';
import { misread } from './support/media.ts';
import { folderWith, plan } from './support/run.ts';

const env = { PATH: process.env['PATH']! };

async function trend(cwd: string, ...args: string[]) {
  return plan(['trend', ...args], { cwd, env, today: '2026-11-30' });
}

interface Point {
  readonly revision: string;
  readonly date: string;
  readonly gap?: string;
}

async function json(cwd: string, ...args: string[]): Promise<{ points: Point[]; notes: string[] }> {
  const { stdout, stderr } = await trend(cwd, ...args, '--format', 'json');
  expect(stderr).toBe('');
  return JSON.parse(stdout);
}

describe('plan trend', () => {
  let made: MadeHistory;
  let all: Awaited<ReturnType<typeof json>>;
  beforeAll(async () => {
    made = makeHistory(40, 12);
    all = await json(made.folder, made.file);
  });

  it('has one point for each commit that changed the plan, as "plan check" judges it', async () => {
    expect(all.points.map(withoutWords)).toEqual(await referencePoints(made.folder));
    const gaps = all.points.flatMap(({ gap }) => gap ?? []);
    expect(gaps).toEqual([expect.stringMatching(/^line 1: /), 'it is of format 2', 'the plan was removed']);
    expect(all.notes.join(' ')).toMatch(/^\w{7} renamed strategy.yaml to plans\/plan.yaml. 1 merge counted/);
  });

  it('takes three processes of git at most', async () => {
    const count = join(folderWith({}), 'count');
    const program = join(git(made.folder, '--exec-path'), 'git');
    const PATH = falseGit(`echo >> '${count}'; exec '${program}' "$@"`);
    await plan(['trend', made.file], { cwd: made.folder, env: { PATH }, today: '2026-11-30' });
    expect(readFileSync(count, 'utf8').length).toBeLessThanOrEqual(3);
  });

  it('begins at a date, or after a revision', async () => {
    const { date } = all.points[4]!;
    const dated = await json(made.folder, made.file, '--since', date);
    expect(dated.points).toEqual(all.points.filter((point) => point.date >= date));
    const after = await json(made.folder, made.file, '--since', all.points[4]!.revision);
    expect(after.points).toEqual(all.points.slice(5));
    const side = await json(made.folder, made.file, '--since', 'side');
    expect(side.points.length).toBeLessThan(all.points.length);
  });

  it('shows the last revision of each month that can be read', async () => {
    const { points } = await json(made.folder, made.file, '--every', 'month');
    const months = [...new Set(all.points.map(({ date }) => date.slice(0, 7)))];
    expect(points.map(({ date }) => date.slice(0, 7))).toEqual(months);
    for (const point of points) {
      const own = all.points.filter(({ date }) => date.slice(0, 7) === point.date.slice(0, 7));
      expect(point).toEqual(own.findLast(({ gap }) => gap === undefined) ?? own.at(-1));
    }
  });

  it('reads large versions one by one', async () => {
    const large = (name: string) => `format: 1\norganization: ${name}\n${'# a long comment\n'.repeat(40_000)}`;
    const folder = repositoryWith({ 'plan.yaml': large('First') });
    for (const name of ['Second', 'Third']) {
      writeFileSync(join(folder, 'plan.yaml'), large(name));
      commitAll(folder);
    }
    const { points } = await json(folder);
    expect(points.map(({ gap }) => gap)).toEqual([undefined, undefined, undefined]);
    expect(new Set(points.map(({ revision }) => revision)).size).toBe(3);
  });

  it('says where a shallow clone begins', async () => {
    const other = folderWith({});
    git(other, 'clone', '--quiet', '--depth', '8', `file://${made.folder}`, 'shallow');
    const cwd = join(other, 'shallow');
    const { points, notes } = await json(cwd, 'plans/plan.yaml');
    expect(points).toEqual(await referencePoints(cwd));
    expect(notes[0]).toContain('as in a shallow clone');
  });

  it('keeps its schema, and can be read in each format', async () => {
    const validate = new Ajv2020().compile(JSON.parse((await plan(['schema', '--trend'])).stdout));
    validate(JSON.parse((await trend(made.folder, made.file, '--format', 'json')).stdout));
    expect(validate.errors).toBeNull();
    const csv = (await trend(made.folder, made.file, '--format', 'csv')).stdout;
    expect(misread('csv', csv)).toBeNull();
    const rows = csv.trimEnd().split('\n');
    expect(rows).toHaveLength(all.points.length + 1);
    const { stdout } = await trend(made.folder, made.file);
    expect(stdout).toMatch(/P\(goal\) +[▁-█ ]+ +\d+% to/);
    const plain = await plan(['--plain', 'trend', made.file, '--verbose'], {
      cwd: made.folder,
      env,
      today: '2026-11-30',
    });
    expect(plain.stdout).toMatch(/^[\n -~]*$/);
    expect(plain.stdout).toContain('cannot be read');
  });

  it('is a table at 80 columns, with what is left out there at 100', async () => {
    const headOf = async (columns: number) => {
      const { stdout } = await plan(['trend', made.file], { cwd: made.folder, env, today: '2026-11-30', columns });
      return stdout.split('\n').find((line) => line.includes('Date'));
    };
    expect(await headOf(80)).toMatch(/^│ Date .*│ P\(goal\) │ .*│ Steps │$/);
    expect(await headOf(80)).not.toMatch(/Planned|Practices/);
    expect(await headOf(100)).toContain('Practices');
  });

  it('writes a page to a file, which replaces nothing that it reads', async () => {
    const file = join(folderWith({}), 'trend.html');
    const written = await trend(made.folder, made.file, '--format', 'html', '--output', file);
    expect(written).toMatchObject({ code: 0, stdout: '', stderr: '' });
    const page = readFileSync(file, 'utf8');
    expect(misread('html', page)).toBeNull();
    expect(page).toBe((await trend(made.folder, made.file, '--format', 'html')).stdout);
    expect(page).toContain('it is of format 2');
    const refused = await trend(made.folder, made.file, '--output', join(made.folder, 'plans', 'log.csv'));
    expect(refused).toMatchObject({ code: 2, stderr: expect.stringContaining('is the recovery log of this run') });
  });

  it('says what is wrong with what it was given', async () => {
    const cwd = repositoryWith({ 'other.yaml': '' });
    writeFileSync(join(cwd, 'plan.yaml'), 'format: 1\norganization: A\n');
    expect((await trend(cwd)).stdout).toContain('No commit that is here changed the plan.');
    expect(await trend(cwd, '--since', 'nowhere')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('neither a date'),
    });
    const plain = folderWith({ 'plan.yaml': 'format: 1\norganization: A\n' });
    expect((await trend(plain)).stderr).toContain('is in no git repository');
  });
});
