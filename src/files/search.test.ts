import { chownSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CONFIG_NAMES, fileIn, findNearest, findPlan, PLAN_NAMES } from './search.ts';

const IS_ROOT = process.getuid?.() === 0;
const [SOMEBODY, SOMEBODY_ELSE] = [1234, 1235];

let root: string;
beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'plan-search-')));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function make(...paths: string[]): void {
  for (const path of paths) {
    mkdirSync(join(root, dirname(path)), { recursive: true });
    writeFileSync(join(root, path), '');
  }
}

describe.each([
  ['a plan', (folder: string, home?: string) => findPlan(folder, home), 'plan'],
  ['a configuration', (folder: string, home?: string) => findNearest(CONFIG_NAMES, folder, home).file, 'plan.config'],
] as const)('the search for %s', (_, find, name) => {
  test('takes either ending, the nearest first, and refuses both at once', () => {
    make(`${name}.yaml`, `a/${name}.yml`, 'a/b/notes.txt');
    expect(find(join(root, 'a/b'))).toBe(join(root, `a/${name}.yml`));
    make(`a/${name}.yaml`);
    expect(() => find(join(root, 'a/b'))).toThrow(expect.objectContaining({ code: 'file-ambiguous' }));
  });

  test.each([
    ['a folder', 'a/.git/HEAD'],
    ['a file, as in a worktree', 'a/.git'],
  ])('ends at the top of a repository, whose .git is %s', (_kind, git) => {
    make(`${name}.yaml`, git, 'a/b/notes.txt');
    expect(find(join(root, 'a/b'))).toBeNull();
    make(`a/${name}.yml`);
    expect(find(join(root, 'a/b'))).toBe(join(root, `a/${name}.yml`));
  });

  test('ends at the home folder, also where that is reached through a link', () => {
    make(`${name}.yaml`, 'home/a/notes.txt');
    symlinkSync('home', join(root, 'link'));
    expect(find(join(root, 'home/a'), join(root, 'home'))).toBeNull();
    expect(find(join(root, 'home'), join(root, 'link'))).toBeNull();
    make(`home/${name}.yaml`);
    expect(find(join(root, 'home/a'), join(root, 'link'))).toBe(join(root, `home/${name}.yaml`));
    expect(find(root, join(root, 'home'))).toBe(join(root, `${name}.yaml`));
  });

  test.runIf(IS_ROOT)('ends where the owner changes, and passes over files of others above', () => {
    make(`a/${name}.yaml`, 'a/b/c/notes.txt');
    for (const path of ['a/b', 'a/b/c']) chownSync(join(root, path), SOMEBODY!, SOMEBODY!);
    expect(find(join(root, 'a/b/c'))).toBeNull();
    chownSync(join(root, 'a'), SOMEBODY!, SOMEBODY!);
    expect(find(join(root, 'a/b/c'))).toBe(join(root, `a/${name}.yaml`));
    chownSync(join(root, `a/${name}.yaml`), SOMEBODY_ELSE!, SOMEBODY_ELSE!);
    expect(find(join(root, 'a/b/c'))).toBeNull();
    // Whoever is in the folder itself sees what is there.
    expect(find(join(root, 'a'))).toBe(join(root, `a/${name}.yaml`));
  });
});

test('the places of a configuration are those up to the one that was found', () => {
  make('plan.config.yml', 'a/notes.txt');
  const names = ['plan.config.yaml', 'plan.config.yml'];
  expect(findNearest(CONFIG_NAMES, join(root, 'a')).places).toEqual([
    ...names.map((name) => join(root, 'a', name)),
    ...names.map((name) => join(root, name)),
  ]);
});

test('an interview begins in the folder alone', () => {
  make('plan.yaml', 'a/plan.yml', 'b/notes.txt');
  expect(fileIn(join(root, 'a'), PLAN_NAMES)).toBe(join(root, 'a/plan.yml'));
  expect(fileIn(join(root, 'b'), PLAN_NAMES)).toBeNull();
});
