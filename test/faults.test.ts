import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** Runs a job of `scripts/` for a short while; the long runs are started by hand. */
function run(script: string, seconds: number, ...more: string[]): string {
  const root = join(import.meta.dirname, '..');
  const args = ['--import', 'tsx', `scripts/${script}.ts`, '--budget', String(seconds), '--seed', '1', ...more];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: root,
    encoding: 'utf8',
    timeout: 150_000,
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout.trim().split('\n')).toHaveLength(1);
  return stdout;
}

test('no fault of a system call and no kill loses a plan', { timeout: 90_000 }, () => {
  expect(run('faults-save', 2)).toMatch(/^faults-save: (\d+ faults \([1-9]\d* errors, [1-9]\d* kills\)|skipped, )/);
});

test('no full disk loses a plan', { timeout: 90_000 }, () => {
  expect(run('disk-full', 1)).toMatch(/^disk-full: (\d+ sizes .*: [1-9]\d* saved, [1-9]\d* refused|skipped, )/);
});

test('of several writers at once none loses what it saved', { timeout: 90_000 }, () => {
  expect(run('two-writers', 1)).toMatch(/^two-writers: [1-9]\d* increments .* [1-9]\d* writers killed/);
});

test('no plan crashes the program or makes it hang, however broken it is', { timeout: 90_000 }, () => {
  expect(run('mutated-inputs', 3)).toMatch(/^mutated-inputs: [1-9]\d* inputs \([1-9]\d* refused, [1-9]\d* misformed, /);
});

test('no fault at a question loses an answer or the terminal', { timeout: 180_000 }, () => {
  expect(run('faults-interview', 5)).toMatch(
    /^faults-interview: ([1-9]\d* of \d+ cases at [1-9]\d* questions|skipped, )/,
  );
});

test('no kill at any moment tears a plan or keeps the next run from saving', { timeout: 180_000 }, () => {
  const kinds =
    /^kills: \d+ kills .* [1-9]\d* before a save, [1-9]\d* while it saved, [1-9]\d* after|^kills: skipped, /;
  expect(run('kills', 0, '--count', '40')).toMatch(kinds);
});

test('what was made to crash, fool or slow the program ends as documented', { timeout: 90_000 }, () => {
  expect(run('hostile-inputs', 2)).toMatch(/^hostile-inputs: [1-9]\d+ of [3-9]\d\d cases/);
});
