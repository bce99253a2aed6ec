import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import resultSchema from '../schemas/result.schema.json' with { type: 'json' };
import { folderWith, plan } from './support/run.ts';

/** A plan of segments of which nothing is known but a potential: each is a warning, potential-unproven. */
const planWith = (ids: readonly string[]) => `format: 1
organization: Northwind Cycles
who:
  segments:
${ids.map((id) => `    - id: ${id}\n      name: ${id}\n      potential: {low: 1M, likely: 2M, high: 3M}\n`).join('')}`;
const IDS = Array.from({ length: 30 }, (_, index) => `segment-${index + 1}`);
const UNPROVEN = ['--rule', 'potential-unproven=error'];
const KNOWN = ['--baseline', 'known.json'];
const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(resultSchema);

interface Found {
  readonly ruleId: string;
  readonly fingerprint: string;
  readonly status: string;
}

async function check(cwd: string, ...args: string[]) {
  const { code, stdout, stderr } = await plan(['check', '--format', 'json', ...UNPROVEN, ...args], { cwd });
  const result = JSON.parse(stdout);
  expect(validate(result), JSON.stringify(validate.errors)).toBe(true);
  const findings: Found[] = result.files.flatMap((file: { findings: Found[] }) => file.findings);
  return { code, stderr, result, findings };
}
const change = (cwd: string, file: string, edit: (text: string) => string) =>
  writeFileSync(join(cwd, file), edit(readFileSync(join(cwd, file), 'utf8')));
const read = (cwd: string, file = 'known.json') => readFileSync(join(cwd, file), 'utf8');

describe('fingerprints', () => {
  const fingerprints = async (text: string) =>
    (await check(folderWith({ 'plan.yaml': text }))).findings
      .map(({ ruleId, fingerprint }) => `${ruleId} ${fingerprint}`)
      .sort();
  const ids = ['racers', 'commuters', 'fleets'];

  it.each<[what: string, text: string]>([
    ['lines are inserted above', planWith(ids).replace('who:', '# who is it\n\n\nwho:\n  # for now\n')],
    ['segments are reordered', planWith([...ids].reverse())],
    ['the line endings are others', planWith(ids).replaceAll('\n', '\r\n')],
    [
      'the file is reformatted',
      JSON.stringify({
        who: { segments: ids.map((id) => ({ potential: { high: '3M', low: '1M', likely: '2M' }, name: id, id })) },
        organization: 'Northwind Cycles',
        format: 1,
      }),
    ],
  ])('stay the same where %s', async (_, text) => {
    const before = await fingerprints(planWith(ids));
    expect(before.filter((found) => found.startsWith('potential-unproven'))).toHaveLength(3);
    expect(await fingerprints(text)).toEqual(before);
  });
});

