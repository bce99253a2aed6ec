import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesIn, thirdPartyNotices } from '../scripts/build/third-party.ts';
import { folderWith } from './support/run.ts';

interface Locked {
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
  readonly inBundle?: boolean;
}

const readJson = (path: string) => JSON.parse(readFileSync(resolve(path), 'utf8'));
const { '': _, ...locked } = readJson('package-lock.json').packages as Record<string, Locked>;
const ours = readJson('package.json');

describe('the lockfile', () => {
  it('names no address, and pins every package by the hash of its content', () => {
    expect(Object.keys(locked).length).toBeGreaterThan(100);
    const surprising = Object.entries(locked).filter(
      ([, { resolved, integrity, link }]) =>
        resolved !== undefined || link || !/^sha512-[\w+/]{86}==$/.test(integrity ?? ''),
    );
    expect(surprising).toEqual([]);
  });

  it('holds one package alone that runs something when it is installed: the bundler, which fetches nothing by it', () => {
    const running = Object.keys(locked).filter((name) => locked[name]!.hasInstallScript);
    expect(running).toEqual(['node_modules/esbuild']);
  });
});

describe('our package', () => {
  it('runs nothing when it is installed, and brings no other package along', () => {
    // "prepare" builds a checkout; npm runs it before it packs one, not when it installs the package.
    const hooks = ['preinstall', 'install', 'postinstall', 'prepublish'];
    expect(hooks.filter((hook) => hook in ours.scripts)).toEqual([]);
    expect(['dependencies', 'optionalDependencies', 'peerDependencies'].filter((kind) => kind in ours)).toEqual([]);
  });

  it('passes on the licences of the packages that it contains', () => {
    const notices = readFileSync(resolve('dist/THIRD-PARTY.txt'), 'utf8');
    for (const name of ['ajv', 'commander', 'inquirer', 'yaml']) {
      expect(notices).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\((MIT|ISC)\\)$`, 'm'));
    }
    expect(notices.match(/^Copyright/gim)!.length).toBeGreaterThan(20);
    expect(notices).not.toMatch(/\u001b|node_modules|GPL/);
  });
});

describe('notices', () => {
  const folder = folderWith({
    'node_modules/a/package.json': '{"name": "a", "version": "1.0.0", "license": "MIT"}',
    'node_modules/a/LICENSE': 'Copyright A\n',
    'node_modules/@b/b/package.json': '{"name": "@b/b", "version": "2.0.0", "license": "ISC"}',
    'node_modules/@b/b/license.md': 'Copyright B\n',
    'node_modules/a/node_modules/a/package.json': '{"name": "a", "version": "0.9.0", "license": "MIT"}',
    'node_modules/a/node_modules/a/LICENCE': 'Copyright old A\n',
    'node_modules/gpl/package.json': '{"name": "gpl", "version": "1.0.0", "license": "GPL-3.0"}',
    'node_modules/bare/package.json': '{"name": "bare", "version": "1.0.0", "license": "MIT"}',
  });
  const notices = (...files: string[]) => thirdPartyNotices(files.map((file) => join(folder, 'node_modules', file)));

  it('name each package once, in order, with its licence', () => {
    const text = notices('a/x.js', '@b/b/x/y.js', 'a/y.js', 'a/node_modules/a/x.js');
    expect(text.match(/^\S+ \d\.\d\.\d \(.*\)$/gm)).toEqual(['@b/b 2.0.0 (ISC)', 'a 0.9.0 (MIT)', 'a 1.0.0 (MIT)']);
    expect(text).toContain('Copyright old A');
  });

  it('are refused for a licence that asks for more, and for one without a text', () => {
    expect(() => notices('gpl/x.js')).toThrow('gpl is licensed "GPL-3.0"');
    expect(() => notices('bare/x.js')).toThrow('bare has no text');
  });

  it('find what a generated file took in', () => {
    expect(filesIn('x\n// node_modules/a/b.js\ny // node_modules/c\n// other\n')).toEqual(['node_modules/a/b.js']);
  });
});
