/** `plan` without a command: how the plan here stands, then the help. */
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, plan } from './support/run.ts';

const SAMPLE = readFileSync('examples/northwind-cycles/plan.yaml', 'utf8');
const LOG = readFileSync('examples/northwind-cycles/recovery-log.csv', 'utf8');
const sample = () => folderWith({ 'plan.yaml': SAMPLE, 'recovery-log.csv': LOG, 'teams/north/notes.txt': '' });
const today = '2026-11-30';

/** What is printed before the help, which must follow and be the whole of it. */
async function said(cwd: string, ...options: string[]): Promise<string> {
  const { code, stdout, stderr } = await plan(options, { cwd, today });
  const { stdout: help } = await plan(['--help'], { cwd });
  expect({ code, stderr, ends: stdout.endsWith(`\n${help}`) }).toEqual({ code: 0, stderr: '', ends: true });
  return stdout.slice(0, -help.length);
}

describe('plan without a command', () => {
  it('shows the verdict and the next three steps, as report and next do', async () => {
    const cwd = sample();
    const text = await said(cwd);
    const verdict = (await plan(['report'], { cwd, today })).stdout.split('\n\n')[0]!;
    const steps = (await plan(['next'], { cwd, today })).stdout;
    const heading = `${verdict}\n\nNext steps\n`;
    const words = (part: string) => part.replaceAll(/\s+/g, ' ').trim();
    expect(text.slice(0, heading.length)).toBe(heading);
    expect(words(steps)).toContain(words(text.slice(heading.length)));
    expect(text.match(/^\d+\. /gm)).toEqual(['1. ', '2. ', '3. ']);
  });

  it('finds the plan of a folder above', async () => {
    const cwd = sample();
    expect(await said(join(cwd, 'teams/north'))).toBe(await said(cwd));
  });

  it.each([[], ['--plain'], ['--no-input'], ['--quiet', '--color', 'never'], ['--']])(
    'without a plan says how to start one: %j',
    async (...options) => {
      const text = await said(folderWith({ 'notes.txt': '' }), ...options);
      expect(text).toBe('No plan here yet: plan init, about ten minutes.\n\n');
    },
  );

  it('obeys the options of every command', async () => {
    const cwd = sample();
    expect(await said(cwd, '--no-input')).toBe(await said(cwd));
    expect(await said(cwd, '--as-of', '2028-06-01')).toContain('due 2026-11-30 (overdue)');
    expect(await said(cwd, '--as-of', '2028-06-01')).not.toBe(await said(cwd));
    const { stdout } = await plan(['--plain'], { cwd, today });
    expect(stdout).toMatch(/^[\x20-\x7e\n]*$/);
    expect((await plan(['--color', 'always'], { cwd, today })).stdout).toContain('\u001b[');
    const small = { 'plan.yaml': SAMPLE, 'small.yaml': 'thresholds: {maxBytes: 1KiB}\n' };
    expect(await said(folderWith(small), '--config', 'small.yaml')).toContain('is larger than 1 KiB');
  });

  it.each([
    ['format: 1\norganization: [X\n', 'Line 2: The [ that opens here is not closed.'],
    ['format: 2\n', 'Format 2 needs a newer plan tool'],
    ['', 'empty'],
  ])('says why the text %j is not a plan', async (content, why) => {
    const text = await said(folderWith({ 'plan.yaml': content }));
    expect(text).toContain('Nothing can be said yet: the plan cannot be read.');
    expect(text).toContain(why);
  });

  it('says of a file that cannot be read why', async () => {
    const linked = folderWith({ 'notes.txt': '' });
    symlinkSync('nowhere.yaml', join(linked, 'plan.yaml'));
    expect(await said(linked)).toContain('Nothing can be said: "plan.yaml" does not exist.');
    const two = folderWith({ 'plan.yaml': SAMPLE, 'plan.yml': SAMPLE });
    expect(await said(two)).toContain('Remove or rename one of the two.');
    const folder = folderWith({ 'notes.txt': '' });
    mkdirSync(join(folder, 'plan.yaml'));
    expect(await said(folder)).toContain('No plan here yet');
  });

  it.each([
    ['plan.config.yaml', 'rules: {goal-missin: off}\n', []],
    ['other.yaml', '', ['--config', 'missing.yaml']],
  ])('reports a mistake of the configuration, then shows the help: %s', async (name, text, options) => {
    const cwd = folderWith({ 'plan.yaml': SAMPLE, [name]: text });
    const { code, stdout, stderr } = await plan(options, { cwd, today });
    expect(code).toBe(0);
    expect(stderr).toMatch(/goal-missin|missing\.yaml/);
    expect(stdout).toBe((await plan(['--help'])).stdout);
  });

  it.each([['--as-of', 'tomorrow'], ['--colour'], ['--plain', '--plain'], ['--color', 'alway']])(
    'refuses an option that is wrong: %s %s',
    async (...options) => {
      const { code, stdout, stderr } = await plan(options, { cwd: sample() });
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toMatch(/^plan: /);
    },
  );

  it('is not what --help shows', async () => {
    const cwd = sample();
    for (const args of [['--help'], ['help'], ['--plain', '--help']])
      expect((await plan(args, { cwd })).stdout).toMatch(/^plan - /);
  });
});
