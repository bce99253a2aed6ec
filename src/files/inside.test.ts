import { mkdirSync, mkdtempSync, realpathSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FileError } from './file-error.ts';
import { type FileSystem, nodeFileSystem } from './file-system.ts';
import { readInside } from './inside.ts';

let root: string;
let folder: string;
beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'plan-inside-')));
  folder = join(root, 'plans');
  mkdirSync(join(folder, 'sub'), { recursive: true });
  mkdirSync(join(root, 'elsewhere'));
  writeFileSync(join(folder, 'sub/log.csv'), 'inside');
  writeFileSync(join(root, 'elsewhere/log.csv'), 'outside');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** A file system in which a link is redirected right before and right after the file is opened. */
function redirecting(link: string, targets: readonly [string, string], withoutProc: boolean): FileSystem {
  const point = (target: string) => {
    symlinkSync(target, join(root, 'new'));
    renameSync(join(root, 'new'), join(folder, link));
  };
  return {
    ...nodeFileSystem,
    open(path, flags, mode) {
      point(targets[0]);
      const fd = nodeFileSystem.open(path, flags, mode);
      point(targets[1]);
      return fd;
    },
    readlink(path) {
      if (withoutProc && path.startsWith('/proc/')) throw Object.assign(new Error('none'), { code: 'ENOENT' });
      return nodeFileSystem.readlink(path);
    },
  };
}

function tried(fs: FileSystem, path: string): string {
  try {
    return Buffer.from(readInside(folder, path, 1000, fs)).toString('utf8');
  } catch (error) {
    expect(error).toBeInstanceOf(FileError);
    return (error as FileError).code;
  }
}

const INSIDE = ['sub/log.csv', 'sub'] as const;
const OUTSIDE = ['../elsewhere/log.csv', '../elsewhere'] as const;

test.each([true, false])(
  'a link that is redirected while it is opened never leads out (/proc hidden: %s)',
  (hidden) => {
    expect(tried(redirecting('link.csv', [OUTSIDE[0], INSIDE[0]], hidden), 'link.csv')).toBe('outside-folder');
    expect(tried(redirecting('dir', [OUTSIDE[1], INSIDE[1]], hidden), 'dir/log.csv')).toBe('outside-folder');
    for (const [link, path, at] of [
      ['link.csv', 'link.csv', 0],
      ['dir', 'dir/log.csv', 1],
    ] as const) {
      const shown = tried(redirecting(link, [INSIDE[at], OUTSIDE[at]], hidden), path);
      expect(['inside', 'outside-folder']).toContain(shown);
    }
  },
);

test('no more than the limit is read', () => {
  expect(() => readInside(folder, 'sub/log.csv', 5)).toThrow(expect.objectContaining({ code: 'file-too-large' }));
  expect(Buffer.from(readInside(folder, 'sub/log.csv', 6)).toString()).toBe('inside');
});
