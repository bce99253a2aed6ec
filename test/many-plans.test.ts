import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, plan } from './support/run.ts';

const SMALL = 'format: 1\norganization: Small\n';
const SAMPLE = readFileSync('examples/nike/plan.yaml', 'utf8');

/** Plans of several kinds, one of which is broken and one of which cannot be read. */
function manyPlans(count: number): string {
  const kinds = [SMALL, SAMPLE, 'format: 1\norganization: [\n', `${SMALL}owner: Nobody\n`];
  const files = Array.from({ length: count }, (_, index) => [
    `plans/${String(index).padStart(4, '0')}.yaml`,
    index === 5 ? 'x'.repeat(2 * 1024 * 1024) : kinds[index % kinds.length]!,
  ]);
  return folderWith(Object.fromEntries(files));
}

describe('many plans', () => {
  const cwd = manyPlans(20);

  const paths = Array.from({ length: 20 }, (_, index) => `plans/${String(index).padStart(4, '0')}.yaml`);

  it.each(['compact', 'ndjson'])('shows in %s each as it is shown alone, in order', async (format) => {
    const together = await plan(['check', 'plans/*.yaml', '--format', format], { cwd });
    let rest = together.stdout;
    for (const path of paths) {
      const { stdout } = await plan(['check', path, '--format', format], { cwd });
      const shown = format === 'ndjson' ? stdout.slice(0, stdout.lastIndexOf('{"type":"summary"')) : stdout;
      expect(rest.startsWith(shown)).toBe(true);
      rest = rest.slice(shown.length);
    }
    expect(together.code).toBe(2);
  });

  it('shows in pretty the same blocks as alone, in order, and names each plan before its verdict', async () => {
    const blocksOf = (text: string) => text.split('\n\n').filter((block) => /^(error|warning) /.test(block));
    const together = await plan(['check', 'plans/*.yaml'], { cwd });
    const alone: string[] = [];
    for (const path of paths) {
      const { stdout } = await plan(['check', path], { cwd });
      alone.push(...blocksOf(stdout));
      if (path !== paths[5]) expect(together.stdout).toContain(`${path}: `);
    }
    expect(blocksOf(together.stdout)).toEqual(alone);
  });

  it('passes and fails by all of them', async () => {
    const good = folderWith({ 'a.yaml': SAMPLE, 'b.yaml': SAMPLE });
    expect((await plan(['check', '*.yaml', '--fail-on', 'never'], { cwd: good })).code).toBe(0);
    const strict = await plan(['check', '*.yaml', '--fail-on', 'never', '--require', 'howBig.owner'], { cwd: good });
    expect(strict.code).toBe(1);
    expect(strict.stdout).toContain('b.yaml: "howBig.owner" is not answered.');
    const counted = await plan(['check', '*.yaml', '--format', 'ndjson'], { cwd: good });
    const alone = await plan(['check', 'a.yaml', '--format', 'json'], { cwd: good });
    const last = JSON.parse(counted.stdout.trimEnd().split('\n').at(-1)!);
    const one = JSON.parse(alone.stdout).summary;
    expect(last.summary).toEqual(
      Object.fromEntries(Object.entries(one).map(([key, number]) => [key, 2 * (number as number)])),
    );
  });

  it('gives the same result in several threads of the real program, also into a file', async () => {
    const folder = manyPlans(400);
    const args = [
      'check',
      'plans/*.yaml',
      '--format',
      'compact',
      '--format',
      'ndjson=out.ndjson',
      '--as-of',
      '2026-11-24',
    ];
    const { stdout, stderr, status } = spawnSync(process.execPath, [resolve('bin/plan.js'), ...args], {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 1e8,
    });
    const [threaded, inFile] = [stdout, readFileSync(`${folder}/out.ndjson`, 'utf8')];
    const single = await plan(args, { cwd: folder });
    expect({ status, stderr }).toEqual({ status: single.code, stderr: single.stderr });
    expect(threaded === single.stdout).toBe(true);
    expect(inFile === readFileSync(`${folder}/out.ndjson`, 'utf8')).toBe(true);
  });

  it('tells a mistake in a configuration before anything is shown', async () => {
    const folder = folderWith({ 'a/p.yaml': SMALL, 'b/p.yaml': SMALL, 'b/plan.config.yaml': 'nonsense: true\n' });
    const { code, stdout } = await plan(['check', '*/p.yaml'], { cwd: folder });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });
});
