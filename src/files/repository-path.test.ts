import { mkdirSync, realpathSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../../test/support/run.ts';
import { repositoryPath } from './repository-path.ts';

const top = realpathSync(folderWith({ 'repo/plans/plan.yaml': '', 'repo/.git/HEAD': '', 'loose/a/plan.yaml': '' }));
const repo = join(top, 'repo');
const plans = join(repo, 'plans');
mkdirSync(join(plans, 'deep'));
symlinkSync(repo, join(top, 'linked'));
symlinkSync(join(plans, 'plan.yaml'), join(repo, 'link.yaml'));
symlinkSync('plans', join(repo, 'current'));
symlinkSync(join(top, 'loose'), join(repo, 'outside'));

describe('the path of a plan in its repository (row 4 of the field)', () => {
  it.each([
    ['plan.yaml', plans, { GITHUB_WORKSPACE: repo }],
    ['../plan.yaml', join(plans, 'deep'), { GITHUB_WORKSPACE: repo }],
    ['../plan.yaml', join(plans, 'deep'), { GITHUB_WORKSPACE: `${repo}/` }],
    ['plan.yaml', plans, { GITHUB_WORKSPACE: join(top, 'linked') }],
    ['plan.yaml', plans, { CI_PROJECT_DIR: repo }],
    [join(plans, 'plan.yaml'), top, {}],
    ['plan.yaml', plans, {}],
    ['../plan.yaml', join(plans, 'deep'), {}],
    ['plan.yaml', join(top, 'linked/plans'), { GITHUB_WORKSPACE: repo }],
    ['plan.yaml', plans, { GITHUB_WORKSPACE: join(top, 'loose'), CI_PROJECT_DIR: '' }],
    // Git has no files behind a link to a folder.
    ['current/plan.yaml', repo, { GITHUB_WORKSPACE: repo }],
    ['plan.yaml', join(repo, 'current'), {}],
    ['current/plan.yaml', join(top, 'linked'), {}],
  ])('of %s in %s with %j is plans/plan.yaml', (path, cwd, env) => {
    expect(repositoryPath(path, cwd, env)).toBe('plans/plan.yaml');
  });

  it('is that of a link, not of what it leads to', () => {
    expect(repositoryPath('../link.yaml', plans, {})).toBe('link.yaml');
  });

  it('is that of the link to a folder outside of the repository', () => {
    for (const env of [{}, { GITHUB_WORKSPACE: repo }])
      expect(repositoryPath('outside/a/plan.yaml', repo, env)).toBe('outside/a/plan.yaml');
  });

  it('is that from the working folder where there is no repository, and never leads up', () => {
    const loose = join(top, 'loose');
    expect(repositoryPath('a/plan.yaml', loose, {})).toBe('a/plan.yaml');
    expect(repositoryPath('../../loose/a/plan.yaml', join(loose, 'a'), {})).toBe('plan.yaml');
    expect(repositoryPath('../a/plan.yaml', join(top, 'lost'), {})).toBe('a/plan.yaml');
  });

  it('is also that of a file which does not exist; standard input stays what it is', () => {
    expect(repositoryPath('no/such.yaml', plans, {})).toBe('plans/no/such.yaml');
    expect(repositoryPath('-', plans, {})).toBe('-');
  });
});
