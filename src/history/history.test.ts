import { chmodSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commitAll, falseGit, git, repositoryWith } from '../../test/support/git.ts';
import { folderWith } from '../../test/support/run.ts';
import { History, type Revisions } from './history.ts';

const { PATH = '' } = process.env;
const REAL = { env: { PATH, HOME: '/nonexistent' } };
const LIMIT = 1024;
const LARGE = 1024 * 1024;

/** The text of a file as of its repository's HEAD, or why there is none; null without a repository. */
function committed(file: string, options = REAL): Promise<string | null> {
  return History.of(file, options, async (history) => {
    const [found] = await history.read([{ revision: 'HEAD', path: history.path }], LIMIT);
    return 'absent' in found! ? found.absent : Buffer.from(found!.bytes).toString();
  });
}

const revisionsOf = (file: string): Promise<Revisions | null> =>
  History.of(file, REAL, (history) => history.revisions());

function write(folder: string, path: string, text: string): void {
  writeFileSync(join(folder, path), text);
}

describe('a file as of the last commit', () => {
  it('counts as too large where all files together are', async () => {
    const names = ['a', 'b', 'c'];
    const folder = repositoryWith(Object.fromEntries(names.map((name) => [name, name.repeat(30 * LARGE)])));
    const found = await History.of(join(folder, 'a'), REAL, (history) =>
      history.read(
        [...names, 'a'].map((path) => ({ revision: 'HEAD', path })),
        32 * LARGE,
      ),
    );
    expect(found!.map((file) => ('absent' in file ? file.absent : file.bytes.length / LARGE))).toEqual([
      ...[30, 30, 'too-large', 30],
    ]);
  }, 60_000);

  it('is read in a repository, in a folder of it and through a link', async () => {
    const folder = repositoryWith({
      'plan.yaml': 'old',
      'units/north/plan.yaml': 'north',
      'näme, with "all".yaml': 'x',
    });
    write(folder, 'plan.yaml', 'new');
    symlinkSync('units/north/plan.yaml', join(folder, 'linked.yaml'));
    expect(await committed(join(folder, 'plan.yaml'))).toBe('old');
    expect(await committed(join(folder, 'units/north/plan.yaml'))).toBe('north');
    expect(await committed(join(folder, 'linked.yaml'))).toBe('north');
    expect(await committed(join(folder, 'näme, with "all".yaml'))).toBe('x');
  });

  it('is that of the commit itself, whatever a replacement or a graft makes of it', async () => {
    const folder = repositoryWith({ 'plan.yaml': 'one' });
    const first = git(folder, 'rev-parse', 'HEAD');
    write(folder, 'plan.yaml', 'two');
    const second = commitAll(folder);
    git(folder, 'replace', second, first);
    write(folder, '.git/info/grafts', `${second}\n`);
    expect(await committed(join(folder, 'plan.yaml'))).toBe('two');
    const { revisions } = (await revisionsOf(join(folder, 'plan.yaml')))!;
    expect(revisions.map(({ id }) => id)).toEqual([second, first]);
  });

  it('is read in a worktree, a submodule, a shallow clone and the worktree of a bare clone', async () => {
    const folder = repositoryWith({ 'plan.yaml': 'one' });
    write(folder, 'plan.yaml', 'two');
    commitAll(folder);
    const other = folderWith({});
    git(folder, 'worktree', 'add', '--quiet', join(other, 'worktree'));
    git(other, 'clone', '--quiet', '--depth', '1', `file://${folder}`, 'shallow');
    git(other, 'clone', '--quiet', '--bare', folder, 'bare.git');
    git(join(other, 'bare.git'), 'worktree', 'add', '--quiet', join(other, 'checkout'), 'HEAD');
    const parent = repositoryWith({ 'README.md': '' });
    git(parent, 'submodule', '--quiet', 'add', folder, 'sub');
    for (const place of [`${other}/worktree`, `${other}/shallow`, `${other}/checkout`, `${parent}/sub`]) {
      expect(await committed(join(place, 'plan.yaml'))).toBe('two');
    }
  });

  it('is not there outside a repository, before the first commit, and where it was never committed', async () => {
    const outside = folderWith({ 'plan.yaml': 'a', 'broken/.git': 'gitdir: nowhere', 'broken/plan.yaml': 'a' });
    expect(await committed(join(outside, 'plan.yaml'))).toBeNull();
    expect(await committed(join(outside, 'broken/plan.yaml'))).toBeNull();
    git(outside, 'init', '--quiet');
    expect(await committed(join(outside, 'plan.yaml'))).toBe('missing');
    const folder = repositoryWith({ 'other.yaml': 'a' });
    write(folder, 'plan.yaml', 'a');
    write(folder, 'line\nbreak.yaml', 'a');
    expect(await committed(join(folder, 'plan.yaml'))).toBe('missing');
    expect(await committed(join(folder, 'line\nbreak.yaml'))).toBe('missing');
  });

  it('is not read where it is too large or was no file', async () => {
    const folder = repositoryWith({
      'large.yaml': 'x'.repeat(LIMIT + 1),
      'just.yaml': 'x'.repeat(LIMIT),
      'folder/plan.yaml': '',
    });
    rmSync(join(folder, 'folder'), { recursive: true });
    write(folder, 'folder', 'now a file');
    expect(await committed(join(folder, 'large.yaml'))).toBe('too-large');
    expect(await committed(join(folder, 'just.yaml'))).toHaveLength(LIMIT);
    expect(await committed(join(folder, 'folder'))).toBe('not-a-file');
  });

  it('is read at many revisions at once, with what lay beside it, links followed inside the repository only', async () => {
    const folder = repositoryWith({ 'plan.yaml': 'one', 'log.csv': 'l1' });
    symlinkSync('log.csv', join(folder, 'inside'));
    symlinkSync('../secret', join(folder, 'outside'));
    symlinkSync('loop', join(folder, 'loop'));
    write(folder, 'plan.yaml', 'two');
    const second = commitAll(folder);
    const read = await History.of(join(folder, 'plan.yaml'), REAL, async (history) => {
      const names = [
        'HEAD~1:plan.yaml',
        'HEAD:plan.yaml',
        'HEAD~1:log.csv',
        'HEAD:log.csv',
        'HEAD:inside',
        'HEAD:outside',
      ];
      const more = [
        'HEAD:loop',
        'HEAD:inside/below',
        `${second}:plan.yaml`,
        'HEAD~9:plan.yaml',
        'main nonsense:plan.yaml',
      ];
      const files = [...names, ...more].map((name) => name.split(':'));
      return history.read(
        files.map(([revision = '', path = '']) => ({ revision, path })),
        LIMIT,
      );
    });
    const texts = read?.map((found) => ('absent' in found ? found.absent : Buffer.from(found.bytes).toString()));
    const missing = 'missing';
    expect(texts).toEqual(['one', 'two', 'l1', 'l1', 'l1', missing, missing, missing, 'two', missing, missing]);
  });
});

