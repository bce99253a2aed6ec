import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

test('Neovim shows faults and fixes them, completes, explains, jumps and renames', { timeout: 150_000 }, () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/try/editor-neovim.ts'], {
    encoding: 'utf8',
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toMatch(/^editor-neovim: (1\d steps with NVIM|skipped, nvim is not installed)/);
});
