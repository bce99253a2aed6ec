import { spawnSync } from 'node:child_process';
import { basename, dirname } from 'node:path';

/** The text of a file as of a revision, `HEAD` where none is named; null where git does not know it. */
export function fileAtRevision(file: string, revision = 'HEAD'): string | null {
  const git = spawnSync('git', ['show', `${revision}:./${basename(file)}`], {
    cwd: dirname(file),
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return git.status === 0 ? git.stdout : null;
}