describe('a baseline', () => {
  it('of 30 known findings passes; one more of the same rule fails', async () => {
    const cwd = folderWith({ 'plan.yaml': planWith(IDS) });
    expect((await check(cwd)).code).toBe(1);
    const made = await check(cwd, ...KNOWN, '--update-baseline');
    expect(made.code).toBe(0);
    expect(made.findings.filter(({ ruleId }) => ruleId === 'potential-unproven')).toHaveLength(30);
    const after = await check(cwd, ...KNOWN);
    expect(after.code).toBe(0);
    expect(after.findings.every(({ status }) => status === 'baselined')).toBe(true);
    expect(after.result.summary.baselined).toBe(after.findings.length);
    writeFileSync(join(cwd, 'plan.yaml'), planWith(['one-more', ...IDS]));
    const more = await check(cwd, ...KNOWN);
    expect(more.code).toBe(1);
    expect(more.result.gate.reasons).toEqual(['1 error found.']);
    expect(more.result.baselines).toBeUndefined();
  });

  it('is sorted, a line for each finding, and the same bytes for the same plan', async () => {
    const cwd = folderWith({ 'plan.yaml': planWith(['b', 'a']), 'plans/deep/plan.yaml': planWith(['c']) });
    await check(cwd, ...KNOWN, '--update-baseline', 'plans/deep/plan.yaml', 'plan.yaml');
    const first = read(cwd);
    expect(Object.keys(JSON.parse(first).files)).toEqual(['plan.yaml', 'plans/deep/plan.yaml']);
    const lines = first.split('\n').filter((line) => line.includes('fingerprint'));
    expect(lines).toHaveLength(
      JSON.parse(first).files['plan.yaml'].length + JSON.parse(first).files['plans/deep/plan.yaml'].length,
    );
    expect(lines.filter((line) => line.includes('potential-unproven'))).toEqual([
      expect.stringContaining('"/who/segments[id=a]/evidence"'),
      expect.stringContaining('"/who/segments[id=b]/evidence"'),
      expect.stringContaining('"/who/segments[id=c]/evidence"'),
    ]);
    writeFileSync(join(cwd, 'plan.yaml'), planWith(['a', 'b']));
    await check(cwd, ...KNOWN, '--update-baseline', 'plan.yaml');
    expect(read(cwd)).toBe(first);
  });

  it('tells what no longer occurs, and only shrinks when updated', async () => {
    const cwd = folderWith({ 'plan.yaml': planWith(['a', 'b', 'c']) });
    await check(cwd, ...KNOWN, '--update-baseline');
    const size = JSON.parse(read(cwd)).files['plan.yaml'].length;
    change(cwd, 'plan.yaml', (text) =>
      text.replace('name: a\n', 'name: a\n      evidence: Two letters\n').replace('id: b', 'id: d'),
    );
    const before = read(cwd);
    const { code, stderr, result } = await check(cwd, ...KNOWN);
    expect(code).toBe(1);
    expect(stderr).toContain('--update-baseline');
    expect(read(cwd)).toBe(before);
    const gone = result.baselines[0].gone.map(
      ({ ruleId, path }: { ruleId: string; path: string }) => `${ruleId} ${path}`,
    );
    expect(gone).toContain('potential-unproven /who/segments[id=a]/evidence');
    expect(gone).toContain('potential-unproven /who/segments[id=b]/evidence');
    const updated = await check(cwd, ...KNOWN, '--update-baseline');
    // What is new is still new.
    expect(updated.code).toBe(1);
    expect(JSON.parse(read(cwd)).files['plan.yaml']).toHaveLength(size - gone.length);
    expect(read(cwd)).not.toContain('id=d');
    expect((await check(cwd, ...KNOWN)).result.baselines).toBeUndefined();
  });

  it('begins with a plan that it does not know yet, and leaves the others alone', async () => {
    const cwd = folderWith({ 'a.yaml': planWith(['a']), 'b.yaml': planWith(['b']) });
    await check(cwd, ...KNOWN, '--update-baseline', 'a.yaml');
    const first = JSON.parse(read(cwd)).files;
    expect((await check(cwd, ...KNOWN, 'b.yaml')).code).toBe(1);
    expect((await check(cwd, ...KNOWN, '--update-baseline', 'b.yaml')).code).toBe(0);
    const second = JSON.parse(read(cwd)).files;
    expect(second['a.yaml']).toEqual(first['a.yaml']);
    expect(Object.keys(second)).toEqual(['a.yaml', 'b.yaml']);
    rmSync(join(cwd, 'a.yaml'));
    await check(cwd, ...KNOWN, '--update-baseline', 'b.yaml');
    expect(Object.keys(JSON.parse(read(cwd)).files)).toEqual(['b.yaml']);
  });

  it('keeps what is not known, and drops what a comment silences', async () => {
    const cwd = folderWith({ 'plan.yaml': planWith(['a', 'b']) });
    await check(cwd, ...KNOWN, '--update-baseline');
    const first = read(cwd);
    for (const edit of [(text: string) => `${text}whoo: 1\n`, (text: string) => `${text}who: [\n`]) {
      writeFileSync(join(cwd, 'plan.yaml'), edit(planWith(['a', 'b'])));
      expect((await check(cwd, ...KNOWN, '--update-baseline')).code).toBe(1);
      expect(read(cwd)).toBe(first);
    }
    writeFileSync(join(cwd, 'plan.yaml'), planWith(['a', 'b']));
    await check(cwd, ...KNOWN, '--update-baseline', '--rule', 'potential-unproven=off');
    expect(read(cwd)).toBe(first);
    change(cwd, 'plan.yaml', (text) => text.replace('- id: a', '- id: a # plan-ignore potential-unproven -- a bet'));
    const { findings } = await check(cwd, ...KNOWN, '--update-baseline');
    expect(findings.find(({ status }) => status === 'suppressed')?.ruleId).toBe('potential-unproven');
    expect(read(cwd).match(/potential-unproven/g)).toHaveLength(1);
  });

  it('never knows that a text is no plan', async () => {
    const cwd = folderWith({ 'plan.yaml': 'who: [\n' });
    expect((await check(cwd, ...KNOWN, '--update-baseline')).code).toBe(1);
    expect((await check(cwd, ...KNOWN)).code).toBe(1);
  });

  it('may be named in the configuration, relative to it, and holds for a report, too', async () => {
    const cwd = folderWith({
      'plan.config.yaml': 'baseline: known/today.json\n',
      'known/README': '',
      'plans/plan.yaml': planWith(['a']),
    });
    const here = join(cwd, 'plans');
    expect((await check(here, '--update-baseline')).code).toBe(0);
    expect(Object.keys(JSON.parse(read(cwd, 'known/today.json')).files)).toEqual(['../plans/plan.yaml']);
    expect((await check(here)).code).toBe(0);
    const report = await plan(['report', '--format', 'json'], { cwd: here });
    expect(JSON.parse(report.stdout).summary).toMatchObject({ warning: 0, note: 0 });
  });

  it('still counts in the scorecard', async () => {
    const cwd = folderWith({ 'plan.yaml': planWith(['a']) });
    const scorecardOf = async (...args: string[]) => (await check(cwd, ...args)).result.files[0].scorecard;
    const score = await scorecardOf();
    await check(cwd, ...KNOWN, '--update-baseline');
    expect(await scorecardOf(...KNOWN)).toEqual(score);
  });
});

