import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { folderWith } from './support/run.ts';

/** Runs in each thread before the program: where it is a further thread, it goes wrong at the first plan that it reads. */
const SABOTAGE = (how: string) => `const { isMainThread } = require('node:worker_threads');
const fs = require('node:fs');
if (!isMainThread) {
  const open = fs.openSync;
  fs.openSync = (path, ...more) => {
    if (String(path).includes('plans')) { ${how} }
    return open(path, ...more);
  };
}
require('node:os').availableParallelism = () => 3;`;

it.each([
  ['throws', 'throw new TypeError("a mistake of the program");'],
  ['ends', 'process.exit(0);'],
  ['ends with a code', 'process.exit(7);'],
])('a thread that %s on the way is told: no plan is lost in silence', (_, how) => {
  const plans = Array.from({ length: 480 }, (_, index) => [
    `plans/${String(index).padStart(4, '0')}.yaml`,
    'format: 1\norganization: Small\n',
  ]);
  const cwd = folderWith(Object.fromEntries(plans));
  writeFileSync(join(cwd, 'sabotage.cjs'), SABOTAGE(how));
  const args = ['--require', join(cwd, 'sabotage.cjs'), resolve('bin/plan.js'), 'check', 'plans/*.yaml'];
  const { status, stderr } = spawnSync(process.execPath, args, { cwd, encoding: 'utf8', timeout: 15_000 });
  expect({ status, stderr }).toEqual({
    status: 3,
    stderr: expect.stringContaining('this is a bug in the tool, not in your plan'),
  });
});
