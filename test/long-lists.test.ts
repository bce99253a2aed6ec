import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith, plan } from './support/run.ts';

const HEAD = 'format: 1\norganization: Tern\nhowBig: {baseline: 1M, growth: 10%, horizon: 1 year, start: 2026-01-01}\n';

function repeated(count: number, line: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => `${line(index)}\n`).join('');
}

/** Seconds of computing that a command takes on a plan; the shorter of two times. */
async function timeOf(text: string, args: readonly string[]): Promise<number> {
  const cwd = folderWith({});
  const times: number[] = [];
  for (let time = 0; time < 2; time++) {
    writeFileSync(join(cwd, 'plan.yaml'), text);
    const before = process.cpuUsage();
    const { code } = await plan(args, { cwd });
    expect(code).toBeLessThan(2);
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / 1e6);
  }
  return Math.min(...times);
}

const SEGMENTS = 'who:\n  dimension: region\n  segments:\n';
const MOVES = 'win:\n  moves:\n';

// Time that grows with the square is 25 times as long for a list that is 5 times as long; time that grows with the list
// is 5 times as long. The job test/attacks/doubled-lists.ts tries every list of the format.
test.each<[string, readonly string[], (count: number) => string]>([
  [
    'references to unknown segments',
    ['check', '--format', 'compact'],
    (count) =>
      HEAD +
      SEGMENTS +
      repeated(count, (index) => `  - {id: segment-number-${index}, name: S}`) +
      MOVES +
      repeated(count, (index) => `  - {id: m${index}, title: T, serves: [segmnt-number-${index}]}`),
  ],
  [
    'ignore comments and findings',
    ['check', '--format', 'compact'],
    (count) =>
      HEAD + MOVES + repeated(count, (index) => `  - {id: m${index}, title: T} # plan-ignore move-owner-missing -- r`),
  ],
  [
    'broken items',
    ['check', '--format', 'compact'],
    (count) => HEAD + SEGMENTS + repeated(count, (index) => `  - {id: s${index}, nam: S, potental: 3}`),
  ],
  [
    'corrections',
    ['check', '--fix', '--format', 'compact'],
    (count) => HEAD + SEGMENTS + repeated(count, (index) => `  - {id: s${index}, name: S, potental: 3}`),
  ],
  ['keys', ['fmt', '--check'], (count) => HEAD + repeated(count, (index) => `x-organizatio${index}: ${index}`)],
  [
    'items on one line',
    ['fmt', '--check'],
    (count) =>
      `${HEAD}who: {segments: [${repeated(count, (index) => `{id: s${index}, name: S},`).replaceAll('\n', ' ')}]}\n`,
  ],
])('%s take time that grows with the list', { timeout: 60_000 }, async (_, args, textOf) => {
  await timeOf(textOf(150), args);
  const short = await timeOf(textOf(200), args);
  const long = await timeOf(textOf(1000), args);
  expect(long / short).toBeLessThan(15);
});

test('init --set given 800 times is one edit', { timeout: 60_000 }, async () => {
  const sets = (count: number) =>
    Array.from({ length: count }, (_, index) => ['--set', `measures.m${index}.target=${index}`]).flat();
  const few = await timeOf(HEAD, ['init', '--dry-run', ...sets(100)]);
  const many = await timeOf(HEAD, ['init', '--dry-run', ...sets(800)]);
  expect(many / few).toBeLessThan(30);
});

test('of a plan that is too broken to be judged, reports name the first mistakes and count the rest', async () => {
  const text = HEAD + SEGMENTS + repeated(1200, (index) => `  - {id: s${index}, name: S, potental: 3}`);
  const cwd = folderWith({ 'plan.yaml': text });
  for (const format of ['pretty', 'markdown']) {
    const { stdout } = await plan(['report', '--format', format], { cwd });
    expect(stdout).toContain('more than 1000 places');
    expect(stdout.match(/Line \d+: /g)).toHaveLength(20);
    expect(stdout).toContain('And at 980 more places.');
  }
});