describe('a mistake in a baseline', () => {
  it.each<[what: string, text: string, place: string, says: string]>([
    ['cut off', '{\n  "formatVersion": "1.0",\n  "files": {\n', '3:12', 'not closed'],
    ['empty', '', '1:1', 'formatVersion'],
    ['a list', '[]', '1:1', 'The baseline is a list'],
    ['no JSON', 'known', '1:1', 'known'],
    ['of a later version', '{"formatVersion": "2.0", "files": {}}', '1:19', '2.0'],
    [
      'a finding without a fingerprint',
      '{"formatVersion": "1.0",\n"files": {"plan.yaml": [{"rule": "schema"}]}}',
      '2:25',
      'fingerprint',
    ],
    [
      'a fingerprint that is none',
      '{"formatVersion": "1.0",\n"files": {"plan.yaml": [{"fingerprint": "12"}]}}',
      '2:41',
      'not a fingerprint',
    ],
    ['an unknown key', '{"formatVersion": "1.0",\n"file": {}, "files": {}}', '2:1', 'did you mean "files"?'],
    ['a merge conflict', '{\n<<<<<<< HEAD\n', '2:1', 'conflict'],
  ])('%s: exit code 2, its place, and the file stays', async (_, text, place, says) => {
    const cwd = folderWith({ 'plan.yaml': planWith(['a']), 'known.json': text });
    for (const update of [[], ['--update-baseline']]) {
      const { code, stderr, stdout } = await plan(['check', ...KNOWN, ...update], { cwd });
      expect(code).toBe(2);
      expect(stderr).toContain(`plan: known.json:${place}: `);
      expect(stderr).toContain(says);
      expect(stdout).toBe('');
      expect(read(cwd)).toBe(text);
    }
  });

  it.each<[what: string, args: string[], says: string]>([
    ['that is not there', KNOWN, '--update-baseline'],
    ['that nobody names', ['--update-baseline'], '--baseline FILE'],
    ['that is a folder', ['--baseline', '.'], 'directory'],
  ])('a baseline %s: exit code 2 and what to do', async (_, args, says) => {
    const { code, stderr } = await plan(['check', ...args], { cwd: folderWith({ 'plan.yaml': planWith(['a']) }) });
    expect(code).toBe(2);
    expect(stderr).toContain(says);
  });
});
