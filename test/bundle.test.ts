import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { folderWith } from './support/run.ts';

it('the bundled program finds plans by a pattern', () => {
  const text = 'format: 1\norganization: Example\n';
  const cwd = folderWith({ 'plans/a/plan.yaml': text, 'plans/b/plan.yaml': text });
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [resolve('bin/plan.js'), ...args], { cwd, encoding: 'utf8' });
  const { stdout, stderr } = run('check', '--format', 'json', 'plans/**/*.yaml');
  expect(stderr).toBe('');
  expect(JSON.parse(stdout).files.map(({ path }: { path: string }) => path)).toEqual([
    'plans/a/plan.yaml',
    'plans/b/plan.yaml',
  ]);
  expect(run('check', 'none/*.yaml').status).toBe(2);
});