describe('the revisions of a file', () => {
  it('are the commits that changed it, under each of its names, with their dates in their own zone', async () => {
    const folder = repositoryWith({ 'old name.yaml': 'a\nb\nc\nd\n', 'other.yaml': '1' });
    write(folder, 'other.yaml', '2');
    commitAll(folder);
    chmodSync(join(folder, 'old name.yaml'), 0o755);
    commitAll(folder);
    mkdirSync(join(folder, 'plans'));
    renameSync(join(folder, 'old name.yaml'), join(folder, 'plans/plan.yaml'));
    write(folder, 'plans/plan.yaml', 'a\nb\nc\nD\n');
    const renamed = commitAll(folder);
    write(folder, 'plans/plan.yaml', 'a\n');
    const changed = commitAll(folder);
    const history = await revisionsOf(join(folder, 'plans/plan.yaml'));
    expect(history?.cutAt).toBeNull();
    expect(history?.revisions).toEqual([
      { id: changed, date: '2026-03-01T12:00:00+01:00', path: 'plans/plan.yaml', isRemoval: false, isMerge: false },
      { id: renamed, date: '2026-03-01T12:00:00+01:00', path: 'plans/plan.yaml', isRemoval: false, isMerge: false },
      expect.objectContaining({ path: 'old name.yaml', isRemoval: false }),
    ]);
  });

  it('follow first parents: a merge is one change, and what it brought along is none', async () => {
    const folder = repositoryWith({ 'plan.yaml': 'a' });
    git(folder, 'checkout', '--quiet', '-b', 'side');
    for (const text of ['b', 'c']) {
      write(folder, 'plan.yaml', text);
      commitAll(folder);
    }
    git(folder, 'checkout', '--quiet', 'main');
    git(folder, 'merge', '--quiet', '--no-ff', 'side', '-m', 'merged');
    const merged = git(folder, 'rev-parse', 'HEAD');
    const found = (await revisionsOf(join(folder, 'plan.yaml')))?.revisions;
    expect(found?.map(({ id }) => id)).toEqual([merged, git(folder, 'rev-parse', 'HEAD^1')]);
    expect(found?.map(({ isMerge }) => isMerge)).toEqual([true, false]);
  });

  it('end before a commit that is named', async () => {
    const folder = repositoryWith({ 'plan.yaml': 'a' });
    const ids = ['b', 'c', 'd'].map((text) => {
      write(folder, 'plan.yaml', text);
      return commitAll(folder);
    });
    const found = await History.of(join(folder, 'plan.yaml'), { env: process.env }, (history) =>
      history.revisions('HEAD', ids[0]),
    );
    expect(found?.revisions.map(({ id }) => id)).toEqual([ids[2], ids[1]]);
    expect(found?.cutAt).toBeNull();
  });

  it('say where a file was removed and came back', async () => {
    const folder = repositoryWith({ 'plan.yaml': 'a', 'other.yaml': 'something else' });
    git(folder, 'rm', '--quiet', 'plan.yaml');
    commitAll(folder);
    write(folder, 'plan.yaml', 'back');
    commitAll(folder);
    const history = await revisionsOf(join(folder, 'plan.yaml'));
    expect(history?.revisions.map(({ isRemoval }) => isRemoval)).toEqual([false, true, false]);
  });

  it('do not count the oldest commit of a shallow clone, and name it', async () => {
    const folder = repositoryWith({ 'plan.yaml': 'a' });
    for (const text of ['b', 'c']) {
      write(folder, 'plan.yaml', text);
      commitAll(folder);
    }
    const other = folderWith({});
    git(other, 'clone', '--quiet', '--depth', '2', `file://${folder}`, 'shallow');
    const history = await revisionsOf(join(other, 'shallow/plan.yaml'));
    expect(history?.revisions.map(({ id }) => id)).toEqual([git(folder, 'rev-parse', 'HEAD')]);
    expect(history?.cutAt).toMatchObject({ id: git(folder, 'rev-parse', 'HEAD^'), path: 'plan.yaml' });
  });

  it('are not looked for in a circle, which a graft could make of them', async () => {
    const folder = repositoryWith({ 'plan.yaml': 'a' });
    write(folder, 'plan.yaml', 'b');
    const second = commitAll(folder);
    const first = git(folder, 'rev-parse', 'HEAD^');
    write(folder, '.git/info/grafts', `${first} ${second}\n`);
    const history = await revisionsOf(join(folder, 'plan.yaml'));
    expect(history?.revisions.map(({ id }) => id)).toEqual([second, first]);
  });

  it('are none before the first commit', async () => {
    const folder = folderWith({ 'plan.yaml': 'a' });
    git(folder, 'init', '--quiet');
    expect(await revisionsOf(join(folder, 'plan.yaml'))).toEqual({ revisions: [], cutAt: null, isMet: false });
  });

  it('are found in longer histories than are asked for at a time', async () => {
    const folder = folderWith({ 'plan.yaml': 'a' });
    git(folder, 'init', '--quiet');
    const commits = Array.from({ length: 1100 }, (_, index) => {
      const text = `v${Math.floor(index / 100)}`;
      return `commit refs/heads/main\ncommitter A <a@example.org> ${1e9 + index} -0930\ndata 0\nM 644 inline plan.yaml\ndata ${text.length}\n${text}\n`;
    });
    write(folder, 'stream', commits.join(''));
    git(folder, '-c', `alias.import=!git fast-import --quiet < stream`, 'import');
    const history = await revisionsOf(join(folder, 'plan.yaml'));
    expect(history?.revisions).toHaveLength(11);
    expect(history?.revisions.at(-1)?.date).toBe('2001-09-08T16:16:40-09:30');
  });

  it('take three processes at most, with everything that is read of them', async () => {
    const folder = repositoryWith({ 'plan.yaml': 'a', 'log.csv': 'b' });
    const real = git(folder, '--exec-path');
    const count = join(folderWith({}), 'count');
    const counting = falseGit(`echo >> '${count}'; exec '${real}/git' "$@"`);
    await History.of(join(folder, 'plan.yaml'), { env: { PATH: counting } }, async (history) => {
      const { revisions } = await history.revisions();
      for (const path of ['plan.yaml', 'log.csv']) {
        await history.read(
          revisions.map(({ id }) => ({ revision: id, path })),
          LIMIT,
        );
      }
    });
    expect(readFileSync(count, 'utf8')).toHaveLength(3);
  });
});
