import { spawnSync } from 'node:child_process';
import { chmodSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { tryHere } from '../scripts/try/install.ts';
import { ADDRESS } from '../scripts/try/install-ways.ts';
import { folderWith } from './support/run.ts';

const { name, version, repository, engines } = JSON.parse(readFileSync('package.json', 'utf8'));

it('the ways to install it that need no network work as docs/install.md prints them', {
  timeout: 180_000,
}, async () => {
  const folder = folderWith({});
  chmodSync(folder, 0o755);
  expect(await tryHere(['executable', 'npx', 'account', 'project'], folder)).toEqual([]);
});

it('a checkout that cannot be built is not installed, and npm says what to do', () => {
  const prepare = resolve('scripts/build/prepare.mjs');
  const here = spawnSync(process.execPath, [prepare], { encoding: 'utf8' });
  expect(here).toMatchObject({ status: 0, stderr: '' });
  const { status, stderr } = spawnSync(process.execPath, [prepare], { cwd: folderWith({}), encoding: 'utf8' });
  expect(status).toBe(1);
  expect(stderr).toContain(`git clone ${ADDRESS} && cd plan && npm ci && npm install --global .`);
});

describe.each(['docs/install.md', 'docs/ci.md'])('%s', (file) => {
  const page = readFileSync(file, 'utf8');

  it('names this version of the package, and the address in package.json', () => {
    expect(repository.url).toBe(`git+${ADDRESS}`);
    const archives = [...page.matchAll(/[\w-]+-\d+\.\d+\.\d+\.tgz/g)].map(([archive]) => archive);
    expect(new Set(archives)).toEqual(new Set([`${name}-${version}.tgz`]));
    const addresses = [...page.matchAll(/https:\/\/[^\s`)]*\w/g)].map(([address]) => address);
    expect(addresses.length).toBeGreaterThan(0);
    for (const address of addresses) expect(ADDRESS).toContain(address);
  });

  it('names the versions of Node that the package runs on', () => {
    const lowest = [...engines.node.matchAll(/\d+\.\d+/g)].map(([each]) => each);
    expect(lowest.length).toBe(2);
    for (const each of lowest) expect(page).toContain(each);
  });

  it('has nothing to fill in', () => {
    const blocks = [...page.matchAll(/^```\w+\n(.*?)^```$/gms)].map(([, block]) => block!);
    expect(blocks.length).toBeGreaterThan(2);
    // NAME, <name> and example.org; not $NAME, nor NAME: as a key.
    for (const block of blocks) expect(block).not.toMatch(/(?<![$\w{])[A-Z]{4,}\b(?![:"_=])|<\w+>|example\.(org|com)/);
  });
});

it('the set-ups of docs/ci.md are YAML, and take this version', () => {
  const blocks = [...readFileSync('docs/ci.md', 'utf8').matchAll(/^```yaml\n(.*?)^```$/gms)].map(([, block]) =>
    parse(block!),
  );
  expect(blocks).toHaveLength(4);
  const [action, , , preCommit] = blocks;
  expect(action.jobs.check.steps.at(-1).uses).toBe(`plan-strategy/plan@v${version}`);
  expect(preCommit.repos[0].rev).toBe(`v${version}`);
});
