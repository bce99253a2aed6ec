/** Several who write to one plan: processes at once, and users who share a file. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BIN } from './support/pty.ts';
import { folderWith } from './support/run.ts';

const PLAN = `format: 1
organization: Northwind
howBig: {start: 2026-01-01, horizon: 24 months, baseline: 12M, growth: 25%}
measures:
  - {id: surprised, name: Surprised, unit: percent, better: higher, baseline: 10, target: 50, start: 2026-01-01, due: 2027-12-31}
`;

describe('processes that write at once (row 16 of the field)', () => {
  it.each([
    [
      12,
      'readings of growth',
      (n: number) => ['record', 'growth', '12.2M', '--date', `2026-03-${n}`],
      /date: 2026-03-/g,
    ],
    [
      6,
      'readings of a measure',
      (n: number) => ['record', 'surprised', `${n}`, '--date', `2026-02-${n}`],
      /date: 2026-02-/g,
    ],
    [6, 'groups of customers', (n: number) => ['init', '--set', `who.segments[id=s${n}].name=S`], /id: s\d/g],
  ])(
    'are all saved: %i %s',
    async (count, _, args, each) => {
      const cwd = folderWith({ 'plan.yaml': PLAN });
      const children = Array.from({ length: count }, (_item, index) =>
        spawn(process.execPath, [BIN, ...args(index + 10)], { cwd, stdio: 'ignore' }),
      );
      await Promise.all(children.map((child) => once(child, 'close')));
      expect(readFileSync(join(cwd, 'plan.yaml'), 'utf8').match(each)).toHaveLength(count);
      expect(readdirSync(cwd)).toEqual(['plan.yaml']);
    },
    60_000,
  );
});

describe.runIf(process.getuid?.() === 0)('the file of another user (row 17 of the field)', () => {
  const [OWNER, USER] = [1234, 4321] as const;

  it.each([
    // What everybody may do, everybody may go on doing.
    ['saved', 0o666, 0o777],
    ['refused', 0o664, 0o777],
    ['refused', 0o626, 0o777],
    ['refused', 0o666, 0o1777],
    ['refused', 0o666, 0o755],
    ['refused', 0o644, 0o777],
  ])('is %s with mode %o in a folder of mode %o', (outcome, mode, folderMode) => {
    const cwd = folderWith({ 'plan.yaml': PLAN });
    const file = join(cwd, 'plan.yaml');
    for (const path of [cwd, file]) chownSync(path, OWNER, OWNER);
    chmodSync(file, mode);
    chmodSync(cwd, folderMode);
    const args = ['record', 'growth', '12.2M', '--date', '2026-03-01'];
    const options = { cwd, uid: USER, gid: USER, encoding: 'utf8' } as const;
    const { status, stderr } = spawnSync(process.execPath, [BIN, ...args], options);
    const isSaved = readFileSync(file, 'utf8').includes('2026-03-01');
    expect({ status, isSaved }).toEqual(
      outcome === 'saved' ? { status: 0, isSaved: true } : { status: 2, isSaved: false },
    );
    if (outcome === 'refused') expect(stderr).toContain(`user ${OWNER} and group ${OWNER}`);
    expect(readdirSync(cwd)).toEqual(['plan.yaml']);
  });
});
