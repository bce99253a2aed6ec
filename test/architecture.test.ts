import { execFileSync, spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';

const PLANTED = 'src/growth/planted-violation.ts';
const cruise = (folder: string) =>
  spawnSync('node_modules/.bin/depcruise', ['--config', '.dependency-cruiser.mjs', folder], { encoding: 'utf8' });

afterEach(() => rmSync(PLANTED, { force: true }));

describe('the one-way road', () => {
  it('is kept by every import, and a wrong one is caught', () => {
    const clean = cruise('src');
    expect(clean.stdout).toMatch(/no dependency violations found \([1-9]\d\d+ modules/);
    expect(clean.status).toBe(0);
    writeFileSync(PLANTED, "import { rules } from '../rules/rules.ts';\nexport const planted = rules;\n");
    const planted = cruise('src/growth');
    expect(planted.status).not.toBe(0);
    expect(planted.stdout).toContain('growth-is-pure: src/growth/planted-violation.ts');
  }, 60_000);

  it('has one gate to other programs', () => {
    writeFileSync(PLANTED, "import { spawn } from 'node:child_process';\nexport const planted = spawn;\n");
    const planted = cruise('src/growth');
    expect(planted.status).not.toBe(0);
    expect(planted.stdout).toContain('git-is-started-through-the-gate: src/growth/planted-violation.ts');
    // Modules are loaded without an import, too.
    const named = execFileSync('git', ['grep', '-l', 'child_process', '--', 'src', ':!*.test.ts'], {
      encoding: 'utf8',
    });
    expect(named).toBe('src/history/git.ts\n');
  }, 60_000);

  it('is spoken of in no other way', () => {
    expect(execFileSync('git', ['ls-files', 'src'], { encoding: 'utf8' })).not.toMatch(/\/(utils|helpers)\//);
  });
});
