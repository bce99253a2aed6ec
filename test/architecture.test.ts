import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** A wrong file for each rule of the project, and the rule that must name it. */
const PLANTED: Readonly<Record<string, { readonly code: string; readonly rule: string | null }>> = {
  'src/growth/planted-plan.ts': {
    code: "export { validate } from '../plan/validate.ts';",
    rule: 'growth-sees-only-its-list',
  },
  'src/render/planted-command.ts': { code: "export * from '../run/io.ts';", rule: 'render-sees-only-its-list' },
  'src/judge/facts/planted-rule.ts': { code: "export * from '../rules/rule.ts';", rule: 'judge-facts-before-rules' },
  'src/judge/rules/planted-finding.ts': {
    code: "export * from '../assessment.ts';",
    rule: 'judge-rules-before-findings',
  },
  'src/run/planted-file.ts': { code: "export { openSync } from 'node:fs';", rule: 'files-go-through-their-gate' },
  'src/run/planted-process.ts': {
    code: "export { spawnSync } from 'node:child_process';",
    rule: 'processes-go-through-git-gate',
  },
  'src/files/planted-network.ts': { code: "export { connect } from 'node:net';", rule: 'network-is-never-used' },
  'src/interview/planted-prompt.ts': { code: "export * from 'inquirer';", rule: 'terminal-knows-inquirer' },
  'src/run/planted-colour.ts': {
    code: "export { Chalk } from 'chalk';",
    rule: 'colours-and-tables-in-the-renderer',
  },
  'src/run/planted-options.ts': { code: "export { text } from './command.ts';", rule: 'options-are-read-by-commands' },
  'src/lsp/planted-options.ts': {
    code: "export type { Invocation } from '../run/command.ts';",
    rule: 'options-are-read-by-commands',
  },
  // A circle is reported at one of its files.
  'src/values/planted-circle.ts': { code: "export type { B } from './planted-circle-b.ts';", rule: null },
  'src/values/planted-circle-b.ts': {
    code: "import type * as a from './planted-circle.ts';\nexport type B = typeof a;",
    rule: 'no-circles',
  },
  'src/values/planted-orphan.ts': { code: 'export const orphan = 1;', rule: 'no-orphans' },
  'src/run/planted-kit.ts': { code: "export * from '../../test/support/run.ts';", rule: 'no-tests-in-the-program' },
  'src/planted/room.ts': { code: "export * from '../values/dates.ts';", rule: 'no-room-without-a-list' },
};

const copy = mkdtempSync(join(tmpdir(), 'plan-architecture-'));
afterAll(() => rmSync(copy, { recursive: true, force: true }));

/** Runs a checker in the copy, without a shell. */
const check = (tool: string, ...args: readonly string[]) =>
  spawnSync(resolve('node_modules/.bin', tool), args, { cwd: copy, encoding: 'utf8' });

/**
 * The checkers look at a copy of everything into which mistakes are planted: they have to name each of them, which shows
 * that they read the files, and nothing else.
 */
describe('the project', () => {
  beforeAll(() => {
    for (const folder of ['src', 'test', 'schemas', 'scripts', 'bench'])
      cpSync(folder, join(copy, folder), { recursive: true });
    for (const file of ['package.json', 'tsconfig.json', '.dependency-cruiser.mjs', 'knip.json', '.gitignore'])
      cpSync(file, join(copy, file));
    symlinkSync(resolve('node_modules'), join(copy, 'node_modules'));
    writeFileSync(join(copy, 'src/version.ts'), 'export const planted = 1;\n', { flag: 'a' });
  });

  it('has no unused export', () => {
    const named = check('knip', '--no-progress')
      .stdout.split('\n')
      .filter((line) => line.includes('src/'));
    expect(named).toEqual([expect.stringMatching(/^planted\s+src\/version\.ts/)]);
  }, 60_000);

  it('has imports that go one way, no circle, no orphan, no test kit', () => {
    for (const [file, { code }] of Object.entries(PLANTED)) {
      mkdirSync(dirname(join(copy, file)), { recursive: true });
      writeFileSync(join(copy, file), `${code}\n`);
    }
    const { stdout } = check('depcruise', '--config', '.dependency-cruiser.mjs', 'src');
    const named = [...stdout.matchAll(/^\s*error (\S+): (\S+)/gm)].map(([, rule, file]) => `${rule} ${file}`);
    expect(named.filter((line) => !line.includes('planted'))).toEqual([]);
    const wanted = Object.entries(PLANTED).flatMap(([file, { rule }]) => (rule === null ? [] : [`${rule} ${file}`]));
    expect(wanted.filter((line) => !named.includes(line))).toEqual([]);
  }, 60_000);

  it('starts other programs through the gate to git alone, also without an import', () => {
    const named = execFileSync('git', ['grep', '-l', 'child_process', '--', 'src', ':!*.test.ts'], {
      encoding: 'utf8',
    });
    expect(named).toBe('src/history/git.ts\n');
  });

  it('has no room for leftovers', () => {
    expect(execFileSync('git', ['ls-files', 'src'], { encoding: 'utf8' })).not.toMatch(/\/(utils|helpers)\//);
  });
});
