import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { FileError } from './file-error.ts';
import { expandPaths, shown } from './find.ts';
import { resolveInside } from './inside.ts';
import { findPlan as findAbsolute } from './search.ts';

/** The plan that is found, relative to the folder. */
function findPlan(cwd: string): string | null {
  const found = findAbsolute(cwd);
  return found === null ? null : shown(cwd, found);
}

let root: string;
beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'plan-find-')));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function make(...paths: string[]): void {
  for (const path of paths) {
    mkdirSync(join(root, dirname(path)), { recursive: true });
    writeFileSync(join(root, path), 'format: 1\n');
  }
}

describe('the plan where none is named', () => {
  test('is that of the folder', () => {
    make('plan.yaml', 'sub/plan.yaml');
    expect(findPlan(join(root, 'sub'))).toBe('plan.yaml');
  });

  test('is else that of the nearest folder above', () => {
    make('plan.yaml', 'a/plan.yaml', 'a/b/c/notes.txt');
    expect(findPlan(join(root, 'a/b/c'))).toBe('../../plan.yaml');
  });

  test('is no directory, but may be a link to nothing, of which reading then tells', () => {
    make('plan.yaml', 'a/plan.yaml/notes.txt');
    expect(findPlan(join(root, 'a'))).toBe('../plan.yaml');
    mkdirSync(join(root, 'b'));
    symlinkSync('absent.yaml', join(root, 'b/plan.yaml'));
    expect(findPlan(join(root, 'b'))).toBe('plan.yaml');
  });

  test('is missed with the next step, and with what is named alike', async () => {
    expect(findPlan(root)).toBeNull();
    const [problem] = (await expandPaths([], root)).problems;
    expect(problem?.code).toBe('file-not-found');
    expect(problem?.hint).toContain('plan init');
    make('plans.yaml');
    expect((await expandPaths([], root)).problems[0]?.hint).toContain('Did you mean "plans.yaml"?');
  });

  test('is what no arguments stand for', async () => {
    make('plan.yaml', 'other.yaml');
    expect(await expandPaths([], root)).toEqual({ paths: ['plan.yaml'], problems: [] });
  });
});

describe('arguments', () => {
  const expand = async (...args: string[]) => {
    const { paths, problems } = await expandPaths(args, root);
    return { paths, codes: problems.map(({ code }) => code), hints: problems.map(({ hint }) => hint) };
  };
  const paths = async (...args: string[]) => (await expand(...args)).paths;

  test('are taken in their order, each file once, relative to the folder', async () => {
    make('b.yaml', 'a.yaml', 'sub/c.yaml');
    expect(await paths('b.yaml', './a.yaml', join(root, 'sub/c.yaml'), 'sub/../b.yaml')).toEqual([
      'b.yaml',
      'a.yaml',
      'sub/c.yaml',
    ]);
  });

  test('pass standard input through', async () => {
    make('a.yaml');
    expect(await paths('-', 'a.yaml')).toEqual(['-', 'a.yaml']);
  });

  test('are taken literally before they are taken as patterns', async () => {
    make('[ab].yaml', 'a.yaml', 'b.yaml');
    expect(await paths('[ab].yaml')).toEqual(['[ab].yaml']);
    expect(await paths('[ba].yaml')).toEqual(['a.yaml', 'b.yaml']);
  });

  test('name directories and links to nothing, of which reading then tells', async () => {
    make('plans/a.yaml');
    symlinkSync('absent.yaml', join(root, 'link.yaml'));
    expect(await paths('plans/', 'link.yaml')).toEqual(['plans', 'link.yaml']);
  });

  test('match sorted by code unit, whatever the order on the disk', async () => {
    make('b.yaml', 'ä.yaml', 'B.yaml', 'a.yaml', 'sub/a.yaml');
    expect(await paths('**/*.yaml')).toEqual(['B.yaml', 'a.yaml', 'b.yaml', 'sub/a.yaml', 'ä.yaml']);
  });

  test.each(['**/*.yaml', './**/*.yaml', '**', '!(none).yaml'])(
    'leave hidden names and node_modules out of %s',
    async (pattern) => {
      make('a.yaml', '.hidden.yaml', '.cache/b.yaml', 'node_modules/c/d.yaml', 'sub/node_modules/e.yaml');
      expect(await paths(pattern)).toEqual(['a.yaml']);
    },
  );

  test('reach what is spelt out: hidden folders, above, from the root', async () => {
    make('.plans/a.yaml', 'sub/b.yaml');
    expect(await paths('.plans/*.yaml')).toEqual(['.plans/a.yaml']);
    expect((await expandPaths(['../.plans/*.yaml'], join(root, 'sub'))).paths).toEqual(['../.plans/a.yaml']);
    expect(await paths(`${root}/sub/*.yaml`)).toEqual(['sub/b.yaml']);
  });

  test('follow links to files, and links to folders without **', async () => {
    make('sub/a.yaml');
    symlinkSync('sub', join(root, 'link'));
    symlinkSync('sub/a.yaml', join(root, 'b.yaml'));
    symlinkSync('absent.yaml', join(root, 'dangling.yaml'));
    expect(await paths('**/*.yaml')).toEqual(['b.yaml', 'sub/a.yaml']);
    expect(await paths('*/*.yaml')).toEqual(['link/a.yaml', 'sub/a.yaml']);
    expect(await paths('link/**/*.yaml')).toEqual(['link/a.yaml']);
  });

  test('do not go round in folders that link to each other', async () => {
    const names = Array.from({ length: 8 }, (_, index) => `d${index}`);
    make(...names.map((name) => `${name}/plan.yaml`));
    for (const from of names) for (const to of names) symlinkSync(`../${to}`, join(root, from, `to-${to}`));
    expect(await paths('**/*.yaml')).toEqual(names.map((name) => `${name}/plan.yaml`));
  });

  test('that stand for nothing are told, and the others still found', async () => {
    make('a.yaml');
    const { paths, codes } = await expand('absent.yaml', 'a.yaml', 'none/*.yaml', '');
    expect(paths).toEqual(['a.yaml']);
    expect(codes).toEqual(['file-not-found', 'nothing-matched', 'file-not-found']);
  });

  test('that are misspelt are told what is named alike', async () => {
    make('plans/europe.yaml', 'plans/asia.yml', 'plans/notes.txt');
    expect((await expand('plans/eurpoe.yaml')).hints).toEqual(['Did you mean "plans/europe.yaml"?']);
    expect((await expand('plans/asia')).hints).toEqual(['Did you mean "plans/asia.yml"?']);
    expect((await expand('plans/notes.yaml', 'africa/plan.yaml')).hints.join()).not.toContain('Did you mean');
  });

  test.each(['*'.repeat(70_000), '{1..1000000000}.yaml', '{a,b}'.repeat(25), '[', '{', '\\', 'a\0b*', '+(+(+(a)))b'])(
    'that only look like patterns match nothing',
    async (pattern) => {
      make('a.yaml');
      expect((await expand(pattern)).codes).toHaveLength(1);
    },
  );
});

