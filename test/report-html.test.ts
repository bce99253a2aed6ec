/** The report as a page, through the whole program: written to a file, and kept up to date while a plan is edited. */
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { misread } from './support/media.ts';
import { KEY, Terminal } from './support/pty.ts';
import { folderWith, plan } from './support/run.ts';

const SAMPLE = readFileSync('test/fixtures/report/sample.yaml', 'utf8');
const LOG = readFileSync('test/fixtures/report/recovery-log.csv', 'utf8');
const PAGE = ['--format', 'html', '--output', 'board.html'];

describe('plan report --format html', () => {
  it.each(['sample', 'unknown', 'behind'])(
    'of the plan "%s" shows and does nothing else, in few bytes',
    async (name) => {
      const { code, stdout } = await plan(['report', `test/fixtures/report/${name}.yaml`, '--format', 'html']);
      expect(code).toBe(0);
      expect(Buffer.byteLength(stdout)).toBeLessThan(100_000);
      expect(misread('html', stdout)).toBeNull();
      expect(stdout).not.toMatch(/NaN|undefined|Infinity/);
    },
  );

  it('replaces nothing that it reads', async () => {
    const cwd = folderWith({ 'plan.yaml': SAMPLE, 'recovery-log.csv': LOG });
    const { code, stderr } = await plan(['report', '--format', 'html', '--output', 'recovery-log.csv'], { cwd });
    expect([code, stderr]).toEqual([2, expect.stringContaining('is the recovery log of this run')]);
  });

  it.each([
    ['no page', ['--output', 'board.html']],
    ['no file', ['--format', 'html']],
  ])('is not watched where there is %s to keep up to date', async (_, args) => {
    const { code, stderr } = await plan(['report', 'test/fixtures/report/sample.yaml', '--watch', ...args]);
    expect([code, stderr]).toEqual([2, expect.stringContaining('--format html --output board.html --watch')]);
  });
});

describe('plan report --watch', () => {
  let terminal: Terminal | null = null;
  afterEach(() => {
    terminal?.close();
    terminal = null;
  });

  it('writes the page again at each change, with the errors of a broken plan above its last good page', async () => {
    const cwd = folderWith({ 'plan.yaml': SAMPLE, 'recovery-log.csv': LOG });
    const file = join(cwd, 'plan.yaml');
    const page = () => readFileSync(join(cwd, 'board.html'), 'utf8');
    terminal = new Terminal(['report', ...PAGE, '--watch'], { cwd });
    await terminal.expect('Waiting for a change');
    expect(page()).toContain('<meta http-equiv="refresh"');
    expect(page()).toContain('A mechanic at the customer&apos;s door');
    // Saved by renaming, broken.
    writeFileSync(`${file}.new`, SAMPLE.replace('howBig:', 'howBig: ['));
    renameSync(`${file}.new`, file);
    await terminal.expect('---- plan.yaml changed ----');
    await terminal.expect('Waiting for a change');
    expect(page()).toMatch(/Line \d+: .*yaml-syntax.*A mechanic at the customer&apos;s door/s);
    expect(misread('html', page())).toBeNull();
    // Deleted, and made again.
    rmSync(file);
    await terminal.expect('---- plan.yaml changed ----');
    await terminal.expect('Waiting for a change');
    expect(page()).toContain('A mechanic at the customer&apos;s door');
    writeFileSync(file, SAMPLE.replace('A mechanic at', 'Two mechanics at'));
    await terminal.expect('---- plan.yaml changed ----');
    await terminal.expect('Waiting for a change');
    expect(page()).toContain('Two mechanics at the customer&apos;s door');
    expect(page()).not.toContain('cannot be read');
    // A file that the plan rests on.
    writeFileSync(join(cwd, 'recovery-log.csv'), `${LOG}2026-10-01T09:00:00Z,2026-10-01T10:00:00Z,yes\n`);
    await terminal.expect('---- recovery-log.csv changed ----');
    await terminal.expect('Waiting for a change');
    terminal.type(KEY.ctrlC);
    expect(await terminal.exit()).toBe(130);
    expect(existsSync(join(cwd, 'board.html'))).toBe(true);
  }, 60_000);
});
