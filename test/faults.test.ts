import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { expect, type TestContext, test } from 'vitest';

/**
 * Runs a job of `test/attacks/` for a short while; the long runs are started by hand. Where the system lacks what the job needs,
 * the test counts as skipped, with the reason. Several run side by side, the longest first: most of the time most of them wait.
 */
async function run({ skip }: TestContext, script: string, seconds: number, ...more: string[]): Promise<string> {
  const cwd = join(import.meta.dirname, '..');
  const args = ['--import', 'tsx', `test/attacks/${script}.ts`, '--budget', String(seconds), '--seed', '1', ...more];
  const { status, stdout, stderr } = await new Promise<{ status: unknown; stdout: string; stderr: string }>((resolve) =>
    execFile(process.execPath, args, { cwd, timeout: 150_000 }, (error, stdout, stderr) =>
      resolve({ status: error === null ? 0 : (error.code ?? error.signal), stdout, stderr }),
    ),
  );
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout.trim().split('\n')).toHaveLength(1);
  if (stdout.startsWith(`${script}: skipped, `)) skip(stdout.trim());
  return stdout;
}

test.concurrent('no kill at any moment tears a plan or keeps the next run from saving', {
  timeout: 180_000,
}, async (context) => {
  const kinds = /^kills: \d+ kills .* [1-9]\d* before a save, [1-9]\d* while it saved, [1-9]\d* after/;
  expect(await run(context, 'kills', 60, '--count', '10')).toMatch(kinds);
});

test.concurrent('no fault at a question loses an answer or the terminal', { timeout: 180_000 }, async (context) => {
  expect(await run(context, 'faults-interview', 1)).toMatch(
    /^faults-interview: [1-9]\d* of \d+ cases at [1-9]\d* questions/,
  );
});

test.concurrent('what was made to crash, fool or slow the program ends as documented', {
  timeout: 180_000,
}, async (context) => {
  expect(await run(context, 'hostile-inputs', 2)).toMatch(/^hostile-inputs: [1-9]\d+ of [3-9]\d\d cases/);
});

test.concurrent('no fault of a system call and no kill loses a plan', { timeout: 180_000 }, async (context) => {
  expect(await run(context, 'faults-save', 1)).toMatch(/^faults-save: \d+ faults \([1-9]\d* errors, [1-9]\d* kills\)/);
});

test.concurrent('no full disk loses a plan', { timeout: 180_000 }, async (context) => {
  expect(await run(context, 'disk-full', 0.5)).toMatch(/^disk-full: \d+ sizes .*: [1-9]\d* saved, [1-9]\d* refused/);
});

test.concurrent('of several writers at once none loses what it saved', { timeout: 180_000 }, async (context) => {
  expect(await run(context, 'two-writers', 1)).toMatch(/^two-writers: [1-9]\d* increments .* [1-9]\d* writers killed/);
});

test.concurrent('no plan crashes the program or makes it hang, however broken it is', {
  timeout: 180_000,
}, async (context) => {
  expect(await run(context, 'mutated-inputs', 2)).toMatch(
    /^mutated-inputs: [1-9]\d* inputs \([1-9]\d* refused, [1-9]\d* misformed, /,
  );
});

test.concurrent('nothing that a plan or an argument says is obeyed, whichever command shows it', {
  timeout: 180_000,
}, async (context) => {
  expect(await run(context, 'injection', 1)).toMatch(
    /^injection: [1-9]\d+ of \d+ runs \(\d+ texts, \d+ commands and formats\)/,
  );
});

test.concurrent('no repository runs a command, contacts anybody or holds the program', {
  timeout: 180_000,
}, async (context) => {
  expect(await run(context, 'hostile-repositories', 2)).toMatch(
    /^hostile-repositories: [1-9]\d+ of \d+ repositories \([1-9]\d* read, [1-9]\d* refused; [1-9]\d* of them bite/,
  );
});

test.concurrent('no list takes more than three times as long when it is doubled', {
  timeout: 180_000,
}, async (context) => {
  expect(await run(context, 'doubled-lists', 4, '--bytes', '65536')).toMatch(
    /^doubled-lists: [1-9]\d* of [1-9]\d+ lists and ways doubled to 64 KiB/,
  );
});

test.concurrent('the trend says of each revision what "plan check" says of it', {
  timeout: 180_000,
}, async (context) => {
  expect(await run(context, 'trend-reference', 2, '--commits', '30', '--of-plan', '11')).toMatch(
    /^trend-reference: [1-9]\d* points of 30 commits/,
  );
});

test.concurrent('a page that is watched is that of the texts on disk, however they are saved', {
  timeout: 180_000,
}, async (context) => {
  expect(await run(context, 'watched-saves', 60, '--count', '25')).toMatch(
    /^watched-saves: 25 saves of \d files in \d ways: 0 pages torn; [1-9]\d* times/,
  );
});