describe('a file that a plan refers to', () => {
  function refused(path: string): string {
    try {
      resolveInside(join(root, 'plans'), path);
    } catch (error) {
      expect(error).toBeInstanceOf(FileError);
      expect((error as FileError).message).toContain(`"${path}"`);
      return (error as FileError).code;
    }
    return 'accepted';
  }
  beforeEach(() => make('plans/log.csv', 'plans/sub/unit.yaml', 'secret.csv', 'plans-of-others/log.csv'));

  test('is found in the folder of the plan and below', () => {
    expect(resolveInside(join(root, 'plans'), 'log.csv')).toBe(join(root, 'plans/log.csv'));
    expect(resolveInside(join(root, 'plans'), './sub/../sub/unit.yaml')).toBe(join(root, 'plans/sub/unit.yaml'));
    make('plans/..notes.csv');
    expect(resolveInside(join(root, 'plans'), '..notes.csv')).toBe(join(root, 'plans/..notes.csv'));
  });

  test('may be behind a link that stays in the tree, also where the tree is behind one', () => {
    symlinkSync('sub/unit.yaml', join(root, 'plans/link.yaml'));
    symlinkSync('plans', join(root, 'current'));
    expect(resolveInside(join(root, 'current'), 'link.yaml')).toBe(join(root, 'plans/sub/unit.yaml'));
  });

  test('is refused outside, whether it exists or not', () => {
    expect(refused('../secret.csv')).toBe('outside-folder');
    expect(refused('../absent.csv')).toBe('outside-folder');
    expect(refused('sub/../../secret.csv')).toBe('outside-folder');
    expect(refused('../plans-of-others/log.csv')).toBe('outside-folder');
    expect(refused(join(root, 'secret.csv'))).toBe('outside-folder');
    expect(refused(join(root, 'plans/log.csv'))).toBe('outside-folder');
  });

  test('is refused where a link leads outside', () => {
    symlinkSync('../secret.csv', join(root, 'plans/link.csv'));
    symlinkSync('..', join(root, 'plans/up'));
    expect(refused('link.csv')).toBe('outside-folder');
    expect(refused('up/secret.csv')).toBe('outside-folder');
  });

  test('is missed where it does not exist', () => {
    expect(refused('absent.csv')).toBe('file-not-found');
    expect(refused('log.csv/log.csv')).toBe('file-not-found');
    expect(refused('nul\0.csv')).toBe('file-unreadable');
  });
});
