/** For tests: makes repositories. */
import { execFileSync } from 'node:child_process';
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderWith } from './run.ts';

/** Runs git in a folder, as nobody in particular and on a fixed date; what it prints. */
export function git(folder: string, ...args: string[]): string {
  return gitOn('2026-03-01T12:00:00+01:00', folder, ...args);
}

/** Runs git in a folder on this date. */
export function gitOn(date: string, folder: string, ...args: string[]): string {
  const { PATH, HOME } = process.env;
  const person = { NAME: 'A', EMAIL: 'a@example.org', DATE: date };
  const who = Object.entries(person).flatMap(([key, value]) => [
    [`GIT_AUTHOR_${key}`, value],
    [`GIT_COMMITTER_${key}`, value],
  ]);
  const env = { PATH, HOME, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1', ...Object.fromEntries(who) };
  const allowed = ['-c', 'protocol.file.allow=always', '-c', 'init.defaultBranch=main'];
  const stdio: ['ignore', 'pipe', 'ignore'] = ['ignore', 'pipe', 'ignore'];
  return execFileSync('git', [...allowed, ...args], { cwd: folder, env, encoding: 'utf8', stdio }).trim();
}

/** Commits everything in a folder; the commit's name. */
export function commitAll(folder: string, message = 'a'): string {
  git(folder, 'add', '--all', '--force');
  git(folder, 'commit', '--quiet', '--allow-empty', '--message', message);
  return git(folder, 'rev-parse', 'HEAD');
}

/** A folder that is a repository with these files in its one commit. */
export function repositoryWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = folderWith(files);
  git(folder, 'init', '--quiet');
  commitAll(folder);
  return folder;
}

/** A folder with a shell script that is called git; what it says instead of git. */
export function falseGit(script: string): string {
  const folder = folderWith({});
  writeFileSync(join(folder, 'git'), `#!/bin/sh\n${script}\n`);
  chmodSync(join(folder, 'git'), 0o755);
  return folder;
}
