import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../../test/support/run.ts';
import { findProgram, type ProgramSystem } from './program.ts';

/** A folder with programs and other things in it, by their paths. */
function folderOf(programs: readonly string[]): string {
  const folder = folderWith(Object.fromEntries(programs.map((path) => [path, '#!/bin/sh\n'])));
  for (const path of programs) chmodSync(join(folder, path), 0o755);
  return folder;
}

describe('a program in PATH', () => {
  const folder = folderOf(['plans/git', 'plans/node_modules/.bin/git', 'first/git', 'second/git']);
  const at = (...path: string[]) => join(folder, ...path);
  const found = (...entries: string[]) => findProgram('git', { PATH: entries.join(':') }, at('plans'));

  it('is the first that may be started', () => {
    writeFileSync(at('plain'), '');
    mkdirSync(at('folders/git'), { recursive: true });
    mkdirSync(at('texts'));
    writeFileSync(at('texts/git'), '#!/bin/sh\n', { mode: 0o644 });
    expect(found(at('nowhere'), at('plain'), at('folders'), at('texts'), at('second'), at('first'))).toBe(
      at('second/git'),
    );
    expect(found(at('nowhere'))).toBeNull();
    expect(findProgram('git', {}, at('plans'))).toBeNull();
  });

  it('is never one of the folder that is not trusted, whichever way PATH leads there', () => {
    symlinkSync(at('plans'), at('link'));
    mkdirSync(at('linked'));
    symlinkSync(at('plans/git'), at('linked/git'));
    for (const entry of ['plans', 'plans/node_modules/.bin', 'first/../plans', 'link', 'linked']) {
      expect(found(`${folder}/${entry}`)).toBeNull();
    }
  });

  it('is never one beside the person, who may be anywhere', () => {
    const here = process.cwd();
    try {
      process.chdir(at('first'));
      expect(found('', '.', '../second', './../first')).toBeNull();
    } finally {
      process.chdir(here);
    }
  });

  it('may lie beside a folder whose name begins alike', () => {
    const beside = folderOf(['plans-of-others/git', '..plans/git']);
    expect(findProgram('git', { PATH: join(beside, 'plans-of-others') }, join(beside, 'plans'))).not.toBeNull();
    expect(findProgram('git', { PATH: join(beside, '..plans') }, beside)).toBeNull();
  });
});

describe('a program in the Path of Windows', () => {
  const system = (...files: string[]): ProgramSystem => ({
    platform: 'win32',
    realProgram: (path) => (files.includes(path) ? path : null),
    realFolder: (path) => path,
  });
  const found = (env: Record<string, string>, ...files: string[]) =>
    findProgram('git', env, 'C:\\plans', system(...files));

  it('is looked for by the endings that start without a shell', () => {
    const Path = '"C:\\Program Files\\Git\\cmd";D:\\bin';
    expect(found({ Path, PATHEXT: '.BAT;.EXE' }, 'D:\\bin\\git.exe')).toBe('D:\\bin\\git.exe');
    expect(found({ PATH: Path }, 'C:\\Program Files\\Git\\cmd\\git.exe')).toBe('C:\\Program Files\\Git\\cmd\\git.exe');
    expect(found({ Path, PATHEXT: '.BAT;.EXE' }, 'D:\\bin\\git.bat', 'D:\\bin\\git')).toBeNull();
  });

  it('is never relative, nor on the current drive, nor in the folder that is not trusted', () => {
    for (const entry of ['', '.', 'bin', '\\bin', 'C:bin', 'c:\\PLANS\\bin']) {
      expect(found({ Path: entry }, `${entry}\\git.exe`, '.\\git.exe', 'git.exe')).toBeNull();
    }
  });
});
