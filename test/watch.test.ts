import { spawn } from 'node:child_process';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { BIN, KEY, Terminal } from './support/pty.ts';
import { folderWith, plan } from './support/run.ts';

const PLAN = `format: 1
organization: Northwind Cycles
win: {only: We are the only bike shop}
serving: {recoveryLog: log.csv}
`;
const FILES = { 'plan.yaml': PLAN, 'plan.config.yaml': 'playbookFiles: [own.yaml]\nbaseline: known.json\n' };
const OWN = `id: own
title: Ours
practices:
  - {id: call, title: Call, question: Do we?, why: They wait., firstStep: Call one., evidence: A list}
`;
const KNOWN = '{"formatVersion": "1.0", "files": {}}';
const LOG = 'opened,closed,recovered,surprised\n';

let terminal: Terminal | null = null;
afterEach(() => {
  terminal?.close();
  terminal = null;
});

/** Saves as many editors do: another file takes the place of the first. */
function saveByRename(folder: string, file: string, text: string): void {
  writeFileSync(join(folder, `.${file}.new`), text);
  renameSync(join(folder, `.${file}.new`), join(folder, file));
}

describe('plan check --watch (row 15 of the field)', () => {
  it('judges again when a file changes that the run uses, however it is saved; Ctrl-C ends it with 130', async () => {
    const cwd = folderWith({ ...FILES, 'own.yaml': OWN, 'known.json': KNOWN, 'log.csv': LOG });
    terminal = new Terminal(['check', '--watch', '--format', 'compact'], { cwd });
    await terminal.expect('Waiting for a change');
    expect(terminal.text).not.toContain('only-claptrap');
    saveByRename(cwd, 'plan.yaml', PLAN.replace('the only', 'the leading'));
    await terminal.expect('---- plan.yaml changed ----');
    await terminal.expect('only-claptrap');
    for (const [file, text] of [
      ['log.csv', 'nothing\n'],
      ['own.yaml', OWN.replace('Ours', 'Our own')],
      ['known.json', `${KNOWN}\n`],
    ] as const) {
      await terminal.expect('Waiting for a change');
      writeFileSync(join(cwd, file), text);
      await terminal.expect(`---- ${file} changed ----`);
    }
    await terminal.expect('Waiting for a change');
    // What cannot be judged is reported and waited out.
    writeFileSync(join(cwd, 'plan.config.yaml'), 'rules: {only-claptrap: of}\n');
    await terminal.expect('plan.config.yaml:1:24: ');
    await terminal.expect('Waiting for a change');
    saveByRename(cwd, 'plan.config.yaml', 'rules: {only-claptrap: off}\n');
    await terminal.expect('---- plan.config.yaml changed ----');
    await terminal.expect('Waiting for a change');
    terminal.type(KEY.ctrlC);
    expect(await terminal.exit()).toBe(130);
    // Nothing is cleared, no cursor is hidden.
    expect(terminal.raw).not.toMatch(/\u001b/);
  }, 60_000);

  it.each([
    ['found', []],
    ['named', ['plan.yaml']],
    ['matched', ['*.yaml']],
  ])(
    'judges a plan that was %s again when it is removed and made again, whatever is above',
    async (_, args) => {
      const cwd = folderWith({ 'plan.yaml': PLAN, 'sub/plan.yaml': PLAN, 'sub/log.csv': LOG });
      const sub = join(cwd, 'sub');
      terminal = new Terminal(['check', ...args, '--watch', '--format', 'compact'], { cwd: sub });
      await terminal.expect('Waiting for a change');
      rmSync(join(sub, 'plan.yaml'));
      await terminal.expect('---- plan.yaml changed ----');
      await terminal.expect('Waiting for a change');
      writeFileSync(join(sub, 'plan.yaml'), PLAN.replace('the only', 'the leading'));
      await terminal.expect('---- plan.yaml changed ----');
      await terminal.expect('only-claptrap');
    },
    60_000,
  );

  it('ends with 130 when it is told to stop, without a terminal', async () => {
    const cwd = folderWith({ 'plan.yaml': PLAN });
    const child = spawn(process.execPath, [BIN, 'check', '--watch', '--format', 'json'], { cwd });
    let stdout = '';
    child.stdout.on('data', (data) => {
      stdout += data;
    });
    await new Promise<void>((resume) => {
      child.stderr.on('data', (data) => String(data).includes('Waiting') && resume());
    });
    child.kill('SIGTERM');
    expect(await new Promise((resume) => child.on('close', resume))).toBe(130);
    expect(JSON.parse(stdout).summary.files).toBe(1);
  }, 60_000);

  it('ends at once where an option is wrong', async () => {
    const { code, stderr } = await plan(['check', '--watch', '--format', 'nope']);
    expect(code).toBe(2);
    expect(stderr).not.toContain('Waiting');
  });

  it('does not watch standard input', async () => {
    const { code, stderr } = await plan(['check', '-', '--watch']);
    expect(code).toBe(2);
    expect(stderr).toContain('--watch');
  });
});
