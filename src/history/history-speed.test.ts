import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { git, repositoryWith } from '../../test/support/git.ts';
import { History } from './history.ts';

const COMMITS = 400;
const SHOWN = 20;

/** A repository in which each commit changed the plan, of some 5 KB, in one line. */
function longHistory(): string {
  const folder = repositoryWith({ 'README.md': '' });
  const body = 'x'.repeat(99).concat('\n').repeat(50);
  const commits = Array.from({ length: COMMITS }, (_, index) => {
    const text = `reading: ${index}\n${body}`;
    return `commit refs/heads/long\ncommitter A <a@example.org> ${1_700_000_000 + index} +0000\ndata 1\nc\nM 100644 inline plan.yaml\ndata ${text.length}\n${text}\n`;
  });
  execFileSync('git', ['-C', folder, 'fast-import', '--quiet'], { input: commits.join('') });
  git(folder, 'checkout', '--quiet', 'long');
  return folder;
}

/** Milliseconds until something is done. */
async function timeOf(run: () => unknown): Promise<number> {
  const before = performance.now();
  await run();
  return performance.now() - before;
}

it('reads many revisions at least 20 times as fast as one process for each', async () => {
  const folder = longHistory();
  const ids = git(folder, 'rev-list', 'HEAD').split('\n');
  const revisions = ids.map((revision) => ({ revision, path: 'plan.yaml' }));
  const together = () =>
    History.of(join(folder, 'plan.yaml'), { env: process.env }, (history) => history.read(revisions, 1024 * 1024));
  const found = (await together())!;
  expect(found.map((file) => 'id' in file && Buffer.from(file.bytes).toString().split('\n')[0])).toEqual(
    revisions.map((_, index) => `reading: ${COMMITS - 1 - index}`),
  );
  const one = await timeOf(() => {
    for (const { revision, path } of revisions.slice(0, SHOWN))
      execFileSync('git', ['-C', folder, 'show', `${revision}:${path}`]);
  });
  const all = Math.min(await timeOf(together), await timeOf(together), await timeOf(together));
  expect((one / SHOWN) * COMMITS).toBeGreaterThan(20 * all);
});
