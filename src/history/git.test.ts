import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { falseGit, git, repositoryWith } from '../../test/support/git.ts';
import { folderWith } from '../../test/support/run.ts';
import { History } from './history.ts';

const folder = repositoryWith({ 'plan.yaml': 'committed' });
const file = join(folder, 'plan.yaml');
const program = join(git(folder, '--exec-path'), 'git');

/** What comes of asking the git in a folder: the committed text, or the code of the error. */
async function asked(gitFolder: string, more: Record<string, string> = {}, timeLimit = 10_000): Promise<unknown> {
  try {
    return await History.of(
      file,
      { env: { ...more, PATH: `${gitFolder}:${process.env['PATH']}` }, timeLimit },
      async (history) => {
        const { revisions } = await history.revisions();
        const [found] = await history.read([{ revision: revisions[0]!.id, path: history.path }], 100);
        return 'absent' in found! ? found.absent : Buffer.from(found!.bytes).toString();
      },
    );
  } catch (error) {
    return (error as { code: unknown }).code;
  }
}

const versioned = (version: string) =>
  falseGit(`[ "$1" = --version ] && { echo 'git version ${version}'; exit; }; exec '${program}' "$@"`);

describe('the git that is taken', () => {
  it('is one that knows how to fetch nothing', async () => {
    const known = [
      '2.39.4',
      '2.39.5 (Apple Git-154)',
      '2.40.2',
      '2.44.1',
      '2.45.0',
      '2.47.1.windows.1',
      '2.60',
      '3.0.0',
    ];
    for (const version of known) expect([version, await asked(versioned(version))]).toEqual([version, 'committed']);
    for (const version of ['1.9.1', '2.30.2', '2.38.9', '2.39.3', '2.40.1', '2.44.0', '2.9.9', '2.39', 'next', '']) {
      expect([version, await asked(versioned(version))]).toEqual([version, 'git-too-old']);
    }
  });

  it('is not missed where there is no repository', async () => {
    await expect(History.of(file, { env: {} }, async () => '')).rejects.toMatchObject({ code: 'git-missing' });
    const plain = join(folderWith({ 'plan.yaml': '' }), 'plan.yaml');
    expect(await History.of(plain, { env: {} }, async () => 'used')).toBeNull();
  });

  it('is never one that came with the plan', async () => {
    const came = repositoryWith({ 'plan.yaml': '', 'node_modules/.bin/git': '#!/bin/sh\n' });
    git(came, 'update-index', '--chmod=+x', 'node_modules/.bin/git');
    git(came, 'checkout', '--quiet', '--force', '.');
    const path = [join(came, 'node_modules/.bin'), '.', ''].join(':');
    await expect(History.of(join(came, 'plan.yaml'), { env: { PATH: path } }, async () => '')).rejects.toMatchObject({
      code: 'git-missing',
    });
  });

  it('gets nothing of its own from the environment but what switches things off', async () => {
    const seen = join(folderWith({}), 'seen');
    const env = { GIT_DIR: '/x', git_trace: seen, GIT_EXEC_PATH: '/x', GIT_CONFIG_COUNT: '1', GIT_SSH_COMMAND: 'x' };
    expect(await asked(falseGit(`env | grep -i ^git_ > '${seen}'; exec '${program}' "$@"`), env)).toBe('committed');
    const names = readFileSync(seen, 'utf8').trim().split('\n').sort();
    expect(names.map((line) => line.replace(/^(GIT_CEILING_DIRECTORIES)=.*/, '$1'))).toEqual([
      'GIT_ALLOW_PROTOCOL=',
      'GIT_CEILING_DIRECTORIES',
      'GIT_GRAFT_FILE=/dev/null',
      'GIT_NO_LAZY_FETCH=1',
      'GIT_NO_REPLACE_OBJECTS=1',
      'GIT_OPTIONAL_LOCKS=0',
      'GIT_TERMINAL_PROMPT=0',
    ]);
  });
});

describe('what git answers', () => {
  const good = `[ "$1" = --version ] && { echo 'git version 2.45.0'; exit; }`;
  const id = 'a'.repeat(40);

  it('is treated as damage where it is something else than was asked for', async () => {
    const answers = [
      'exit 0',
      'exit 1',
      'kill -9 $$',
      'cat',
      'cat /dev/zero',
      'yes',
      `echo '${id} commit 3'`,
      `echo '${id} commit 99999999999999999999'; cat`,
      `echo '${id} commit -1'; cat`,
      `printf '${id} commit 2\\n'; printf 'ab'`,
      `while :; do printf '${id} commit 1\\n'; done`,
      `while :; do printf 'symlink 2\\nabc\\n'; done`,
      `while read -r verb name; do case "$verb" in info) echo '${id} commit 4';; contents) printf '${'b'.repeat(40)} commit 4\\nabcd\\n';; esac; done`,
      `while read -r verb name; do case "$verb" in info) echo '${id} commit 4';; contents) printf '${id} commit 5\\nabcde\\n';; esac; done`,
    ];
    for (const answer of answers)
      expect([answer, await asked(falseGit(`${good}; ${answer}`))]).toEqual([answer, 'git-failed']);
  });

  it('is treated as damage where diff-tree lists something else', async () => {
    const lists = [
      'exit 1',
      'kill -9 $$',
      "printf 'M'",
      "printf 'M\\0'",
      'cat /dev/urandom',
      "printf ':1 2 3 4 M\\0plan.yaml\\0'",
    ];
    const [commit, raw] = [git(folder, 'rev-parse', 'HEAD'), ':100644 100644 aa bb'];
    lists.push(
      `printf '${commit}\\0${raw} M\\0'`,
      `printf '${commit}\\0${raw} R90\\0plan.yaml\\0'`,
      `printf '${commit}\\0${raw} m\\0x\\0'`,
    );
    for (const list of lists) {
      const script = `case "$*" in *diff-tree*) ${list}; exit;; esac; exec '${program}' "$@"`;
      expect([list, await asked(falseGit(script))]).toEqual([list, 'git-failed']);
    }
  });

  it('is not waited for longer than the limit', async () => {
    const silent = 'exec sleep 60';
    const scripts = [
      silent,
      `${good}; ${silent}`,
      `case "$*" in *diff-tree*) ${silent};; esac; exec '${program}' "$@"`,
    ];
    for (const script of scripts) expect(await asked(falseGit(script), {}, 700)).toBe('git-too-slow');
  });

  it('is never quoted, for a repository can make git quote any file', async () => {
    const other = repositoryWith({ 'plan.yaml': '' });
    writeFileSync(join(other, '.git/shallow'), 'a secret\n');
    const reading = History.of(join(other, 'plan.yaml'), { env: process.env }, (history) => history.revisions());
    const error = await reading.catch((thrown: Error) => thrown);
    expect(error).toMatchObject({ code: 'git-failed' });
    expect(JSON.stringify(error) + String(error)).not.toContain('a secret');
  });

  it('says whose a repository is that it does not open', async () => {
    const words = "fatal: detected dubious ownership in repository at '/x'";
    expect(await asked(falseGit(`${good}; echo "${words}" >&2; exit 128`))).toBe('git-other-owner');
  });
});
