import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** All mistakes, and every mutant that Stryker makes: `npx tsx scripts/mutation/planted.ts`, `npm run mutation`. */
test('mistakes that are planted in the source are noticed by the tests beside it', { timeout: 90_000 }, () => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'scripts/mutation/planted.ts', '--count', '4', '--seed', '1'],
    { cwd: join(import.meta.dirname, '..'), encoding: 'utf8', timeout: 80_000 },
  );
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toBe('planted: 4 of 4 mistakes noticed, --seed 1\n');
});
