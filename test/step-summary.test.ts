import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, plan } from './support/run.ts';

const PLAN = 'format: 1\norganization: <b>Northwind</b>\nwin: {only: We are the leading bike shop}\n';

describe('annotations in a job of GitHub (row 13 of the field)', () => {
  it('come with a page, added to what the step wrote there already', async () => {
    const cwd = folderWith({ 'plan.yaml': PLAN, 'summary.md': 'Before.\n' });
    const env = { GITHUB_STEP_SUMMARY: join(cwd, 'summary.md') };
    const { code, stdout } = await plan(['check', '--format', 'github'], { cwd, env });
    expect(code).toBe(1);
    expect(stdout).toMatch(/^::warning file=plan\.yaml,line=3,/m);
    const summary = readFileSync(join(cwd, 'summary.md'), 'utf8');
    expect(summary).toMatch(/^Before\.\n\*\*Not known yet: /);
    expect(summary).toContain('only');
    expect(summary).not.toContain('<b>');
  });

  it('begin the page on a line of its own, keep it below 1 MiB, and say what is left out', async () => {
    const broken = (index: number) =>
      `format: 1\norganization: X\n${Array.from({ length: 60 }, (_, key) => `wrong${index}of${key}: 1\n`).join('')}`;
    const files = Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`p${index}.yaml`, broken(index)]));
    const cwd = folderWith({ ...files, 'clean.yaml': PLAN, 'summary.md': `Before${'.'.repeat(1_030_000)}` });
    const env = { GITHUB_STEP_SUMMARY: join(cwd, 'summary.md') };
    await plan(['check', 'clean.yaml', 'p*.yaml', '--format', 'github'], { cwd, env });
    const summary = readFileSync(join(cwd, 'summary.md'), 'utf8');
    expect(Buffer.byteLength(summary)).toBeLessThan(1024 * 1024);
    expect(summary).toMatch(/^Before\.*\n# 41 plans\. Gate failed: /);
    expect(summary).toMatch(
      /Left out, because a summary takes 1 MiB at most: [1-9]\d* rules that found something, and plans: [1-9]/,
    );
  });

  it('leave a page as it is that is full already', async () => {
    const cwd = folderWith({ 'plan.yaml': PLAN, 'summary.md': 'x'.repeat(1024 * 1024 - 10) });
    const { code } = await plan(['check', '--format', 'github'], { cwd, env: { GITHUB_STEP_SUMMARY: 'summary.md' } });
    expect(code).toBe(1);
    expect(readFileSync(join(cwd, 'summary.md'), 'utf8')).toMatch(/^x+$/);
  });

  it('change nothing where there is no such page, or another format is asked for', async () => {
    const cwd = folderWith({ 'plan.yaml': PLAN });
    const alone = await plan(['check', '--format', 'github'], { cwd });
    const lost = await plan(['check', '--format', 'github'], {
      cwd,
      env: { GITHUB_STEP_SUMMARY: join(cwd, 'no/such/folder.md') },
    });
    expect({ code: lost.code, stdout: lost.stdout }).toEqual({ code: alone.code, stdout: alone.stdout });
    expect(lost.stderr).toMatch(/was not saved[\s\S]*GITHUB_STEP_SUMMARY/);
    const env = { GITHUB_STEP_SUMMARY: join(cwd, 'summary.md') };
    await plan(['check', '--format', 'json'], { cwd, env });
    expect(() => readFileSync(join(cwd, 'summary.md'))).toThrow();
  });
});
